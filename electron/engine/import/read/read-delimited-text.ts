import Papa from 'papaparse';
import { detectEncoding, InvalidText, PieceDecoder } from './decode-text.ts';
import type { ReadLimits } from './limits.ts';
import type { Delimiter, SourceCell } from './source-workbook.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';
import type { LimitedSink } from './workbook-sink.ts';

const PIECE_BYTES = 1024 * 1024;
/** One row may be this long before it is taken for a quotation mark that never closes. */
const LONGEST_ROW_CHARACTERS = 8 * 1024 * 1024;
const SAMPLE_CHARACTERS = 256 * 1024;
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/**
 * Reads a CSV or TSV file as one sheet. Every cell stays text, exactly as written: 03/04/2024 is never
 * turned into a date here, because only a person or the column can say which of the two days it is.
 *
 * @returns the delimiter that was found
 * @throws UnreadableWorkbook empty, and the limits of the sink
 */
export function readDelimitedText(
  bytes: Uint8Array,
  name: string,
  sink: LimitedSink,
  limits: ReadLimits,
): Delimiter {
  const { encoding, markBytes } = detectEncoding(bytes);
  const decoder = new PieceDecoder(encoding);
  const content = bytes.subarray(markBytes);
  const decodePiece = (from: number): string => {
    try {
      return decoder.write(content.subarray(from, from + PIECE_BYTES));
    } catch (cause) {
      throw cause instanceof InvalidText ? damaged(null, cause) : cause;
    }
  };

  let text = decodePiece(0);
  let at = PIECE_BYTES;
  const start = text.slice(0, SAMPLE_CHARACTERS);
  // `sep=;` on the first line tells Excel the delimiter, and is not a row to Excel either.
  const declared = /^"?sep=(.)"?\r?(?:\n|$)/i.exec(start);
  const delimiter = DELIMITERS.find((each) => each === declared?.[1]) ?? detectDelimiter(start);
  let row = 0;
  if (declared) {
    text = text.slice(declared[0].length);
    row = 1;
  }
  const newline = start.includes('\n') || !start.includes('\r') ? '\n' : '\r';
  const parser = new Papa.Parser({ delimiter, newline, quoteChar: '"' }) as unknown as PieceParser;

  sink.startSheet(name, false);
  sink.notice({ code: 'text-read-as', encoding, delimiter });
  let quotationMarks = 0;
  let firstQuotationMark = 0;
  let anything = false;
  for (;;) {
    const isLast = at >= content.byteLength;
    const { data, errors, meta } = parser.parse(text, 0, !isLast);
    for (const { row: errorRow } of errors) {
      if (quotationMarks++ === 0) firstQuotationMark = row + (errorRow ?? 0);
    }
    for (const fields of data) {
      if (row >= limits.rows)
        throw new UnreadableWorkbook({ reason: 'too-many-rows', sheet: name, limit: limits.rows });
      const cells = cellsOf(fields);
      if (cells.length > 0) anything = true;
      sink.row(row++, cells);
    }
    if (isLast) break;
    text = text.slice(meta.cursor);
    if (text.length > LONGEST_ROW_CHARACTERS) {
      const at = { sheet: name, row, column: 0 };
      throw new UnreadableWorkbook({ reason: 'cell-too-long', at, limit: limits.cellCharacters });
    }
    text += decodePiece(at);
    at += PIECE_BYTES;
  }
  if (!anything) throw new UnreadableWorkbook({ reason: 'empty' });
  sink.endSheet({ merges: [], comments: [], hiddenRows: [], hiddenColumns: [] });
  if (quotationMarks > 0) {
    sink.notice({ code: 'quotation-marks', count: quotationMarks, row: firstQuotationMark });
  }
  return delimiter;
}

/** Papa Parse's parser for text that comes in pieces; its published types leave out what it returns. */
interface PieceParser {
  parse(
    text: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): { data: string[][]; errors: { row?: number }[]; meta: { cursor: number } };
}

/** Rows end with a line feed here, so the carriage return before it is still on the last field. */
function cellsOf(fields: string[]): SourceCell[] {
  const cells: SourceCell[] = [];
  for (let i = 0; i < fields.length; i++) {
    let field = fields[i]!;
    if (i === fields.length - 1 && field.endsWith('\r')) field = field.slice(0, -1);
    cells.push(field === '' ? null : field);
  }
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
}

/**
 * The delimiter that splits the first rows most evenly into several columns. Quoted text is parsed, so
 * a comma inside an address does not count. A comma when nothing is found: one column.
 */
function detectDelimiter(start: string): Delimiter {
  const sample = start.replace(/\r\n?/g, '\n');
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 50 });
    const widths = data.map((fields) => fields.length).filter((width) => width > 1);
    if (widths.length === 0) continue;
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    // Rows of the commonest width, weighed by that width: titles above the table do not spoil it.
    const score = Math.max(...[...counts].map(([width, count]) => count * (1 + Math.log2(width))));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}
