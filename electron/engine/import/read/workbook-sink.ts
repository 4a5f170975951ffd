import type { ReadLimits } from './limits.ts';
import type {
  SourceCell,
  SourceComment,
  SourceFills,
  SourceMerge,
  SourceNotice,
  SourceSheet,
  SourceWorkbook,
  WorkbookKind,
} from './source-workbook.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

/** What is known of a sheet only after its rows. */
export interface SheetDetails {
  merges: SourceMerge[];
  comments: SourceComment[];
  hiddenRows: number[];
  hiddenColumns: number[];
  fills?: SourceFills;
}

/**
 * Takes a workbook piece by piece while it is read, so that no reader holds a whole sheet and rows can
 * leave the reading thread at once. Calls come in this order: `startSheet`, any `row`, `endSheet`, again.
 */
export interface WorkbookSink {
  startSheet(name: string, hidden: boolean): void;
  /** A row may come again, or out of order, when a writer did not keep the order. */
  row(index: number, cells: SourceCell[]): void;
  endSheet(details: SheetDetails): void;
  notice(notice: SourceNotice): void;
}

/** Different texts remembered so that "White British" is held once and not ten thousand times. */
const REMEMBERED_TEXTS = 20_000;
const LONGEST_REMEMBERED_TEXT = 64;

/** A sink that puts the workbook together in memory. */
export class WorkbookCollector implements WorkbookSink {
  private readonly sheets: SourceSheet[] = [];
  private readonly notices: SourceNotice[] = [];
  private readonly texts = new Map<string, string>();
  private rows: SourceCell[][] = [];

  startSheet(name: string, hidden: boolean): void {
    this.rows = [];
    this.sheets.push({
      name,
      hidden,
      rows: this.rows,
      merges: [],
      comments: [],
      hiddenRows: [],
      hiddenColumns: [],
    });
  }

  row(index: number, cells: SourceCell[]): void {
    const { rows } = this;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (typeof cell === 'string') cells[i] = this.remembered(cell);
    }
    while (rows.length < index) rows.push([]);
    if (rows.length === index) rows.push(cells);
    else rows[index] = joinRows(rows[index]!, cells);
  }

  endSheet(details: SheetDetails): void {
    const { rows } = this;
    while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
    let width = 0;
    for (const row of rows) if (row.length > width) width = row.length;
    Object.assign(this.sheets[this.sheets.length - 1]!, {
      ...details,
      hiddenRows: inOrderBelow(details.hiddenRows, rows.length),
      hiddenColumns: inOrderBelow(details.hiddenColumns, width),
    } satisfies SheetDetails);
  }

  notice(notice: SourceNotice): void {
    this.notices.push(notice);
  }

  finish(kind: WorkbookKind): SourceWorkbook {
    return { kind, sheets: this.sheets, notices: this.notices };
  }

  private remembered(text: string): string {
    if (text.length > LONGEST_REMEMBERED_TEXT) return text;
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    if (this.texts.size < REMEMBERED_TEXTS) this.texts.set(text, text);
    return text;
  }
}

/** The second of two rows with the same number adds to the first and wins where both have a value. */
function joinRows(first: SourceCell[], second: SourceCell[]): SourceCell[] {
  const joined: SourceCell[] = [];
  for (let i = 0; i < Math.max(first.length, second.length); i++) joined.push(second[i] ?? first[i] ?? null);
  return joined;
}

function inOrderBelow(numbers: number[], limit: number): number[] {
  return [...new Set(numbers)].filter((each) => each < limit).sort((one, other) => one - other);
}

/** What cells cost in memory, on the high side: texts that hold a ✓ take two bytes a character. */
const BYTES_OF_A_SLOT = 8;
const BYTES_OF_A_FRACTION = 16;
const BYTES_OF_A_TEXT = 24;
const BYTES_OF_A_CHARACTER = 2;
const BYTES_OF_AN_OBJECT = 120;
/** An array, and its place in the list of rows. */
const BYTES_OF_A_ROW = 56;

/**
 * Stands between a reader and its sink and keeps the limits on what comes out: sheets, rows, columns,
 * the length of a cell, and the memory that all cells together will need.
 *
 * @throws UnreadableWorkbook too-many-sheets, too-many-rows, too-many-columns, cell-too-long, too-much-content
 */
export class LimitedSink implements WorkbookSink {
  private readonly sink: WorkbookSink;
  private readonly limits: ReadLimits;
  private sheet = '';
  private sheets = 0;
  private content = 0;

  constructor(sink: WorkbookSink, limits: ReadLimits) {
    this.sink = sink;
    this.limits = limits;
  }

  startSheet(name: string, hidden: boolean): void {
    const limit = this.limits.sheets;
    if (++this.sheets > limit) throw new UnreadableWorkbook({ reason: 'too-many-sheets', limit });
    this.sheet = name;
    this.sink.startSheet(name, hidden);
  }

  row(index: number, cells: SourceCell[]): void {
    const { limits, sheet } = this;
    if (index >= limits.rows)
      throw new UnreadableWorkbook({ reason: 'too-many-rows', sheet, limit: limits.rows });
    let length = cells.length;
    while (length > 0 && cells[length - 1] === null) length--;
    if (length < cells.length) cells.length = length;
    if (length > limits.columns) {
      throw new UnreadableWorkbook({
        reason: 'too-many-columns',
        sheet,
        row: index,
        limit: limits.columns,
      });
    }
    if (length === 0) return;
    let bytes = BYTES_OF_A_ROW + length * BYTES_OF_A_SLOT;
    for (let column = 0; column < length; column++) {
      const cell = cells[column]!;
      if (typeof cell === 'string') {
        if (cell.length > limits.cellCharacters) {
          const at = { sheet, row: index, column };
          throw new UnreadableWorkbook({
            reason: 'cell-too-long',
            at,
            limit: limits.cellCharacters,
          });
        }
        bytes += bytesOfText(cell);
      } else if (typeof cell === 'number') {
        if (!Number.isInteger(cell)) bytes += BYTES_OF_A_FRACTION;
      } else if (cell !== null && typeof cell === 'object') {
        bytes += BYTES_OF_AN_OBJECT;
      }
    }
    this.spend(bytes);
    this.sink.row(index, cells);
  }

  endSheet(details: SheetDetails): void {
    const { merges, comments, hiddenRows, hiddenColumns } = details;
    this.spend(
      (merges.length + comments.length) * BYTES_OF_AN_OBJECT +
        (hiddenRows.length + hiddenColumns.length) * BYTES_OF_A_SLOT,
    );
    for (const comment of comments) this.spend(bytesOfText(comment.text));
    this.sink.endSheet(details);
  }

  notice(notice: SourceNotice): void {
    this.sink.notice(notice);
  }

  /** Counts memory that a reader itself has to hold, such as the list of shared texts. */
  spend(bytes: number): void {
    this.content += bytes;
    const limit = this.limits.contentBytes;
    if (this.content > limit) throw new UnreadableWorkbook({ reason: 'too-much-content', limit });
  }
}

/** The memory one text is counted as. */
export function bytesOfText(text: string): number {
  return BYTES_OF_A_TEXT + text.length * BYTES_OF_A_CHARACTER;
}
