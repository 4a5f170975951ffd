import {
  academicYearOf,
  parseAcademicYear,
  type AcademicYear,
} from '../../../../shared/domain/academic-year.ts';
import type { SourceSheet } from '../read/source-workbook.ts';
import { dayInCell, type Today } from '../value-signs.ts';
import { dataRows, type SourceTable } from './source-table.ts';

/** Rows looked at when the title and the name of the sheet name different years. */
const ROWS_ASKED = 200;

/** 'Phase transfers September 2025' tells of the move at the end of the year before. */
function yearOfTitle(title: string, today: Today): AcademicYear | null {
  const year = parseAcademicYear(title) ?? yearOfDay(title, today);
  const isOfMove =
    /\b(?:transfers?|transitions?|moving on)\b/i.test(title) && /\bsept?(?:ember)? \d{4}\b/i.test(title);
  return year !== null &&
    isOfMove &&
    parseAcademicYear(title.replace(/\bsept?(?:ember)? \d{4}\b/gi, ' ')) === null
    ? year - 1
    : year;
}

/** 'As at 14/11/2025' and 'Updated 3 May 2026': a list is about the academic year in which it was as it is. */
function yearOfDay(title: string, today: Today): AcademicYear | null {
  const said =
    /\b(?:as (?:at|of|on)|updated|correct (?:at|on|as at)|dated?|run|extracted|printed)\b:?(?: on)? (\d{1,2}(?:st|nd|rd|th)?[-/. ][\w]+[-/. ]\d{2,4})/i.exec(
      title,
    );
  const day = said?.[1] === undefined ? null : dayInCell(said[1], today);
  return day === null ? null : academicYearOf(day);
}

/**
 * The academic year a table is about: the one its title or its sheet's name names. Where they differ (last year's sheet
 * copied, one of the two not changed), the one in which more of the dates lie.
 */
export function yearOfTable(sheet: SourceSheet, table: SourceTable, today: Today): AcademicYear | null {
  const named = yearOfTitle(table.title, today);
  const ofSheet = parseAcademicYear(table.sheetName);
  if (named === null || ofSheet === null || named === ofSheet) return named ?? ofSheet;
  const votes = new Map<AcademicYear, number>([
    [named, 0],
    [ofSheet, 0],
  ]);
  let rows = 0;
  for (const row of dataRows(table)) {
    if (rows >= ROWS_ASKED) break;
    rows += 1;
    for (const { column } of table.columns) {
      const day = dayInCell(sheet.rows[row]?.[column] ?? null, today);
      if (day === null) continue;
      const year = academicYearOf(day);
      const before = votes.get(year);
      if (before !== undefined) votes.set(year, before + 1);
    }
  }
  return (votes.get(ofSheet) ?? 0) > (votes.get(named) ?? 0) ? ofSheet : named;
}
