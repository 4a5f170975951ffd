import { findSen2Module, sen2FileName } from '../../../../shared/content/standard-files/sen2.ts';
import type { Remembered } from '../matching/remembered-matching.ts';
import type { SourceWorkbook } from '../read/source-workbook.ts';
import type { Steps } from '../../steps.ts';
import type { SourceTable } from '../tables/source-table.ts';
import type { Today } from '../value-signs.ts';
import { isOwnTable, prepareOwnPeople } from './own-workbooks.ts';
import { linkSen2, startSen2 } from './prepare-sen2.ts';
import { prepareAnnexA, recogniseAnnexA } from './recognise-annex-a.ts';
import { fileOfSheet } from './set-of-files.ts';
import { differencesFrom, recogniseSen2, type Sen2Table } from './recognise-sen2.ts';
import { nothingStandard, type StandardFindings } from './table-standard.ts';

/**
 * Recognises the standard files among the tables of an import: those of the SEN2 return and the lists of Annex A. Tables
 * of a return get columns on the right that say whose each row is.
 */
export function* findingStandards(
  workbook: SourceWorkbook,
  tables: readonly SourceTable[],
  fileName: string,
  today: Today,
  remembered: Remembered,
): Steps<StandardFindings> {
  const findings = nothingStandard();
  if (tables.some((table) => isOwnTable(workbook, table))) {
    prepareOwnPeople(workbook, tables, findings);
    return findings;
  }
  const sen2: Sen2Table[] = [];
  for (const table of tables) {
    if (table.headingRows.length === 0) continue;
    const file = fileOfSheet(fileName, table.sheetName, workbook.sheets.length === 1);
    const found = recogniseSen2(table, file);
    if (found) {
      sen2.push(found);
      continue;
    }
    const named = findSen2Module(sen2FileName(file)?.module ?? '');
    if (named) {
      findings.notices.push(
        `The name of “${file}” says that it is the SEN2 file of ${named.contents}, but its columns are others: ${differencesFrom(named, table)}. It is matched like any other file.`,
      );
    }
    const list = recogniseAnnexA(table);
    if (list) prepareAnnexA(table, list, findings);
    yield;
  }
  if (sen2.length > 0) {
    findings.sen2 = startSen2(sen2, workbook.sheets);
    yield* linkSen2(findings.sen2, workbook.sheets, fileName, today, remembered, findings);
  }
  return findings;
}
