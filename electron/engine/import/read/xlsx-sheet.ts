import { FillCollector } from './cell-fills.ts';
import { columnOfReference, parseCellReference, parseRange } from './cell-reference.ts';
import type { ReadLimits } from './limits.ts';
import type { NumberMeaning } from './number-format.ts';
import { AttributeReader, attribute, type XmlHandler } from './scan-xml.ts';
import { cellFromIsoText, cellFromNumber } from './serial-date.ts';
import type { SourceCell, SourceMerge } from './source-workbook.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';
import type { LimitedSink } from './workbook-sink.ts';
import { decodeEscapes, LONGEST_ESCAPE } from './xlsx-shared-texts.ts';

/** What the cells of every sheet of an .xlsx file refer to. */
export interface XlsxContext {
  limits: ReadLimits;
  sharedTexts: readonly string[];
  styles: readonly NumberMeaning[];
  /** The colour of each cell style's cells, `RRGGBB` or null; empty when no style has one. */
  fills: readonly (string | null)[];
  dates1904: boolean;
}

/** How much of a formula is kept while looking for a call to another program. */
const FORMULA_BEGINNING = 64;
/** `cmd|'/c calc'!A1` asks another program for a value. */
const DDE_FORMULA = /^\s*[=+-]?\s*'?[A-Za-z_][\w.]*\|/;

type Receiving = 'nothing' | 'value' | 'formula';

/**
 * Reads the worksheet part of an .xlsx file, cell by cell, into a sink. Stored values of formulas are
 * values; formulas themselves are never worked out nor followed.
 *
 * Only this much of a sheet is read: rows and cells, merged blocks, and which rows and columns are
 * hidden. Cells may lack references, as some writers leave them out, and then follow one another.
 */
export class XlsxSheetHandler implements XmlHandler {
  wantsText = false;
  readonly merges: SourceMerge[] = [];
  readonly hiddenRows: number[] = [];
  readonly hiddenColumns: number[] = [];
  readonly fills: FillCollector;
  /** Formulas that hold no stored value, and where the first one is. */
  formulasWithoutValues = 0;
  firstFormulaWithoutValue = { row: 0, column: 0 };
  ddeFormulas = 0;

  private readonly sheet: string;
  private readonly part: string;
  private readonly context: XlsxContext;
  private readonly sink: LimitedSink;
  private readonly attributes = new AttributeReader();
  private readonly longestRawText: number;

  private inRows = false;
  private inRow = false;
  private row = -1;
  private rowIsNumbered = false;
  private nextColumn = 0;
  private cells: SourceCell[] = [];
  /** Whether any style of the file fills its cells; else nothing is looked up. */
  private readonly hasFills: boolean;
  /** The colours of whole rows and columns, which cells have that are not written. */
  private rowFill: string | null = null;
  private readonly columnFills: { first: number; last: number; colour: string }[] = [];

  private inCell = false;
  private column = 0;
  private type = '';
  private style = -1;
  private value = '';
  private hasFormula = false;
  private formula = '';
  private inPhonetic = false;
  private receiving: Receiving = 'nothing';

  constructor(sheet: string, part: string, context: XlsxContext, sink: LimitedSink) {
    this.sheet = sheet;
    this.part = part;
    this.context = context;
    this.sink = sink;
    this.fills = new FillCollector(sink);
    this.hasFills = context.fills.length > 0;
    this.longestRawText = context.limits.cellCharacters * LONGEST_ESCAPE;
  }

  open(name: string, attributes: string): void {
    if (this.inCell) {
      this.openInCell(name);
      return;
    }
    switch (name) {
      case 'c':
        if (this.inRow) this.startCell(attributes);
        break;
      case 'row':
        if (this.inRows) this.startRow(attributes);
        break;
      case 'sheetData':
        this.inRows = true;
        break;
      case 'col':
        if (!this.inRows) this.readColumn(attributes);
        break;
      case 'mergeCell':
        this.readMerge(attributes);
        break;
    }
  }

  close(name: string): void {
    if (this.inCell) {
      switch (name) {
        case 'c':
          this.endCell();
          break;
        case 'rPh':
          this.inPhonetic = false;
          break;
        default:
          this.receive('nothing');
      }
      return;
    }
    if (name === 'row' && this.inRow) {
      this.inRow = false;
      if (this.hasFills) this.fillUnwritten(this.nextColumn, this.context.limits.columns - 1);
      if (this.cells.length > 0) this.sink.row(this.row, this.cells);
    } else if (name === 'sheetData') {
      this.inRows = false;
    }
  }

  text(text: string): void {
    if (this.receiving === 'formula') {
      if (this.formula.length < FORMULA_BEGINNING) this.formula += text.slice(0, FORMULA_BEGINNING);
      return;
    }
    this.value += text;
    if (this.value.length > this.longestRawText) {
      const { sheet, row, column } = this;
      throw new UnreadableWorkbook({
        reason: 'cell-too-long',
        at: { sheet, row, column },
        limit: this.context.limits.cellCharacters,
      });
    }
  }

  private openInCell(name: string): void {
    switch (name) {
      case 'v':
        this.receive('value');
        break;
      case 't':
        if (!this.inPhonetic) this.receive('value');
        break;
      case 'f':
        this.hasFormula = true;
        this.receive('formula');
        break;
      case 'rPh':
        this.inPhonetic = true;
        break;
    }
  }

  private receive(what: Receiving): void {
    this.receiving = what;
    this.wantsText = what !== 'nothing';
  }

  private startRow(raw: string): void {
    this.inRow = true;
    this.cells = [];
    this.nextColumn = 0;
    this.rowIsNumbered = false;
    let row = this.row + 1;
    let hidden = false;
    let style = -1;
    const attributes = this.attributes.start(raw);
    while (attributes.next()) {
      if (attributes.name === 's') style = Number(attributes.value);
      else if (attributes.name === 'r') {
        row = Number(attributes.value) - 1;
        this.rowIsNumbered = true;
      } else if (attributes.name === 'hidden') {
        hidden = attributes.value === '1' || attributes.value === 'true';
      }
    }
    this.moveToRow(row);
    if (this.hasFills) this.rowFill = this.context.fills[style] ?? null;
    if (hidden) this.hiddenRows.push(row);
  }

  private moveToRow(row: number): void {
    if (!Number.isInteger(row) || row < 0) throw damaged(this.part);
    const limit = this.context.limits.rows;
    if (row >= limit) throw new UnreadableWorkbook({ reason: 'too-many-rows', sheet: this.sheet, limit });
    this.row = row;
  }

  private startCell(raw: string): void {
    this.inCell = true;
    this.type = '';
    this.style = -1;
    this.value = '';
    this.hasFormula = false;
    this.formula = '';
    let column = this.nextColumn;
    const attributes = this.attributes.start(raw);
    while (attributes.next()) {
      switch (attributes.name) {
        case 'r':
          column = columnOfReference(attributes.value);
          if (!this.rowIsNumbered) this.takeRowFrom(attributes.value);
          break;
        case 't':
          this.type = attributes.value;
          break;
        case 's':
          this.style = Number(attributes.value);
          break;
      }
    }
    if (column < 0) throw damaged(this.part);
    this.column = column;
    if (this.hasFills) this.fillCell(column);
    this.nextColumn = column + 1;
  }

  /** Blank cells count too: a colour may be all that a cell says. */
  private fillCell(column: number): void {
    if (column > this.nextColumn) this.fillUnwritten(this.nextColumn, column - 1);
    const colour = this.context.fills[this.style];
    if (colour) this.fills.add(this.row, column, column, colour);
  }

  /** Cells that are not written have the colour of their row, or else of their column. */
  private fillUnwritten(first: number, last: number): void {
    if (this.fills.isFull) return;
    if (this.rowFill !== null) {
      this.fills.add(this.row, first, last, this.rowFill);
      return;
    }
    for (const fill of this.columnFills) {
      const from = Math.max(first, fill.first);
      const to = Math.min(last, fill.last);
      if (from <= to) this.fills.add(this.row, from, to, fill.colour);
    }
  }

  /** A row without a number is where its first cell says. */
  private takeRowFrom(reference: string): void {
    const position = parseCellReference(reference);
    if (!position) throw damaged(this.part);
    this.rowIsNumbered = true;
    this.moveToRow(position.row);
  }

  private endCell(): void {
    this.inCell = false;
    this.inPhonetic = false;
    this.receive('nothing');
    if (this.hasFormula && this.value === '' && this.type !== 'str') this.countFormulaWithoutValue();
    if (this.formula.includes('|') && DDE_FORMULA.test(this.formula)) this.ddeFormulas++;
    if (this.value === '') return;
    const cell = this.cellValue();
    if (cell === null || cell === '') return;

    const { cells, column } = this;
    const limit = this.context.limits.columns;
    if (column >= limit) {
      throw new UnreadableWorkbook({
        reason: 'too-many-columns',
        sheet: this.sheet,
        row: this.row,
        limit,
      });
    }
    while (cells.length < column) cells.push(null);
    if (cells.length === column) cells.push(cell);
    else cells[column] = cell;
  }

  private countFormulaWithoutValue(): void {
    if (this.formulasWithoutValues++ === 0)
      this.firstFormulaWithoutValue = { row: this.row, column: this.column };
  }

  private cellValue(): SourceCell {
    const { value } = this;
    switch (this.type) {
      case 's': {
        const text = this.context.sharedTexts[Number(value)];
        // A cell that points at no text would be blank without anyone having blanked it.
        if (text === undefined) throw damaged(this.part);
        return text;
      }
      case 'str':
      case 'inlineStr':
        return decodeEscapes(value);
      case 'b':
        return value.trim() === '1' || value.trim().toLowerCase() === 'true';
      case 'e':
        return { kind: 'error', code: value };
      case 'd':
        return cellFromIsoText(value) ?? value;
      default: {
        if (!isPlainNumber(value)) return value;
        const number = Number(value);
        if (Number.isNaN(number)) return value;
        const meaning = this.context.styles[this.style] ?? 'number';
        return meaning === 'number' && Number.isFinite(number)
          ? number
          : cellFromNumber(number, meaning, this.context.dates1904);
      }
    }
  }

  private readColumn(raw: string): void {
    if (this.hasFills) this.readColumnFill(raw);
    const hidden = attribute(raw, 'hidden');
    if (hidden !== '1' && hidden !== 'true') return;
    const first = Number(attribute(raw, 'min')) - 1;
    const last = Math.min(Number(attribute(raw, 'max')), this.context.limits.columns) - 1;
    if (!(first >= 0) || !(last >= first)) return;
    this.sink.spend((last - first) * 8);
    for (let column = first; column <= last; column++) this.hiddenColumns.push(column);
  }

  private readColumnFill(raw: string): void {
    const colour = this.context.fills[Number(attribute(raw, 'style') ?? -1)];
    if (!colour || this.columnFills.length >= this.context.limits.columns) return;
    this.sink.spend(64);
    const [first, last] = [Number(attribute(raw, 'min')) - 1, Number(attribute(raw, 'max')) - 1];
    if (first >= 0 && last >= first) this.columnFills.push({ first, last, colour });
  }

  private readMerge(raw: string): void {
    const merge = parseRange(attribute(raw, 'ref') ?? '');
    if (!merge) return;
    this.sink.spend(64);
    this.merges.push(merge);
  }
}

/** `Number('  ')` is 0 and `Number('0x10')` is 16, but neither is a number that a workbook stores. */
function isPlainNumber(value: string): boolean {
  const first = value.charCodeAt(0);
  const second = value.charCodeAt(1);
  // 0 to 9, then nothing like the x of 0x10.
  if (first >= 0x30 && first <= 0x39) return !(second >= 0x41) || second === 0x65 || second === 0x45;
  return /^\s*[-+]?\.?\d/.test(value) && !/^\s*[-+]?0[xob]/i.test(value);
}
