import { actionPlanInstruments, toolkitInstruments } from '../../../../shared/content/instruments.ts';
import {
  headingsOf,
  isOfOnePerson,
  peopleWorkbookAbout,
  peopleWorkbookEdition,
  peopleWorkbookSheets,
  peopleWorkbookTitle,
  personNumberHeading,
  recordNumberHeading,
  rowNumberHeading,
  whoseHeadings,
  type OwnSheet,
} from '../../../../shared/content/standard-files/people-workbook.ts';
import { cellText, isBlankCell } from '../cell-text.ts';
import { KEEP, LEAVE_OUT } from '../fields/registry.ts';
import type { SourceCell, SourceSheet, SourceWorkbook } from '../read/source-workbook.ts';
import type { SourceTable } from '../tables/source-table.ts';
import type { ColumnStandard, StandardFindings } from './table-standard.ts';

/** A completed toolkit or an action plan that this application wrote: there are no young people in it. */
export function ownDocument(workbook: SourceWorkbook): 'our-toolkit' | 'our-action-plan' | null {
  const title = titleOf(workbook);
  const has = (name: string) => workbook.sheets.some((sheet) => sheet.name === name);
  if (toolkitInstruments.some((it) => it.title === title) && has('Section 2 Scoring')) return 'our-toolkit';
  if (actionPlanInstruments.some((it) => it.title === title) && has('Action plan')) return 'our-action-plan';
  return null;
}

function titleOf(workbook: SourceWorkbook): string {
  const about = workbook.sheets.find((sheet) => sheet.name === peopleWorkbookAbout);
  return cellText(about?.rows[0]?.[0]);
}

/** Rows among which the headings of one of our sheets are looked for. */
const MOST_ROWS_ABOVE = 20;

/**
 * The tables of the workbook of young people that this application writes; null for any other file. The rows are taken
 * as they are: a setting called "Total" is a setting here.
 */
export function ownPeopleTables(workbook: SourceWorkbook): SourceTable[] | null {
  if (titleOf(workbook) !== peopleWorkbookTitle) return null;
  const tables: SourceTable[] = [];
  for (const [sheetIndex, sheet] of workbook.sheets.entries()) {
    const own = peopleWorkbookSheets.find((it) => it.name === sheet.name);
    const headingRow = own ? findHeadings(sheet, own) : -1;
    if (!own || headingRow < 0) continue;
    const headings = (sheet.rows[headingRow] ?? []).map((cell) => cellText(cell));
    const firstRow = headingRow + 1;
    putTogether(sheet, firstRow);
    tables.push({
      tableId: `${sheetIndex}.0`,
      sheetIndex,
      sheetName: sheet.name,
      title: cellText(sheet.rows[0]?.[0]),
      academicYear: null,
      headingRows: [headingRow],
      firstRow,
      lastRow: Math.max(sheet.rows.length - 1, firstRow - 1),
      columns: headings.map((heading, column) => ({ column, heading, group: '' })),
      kinds: sheet.rows.slice(firstRow).map((cells) => (isFilled(cells) ? 'data' : 'blank')),
    });
  }
  return tables.length > 0 ? tables : null;
}

/** Whether a table is a sheet of our own workbook of young people. */
export function isOwnTable(workbook: SourceWorkbook, table: SourceTable): boolean {
  return (
    titleOf(workbook) === peopleWorkbookTitle &&
    peopleWorkbookSheets.some((it) => it.name === table.sheetName) &&
    table.columns.some((column) => column.heading === recordNumberHeading)
  );
}

function findHeadings(sheet: SourceSheet, own: OwnSheet): number {
  return sheet.rows
    .slice(0, MOST_ROWS_ABOVE)
    .findIndex(
      (cells) =>
        cells.some((cell) => cellText(cell) === recordNumberHeading) &&
        own.columns.some((column) => cells.some((cell) => cellText(cell) === column.heading)),
    );
}

/** Whether a row says anything but its own number. */
function isFilled(cells: readonly SourceCell[]): boolean {
  return cells.some((cell, column) => column > 0 && !isBlankCell(cell));
}

/** Texts that are higher than a row can be go on in the rows below, which say so; they are put together again. */
function putTogether(sheet: SourceSheet, firstRow: number): void {
  let into = firstRow;
  for (let row = firstRow; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row] ?? [];
    if (!cellText(cells[0]).endsWith('(continued)')) {
      into = row;
      continue;
    }
    const target = sheet.rows[into] ?? [];
    for (const [column, cell] of cells.entries()) {
      if (column === 0 || typeof cell !== 'string') continue;
      const before = target[column];
      target[column] = `${typeof before === 'string' ? before : ''}${cell}`;
    }
    sheet.rows[row] = [];
  }
}

/** What each column of our own sheets is. */
export function prepareOwnPeople(
  workbook: SourceWorkbook,
  tables: readonly SourceTable[],
  findings: StandardFindings,
): void {
  const edition = editionOf(workbook);
  if (edition > peopleWorkbookEdition) {
    findings.notices.push(
      'This workbook of young people was written by a newer version of SEND Pathways. What this version does not know in it is left out; ask for the current version to bring in all of it.',
    );
  }
  for (const table of tables) {
    const own = peopleWorkbookSheets.find((it) => it.name === table.sheetName);
    if (!own) continue;
    const known = new Set(headingsOf(own));
    const columns = new Map<number, ColumnStandard>();
    for (const { column, heading } of table.columns) columns.set(column, standardOf(own, heading, known));
    findings.ofTable.set(table.tableId, {
      words: `This is the sheet “${own.name}” of our own workbook of young people. It comes back as it went out.`,
      columns,
      added: new Set(),
      missing: [],
      ownSheet: own,
    });
  }
  findings.notices.push(
    'This is the workbook of young people that SEND Pathways saved. Every record is known by its number, so only what was changed since is changed.',
  );
}

function editionOf(workbook: SourceWorkbook): number {
  const about = workbook.sheets.find((sheet) => sheet.name === peopleWorkbookAbout);
  for (const cells of about?.rows ?? []) {
    if (cellText(cells[0]) === 'Edition of this workbook') return Number(cells[1]) || 0;
  }
  return 0;
}

const whoseFields: Readonly<Record<string, string>> = {
  Surname: 'person.surname',
  Forename: 'person.forename',
  'Date of birth': 'person.dateOfBirth',
};

function standardOf(own: OwnSheet, heading: string, known: ReadonlySet<string>): ColumnStandard {
  const column = own.columns.find((it) => it.heading === heading);
  if (column) return { field: column.field ?? KEEP, why: 'It comes back to where it was in the data file.' };
  if (isOfOnePerson(own) && (whoseHeadings as readonly string[]).includes(heading))
    return { field: whoseFields[heading] ?? KEEP, why: 'It says whose record this is.' };
  if (heading === rowNumberHeading) return { field: LEAVE_OUT, why: 'It counts the rows.' };
  if ([personNumberHeading, recordNumberHeading].includes(heading) || known.has(heading))
    return { field: LEAVE_OUT, why: 'By this number the record is known again. Leave it as it is.' };
  return { field: LEAVE_OUT, why: 'Our workbook has no such column, so nothing is brought in from it.' };
}
