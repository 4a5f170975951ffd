import { cellRef, type Cell, type CellStyle, type DataValidation } from 'hucre/xlsx';

import { type BuiltSheet, cellOf, finish, printMargins, SheetWriter } from './build-sheet.ts';
import {
  cellText,
  escapeCharacterCodes,
  estimatedLines,
  looksLikeFormula,
  splitForRows,
} from './cell-text.ts';
import { lastRowsOfPages } from './page-breaks.ts';
import {
  boldNoteStyle,
  headingStyle,
  linkStyle,
  noteStyle,
  sectionStyle,
  subsectionStyle,
  titleStyle,
  toFillStyle,
} from './sheet-styles.ts';
import type { FormBlock, FormColumn, FormEntry, FormSheet, FormValue, WorkbookModel } from './sheets.ts';

/** Every block lies on these columns, merged as it needs them; together they are as wide as A4 in portrait. */
const GRID_COLUMNS = 12;
const GRID_WIDTH = 8;
/** Height of a line of the standard font, in points; Excel makes no row higher than `HIGHEST_ROW`. */
const LINE_HEIGHT = 15;
const HIGHEST_ROW = 409;
/** Short enough for a sixth of the page. */
const DAY_FORMAT = 'd mmm yyyy';
/** 1 January 2000, as a spreadsheet counts days. */
const FIRST_DAY = 36_526;
/** A dropdown holds no more characters than this. */
const LONGEST_CHOICES = 255;
/**
 * Room for rows on a page of A4, in points. A sheet that is made to fit the page's width has more when it is made smaller:
 * a page then ends a little early.
 */
const PAGE_ROOM = 842 - (printMargins.top + printMargins.bottom) * 72;
/** Of a row that says nothing of its height, as of those between blocks. */
const USUAL_HEIGHT = 15;
/** Of a label and its value. */
const FIELD_SPANS = [4, 8] as const;

interface CellEntry extends FormEntry {
  /** Names its row. */
  readonly isHeading?: boolean;
}

class FormWriter {
  readonly writer = new SheetWriter(Array.from({ length: GRID_COLUMNS }, () => GRID_WIDTH));
  readonly validations: DataValidation[] = [];
  /** Row (from 1) of the headings that stay in view. */
  frozenRow = 1;
  /** Rows (from 0) that are printed on one page with the row below. */
  readonly joinsNext = new Set<number>();

  /** Joins the rows since `first` to one another and to what comes next. */
  joinFrom(first: number, end = this.writer.row): void {
    for (let row = first; row < end; row += 1) this.joinsNext.add(row);
  }

  /** The last row (from 0) of every printed page but the last. */
  rowBreaks(): number[] {
    const { rowDefs, cells, row: count } = this.writer;
    const heightOf = (row: number): number => rowDefs.get(row)?.height ?? USUAL_HEIGHT;
    const rows = Array.from({ length: count }, (_, row) => ({
      height: heightOf(row),
      joinsNext: this.joinsNext.has(row),
      isGap: !cells.has(`${row},0`),
    }));
    return lastRowsOfPages(rows, PAGE_ROOM, heightOf(this.frozenRow - 1));
  }

  /** A line of text over the whole width; a text too high for a row goes on in the next. */
  wide(text: string, style: CellStyle, pointsPerLine?: number): void {
    for (const part of splitForRows(cellText(text), GRID_COLUMNS * GRID_WIDTH))
      this.writer.wide(part, style, pointsPerLine);
  }

  /** Cells beside each other, each over as many columns as its span says, at least `leastLines` high. */
  row(spans: readonly number[], cells: readonly Partial<Cell>[], leastLines = 1): void {
    const { writer } = this;
    let column = 0;
    let lines = leastLines;
    spans.forEach((span, index) => {
      const cell = cells[index] ?? { value: null };
      writer.cells.set(`${writer.row},${column}`, cell);
      // A merged cell has the border of every cell that it is made of.
      for (let next = column + 1; next < column + span; next += 1)
        writer.cells.set(`${writer.row},${next}`, { value: null, ...(cell.style && { style: cell.style }) });
      if (span > 1)
        writer.merges.push({
          startRow: writer.row,
          startCol: column,
          endRow: writer.row,
          endCol: column + span - 1,
        });
      if (typeof cell.value === 'string')
        lines = Math.max(lines, estimatedLines(cell.value, span * GRID_WIDTH));
      column += span;
    });
    writer.rowDefs.set(writer.row, { height: Math.min(lines * LINE_HEIGHT + 3, HIGHEST_ROW) });
    writer.row += 1;
  }

  /** Values beside each other; over several rows where a text is too high for one. */
  values(
    spans: readonly number[],
    values: readonly FormValue[],
    entries: readonly CellEntry[],
    leastLines = 1,
  ): void {
    const parts = values.map((value, index) =>
      typeof value === 'string'
        ? splitForRows(cellText(value), (spans[index] ?? 1) * GRID_WIDTH)
        : ([value] as const),
    );
    const count = Math.max(1, ...parts.map((part) => part.length));
    for (let line = 0; line < count; line += 1) {
      let column = 0;
      const cells = entries.map((entry, index) => {
        const ref = cellRef(this.writer.row, column);
        column += spans[index] ?? 1;
        if (line > 0 && index === 0 && parts[0]?.[line] === undefined)
          return formCell('(continued)', { isHeading: entry.isHeading ?? false });
        this.validate(ref, entry);
        return formCell(parts[index]?.[line] ?? null, entry);
      });
      this.row(spans, cells, leastLines);
    }
  }

  private validate(ref: string, { isToFill, choices, isDay }: FormEntry): void {
    if (isToFill !== true) return;
    if (choices !== undefined) {
      if (choices.some((choice) => choice.includes(',')) || choices.join(',').length > LONGEST_CHOICES)
        throw new RangeError('These choices do not fit into a dropdown.');
      this.validations.push({
        type: 'list',
        values: [...choices],
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: 'Choose from the list',
        errorMessage: `Please choose one of: ${choices.join(', ')}.`,
        range: ref,
      });
    } else if (isDay === true) {
      this.validations.push({
        type: 'date',
        operator: 'greaterThanOrEqual',
        formula1: String(FIRST_DAY),
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: 'A day',
        errorMessage: 'Please write a day such as 24/11/2026.',
        range: ref,
      });
    }
  }
}

function formCell(value: FormValue, entry: CellEntry): Partial<Cell> {
  if (typeof value === 'object' && value !== null && 'sheet' in value) {
    const location = `'${value.sheet.replaceAll("'", "''")}'!A1`;
    return {
      value: escapeCharacterCodes(cellText(value.text)),
      type: 'string',
      style: linkStyle,
      hyperlink: { target: '', location },
    };
  }
  const clean = typeof value === 'string' ? cellText(value) : value;
  const cell = cellOf(clean, { isBold: false, align: 'left' });
  if (entry.isHeading === true) return { ...cell, style: headingStyle };
  const isDay = entry.isDay === true || (typeof clean === 'object' && clean !== null && 'day' in clean);
  if (entry.isToFill !== true)
    return isDay && cell.style ? { ...cell, style: { ...cell.style, numFmt: DAY_FORMAT } } : cell;
  const isText = typeof clean === 'string' && looksLikeFormula(clean) && clean.length <= LONGEST_CHOICES;
  return { ...cell, style: toFillStyle(isDay ? DAY_FORMAT : isText ? '@' : undefined) };
}

/** Shares of the width as whole columns of the grid, none without one. */
function spansOf(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const spans = shares.map((share) => Math.max(1, Math.floor((share / sum) * GRID_COLUMNS)));
  for (let left = GRID_COLUMNS - spans.reduce((total, span) => total + span, 0); left !== 0;) {
    const step = Math.sign(left);
    const most = shares
      .map((share, index) => ({ index, short: ((share / sum) * GRID_COLUMNS - (spans[index] ?? 0)) * step }))
      .filter(({ index }) => step > 0 || (spans[index] ?? 0) > 1)
      .toSorted((a, b) => b.short - a.short)[0];
    if (!most) throw new RangeError(`More than ${GRID_COLUMNS} columns do not fit beside each other.`);
    spans[most.index] = (spans[most.index] ?? 0) + step;
    left -= step;
  }
  return spans;
}

/** A sheet to be filled in, for the writer. */
export function buildFormSheet(sheet: FormSheet, model: WorkbookModel): BuiltSheet {
  const form = new FormWriter();
  form.wide(sheet.title, titleStyle, 22);
  let kept: number | null = null;
  for (const block of sheet.blocks) {
    if (block.kind === 'heading') {
      if (kept !== null) form.joinFrom(kept, form.writer.row - 1);
      kept = block.keepsTogether === true ? form.writer.row : null;
    }
    writeBlock(form, block);
  }
  if (kept !== null) form.joinFrom(kept, form.writer.row - 1);
  return finish(
    sheet,
    form.writer,
    form.writer.widths,
    model,
    {
      freezePane: { rows: form.frozenRow },
      dataValidations: form.validations,
      // Without a password: it keeps cells from being changed by mistake. Rows may be made higher for more words.
      protection: { sheet: true, formatRows: true },
      rowBreaks: form.rowBreaks(),
      pageSetup: {
        paperSize: 'a4',
        orientation: 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: printMargins,
      },
    },
    form.frozenRow,
  );
}

function writeBlock(form: FormWriter, block: FormBlock): void {
  const first = form.writer.row;
  switch (block.kind) {
    case 'heading':
      form.writer.row += 1;
      form.wide(block.text, block.level === 2 ? sectionStyle : subsectionStyle, block.level === 2 ? 20 : 17);
      form.joinFrom(first);
      return;
    case 'text':
      form.wide(block.text, block.isBold === true ? boldNoteStyle : noteStyle);
      if (block.isBold === true) form.joinFrom(first);
      return;
    case 'fields':
      for (const field of block.fields) writeField(form, field);
      return;
    case 'table':
      writeTable(form, block);
      return;
    case 'space':
      if (block.label !== '') form.wide(block.label, boldNoteStyle);
      form.joinFrom(first);
      form.values([GRID_COLUMNS], [null], [{ isToFill: true }], block.lines);
      // Room before the next label.
      form.writer.rowDefs.set(form.writer.row, { height: 7 });
      form.writer.row += 1;
      return;
  }
}

/** A label, and beside it its value. */
function writeField(
  form: FormWriter,
  { label, value, ...entry }: Extract<FormBlock, { kind: 'fields' }>['fields'][number],
): void {
  form.values(FIELD_SPANS, [label, value], [{ isHeading: true }, entry]);
}

function writeTable(form: FormWriter, table: Extract<FormBlock, { kind: 'table' }>): void {
  const { columns, rows, emptyRows = 0, fillsBlanks = false, leastLines = 1 } = table;
  const spans = spansOf(columns.map(({ width }) => width));
  form.row(
    spans,
    columns.map(({ heading }) => ({ value: heading, type: 'string', style: headingStyle })),
  );
  form.joinsNext.add(form.writer.row - 1);
  if (table.isFrozen === true) form.frozenRow = form.writer.row;
  const filled = (column: FormColumn): FormColumn => ({ ...column, isToFill: true });
  for (const row of rows)
    form.values(
      spans,
      row,
      columns.map((column, index) => (fillsBlanks && (row[index] ?? '') === '' ? filled(column) : column)),
      leastLines,
    );
  for (let row = 0; row < emptyRows; row += 1)
    form.values(
      spans,
      columns.map(() => null),
      columns.map(filled),
      Math.max(leastLines, 2),
    );
}
