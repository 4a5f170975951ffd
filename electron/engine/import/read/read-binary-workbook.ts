import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { FillCollector, fillColour } from './cell-fills.ts';
import { meaningOfFormat, type NumberMeaning } from './number-format.ts';
import { cellFromIsoText, cellFromNumber } from './serial-date.ts';
import type { SourceCell, SourceComment } from './source-workbook.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';
import type { LimitedSink } from './workbook-sink.ts';

/** Error cells of the binary formats ([MS-XLS] 2.5.10), for those whose text is not given. */
const ERROR_CODES: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/**
 * Reads the binary formats, `.xls` and `.xlsb`, with SheetJS (`@e965/xlsx`). Of the libraries measured
 * it alone read both without losing a cell. It is loaded only when such a file comes, as it is large.
 *
 * Dates are asked for as numbers and turned into dates here: the library's own conversion gives one
 * time in three a second too early.
 *
 * @throws UnreadableWorkbook damaged, password-protected, and the limits of the sink
 */
export async function readBinaryWorkbook(bytes: Uint8Array, sink: LimitedSink): Promise<void> {
  const { read } = await import('@e965/xlsx');
  let book: WorkBook;
  try {
    book = read(bytes, {
      type: 'array',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: true,
      // Needed for hidden rows and columns, and for the colours of cells.
      cellStyles: true,
    });
  } catch (cause) {
    if (cause instanceof Error && /password|encrypt/i.test(cause.message)) {
      throw new UnreadableWorkbook({ reason: 'password-protected' }, { cause });
    }
    throw damaged(null, cause);
  }
  if (book.SheetNames.length === 0) throw damaged(null);
  if (book.vbaraw !== undefined) sink.notice({ code: 'macros-ignored' });

  const dates1904 = book.Workbook?.WBProps?.date1904 === true;
  const meanings = new Map<string, NumberMeaning>();
  const meaningOf = (format: string): NumberMeaning => {
    let meaning = meanings.get(format);
    if (meaning === undefined) meanings.set(format, (meaning = meaningOfFormat(format)));
    return meaning;
  };
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    // The library leaves out a sheet that it could not read, and says nothing.
    if (!sheet) throw damaged(name);
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') {
      sink.notice({ code: 'sheet-without-rows', sheet: name });
      continue;
    }
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    readSheet(sheet, name, hidden, (cell) => valueOf(cell, meaningOf, dates1904, name), sink);
  }
}

function readSheet(
  sheet: WorkSheet,
  name: string,
  hidden: boolean,
  valueOfCell: (cell: CellObject) => SourceCell,
  sink: LimitedSink,
): void {
  sink.startSheet(name, hidden);
  const comments: SourceComment[] = [];
  const fills = new FillCollector(sink);
  const data = (sheet['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[];
  for (const [row, line] of data.entries()) {
    if (!line) continue;
    const cells: SourceCell[] = [];
    for (const [column, cell] of line.entries()) {
      cells.push(cell ? valueOfCell(cell) : null);
      const colour = fillColour((cell?.s as CellStyle | undefined)?.fgColor?.rgb);
      if (colour !== null) fills.add(row, column, column, colour);
      for (const comment of cell?.c ?? []) {
        comments.push({ row, column, text: comment.t ?? '', author: comment.a || null });
      }
    }
    sink.row(row, cells);
    data[row] = undefined;
  }
  sink.endSheet({
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    })),
    comments,
    hiddenRows: indexesOfHidden(sheet['!rows']),
    hiddenColumns: indexesOfHidden(sheet['!cols']),
    ...fills.finish(),
  });
}

/** What the library says of a cell's style, as far as it is used. */
interface CellStyle {
  fgColor?: { rgb?: string };
}

function valueOf(
  cell: CellObject,
  meaningOf: (format: string) => NumberMeaning,
  dates1904: boolean,
  sheet: string,
): SourceCell {
  const { v: value } = cell;
  switch (cell.t) {
    case 's':
      // A cell that points at no text would be blank without anyone having blanked it.
      if (typeof value !== 'string') throw damaged(sheet);
      return value === '' ? null : value;
    case 'n':
      if (typeof value !== 'number') return null;
      return cellFromNumber(value, typeof cell.z === 'string' ? meaningOf(cell.z) : 'number', dates1904);
    case 'b':
      return value === true;
    case 'e':
      return { kind: 'error', code: ERROR_CODES[Number(value)] ?? '#ERROR!' };
    case 'd':
      return typeof value === 'string' ? (cellFromIsoText(value) ?? value) : null;
    default:
      return null;
  }
}

function indexesOfHidden(lines: ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  const hidden: number[] = [];
  // The list has holes, and may be as long as the sheet.
  lines?.forEach((line, index) => {
    if (line?.hidden) hidden.push(index);
  });
  return hidden;
}
