import { cellText } from '../cell-text.ts';
import { headingKey } from '../heading-words.ts';
import type { SourceCell } from '../read/source-workbook.ts';
import { columnLetters } from '../read/cell-reference.ts';
import { isColourHeading } from '../tables/colour-columns.ts';
import type { SourceTable, TableColumn } from '../tables/source-table.ts';

/** The columns that a workbook of problem rows has before and after those of the file its rows are from. */
export const addedHeadings = {
  sheet: 'Sheet in your file',
  row: 'Row in your file',
  /** Only where bands stand over rows of the file: what they say of each, one below the other. */
  bands: 'Above it in your file',
  problem: 'What to put right',
} as const;

/** How many of these always stand before the columns of the file. */
export const ADDED_BEFORE = 2;

/** What a column without a heading is called in the workbook, as a spreadsheet calls it: 'Column C'. */
export function headingOfPlace(column: number): string {
  return `Column ${columnLetters(column)}`;
}

/** Whether a row holds the headings of a workbook of problem rows, whatever the file they are from was headed with. */
export function isHeadingOfProblemRows(cells: readonly SourceCell[]): boolean {
  const [sheet, row] = cells;
  return cellText(sheet) === addedHeadings.sheet && cellText(row) === addedHeadings.row;
}

/**
 * A table that came back from a workbook of problem rows is the table its rows are from: the columns that were added
 * are none of its own, and of them only what the bands said is read. Any other table is as it was.
 */
export function withoutAddedColumns(table: SourceTable): SourceTable {
  const [sheet, row] = table.columns;
  const last = table.columns.findIndex((column) => isCalled(column, addedHeadings.problem));
  if (!isCalled(sheet, addedHeadings.sheet) || !isCalled(row, addedHeadings.row) || last < ADDED_BEFORE)
    return table;
  const third = table.columns[ADDED_BEFORE];
  const bands = isCalled(third, addedHeadings.bands) ? third : undefined;
  const columns = table.columns.filter(
    (column, index) => index >= ADDED_BEFORE && index !== last && column !== bands,
  );
  return {
    ...table,
    columns: columns.map(asItStood),
    isProblemRows: true,
    ...(bands && { bandColumn: bands.column }),
  };
}

/** A column that was only called by its letter has no heading, and is known by its place. */
function asItStood(column: TableColumn): TableColumn {
  if (isColourHeading(column.heading)) return { ...column, isColour: true };
  const letters = /^Column ([A-Z]{1,3})$/.exec(column.heading)?.[1];
  if (letters === undefined) return column;
  return { ...column, heading: '', place: columnOfLetters(letters) };
}

/** 'A' is 0, 'AA' is 26. */
function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function isCalled(column: TableColumn | undefined, heading: string): boolean {
  return column !== undefined && headingKey(column.heading) === headingKey(heading);
}
