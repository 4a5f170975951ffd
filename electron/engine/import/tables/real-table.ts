import { isBlankCell, isErrorCell } from '../cell-text.ts';
import { isKnownHeading } from '../fields/heading-vocabulary.ts';
import type { SourceCell, SourceSheet, WorkbookKind } from '../read/source-workbook.ts';
import { isPlainlyAValue, type Today } from '../value-signs.ts';
import { dataRows, type SourceTable } from './source-table.ts';

/** Rows that are looked at: a table shows what it is within these. */
const MOST_ROWS = 200;
/** Words of a heading are few. */
const LONGEST_HEADING = 60;

/**
 * Whether what was found is a table of something, not a letter, minutes or a note: two headings over at least one row,
 * a heading we know over values of its kind, or without headings a column of values.
 *
 * @param kind of the file: a text file is cut at every comma, so there more is asked for
 */
export function isRealTable(
  sheet: SourceSheet,
  table: SourceTable,
  kind: WorkbookKind,
  today: Today,
): boolean {
  const rows: (readonly SourceCell[])[] = [];
  for (const row of dataRows(table)) {
    rows.push(sheet.rows[row] ?? []);
    if (rows.length === MOST_ROWS) break;
  }
  // What the application wrote itself is what it says, even where the file it is from had no headings.
  if (table.isProblemRows) return rows.length > 0;
  const isText = kind === 'csv' || kind === 'tsv';
  if (table.headingRows.length > 0) {
    const headings = table.columns.map((column) => column.heading).filter((heading) => heading !== '');
    // A list in which nobody is yet is a list all the same, when we know the words over it.
    if (rows.length === 0) return headings.filter(isKnownHeading).length >= 2 && !headings.some(isSentence);
    return headings.length >= 2 && (!isText || isRectangular(rows, today));
  }
  // Rows of errors alone say nothing, however many there are.
  if (rows.every((cells) => cells.every((cell) => isBlankCell(cell) || isErrorCell(cell)))) return false;
  if (hasColumnOfValues(rows, table, today)) return true;
  const [first = [], ...below] = rows;
  if (filled(first) < 2 || !below.some((cells) => filled(cells) >= 2)) return false;
  return !isText || (first.every(couldBeHeading) && isEven([first, ...below]));
}

/** Values stand among the rows, or the rows are all of one width: prose has neither. */
function isRectangular(rows: readonly (readonly SourceCell[])[], today: Today): boolean {
  const withValues = rows.filter((cells) =>
    cells.some((cell) => cell !== null && isPlainlyAValue(cell, today)),
  );
  return withValues.length * 2 >= rows.length || isEven(rows);
}

/** Most rows fill two or more cells, and nearly as many as the widest of them. */
function isEven(rows: readonly (readonly SourceCell[])[]): boolean {
  const widths = rows.map((cells) => cells.length);
  const widest = Math.max(...widths);
  const near = widths.filter((width) => width >= 2 && width >= widest * 0.6).length;
  return near >= rows.length * 0.8 && !rows.some((cells) => cells.some(isSentence));
}

function hasColumnOfValues(
  rows: readonly (readonly SourceCell[])[],
  table: SourceTable,
  today: Today,
): boolean {
  // One row of values may stand under a word we know; else it takes two.
  return table.columns.some(({ column }) => {
    const [first, ...below] = rows.map((cells) => cells[column] ?? null);
    const isHeaded = typeof first === 'string' && isKnownHeading(first.trim());
    const values = (isHeaded ? below : [first ?? null, ...below]).filter((cell) => !isBlankCell(cell));
    const plain = values.filter((cell) => isPlainlyAValue(cell, today)).length;
    return plain >= (isHeaded ? 1 : 2) && plain * 2 >= rows.length - (isHeaded ? 1 : 0);
  });
}

function couldBeHeading(cell: SourceCell): boolean {
  return typeof cell === 'string' && cell.trim().length <= LONGEST_HEADING && !isSentence(cell);
}

/** 'that has not happened.': many words that end as sentences do. */
function isSentence(cell: SourceCell): boolean {
  return typeof cell === 'string' && /(?:\S+\s+){3,}\S+[.!?]["”’)]?\s*$/u.test(cell);
}

function filled(cells: readonly SourceCell[]): number {
  let count = 0;
  for (const cell of cells) if (!isBlankCell(cell)) count += 1;
  return count;
}
