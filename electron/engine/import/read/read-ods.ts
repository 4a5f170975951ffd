import { FillCollector, fillColour } from './cell-fills.ts';
import type { ReadLimits } from './limits.ts';
import { scanPart, scanTags } from './scan-part.ts';
import { AttributeReader, attribute, type XmlHandler } from './scan-xml.ts';
import { cellFromIsoText } from './serial-date.ts';
import type { SourceCell, SourceComment, SourceMerge } from './source-workbook.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';
import type { Archive } from './unpack.ts';
import type { LimitedSink } from './workbook-sink.ts';

/**
 * Reads an OpenDocument spreadsheet (`.ods`), as LibreOffice and the cloud editors write it.
 *
 * Read here for the reasons given in `read-xlsx.ts`, and because hucre 1.0.0 leaves out every row
 * inside a group or a repeated heading (`table-row-group`, `table-header-rows`) without a word.
 *
 * @throws UnreadableWorkbook
 */
export async function readOds(archive: Archive, sink: LimitedSink, limits: ReadLimits): Promise<void> {
  if (!archive.has('content.xml')) throw damaged('content.xml');
  if (archive.has('META-INF/manifest.xml')) {
    await scanTags(archive, 'META-INF/manifest.xml', (name) => {
      if (name === 'encryption-data') throw new UnreadableWorkbook({ reason: 'password-protected' });
    });
  }
  const handler = new OdsHandler(sink, limits);
  if (archive.has('styles.xml')) {
    await scanTags(archive, 'styles.xml', (name, raw) => handler.readStyle(name, raw));
  }
  await scanPart(archive, 'content.xml', handler);
  if (handler.sheets === 0) throw damaged('content.xml');
  if (handler.externalLinks > 0) sink.notice({ code: 'external-links', count: handler.externalLinks });
  if (handler.ddeLinks > 0) sink.notice({ code: 'dde-links', count: handler.ddeLinks });
}

/** Of rows repeated without a word, so many may still hold a legend. */
const MOST_BLANK_ROWS_FILLED = 100;

interface OpenCell {
  type: string;
  style: string | undefined;
  value: string | undefined;
  repeat: number;
  error: boolean;
  boolean: boolean | undefined;
  formula: boolean;
  paragraphs: number;
}

class OdsHandler implements XmlHandler {
  wantsText = false;
  sheets = 0;
  externalLinks = 0;
  ddeLinks = 0;

  private readonly sink: LimitedSink;
  private readonly limits: ReadLimits;
  private readonly attributes = new AttributeReader();
  /** Names of table styles that hide their sheet. */
  private readonly hidingStyles = new Set<string>();
  private styleName = '';
  /** Formats that count hours beyond 24, and the format of each cell style. */
  private readonly elapsedFormats = new Set<string>();
  private readonly formatOfStyle = new Map<string, string>();
  /** The colour of each cell style; null where the style takes back what the one it builds on says. */
  private readonly fillOfStyle = new Map<string, string | null>();
  private readonly parentOfStyle = new Map<string, string>();
  private fills: FillCollector;
  private rowFills: { first: number; last: number; colour: string }[] = [];
  private rowStyle: string | undefined;
  /** The style of cells that name none, for columns up to (not including) `end`. */
  private columnStyles: { end: number; style: string }[] = [];

  private inSpreadsheet = false;
  /** Tables inside tables (and tables inside tracked changes) are not sheets. */
  private tables = 0;
  private inTrackedChanges = false;
  private sheet = '';
  private merges: SourceMerge[] = [];
  private comments: SourceComment[] = [];
  private hiddenRows: number[] = [];
  private hiddenColumns: number[] = [];
  private columnsDeclared = 0;

  private row = 0;
  private rowRepeat = 1;
  private rowHidden = false;
  private cells: SourceCell[] = [];
  private column = 0;
  private cell: OpenCell | undefined;
  private cellText = '';
  private formulasWithoutValues = 0;
  private firstFormulaWithoutValue = { row: 0, column: 0 };

  private comment: { text: string; author: string; paragraphs: number } | undefined;
  private inAuthor = false;
  private inParagraph = 0;
  private inRuby = false;

  constructor(sink: LimitedSink, limits: ReadLimits) {
    this.sink = sink;
    this.limits = limits;
    this.fills = new FillCollector(sink);
  }

  open(name: string, raw: string): void {
    switch (name) {
      case 'spreadsheet':
        this.inSpreadsheet = true;
        return;
      case 'tracked-changes':
        this.inTrackedChanges = true;
        return;
    }
    if (!this.inSpreadsheet) this.readStyle(name, raw);
    if (!this.inSpreadsheet || this.inTrackedChanges) return;
    if (name === 'table' && ++this.tables === 1) {
      this.startSheet(raw);
      return;
    }
    if (name === 'dde-link') this.ddeLinks++;
    if (name === 'table-source' || name === 'cell-range-source') this.externalLinks++;
    if (this.tables !== 1) return;
    if (this.cell) this.openInCell(name, raw);
    else this.openInTable(name, raw);
  }

  /** Styles stand before the sheets, and those that have names of their own in a part of their own. */
  readStyle(name: string, raw: string): void {
    switch (name) {
      case 'style':
        this.styleName = attribute(raw, 'name') ?? '';
        this.formatOfStyle.set(this.styleName, attribute(raw, 'data-style-name') ?? '');
        this.parentOfStyle.set(this.styleName, attribute(raw, 'parent-style-name') ?? '');
        break;
      case 'table-cell-properties': {
        const colour = attribute(raw, 'background-color');
        if (colour !== undefined) this.fillOfStyle.set(this.styleName, fillColour(colour));
        break;
      }
      case 'time-style':
        if (attribute(raw, 'truncate-on-overflow') !== 'false') break;
        this.elapsedFormats.add(attribute(raw, 'name') ?? '');
        break;
      case 'table-properties':
        if (attribute(raw, 'display') === 'false') this.hidingStyles.add(this.styleName);
        break;
    }
  }

  close(name: string): void {
    if (name === 'tracked-changes') this.inTrackedChanges = false;
    if (!this.inSpreadsheet || this.inTrackedChanges || this.tables === 0) return;
    if (name === 'table') {
      if (--this.tables === 0) this.endSheet();
      return;
    }
    if (this.tables !== 1) return;
    switch (name) {
      case 'table-row':
        this.endRow();
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.endCell();
        break;
      case 'annotation':
        this.endComment();
        break;
      case 'creator':
        this.inAuthor = false;
        this.updateWantsText();
        break;
      case 'p':
        if (this.inParagraph > 0) this.inParagraph--;
        this.updateWantsText();
        break;
      case 'ruby-text':
        this.inRuby = false;
        this.updateWantsText();
        break;
    }
  }

  text(text: string): void {
    // The space between elements counts once, as in a web page; more are written as elements.
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    if (this.inAuthor && this.comment) this.comment.author += collapsed;
    else if (this.comment) this.comment.text += collapsed;
    else this.cellText += collapsed;
    this.checkLength();
  }

  private startSheet(raw: string): void {
    this.sheets++;
    this.sheet = attribute(raw, 'name') ?? `Sheet${this.sheets}`;
    this.merges = [];
    this.comments = [];
    this.hiddenRows = [];
    this.hiddenColumns = [];
    this.columnsDeclared = 0;
    this.columnStyles = [];
    this.fills = new FillCollector(this.sink);
    this.row = 0;
    this.formulasWithoutValues = 0;
    this.sink.startSheet(this.sheet, this.hidingStyles.has(attribute(raw, 'style-name') ?? ''));
  }

  private endSheet(): void {
    const { merges, comments, hiddenRows, hiddenColumns } = this;
    this.sink.endSheet({ merges, comments, hiddenRows, hiddenColumns, ...this.fills.finish() });
    if (this.formulasWithoutValues > 0) {
      this.sink.notice({
        code: 'formulas-without-values',
        sheet: this.sheet,
        count: this.formulasWithoutValues,
        ...this.firstFormulaWithoutValue,
      });
    }
  }

  private openInTable(name: string, raw: string): void {
    switch (name) {
      case 'table-column': {
        const repeat = repeats(attribute(raw, 'number-columns-repeated'));
        if (isHidden(attribute(raw, 'visibility'))) {
          const end = Math.min(this.columnsDeclared + repeat, this.limits.columns);
          for (let column = this.columnsDeclared; column < end; column++) this.hiddenColumns.push(column);
        }
        this.columnsDeclared += repeat;
        this.sink.spend(64);
        this.columnStyles.push({
          end: this.columnsDeclared,
          style: attribute(raw, 'default-cell-style-name') ?? '',
        });
        break;
      }
      case 'table-row':
        this.cells = [];
        this.rowFills = [];
        this.rowStyle = attribute(raw, 'default-cell-style-name');
        this.column = 0;
        this.rowRepeat = repeats(attribute(raw, 'number-rows-repeated'));
        this.rowHidden = isHidden(attribute(raw, 'visibility'));
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.startCell(raw);
        break;
    }
  }

  private startCell(raw: string): void {
    const cell: OpenCell = {
      type: '',
      style: undefined,
      value: undefined,
      repeat: 1,
      error: false,
      boolean: undefined,
      formula: false,
      paragraphs: 0,
    };
    let columnsSpanned = 1;
    let rowsSpanned = 1;
    const attributes = this.attributes.start(raw);
    while (attributes.next()) {
      const { name, value } = attributes;
      switch (name) {
        case 'value-type':
          // LibreOffice repeats the type in a second attribute, which alone says "error".
          if (value === 'error') cell.error = true;
          else cell.type = value;
          break;
        case 'value':
        case 'date-value':
        case 'time-value':
        case 'boolean-value':
        case 'string-value':
          cell.value = value;
          break;
        case 'formula':
          cell.formula = true;
          // LibreOffice keeps the booleans of an .xlsx file as these formulas, with 1 or 0 as the value.
          if (/^(?:\w+:)?=(?:TRUE|FALSE)\(\)$/.test(value)) cell.boolean = value.includes('TRUE');
          if (/^(?:\w+:)?=\s*DDE\s*\(/i.test(value)) this.ddeLinks++;
          else if (value.includes("'file:") || value.includes("['http")) this.externalLinks++;
          break;
        case 'style-name':
          cell.style = value;
          break;
        case 'number-columns-repeated':
          cell.repeat = repeats(value);
          break;
        case 'number-columns-spanned':
          columnsSpanned = repeats(value);
          break;
        case 'number-rows-spanned':
          rowsSpanned = repeats(value);
          break;
      }
    }
    if (columnsSpanned > 1 || rowsSpanned > 1) {
      this.sink.spend(64);
      this.merges.push({
        top: this.row,
        left: this.column,
        bottom: this.row + rowsSpanned - 1,
        right: this.column + columnsSpanned - 1,
      });
    }
    this.cell = cell;
    this.cellText = '';
  }

  private openInCell(name: string, raw: string): void {
    switch (name) {
      case 'annotation':
        this.comment = { text: '', author: '', paragraphs: 0 };
        break;
      case 'creator':
        this.inAuthor = this.comment !== undefined;
        break;
      case 'ruby-text':
        this.inRuby = true;
        break;
      case 'p':
        this.startParagraph();
        break;
      case 's':
        this.addText(' '.repeat(Math.min(repeats(attribute(raw, 'c')), this.limits.cellCharacters + 1)));
        break;
      case 'tab':
        this.addText('\t');
        break;
      case 'line-break':
        this.addText('\n');
        break;
    }
    this.updateWantsText();
  }

  private startParagraph(): void {
    this.inParagraph++;
    const holder = this.comment ?? this.cell!;
    if (holder.paragraphs++ > 0) this.addText('\n');
  }

  private addText(text: string): void {
    if (this.inParagraph === 0) return;
    if (this.comment) this.comment.text += text;
    else this.cellText += text;
    this.checkLength();
  }

  private updateWantsText(): void {
    this.wantsText = this.inAuthor || (this.inParagraph > 0 && !this.inRuby);
  }

  private checkLength(): void {
    const limit = this.limits.cellCharacters;
    if (this.cellText.length <= limit && (this.comment?.text.length ?? 0) <= limit) return;
    const at = { sheet: this.sheet, row: this.row, column: this.column };
    throw new UnreadableWorkbook({ reason: 'cell-too-long', at, limit });
  }

  private endComment(): void {
    const { comment } = this;
    this.comment = undefined;
    this.updateWantsText();
    if (!comment) return;
    const { row, column } = this;
    this.comments.push({ row, column, text: comment.text, author: comment.author || null });
  }

  private endCell(): void {
    const { cell } = this;
    this.cell = undefined;
    this.inParagraph = 0;
    this.updateWantsText();
    if (!cell) return;
    const value = this.valueOf(cell);
    if (value === null && cell.formula && cell.type === '' && this.formulasWithoutValues++ === 0) {
      this.firstFormulaWithoutValue = { row: this.row, column: this.column };
    }
    if (value !== null) {
      const end = this.column + cell.repeat;
      const limit = this.limits.columns;
      if (end > limit) {
        throw new UnreadableWorkbook({
          reason: 'too-many-columns',
          sheet: this.sheet,
          row: this.row,
          limit,
        });
      }
      while (this.cells.length < this.column) this.cells.push(null);
      while (this.cells.length < end) this.cells.push(value);
    }
    if (this.fillOfStyle.size > 0) this.fillCell(cell);
    this.column += cell.repeat;
  }

  /** Blank cells count too: a colour may be all that a cell says. */
  private fillCell({ style, repeat }: OpenCell): void {
    const colour = this.colourOf(style ?? this.rowStyle ?? this.columnStyle());
    const last = Math.min(this.column + repeat, this.limits.columns) - 1;
    if (colour !== null && last >= this.column) this.rowFills.push({ first: this.column, last, colour });
  }

  private colourOf(style: string): string | null {
    let name = style;
    // As deep as styles are ever built one on the other; a ring of them ends too.
    for (let depth = 0; name !== '' && depth < 20; depth++) {
      const colour = this.fillOfStyle.get(name);
      if (colour !== undefined) return colour;
      name = this.parentOfStyle.get(name) ?? '';
    }
    return null;
  }

  private valueOf(cell: OpenCell): SourceCell {
    const text = this.cellText;
    if (cell.error) return { kind: 'error', code: text };
    if (cell.boolean !== undefined) return cell.boolean;
    switch (cell.type) {
      case 'float':
      case 'currency':
        return numberOf(cell.value, text);
      case 'percentage': {
        const number = numberOf(cell.value, text);
        return typeof number === 'number' ? { kind: 'percentage', number } : number;
      }
      case 'boolean':
        return cell.value === 'true';
      case 'date':
        return cellFromIsoText(cell.value ?? '') ?? (text || null);
      case 'time':
        return timeOf(cell.value ?? '', this.countsBeyondADay(cell)) ?? (text || null);
      default:
        return text || cell.value || null;
    }
  }

  private columnStyle(): string {
    return this.columnStyles.find(({ end }) => this.column < end)?.style ?? '';
  }

  private countsBeyondADay(cell: OpenCell): boolean {
    const style = cell.style ?? this.columnStyle();
    return this.elapsedFormats.has(this.formatOfStyle.get(style) ?? '');
  }

  /** A row may stand for many. Blank ones at the end of the sheet stand for a million, and cost nothing. */
  private endRow(): void {
    const { cells, rowRepeat } = this;
    const first = this.row;
    this.row += rowRepeat;
    const { rows: limit } = this.limits;
    if (this.rowHidden) {
      const end = Math.min(this.row, limit);
      this.sink.spend((end - first) * 8);
      for (let row = first; row < end; row++) this.hiddenRows.push(row);
    }
    if (this.rowFills.length > 0) this.fillRows(first, Math.min(this.row, limit));
    if (cells.length === 0) return;
    if (this.row > limit) throw new UnreadableWorkbook({ reason: 'too-many-rows', sheet: this.sheet, limit });
    for (let row = first; row < this.row; row++) this.sink.row(row, [...cells]);
  }

  private fillRows(from: number, end: number): void {
    // Blank rows to the end of the sheet may be coloured too; nobody's colour is that.
    if (this.cells.length === 0 && end - from > MOST_BLANK_ROWS_FILLED) return;
    for (let row = from; row < end && !this.fills.isFull; row++)
      for (const { first, last, colour } of this.rowFills) this.fills.add(row, first, last, colour);
  }
}

function repeats(attributeValue: string | undefined): number {
  const count = Number(attributeValue ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

function isHidden(visibility: string | undefined): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}

function numberOf(value: string | undefined, text: string): SourceCell {
  const number = Number(value);
  return value === undefined || value === '' || !Number.isFinite(number) ? text || null : number;
}

/** `PT09H30M00S` is half past nine, unless its format counts hours beyond 24: then it is a length of time. */
function timeOf(value: string, isElapsed: boolean): SourceCell | undefined {
  const match = /^(-?)P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(value);
  if (!match) return undefined;
  const part = (text: string | undefined): number => Number((text ?? '0').replace(',', '.'));
  const total = part(match[2]) * 86_400 + part(match[3]) * 3600 + part(match[4]) * 60 + part(match[5]);
  const seconds = Math.round(match[1] === '-' ? -total : total);
  if (isElapsed || seconds < 0 || seconds >= 86_400) return { kind: 'duration', seconds };
  const iso = new Date(seconds * 1000).toISOString();
  return { kind: 'time', time: iso.slice(11, 19) };
}
