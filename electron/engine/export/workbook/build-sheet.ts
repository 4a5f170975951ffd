import {
  cellRef,
  colToLetter,
  type Cell,
  type DataValidation,
  type WriteOptions,
  type WriteSheet,
} from 'hucre/xlsx';

import {
  cellText,
  escapeCharacterCodes,
  estimatedLines,
  looksLikeFormula,
  splitForRows,
} from './cell-text.ts';
import { headingStyle, noteStyle, titleStyle, valueStyle } from './sheet-styles.ts';
import type {
  FactSheet,
  SheetColumn,
  SheetPicture,
  SheetRow,
  SheetValue,
  TableSheet,
  WorkbookModel,
} from './sheets.ts';

/** Height of a line of the standard font, in points. */
const lineHeight = 15;
/** Text format cells longer than this show as #### in older Excel; long text is left as it is, still a text cell. */
const longestTextFormat = 255;

/** Excel makes no row higher, in points. */
const highestRow = 409;
/** More digits than this a spreadsheet shows as 1.2E+12 unless it is told not to. */
const mostDigitsShown = 11;

interface CellLook {
  readonly isBold: boolean;
  readonly isMarked?: boolean;
  readonly align?: SheetColumn['align'];
}

/** A value as a cell: dates and percentages as numbers with a format, text always as text. */
export function cellOf(value: SheetValue, look: CellLook): Partial<Cell> {
  const style = (align: 'left' | 'right' | 'centre', numberFormat?: string) =>
    valueStyle({
      isBold: look.isBold,
      isMarked: look.isMarked ?? false,
      align: look.align ?? align,
      ...(numberFormat === undefined ? {} : { numberFormat }),
    });
  if (value === null || value === '') return { value: null, style: style('left') };
  // 16.5 hours are not 17.
  if (typeof value === 'number')
    return { value, style: style('right', Number.isInteger(value) ? '#,##0' : '#,##0.##') };
  if (typeof value === 'string') {
    const isText = looksLikeFormula(value) && value.length <= longestTextFormat;
    return {
      value: escapeCharacterCodes(value),
      type: 'string',
      style: style('left', isText ? '@' : undefined),
    };
  }
  if ('day' in value)
    return { value: new Date(`${value.day}T00:00:00Z`), style: style('left', 'd mmmm yyyy') };
  if ('plain' in value) {
    const isLong = Number.isInteger(value.plain) && Math.abs(value.plain) >= 10 ** mostDigitsShown;
    return { value: value.plain, style: style('right', isLong ? '0' : undefined) };
  }
  // Rounded, because 42.9 / 100 leaves a trace in the sixteenth decimal.
  return { value: Number((value.percentage / 100).toFixed(6)), style: style('right', '0.0%') };
}

/** Of a column, for each character of its width, and of a row for each point: in pixels of the screen. */
const pixelsPerCharacter = 7;
const pixelsPerPoint = 4 / 3;

/**
 * Draws a picture in rows of its own, as wide as the first column. A picture in a workbook reaches from one cell to
 * another, so that only the height of its rows keeps its proportions; one that is higher than a row can be has several.
 */
function drawPicture(
  writer: SheetWriter,
  { bytes, mediaType, pixelWidth, pixelHeight, alternativeText }: SheetPicture,
): NonNullable<WriteSheet['images']>[number] {
  const width = (writer.widths[0] ?? 10) * pixelsPerCharacter;
  const height = Math.max(1, (width * pixelHeight) / pixelWidth / pixelsPerPoint);
  const rows = Math.ceil(height / highestRow);
  const first = writer.row;
  for (let index = 0; index < rows; index += 1) {
    // A row without any cell is written without its height.
    writer.cells.set(`${writer.row},0`, { value: null, style: noteStyle });
    writer.rowDefs.set(writer.row, { height: height / rows });
    writer.row += 1;
  }
  return {
    data: bytes,
    type: mediaType === 'image/png' ? 'png' : 'jpeg',
    anchor: { from: { row: first, col: 0 }, to: { row: writer.row, col: 1 } },
    width,
    height: height * pixelsPerPoint,
    altText: alternativeText,
  };
}

/** The comments on a cell, one below the other: a cell has one. */
function commentOf({ comments }: SheetRow, column: number): Pick<Partial<Cell>, 'comment'> {
  const own = (comments ?? []).filter((it) => it.column === column);
  if (own.length === 0) return {};
  const author = own.find((it) => it.author !== null)?.author ?? null;
  const text = escapeCharacterCodes(cellText(own.map((it) => it.text).join('\n')));
  return { comment: { text, ...(author === null ? {} : { author }) } };
}

/** A row, or several when a text is higher than a row can be: then the first column says so. */
function spreadRow(row: SheetRow, columns: readonly SheetColumn[]): SheetRow[] {
  const parts = row.values.map((value, column) =>
    typeof value === 'string' ? splitForRows(cellText(value), columns[column]?.width ?? 10) : [value],
  );
  const count = Math.max(...parts.map((part) => part.length));
  return Array.from({ length: count }, (_, index) => ({
    ...row,
    values: parts.map((part, column): SheetValue => {
      if (index > 0 && column === 0) {
        const first = part[0] ?? null;
        return typeof first === 'string' || typeof first === 'number'
          ? `${first} (continued)`
          : '(continued)';
      }
      return part[index] ?? null;
    }),
  }));
}

/** The cells of a sheet, written row by row. */
export class SheetWriter {
  readonly cells = new Map<string, Partial<Cell>>();
  readonly rowDefs = new Map<number, { height: number }>();
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  /** The next free row, from 0. */
  row = 0;
  readonly widths: readonly number[];
  readonly columnCount: number;
  readonly width: number;

  constructor(widths: readonly number[]) {
    this.widths = widths;
    this.columnCount = widths.length;
    this.width = widths.reduce((sum, width) => sum + width, 0);
  }

  /** A line of text over all columns. Merged cells do not grow by themselves, so the height is set. */
  wide(text: string, style: typeof noteStyle, pointsPerLine = lineHeight): void {
    const clean = cellText(text);
    this.cells.set(`${this.row},0`, { value: escapeCharacterCodes(clean), type: 'string', style });
    if (this.columnCount > 1) {
      this.merges.push({ startRow: this.row, startCol: 0, endRow: this.row, endCol: this.columnCount - 1 });
    }
    // Letters that are higher are wider too.
    const lines = estimatedLines(clean, (this.width * lineHeight) / pointsPerLine);
    this.rowDefs.set(this.row, { height: Math.min(lines * pointsPerLine + 3, highestRow) });
    this.row += 1;
  }

  /**
   * A row of cells, as high as its highest text. The height is set because not every program works it out when it
   * opens the file, and a text in a row that is too low is hidden.
   */
  values(cells: readonly Partial<Cell>[]): void {
    cells.forEach((cell, column) => this.cells.set(`${this.row},${column}`, cell));
    const lines = cells.map(({ value }, column) =>
      typeof value === 'string' ? estimatedLines(value, this.widths[column] ?? 10) : 1,
    );
    this.rowDefs.set(this.row, { height: Math.min(Math.max(...lines) * lineHeight + 3, highestRow) });
    this.row += 1;
  }
}

function escapeCodes(text: string): string {
  return text.replaceAll('&', '&&');
}

function footerOf(model: WorkbookModel): string {
  return `&L${escapeCodes(model.attribution)}&CDocument ${escapeCodes(model.documentId)}&RPage &P of &N`;
}

/** In inches. Above the rows there is room for a header of two lines. */
export const printMargins = { top: 0.8, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.35 };

/** Of the owner or the title in a header, which holds 255 characters; each is in full on the sheet. */
const LONGEST_IN_HEADER = 80;

function inHeader(text: string): string {
  const signs = Array.from(text);
  const short =
    signs.length > LONGEST_IN_HEADER ? `${signs.slice(0, LONGEST_IN_HEADER - 1).join('')}…` : text;
  return escapeCodes(short);
}

/** The marking has a line of its own above owner and title, which would run into it. Each part has as many lines. */
function headerOf(model: WorkbookModel): string {
  const line = model.marking === undefined ? '' : '\n';
  const marking = model.marking === undefined ? '' : `&C&B${escapeCodes(model.marking)}&B\n`;
  return `&L${line}${inHeader(model.owner)}${marking}&R${line}${inHeader(model.title)}`;
}

/** A sheet for the writer, and the names that tell Excel what of it to print. */
export interface BuiltSheet {
  readonly sheet: WriteSheet;
  readonly namedRanges: NonNullable<WriteOptions['namedRanges']>;
}

/** A sheet with its print set-up; `extra` wins over what sheets usually have. */
export function finish(
  sheet: { readonly name: string; readonly title: string },
  writer: SheetWriter,
  widths: readonly number[],
  model: WorkbookModel,
  extra: Partial<WriteSheet>,
  titleRow?: number,
): BuiltSheet {
  const lastColumn = colToLetter(writer.columnCount - 1);
  // hucre 1.0.0 writes "Action plan!$A$1" for its own printArea, without the quotes that a space needs: Excel then
  // calls the file damaged. So the two names are written here.
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
  const area = {
    name: '_xlnm.Print_Area',
    range: `${quoted}!$A$1:$${lastColumn}$${writer.row}`,
    scope: sheet.name,
  };
  const titles =
    titleRow === undefined
      ? []
      : [{ name: '_xlnm.Print_Titles', range: `${quoted}!$${titleRow}:$${titleRow}`, scope: sheet.name }];
  const written: WriteSheet = {
    name: sheet.name,
    columns: widths.map((width) => ({ width })),
    cells: writer.cells,
    rowDefs: writer.rowDefs,
    merges: writer.merges,
    headerFooter: { oddHeader: headerOf(model), oddFooter: footerOf(model) },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      // 0: as many pages as it takes.
      fitToHeight: 0,
      margins: printMargins,
    },
    a11y: { summary: sheet.title },
    ...extra,
  };
  return { sheet: written, namedRanges: [area, ...titles] };
}

function validationsOf(columns: readonly SheetColumn[], firstRow: number, lastRow: number): DataValidation[] {
  return columns.flatMap((column, index) => {
    if (column.choices === undefined || lastRow < firstRow) return [];
    return [
      {
        type: 'list' as const,
        values: [...column.choices],
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: column.heading,
        errorMessage: `Please choose one of: ${column.choices.join(', ')}.`,
        ...(column.hint === undefined
          ? {}
          : {
              showInputMessage: true,
              inputTitle: column.heading.slice(0, 32),
              inputMessage: column.hint.slice(0, 255),
            }),
        range: `${cellRef(firstRow, index)}:${cellRef(lastRow, index)}`,
      },
    ];
  });
}

/** The row of words over several headings, each merged over its columns; none when no column has any. */
function writeGroups(writer: SheetWriter, columns: readonly SheetColumn[]): void {
  if (columns.every(({ group }) => (group ?? '') === '')) return;
  for (let from = 0; from < columns.length;) {
    const group = columns[from]?.group ?? '';
    const end = columns.findIndex((column, index) => index > from && column.group !== group);
    const to = group === '' ? from : (end === -1 ? columns.length : end) - 1;
    if (to > from) {
      writer.merges.push({ startRow: writer.row, startCol: from, endRow: writer.row, endCol: to });
    }
    from = to + 1;
  }
  writer.values(
    columns.map(({ group }, column) => ({
      value: (group ?? '') === '' || columns[column - 1]?.group === group ? null : (group ?? null),
      type: 'string',
      style: headingStyle,
    })),
  );
}

/** A table sheet for the writer: title, introduction, headings (frozen, repeated in print), rows, notes. */
export function buildTableSheet(sheet: TableSheet, model: WorkbookModel): BuiltSheet {
  const widths = sheet.columns.map((column) => column.width);
  const writer = new SheetWriter(widths);
  writer.wide(sheet.title, titleStyle, 22);
  for (const line of sheet.introduction) writer.wide(line, noteStyle);
  writeGroups(writer, sheet.columns);
  const headingRow = writer.row;
  writer.values(
    sheet.columns.map(({ heading }) => ({ value: heading, type: 'string', style: headingStyle })),
  );
  const firstRow = writer.row;
  const images: NonNullable<WriteSheet['images']> = [];
  const rows = sheet.keepsRowsWhole
    ? sheet.rows
    : sheet.rows.flatMap((each) => spreadRow(each, sheet.columns));
  for (const row of rows) {
    writer.values(
      row.values.map((value, column) => ({
        ...cellOf(value, {
          isBold:
            (row.isBold ?? false) ||
            (row.boldColumns ?? []).includes(column) ||
            (row.markedColumns ?? []).includes(column),
          isMarked: (row.markedColumns ?? []).includes(column),
          align: sheet.columns[column]?.align,
        }),
        ...commentOf(row, column),
      })),
    );
    if (row.picture !== undefined) images.push(drawPicture(writer, row.picture));
  }
  const lastRow = writer.row - 1;
  if ((sheet.notes ?? []).length > 0) writer.row += 1;
  for (const note of sheet.notes ?? []) writer.wide(note, noteStyle);

  const extra: Partial<WriteSheet> = {
    freezePane: { rows: headingRow + 1, columns: sheet.frozenColumns },
    dataValidations: validationsOf(sheet.columns, firstRow, lastRow),
    ...(images.length === 0 ? {} : { images }),
    ...(sheet.hasFilter && lastRow >= firstRow
      ? { autoFilter: { range: `${cellRef(headingRow, 0)}:${cellRef(lastRow, sheet.columns.length - 1)}` } }
      : {}),
  };
  return finish(sheet, writer, widths, model, extra, headingRow + 1);
}

const factWidths = [44, 76];

/** A sheet of labels and values for the writer. */
export function buildFactSheet(sheet: FactSheet, model: WorkbookModel): BuiltSheet {
  const writer = new SheetWriter(factWidths);
  writer.wide(sheet.title, titleStyle, 22);
  for (const line of sheet.introduction) writer.wide(line, noteStyle);
  writer.row += 1;
  for (const { label, value } of sheet.facts) {
    writer.values([
      { value: label, type: 'string', style: headingStyle },
      cellOf(typeof value === 'string' ? cellText(value) : value, { isBold: false, align: 'left' }),
    ]);
  }
  if ((sheet.notes ?? []).length > 0) writer.row += 1;
  for (const note of sheet.notes ?? []) writer.wide(note, noteStyle);
  return finish(sheet, writer, factWidths, model, {});
}
