import { columnLetters } from '../read/cell-reference.ts';
import type { SourceSheet } from '../read/source-workbook.ts';
import { familyOfColour, namesOfColours } from './colour-names.ts';
import { type ColourLegend, filledRuns } from './colour-legend.ts';
import { dataRows, type SourceTable, type TableColumn } from './source-table.ts';

/** Said of rows without a colour where most have one. */
const NO_COLOUR = 'No colour';
/** Rows that alternate in two colours from the first to the last are so many before that is only to be read more easily. */
const FEWEST_BANDS = 6;

/** Where the columns for colours stand beyond the last column of any sheet, by what they are the colour of. */
export interface ColourPlaces {
  readonly first: number;
  readonly places: Map<string, number>;
}

/**
 * Gives a table whose rows are marked by colour a column for each way in which they are: "Colour of Status" for the
 * cells of one column, "Colour of the row" for whole rows. Its values are the words of the sheet's legend, or else what
 * the colour is called. Alternate rows that are tinted to be read more easily, columns of one colour and headings mean
 * nothing. A table without colours is answered as it is.
 *
 * @param legend what colours mean on this sheet
 */
export function withColourColumns(
  sheet: SourceSheet,
  table: SourceTable,
  legend: ColourLegend,
  places: ColourPlaces,
): SourceTable {
  // There a colour marks what is to be put right, and the colours of the first file are words already.
  if (table.isProblemRows) return table;
  const own = table.columns.filter((column) => !column.isColour);
  const plain = own.length === table.columns.length ? table : { ...table, columns: own };
  if (!sheet.fills) return plain;
  const rows = [...dataRows(table)];
  const marked = coloursOf(sheet, rows, own);
  if (marked.length === 0) return plain;
  const names = namesOfColours(sheet.fills.colours);
  const wordFor = wordsForColours(marked, names, legend);
  const columns: TableColumn[] = [];
  for (const { heading, at, colours } of meaningfulColours(rows, own, marked, legend, names)) {
    const placeKey = `${at} ${heading}`;
    const column = places.places.get(placeKey) ?? places.first + places.places.size;
    places.places.set(placeKey, column);
    const filled = colours.filter((colour) => colour !== '').length;
    const blank = filled * 2 > colours.length ? NO_COLOUR : null;
    for (const [index, row] of rows.entries()) {
      const cells = sheet.rows[row];
      if (!cells) continue;
      while (cells.length <= column) cells.push(null);
      const colour = colours[index] ?? '';
      cells[column] = colour === '' ? blank : (wordFor.get(colour) ?? null);
    }
    columns.push({ column, heading, group: '', place: at, isColour: true });
  }
  return columns.length === 0 ? plain : { ...table, columns: [...own, ...columns] };
}

const COLOUR_OF = 'Colour of ';

/** Whether a heading is one that was given to a column of colours, in a workbook that this application wrote. */
export function isColourHeading(heading: string): boolean {
  return heading.startsWith(COLOUR_OF);
}

/** How many data rows of a table have a coloured cell. */
export function colouredRows(sheet: SourceSheet, table: SourceTable): number {
  const marked = coloursOf(sheet, [...dataRows(table)], table.columns);
  return marked[0]?.colours.filter((_, at) => marked.some(({ colours }) => colours[at] !== '')).length ?? 0;
}

/** How the cells of one column are coloured, from the first data row to the last; '' for no colour. */
interface ColouredColumn {
  column: TableColumn;
  colours: string[];
}

/** The columns in which any data row has a colour. */
function coloursOf(
  sheet: SourceSheet,
  rows: readonly number[],
  columns: readonly TableColumn[],
): ColouredColumn[] {
  const index = new Map(rows.map((row, at) => [row, at]));
  const found = new Map<number, ColouredColumn>();
  for (const { row, first, last, colour } of filledRuns(sheet.fills)) {
    const at = index.get(row);
    if (at === undefined) continue;
    for (const column of columns) {
      if (column.column < first || column.column > last) continue;
      let marked = found.get(column.column);
      if (!marked) {
        marked = { column, colours: rows.map(() => '') };
        found.set(column.column, marked);
      }
      marked.colours[at] = colour;
    }
  }
  return [...found.values()].sort((a, b) => a.column.column - b.column.column);
}

interface MeaningfulColour {
  heading: string;
  /** The first column that is coloured so. */
  at: number;
  colours: readonly string[];
}

function meaningfulColours(
  rows: readonly number[],
  columns: readonly TableColumn[],
  marked: readonly ColouredColumn[],
  legend: ColourLegend,
  names: ReadonlyMap<string, string>,
): MeaningfulColour[] {
  const varied = marked.filter(
    ({ colours }) => new Set(colours).size > 1 || isInLegend(colours[0] ?? '', legend, names),
  );
  const ofRows = varied[0]?.colours.map((_, at) => colourOfRow(varied, columns.length, at)) ?? [];
  const found: MeaningfulColour[] = [];
  const first = columns[0]?.column ?? 0;
  if (ofRows.some((colour) => colour !== '') && !isBanding(rows, ofRows))
    found.push({ heading: `${COLOUR_OF}the row`, at: first, colours: ofRows });
  const alike = new Map<string, ColouredColumn[]>();
  for (const { column, colours } of varied) {
    // What a cell has from its row is the row's.
    const own = colours.map((colour, at) => (colour === ofRows[at] ? '' : colour));
    if (own.every((colour) => colour === '')) continue;
    const key = own.join(' ');
    alike.set(key, [...(alike.get(key) ?? []), { column, colours: own }]);
  }
  for (const group of alike.values()) {
    const [one] = group;
    if (one)
      found.push({
        heading: COLOUR_OF + groupName(group.map(({ column }) => column)),
        at: one.column.column,
        colours: one.colours,
      });
  }
  return found;
}

/** The colour that at least half of a row's cells have, and more than one of them; '' for none. */
function colourOfRow(marked: readonly ColouredColumn[], width: number, at: number): string {
  const counts = new Map<string, number>();
  for (const { colours } of marked) {
    const colour = colours[at] ?? '';
    if (colour !== '') counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  for (const [colour, count] of counts) if (count >= 2 && count * 2 >= width) return colour;
  return '';
}

/** Two colours, or one and none, by turns: in every other row of the list, or of the sheet. */
function isBanding(rows: readonly number[], colours: readonly string[]): boolean {
  if (colours.length < FEWEST_BANDS || new Set(colours).size !== 2) return false;
  return [(_: number, at: number) => at % 2, (row: number) => row % 2].some((turn) => {
    const ofTurn = ['', ''];
    for (const [at, row] of rows.entries()) ofTurn[turn(row, at)] = colours[at] ?? '';
    return colours.every((colour, at) => colour === ofTurn[turn(rows[at] ?? 0, at)]);
  });
}

function groupName(columns: readonly TableColumn[]): string {
  const [first = '', second = ''] = columns.map(nameOfColumn);
  if (columns.length === 1) return first;
  return columns.length === 2 ? `${first} and ${second}` : `${first} and ${columns.length - 1} more columns`;
}

function nameOfColumn({ heading, group, column }: TableColumn): string {
  if (heading !== '') return group === '' ? heading : `${group}: ${heading}`;
  return group === '' ? `column ${columnLetters(column)}` : group;
}

/** The word for each colour that a table's rows have. */
function wordsForColours(
  marked: readonly ColouredColumn[],
  names: ReadonlyMap<string, string>,
  legend: ColourLegend,
): Map<string, string> {
  const words = new Map<string, string>();
  for (const colour of new Set(marked.flatMap(({ colours }) => colours)))
    if (colour !== '') words.set(colour, wordInLegend(colour, legend, names) ?? names.get(colour) ?? colour);
  return words;
}

function isInLegend(colour: string, legend: ColourLegend, names: ReadonlyMap<string, string>): boolean {
  return colour !== '' && wordInLegend(colour, legend, names) !== undefined;
}

/** A legend that only writes the name of a colour means the one colour of the file that can be called so. */
function wordInLegend(
  colour: string,
  { byDigits, byFamily }: ColourLegend,
  names: ReadonlyMap<string, string>,
): string | undefined {
  const shown = byDigits.get(colour);
  if (shown !== undefined) return shown;
  const family = familyOfColour(names.get(colour) ?? '');
  if (family === null) return undefined;
  const alike = [...names.values()].filter((name) => familyOfColour(name) === family);
  return alike.length === 1 ? byFamily.get(family) : undefined;
}
