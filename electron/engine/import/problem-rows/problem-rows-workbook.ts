import { academicYearLabel } from '../../../../shared/domain/academic-year.ts';
import { formatDate, type IsoDate } from '../../../../shared/domain/iso-date.ts';
import type {
  SheetColumn,
  SheetRow,
  SheetValue,
  TableSheet,
  WorkbookModel,
} from '../../export/workbook/sheets.ts';
import { cellText } from '../cell-text.ts';
import type { CheckOutcome, RowOutcome } from '../check/check-rows.ts';
import type { ImportState } from '../import-session.ts';
import type { SourceCell, SourceSheet } from '../read/source-workbook.ts';
import { sectionFinder, sectionsOf, wordsOfSection } from '../tables/sections.ts';
import type { SourceTable } from '../tables/source-table.ts';
import { ADDED_BEFORE, addedHeadings, headingOfPlace } from './added-columns.ts';

const MOST_ROWS_MEASURED = 200;
const BANDS_WIDTH = 24;

/**
 * The rows that stay out because something is wrong or in doubt, one sheet for each table they are from: as the file
 * has them under its own headings, with where they are from before them and what is wrong after them.
 *
 * @returns null when there is no such row
 */
export function problemRowsWorkbook(
  state: ImportState,
  outcome: CheckOutcome,
  owner: string,
  preparedOn: IsoDate,
): WorkbookModel | null {
  const byTable = new Map<SourceTable, RowOutcome[]>();
  for (const row of outcome.rows) {
    if (row.state !== 'problem' && row.state !== 'doubtful') continue;
    const list = byTable.get(row.table) ?? [];
    list.push(row);
    byTable.set(row.table, list);
  }
  if (byTable.size === 0) return null;
  const names = new Set<string>();
  const sheets: TableSheet[] = [];
  for (const [table, rows] of byTable) {
    const sheet = state.workbook.sheets[table.sheetIndex];
    if (sheet) sheets.push(sheetOf(state, outcome, sheet, table, rows, sheetName(table.sheetName, names)));
  }
  return {
    title: 'Rows to put right',
    owner,
    attribution: 'SEND Pathways',
    documentId: `IMPORT-${state.importId.slice(-6).toUpperCase()}`,
    marking: 'OFFICIAL–SENSITIVE',
    preparedOn,
    sheets,
  };
}

function sheetOf(
  state: ImportState,
  outcome: CheckOutcome,
  sheet: SourceSheet,
  table: SourceTable,
  rows: readonly RowOutcome[],
  name: string,
): TableSheet {
  const numbers = table.columns.map(({ column }) => column);
  const bands = bandsOf(state, sheet, table, rows);
  const columns: SheetColumn[] = [
    { heading: addedHeadings.sheet, width: 18 },
    { heading: addedHeadings.row, width: 8, align: 'right' },
    ...(bands ? [{ heading: addedHeadings.bands, width: BANDS_WIDTH }] : []),
    ...table.columns.map(({ heading, group, column, place }) => ({
      heading: heading === '' && group === '' ? headingOfPlace(place ?? column) : heading,
      group,
      width: widthOf(
        heading,
        rows.slice(0, MOST_ROWS_MEASURED).map(({ row }) => sheet.rows[row]?.[column]),
      ),
    })),
    { heading: addedHeadings.problem, width: 60 },
  ];
  return {
    kind: 'table',
    name,
    // What the title says of the year and the kind of programme holds for these rows too.
    title:
      [table.academicYear === null ? '' : academicYearLabel(table.academicYear), table.title]
        .filter((part) => part !== '')
        .join(' – ') || 'Rows to put right',
    introduction: ['Put the coloured cells right, save, and choose this workbook under Import.'],
    columns,
    rows: rows.map((row) => rowOf(state, outcome, sheet, row, numbers, bands)),
    frozenColumns: ADDED_BEFORE,
    hasFilter: true,
    keepsRowsWhole: true,
  };
}

function rowOf(
  state: ImportState,
  outcome: CheckOutcome,
  sheet: SourceSheet,
  row: RowOutcome,
  numbers: readonly number[],
  bands: ReadonlyMap<RowOutcome, string> | null,
): SheetRow {
  const before = ADDED_BEFORE + (bands ? 1 : 0);
  const corrected = state.answers.get(row.key)?.cells;
  const marked = row.problems.flatMap(({ column, severity }) =>
    column !== null && severity === 'error' && numbers.includes(column)
      ? [before + numbers.indexOf(column)]
      : [],
  );
  return {
    values: [
      sheet.name,
      { plain: row.row + 1 },
      ...(bands ? [bands.get(row) ?? null] : []),
      ...numbers.map((column) => corrected?.get(column) ?? valueOf(sheet.rows[row.row]?.[column])),
      problemWords(outcome, row),
    ],
    markedColumns: [...new Set(marked)],
    comments: sheet.comments
      .filter((it) => it.row === row.row && numbers.includes(it.column) && it.text.trim() !== '')
      .map(({ column, text, author }) => ({ column: before + numbers.indexOf(column), text, author })),
  };
}

/**
 * What the bands above each row say, or null where none stands over any of them. In a standard file they say nothing.
 * @param rows from the top
 */
function bandsOf(
  state: ImportState,
  sheet: SourceSheet,
  table: SourceTable,
  rows: readonly RowOutcome[],
): ReadonlyMap<RowOutcome, string> | null {
  if (state.standards.ofTable.has(table.tableId)) return null;
  const sectionOf = sectionFinder(sectionsOf(table, sheet));
  const bands = new Map<RowOutcome, string>();
  for (const row of rows) {
    const section = sectionOf(row.row);
    const words = section ? wordsOfSection(section) : [];
    if (words.length > 0) bands.set(row, words.join('\n'));
  }
  return bands.size > 0 ? bands : null;
}

/** A cell as the file has it: dates and numbers stay dates and numbers. */
function valueOf(cell: SourceCell | undefined): SheetValue {
  if (cell === null || cell === undefined || typeof cell === 'string') return cell ?? null;
  if (typeof cell === 'number') return { plain: cell };
  if (typeof cell === 'object' && cell.kind === 'date' && cell.iso.length === 10 && cell.iso >= '1900-03-01')
    return { day: cell.iso };
  if (typeof cell === 'object' && cell.kind === 'percentage') return { percentage: cell.number * 100 };
  return cellText(cell);
}

function problemWords(outcome: CheckOutcome, row: RowOutcome): string {
  const headings = new Map(row.table.columns.map((it) => [it.column, it.heading]));
  const said = row.problems.map(({ column, message }) => {
    const heading = column === null ? '' : (headings.get(column) ?? '');
    return heading === '' ? message : `${heading}: ${message}`;
  });
  for (const { personId, why } of row.candidates) {
    const person = outcome.snapshot.people.get(personId)?.known;
    if (!person) continue;
    const name = [person.forename, person.surname].filter((part) => part !== '').join(' ');
    const born = person.dateOfBirth === null ? '' : `, born on ${formatDate(person.dateOfBirth)}`;
    const upn = person.upn === '' ? '' : `, UPN ${person.upn}`;
    said.push(`This may be ${name}${born}${upn}. ${why}.`);
  }
  if (row.candidates.length > 0) {
    said.push('Put the UPN, the names or the date of birth right, so that it is clear who this is.');
  }
  return said.join('\n');
}

/** As wide as most of what is in it, from 10 to 40 characters. */
function widthOf(heading: string, cells: readonly (SourceCell | undefined)[]): number {
  let longest = Math.min(heading.length, 20);
  for (const cell of cells) longest = Math.max(longest, cellText(cell).length);
  return Math.min(40, Math.max(10, longest + 2));
}

/** The name of the sheet the rows are from; a workbook has each name once. */
function sheetName(wanted: string, names: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Rows';
  let name = plain;
  for (let number = 2; names.has(name.toLowerCase()); number += 1) {
    name = `${plain.slice(0, 31 - ` (${number})`.length)} (${number})`;
  }
  names.add(name.toLowerCase());
  return name;
}
