import { cellText, isBlankCell } from '../cell-text.ts';
import type { SourceCell, SourceFills, SourceSheet } from '../read/source-workbook.ts';
import { familyOfColour } from './colour-names.ts';
import type { SourceTable } from './source-table.ts';

/** What colours mean, by the sheet's own word. */
export interface ColourLegend {
  /** By the digits of the colour. */
  byDigits: ReadonlyMap<string, string>;
  /** By the family of colours, where it is only written: "Green = in paid work". */
  byFamily: ReadonlyMap<string, string>;
}

export const noLegend: ColourLegend = { byDigits: new Map(), byFamily: new Map() };

const LONGEST_WORDS = 80;
/** A title merged across the sheet may have a colour too. */
const WIDEST_ENTRY = 2;
const MOST_ENTRIES = 500;

const colourWord =
  '(?:light |dark |pale )?(?:red|amber|orange|yellow|gold|green|turquoise|blue|purple|pink|brown|gr[ea]y|black)';
const onlyColour = new RegExp(`^(?:${colourWord}|[rag])$`, 'i');
const colourBefore = new RegExp(
  `^${colourWord}(?: (?:cells?|rows?|shading|fill))?\\s*(?:[-–—=:]|means|is)\\s*`,
  'i',
);
const writtenEntry = new RegExp(
  `\\b(${colourWord})(?: (?:cells?|rows?|shading|fill))?\\s*(?:[-–—=:]|\\bmeans\\b)\\s*([^,;|/\\n]+?)(?=\\s*(?:[,;|/\\n]|$|\\b${colourWord}\\b\\s*[-–—=:]))`,
  'gi',
);

/**
 * The legend of a sheet: filled cells outside of its tables with a word in or beside them, and lines such as
 * "Green = in paid work". A colour of which two things are said has no meaning here.
 */
export function legendOf(sheet: SourceSheet, tables: readonly SourceTable[]): ColourLegend {
  const byDigits = new Entries();
  const byFamily = new Entries();
  let entries = 0;
  for (const { row, first, last, colour } of filledRuns(sheet.fills)) {
    if (last - first >= WIDEST_ENTRY || entries >= MOST_ENTRIES || isInTable(tables, row, first)) continue;
    if (isMergedWide(sheet, row, first)) continue;
    entries += 1;
    const words = wordsBeside(sheet.rows[row] ?? [], first, last);
    byDigits.add(colour, words);
  }
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string' || cell.length > 400) continue;
      const isName = onlyColour.test(cell.trim());
      if ((!isName && !/[-–—=:]|means/.test(cell)) || isInTable(tables, row, column)) continue;
      if (isName) byFamily.add(familyOfColour(cell), wordsIn(cells[column + 1]));
      for (const [, colour = '', words = ''] of cell.matchAll(writtenEntry))
        byFamily.add(familyOfColour(colour), words.trim());
    }
  }
  return { byDigits: byDigits.sole(), byFamily: byFamily.sole() };
}

/** A sheet that is there to say what colours mean, by its name. */
export function isKeySheet({ name }: SourceSheet): boolean {
  return /\b(?:key|legend|colou?rs?|rag)\b/i.test(name);
}

/** The legend of a sheet beside that of the whole file, of which the sheet's own holds. */
export function joinedLegends(own: ColourLegend, ofFile: ColourLegend): ColourLegend {
  return {
    byDigits: new Map([...ofFile.byDigits, ...own.byDigits]),
    byFamily: new Map([...ofFile.byFamily, ...own.byFamily]),
  };
}

/** A legend has at most so many lines. */
const MOST_LINES = 20;

/**
 * A table without a legend that stands beside it, a blank column between them: every word there is in or beside a
 * filled cell, and each colour is there once. Rows in which nothing is left are no rows of the table.
 */
export function withoutLegendBeside(sheet: SourceSheet, table: SourceTable): SourceTable {
  const columns = table.columns.filter((it) => !it.isColour).map((it) => it.column);
  let start = columns.length - 1;
  while (start > 0 && (columns[start] ?? 0) - (columns[start - 1] ?? 0) === 1) start -= 1;
  const beside = new Set(columns.slice(start));
  if (start <= 0 || beside.size > 3 || !isLegend(sheet, table, beside)) return table;
  const kinds = table.kinds.map((kind, index) => {
    const cells = sheet.rows[table.firstRow + index] ?? [];
    const isLeft = cells.some((cell, column) => !beside.has(column) && !isBlankCell(cell));
    return kind === 'data' && !isLeft ? 'note' : kind;
  });
  return { ...table, columns: table.columns.filter((it) => !beside.has(it.column)), kinds };
}

function isLegend(sheet: SourceSheet, table: SourceTable, columns: ReadonlySet<number>): boolean {
  const filled = new Map<number, string>();
  for (const { row, first, last, colour } of filledRuns(sheet.fills))
    if (row >= table.firstRow && row <= table.lastRow && [...columns].some((it) => first <= it && it <= last))
      filled.set(row, filled.has(row) && filled.get(row) !== colour ? '' : colour);
  const colours = [...filled.values()];
  if (colours.length === 0 || colours.length > MOST_LINES) return false;
  if (colours.includes('') || new Set(colours).size < colours.length) return false;
  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    const words = [...columns].some((column) => !isBlankCell(sheet.rows[row]?.[column]));
    if (words !== filled.has(row)) return false;
  }
  return true;
}

class Entries {
  private readonly words = new Map<string, string | null>();

  add(colour: string | null, words: string): void {
    // 'Green: 12' counts, and says nothing of what green is.
    if (colour === null || !/\p{L}/u.test(words)) return;
    const before = this.words.get(colour);
    this.words.set(colour, before === undefined || before === words ? words : null);
  }

  sole(): Map<string, string> {
    return new Map([...this.words].flatMap(([colour, words]) => (words === null ? [] : [[colour, words]])));
  }
}

/** The runs of filled cells of a sheet. */
export function* filledRuns(
  fills: SourceFills | undefined,
): Generator<{ row: number; first: number; last: number; colour: string }> {
  if (!fills) return;
  const { runs, colours } = fills;
  for (let at = 0; at + 3 < runs.length; at += 4) {
    const [row = 0, first = 0, last = 0, colour = 0] = [runs[at], runs[at + 1], runs[at + 2], runs[at + 3]];
    yield { row, first, last, colour: colours[colour] ?? '' };
  }
}

/** Whether a cell is one of a table's: below its headings and among its columns, in a row that is no note. */
function isInTable(tables: readonly SourceTable[], row: number, column: number): boolean {
  return tables.some(({ headingRows, firstRow, lastRow, kinds, columns }) => {
    const isHeading = headingRows.includes(row);
    const isRow = row >= firstRow && row <= lastRow && kinds[row - firstRow] === 'data';
    if (!isHeading && !isRow) return false;
    return columns.some((each) => each.column === column);
  });
}

function isMergedWide({ merges }: SourceSheet, row: number, column: number): boolean {
  return merges.some(
    ({ top, bottom, left, right }) =>
      top <= row && row <= bottom && left <= column && column <= right && right - left >= WIDEST_ENTRY,
  );
}

/** The words in a filled cell, else to its right, else to its left. "Green" in a green cell is no meaning. */
function wordsBeside(cells: readonly SourceCell[], first: number, last: number): string {
  const own = wordsIn(cells[first]);
  if (own !== '' && !onlyColour.test(own)) return own.replace(colourBefore, '');
  for (let column = first + 1; column <= last + 1; column += 1) {
    const words = wordsIn(cells[column]);
    if (words !== '') return words.replace(/^[-–—=:]\s*/, '');
  }
  return own === '' ? wordsIn(cells[first - 1]) : '';
}

function wordsIn(cell: SourceCell | undefined): string {
  if (typeof cell !== 'string' || isBlankCell(cell)) return '';
  const text = cellText(cell).replace(/\s+/g, ' ');
  return text.length <= LONGEST_WORDS ? text : '';
}
