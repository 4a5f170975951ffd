import { parseAcademicYear, type AcademicYear } from '../../../../shared/domain/academic-year.ts';
import { cellText, isBlankCell } from '../cell-text.ts';
import type { SourceSheet } from '../read/source-workbook.ts';
import { allAtOnce, type Steps } from '../../steps.ts';
import { withoutAddedColumns } from '../problem-rows/added-columns.ts';
import type { Today } from '../value-signs.ts';
import { classifyRows } from './classify-rows.ts';
import { fillDownMerges } from './fill-down.ts';
import { columnsOf, findHeadingBlocks } from './headings.ts';
import { profileRow, type ProfilesSeen, type RowProfile } from './row-profile.ts';
import type { SourceTable } from './source-table.ts';
import { yearOfTable } from './table-year.ts';

/** A choice a person made instead of what was found. */
export interface TableCorrection {
  headingRows?: number[];
  academicYear?: AcademicYear | null;
}

/** The profiles of a sheet's rows, made once. */
export function* profilingSheet(sheet: SourceSheet, today: Today, seen?: ProfilesSeen): Steps<RowProfile[]> {
  const profiles: RowProfile[] = [];
  for (const cells of sheet.rows) {
    profiles.push(seen?.get(cells) ?? profileRow(cells, today));
    if (profiles.length % 100 === 0) yield;
  }
  return profiles;
}

/**
 * Finds the tables of a sheet: where the headings are, which rows are data, and which academic year each is about.
 * Every sheet with anything on it gives at least one table, so that a person can say where its headings are.
 */
export function* findingTables(
  sheet: SourceSheet,
  sheetIndex: number,
  profiles: readonly RowProfile[],
  today: Today,
): Steps<SourceTable[]> {
  const blocks = findHeadingBlocks(sheet, profiles, today);
  if (blocks.length === 0) {
    const table = yield* tableWithoutHeadings(sheet, sheetIndex, profiles);
    return table ? [table] : [];
  }
  const found: PendingTable[] = [];
  for (const [index, headingRows] of blocks.entries()) {
    const next = blocks[index + 1];
    const firstRow = (headingRows.at(-1) ?? 0) + 1;
    const end = next ? startOfTitle(profiles, next[0] ?? 0, firstRow) : profiles.length;
    const previous = found.at(-1);
    const title = titleAbove(sheet, profiles, headingRows[0] ?? 0, previous ? previous.lastRow + 1 : 0);
    const columns = columnsOf(sheet, headingRows, widthBelow(profiles, headingRows, end));
    if (index % 20 === 19) yield;
    if (previous && repeats(previous.columns, columns) && !startsAnotherYear(title, previous, sheet)) {
      previous.lastRow = end - 1;
    } else {
      found.push({ headingRows, firstRow, lastRow: end - 1, columns, title });
    }
  }
  const tables: SourceTable[] = [];
  for (const each of found) {
    for (const columns of splitSideBySide(each, sheet)) {
      yield;
      const table = yield* makeTable(sheet, sheetIndex, profiles, { ...each, columns }, today);
      tables.push(...splitByYearBands(table, sheet));
    }
  }
  return tables.map((table, index) => ({ ...table, tableId: `${sheetIndex}.${index}` }));
}

/** A table of which it is known where it is, but not yet what its rows are. */
type PendingTable = Pick<SourceTable, 'headingRows' | 'firstRow' | 'lastRow' | 'columns' | 'title'>;

/** The table again with headings that a person pointed at. */
export function tableAt(
  sheet: SourceSheet,
  profiles: readonly RowProfile[],
  table: SourceTable,
  headingRows: readonly number[],
  today: Today,
): SourceTable {
  const rows = [...headingRows].sort((a, b) => a - b);
  const from = (rows.at(-1) ?? 0) + 1;
  const lastRow = Math.max(table.lastRow, from - 1);
  const columns = columnsOf(sheet, rows, widthBelow(profiles, rows, lastRow + 1)).filter(
    hasAnything(sheet, from, lastRow + 1),
  );
  const title = titleAbove(sheet, profiles, rows[0] ?? 0, 0);
  const pending = { headingRows: rows, firstRow: from, lastRow, columns, title };
  const made = allAtOnce(makeTable(sheet, table.sheetIndex, profiles, pending, today));
  return { ...made, tableId: table.tableId };
}

/** The table again without headings: the rows that were taken for them are rows like the others. */
export function withoutHeadings(
  sheet: SourceSheet,
  profiles: readonly RowProfile[],
  table: SourceTable,
): SourceTable {
  const { headingRows, lastRow } = table;
  // Headings that stand further up belong to a table of another year that shares them.
  const isAbove = headingRows.length > 0 && Math.max(...headingRows) + 1 === table.firstRow;
  const firstRow = isAbove ? Math.min(...headingRows) : table.firstRow;
  const columns = table.columns
    .filter((column) => !column.isColour)
    .map(({ column }) => ({ column, heading: '', group: '' }))
    .filter(hasAnything(sheet, firstRow, lastRow + 1));
  const kinds = allAtOnce(classifyRows({ sheet, profiles, columns, firstRow, lastRow }));
  return { ...table, headingRows: [], firstRow, columns, kinds };
}

function* makeTable(
  sheet: SourceSheet,
  sheetIndex: number,
  profiles: readonly RowProfile[],
  pending: PendingTable,
  today: Today,
): Steps<SourceTable> {
  fillDownMerges(sheet, pending.firstRow, pending.lastRow);
  const table: SourceTable = {
    ...pending,
    tableId: `${sheetIndex}.0`,
    sheetIndex,
    sheetName: sheet.name,
    academicYear: null,
    kinds: yield* classifyRows({ sheet, profiles, ...pending }),
  };
  table.academicYear = yearOfTable(sheet, table, today);
  return withoutAddedColumns(table);
}

/** How many columns a table has: as far as its headings and its rows reach. */
function widthBelow(profiles: readonly RowProfile[], headingRows: readonly number[], end: number): number {
  let last = 0;
  for (const row of headingRows) last = Math.max(last, profiles[row]?.last ?? 0);
  for (let row = (headingRows.at(-1) ?? 0) + 1; row < end; row += 1)
    last = Math.max(last, profiles[row]?.last ?? 0);
  return last + 1;
}

/** Title rows stand right above the headings: sparse rows without values, after a blank row or another table's end. */
function startOfTitle(profiles: readonly RowProfile[], headingRow: number, from: number): number {
  let row = headingRow;
  while (row > from) {
    const above = profiles[row - 1];
    if (!above || above.filled > 2 || above.values > 1) break;
    row -= 1;
  }
  // Blank rows before the title belong to nobody; leave them with the table above.
  while (row < headingRow && profiles[row]?.filled === 0) row += 1;
  return row;
}

/** Rows above the headings that are read as the title. */
const MOST_TITLE_ROWS = 8;

function titleAbove(
  sheet: SourceSheet,
  profiles: readonly RowProfile[],
  headingRow: number,
  from: number,
): string {
  const parts: string[] = [];
  for (let row = Math.max(from, 0); row < headingRow && parts.length < MOST_TITLE_ROWS; row += 1) {
    const profile = profiles[row];
    if (!profile || profile.filled === 0 || profile.filled > 6) continue;
    const words = (sheet.rows[row] ?? []).filter((cell) => !isBlankCell(cell)).map((cell) => cellText(cell));
    parts.push(words.join(' '));
  }
  return parts.join(' – ').replace(/\s+/g, ' ').slice(0, 200);
}

/** The same headings in the same columns. */
function repeats(earlier: SourceTable['columns'], later: SourceTable['columns']): boolean {
  const named = (columns: SourceTable['columns']) =>
    columns.filter((column) => column.heading !== '').map((column) => `${column.column} ${column.heading}`);
  const words = named(later);
  return words.length > 0 && words.join('\n') === named(earlier).join('\n');
}

function startsAnotherYear(title: string, previous: PendingTable, sheet: SourceSheet): boolean {
  const year = parseAcademicYear(title);
  return year !== null && year !== (parseAcademicYear(previous.title) ?? parseAcademicYear(sheet.name));
}

/** Whether a column has a heading or any value between two rows. */
function hasAnything(sheet: SourceSheet, from: number, end: number) {
  return (column: { column: number; heading: string }): boolean => {
    if (column.heading !== '') return true;
    for (let row = from; row < end; row += 1) if (!isBlankCell(sheet.rows[row]?.[column.column])) return true;
    return false;
  };
}

/** Two tables beside each other, a blank column between them and both beginning alike, are two tables. */
function splitSideBySide(table: PendingTable, sheet: SourceSheet): SourceTable['columns'][] {
  const used = hasAnything(sheet, table.firstRow, table.lastRow + 1);
  const parts: SourceTable['columns'][] = [[]];
  for (const column of table.columns) {
    if (used(column)) parts.at(-1)?.push(column);
    else if ((parts.at(-1)?.length ?? 0) > 0) parts.push([]);
  }
  const filled = parts.filter((part) => part.length > 0);
  const firstHeading = filled[0]?.[0]?.heading.toLowerCase() ?? '';
  const alike =
    firstHeading !== '' &&
    filled.every((part) => part.length >= 2 && part[0]?.heading.toLowerCase() === firstHeading);
  return alike && filled.length > 1 ? filled : [filled.flat()];
}

/** '2022/23' as a band inside the data: what follows is a table of that year with the same headings. */
function splitByYearBands(table: SourceTable, sheet: SourceSheet): SourceTable[] {
  const starts: { index: number; year: AcademicYear }[] = [];
  for (const [index, kind] of table.kinds.entries()) {
    if (kind !== 'band') continue;
    const cells = sheet.rows[table.firstRow + index] ?? [];
    const year = parseAcademicYear(
      cells
        .map((cell) => cellText(cell))
        .join(' ')
        .trim(),
    );
    if (year !== null) starts.push({ index, year });
  }
  if (starts.length === 0) return [table];
  const parts: SourceTable[] = [];
  const cut = (from: number, to: number, academicYear: AcademicYear | null) => {
    if (to <= from) return;
    parts.push({
      ...table,
      academicYear,
      firstRow: table.firstRow + from,
      lastRow: table.firstRow + to - 1,
      kinds: table.kinds.slice(from, to),
    });
  };
  cut(0, starts[0]?.index ?? 0, table.academicYear);
  for (const [position, start] of starts.entries())
    cut(start.index, starts[position + 1]?.index ?? table.kinds.length, start.year);
  return parts.filter((part) => part.kinds.includes('data'));
}

/** A sheet without any headings we know: its columns are called by their letters, and it is not chosen to begin with. */
function* tableWithoutHeadings(
  sheet: SourceSheet,
  sheetIndex: number,
  profiles: readonly RowProfile[],
): Steps<SourceTable | null> {
  const firstRow = profiles.findIndex((profile) => profile.filled > 0);
  if (firstRow < 0) return null;
  let width = 0;
  for (const profile of profiles) width = Math.max(width, profile.last + 1);
  const columns = Array.from({ length: width }, (_, column) => ({ column, heading: '', group: '' })).filter(
    hasAnything(sheet, firstRow, profiles.length),
  );
  const lastRow = profiles.length - 1;
  return {
    tableId: `${sheetIndex}.0`,
    sheetIndex,
    sheetName: sheet.name,
    title: '',
    academicYear: parseAcademicYear(sheet.name),
    headingRows: [],
    firstRow,
    lastRow,
    columns,
    kinds: yield* classifyRows({ sheet, profiles, columns, firstRow, lastRow }),
  };
}
