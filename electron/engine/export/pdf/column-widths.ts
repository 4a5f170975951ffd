/** How wide the columns of a table are: as they are asked for, unless a word would have to be cut for it. */
import type { PdfCell, PdfTable, PdfText } from './blocks.ts';
import type { PdfFonts } from './fonts.ts';
import { isPdfBlockList } from './plain-text-blocks.ts';
import { cellPadding, listIndent, tableHeadStyle, tableStyle, type TextStyle } from './style.ts';
import { widestWord } from './text-lines.ts';

/** A word that would take more of the table than this (a web address) is cut where it must be. */
const MOST_FOR_A_WORD = 0.4;
/** So that a column that was made just wide enough is wide enough when it is measured again. In points. */
const ROUNDING = 0.5;

/**
 * The widths of a table's columns in points, from left to right, which together are `tableWidth`. A column in which a day
 * or a word would be cut gets what it lacks from those that have room to spare, as far as they have.
 */
export function columnWidths(table: PdfTable, tableWidth: number, fonts: PdfFonts): number[] {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const asked = table.columns.map(({ width }) => (width / total) * tableWidth);
  const needed = (column: number, atLeast: number): number =>
    neededBy(table, column, atLeast, tableWidth * MOST_FOR_A_WORD, fonts);
  const lacks = asked.map((width, column) => needed(column, width) - width);
  const lacking = lacks.reduce((sum, lack) => sum + lack, 0);
  if (lacking === 0) return asked;
  // What the other columns can do without is measured only now: in nearly every table nothing is lacking.
  const spares = asked.map((width, column) => Math.max(0, width - needed(column, 0)));
  const spare = spares.reduce((sum, each) => sum + each, 0);
  const given = Math.min(lacking, spare);
  return asked.map(
    (width, column) =>
      width +
      (lacks[column] ?? 0) * (given / lacking) -
      (spare === 0 ? 0 : (spares[column] ?? 0) * (given / spare)),
  );
}

/** What a column needs so that no word in it is cut, of those that are no wider than `most`; never less than `atLeast`. */
function neededBy(table: PdfTable, column: number, atLeast: number, most: number, fonts: PdfFonts): number {
  let needed = atLeast;
  const measure = (text: PdfText, style: TextStyle, beside = 0): void => {
    const around = 2 * cellPadding.x + beside + ROUNDING;
    const width = widestWord(text, style, fonts, needed - around, most - around);
    if (width > 0) needed = Math.max(needed, width + around);
  };
  measure(table.columns[column]?.heading ?? '', tableHeadStyle);
  for (const cell of cellsOf(table, column)) {
    const style = cell.isRowHeading ? tableHeadStyle : tableStyle;
    if (cell.continued !== undefined) measure(cell.continued, style);
    if (!isPdfBlockList(cell.content)) {
      measure(cell.content, style);
      continue;
    }
    for (const block of cell.content) {
      if (block.kind === 'paragraph') measure(block.text, style);
      else
        for (const item of block.items) {
          const { text, children } =
            typeof item === 'object' && 'children' in item ? item : { text: item, children: [] };
          measure(text, style, listIndent);
          for (const child of children) measure(child, style, 2 * listIndent);
        }
    }
  }
  return needed;
}

function cellsOf(table: PdfTable, column: number): PdfCell[] {
  return table.rows.flatMap((row) => {
    const cells =
      row.kind === 'row'
        ? [row.cells[column]]
        : [row.spanning[column], ...row.rows.map((each) => each[column - row.spanning.length])];
    return cells.filter((cell) => cell !== undefined);
  });
}
