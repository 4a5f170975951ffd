import { CFB, read, utils, write, type BookType } from '@e965/xlsx';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { writeOds } from 'hucre/ods';
import { describe, expect, test } from 'vitest';
import { oneSheet } from '../../../../test/fixtures/workbooks/generate/xlsx-file.ts';
import { readWorkbook } from './read-workbook.ts';
import type { SourceCell } from './source-workbook.ts';

const utcDay = (day: number): Date => new Date(Date.UTC(2000, 0, 1 + day));

/** Rows such as a tracker holds, with what must be read from them. Made without any reader of ours. */
function trackerRows(count: number): { written: unknown[][]; expected: SourceCell[][] } {
  const written: unknown[][] = [
    ['Tracker – 2025/26'],
    ['UPN', 'Name', 'Date of birth', 'Review', 'Hours', '£/hr', 'Paid', 'Note'],
  ];
  const expected: SourceCell[][] = [[...written[0]!], [...written[1]!]] as SourceCell[][];
  for (let i = 0; i < count; i++) {
    const birth = utcDay(i % 9000);
    const review = new Date(Date.UTC(2025, i % 12, 1 + (i % 28), 8 + (i % 9), (i * 7) % 60));
    const note = ['✓', 'Siân’s review', ' spaces ', 'two\nlines', '£120 – paid', 'naïve <b>&amp;'][i % 6]!;
    const values = [
      `B${100000000000 + i}`,
      `Name ${i % 97} é`,
      birth,
      review,
      i % 40,
      9.5 + i / 100,
      i % 2 === 0,
      note,
    ];
    written.push(values);
    const iso = review.toISOString().slice(0, 19);
    expected.push([
      values[0] as string,
      values[1] as string,
      { kind: 'date', iso: birth.toISOString().slice(0, 10) },
      { kind: 'date', iso },
      values[4] as number,
      values[5] as number,
      values[6] as boolean,
      note,
    ]);
  }
  return { written, expected };
}

/**
 * A workbook written by SheetJS. Dates are given to it as numbers with a date format, as Excel stores
 * them; in an OpenDocument file, which stores dates as such, as dates.
 */
function sheetJsBook(written: unknown[][], bookType: BookType): Uint8Array<ArrayBuffer> {
  const dateCell = (date: Date): object => {
    const z = date.getUTCHours() === 0 ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm';
    return bookType === 'ods' ? { t: 'd', v: date } : { t: 'n', v: date.getTime() / 86_400_000 + 25_569, z };
  };
  const rows = written.map((cells) =>
    cells.map((value) => (value instanceof Date ? dateCell(value) : value)),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Live');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['WBRI', 'White British']]), 'Lookups');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  // `UTC` is read by the writer, though its type leaves it out.
  const options = { type: 'buffer' as const, bookType, compression: true, bookSST: true, UTC: true };
  return Uint8Array.from(write(book, options) as Buffer);
}

const { written, expected } = trackerRows(1000);

describe('files written by libraries are read cell for cell', () => {
  test.for<[string, BookType]>([
    ['xlsx', 'xlsx'],
    ['xlsm', 'xlsm'],
    ['xlsb', 'xlsb'],
    ['xls', 'biff8'],
  ])('SheetJS, %s', async ([kind, bookType]) => {
    const workbook = await readWorkbook(sheetJsBook(written, bookType), `tracker.${kind}`);
    expect(workbook.kind).toBe(kind);
    expect(workbook.sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
      { name: 'Live', hidden: false },
      { name: 'Lookups', hidden: true },
    ]);
    expect(workbook.sheets[0]!.rows).toEqual(expected);
    expect(workbook.sheets[1]!.rows).toEqual([['WBRI', 'White British']]);
  });

  test('SheetJS, ods', async () => {
    const { kind, sheets } = await readWorkbook(sheetJsBook(written, 'ods'), 'tracker.ods');
    expect(kind).toBe('ods');
    expect(sheets[0]!.rows).toEqual(expected);
  });

  test.for([['shared'], ['inline']] as const)('hucre, xlsx with %s texts', async ([stringMode]) => {
    const rows = written as (string | number | boolean | Date)[][];
    const bytes = await writeXlsx({ sheets: [{ name: 'Live', rows }], stringMode });
    expect((await readWorkbook(bytes, 'tracker.xlsx')).sheets[0]!.rows).toEqual(expected);
  });

  test('hucre, xlsx with dates from 1904', async () => {
    const rows = written as (string | number | boolean | Date)[][];
    const bytes = await writeXlsx({ sheets: [{ name: 'Live', rows }], dateSystem: '1904' });
    expect((await readWorkbook(bytes, 'tracker.xlsx')).sheets[0]!.rows).toEqual(expected);
  });

  test('hucre, ods', async () => {
    const rows = written as (string | number | boolean | Date)[][];
    const bytes = await writeOds({ sheets: [{ name: 'Live', rows }] });
    // It writes line breaks as they are, and in an OpenDocument paragraph those count as spaces.
    const collapsed = expected.map((cells) =>
      cells.map((cell) => (cell === 'two\nlines' ? 'two lines' : cell)),
    );
    expect((await readWorkbook(bytes, 'tracker.ods')).sheets[0]!.rows).toEqual(collapsed);
  });
});

test('binary workbooks keep errors, percentages, times, notes, merged blocks and hidden rows and columns', async () => {
  const sheet = utils.aoa_to_sheet([
    [
      { t: 'e', v: 42 },
      { t: 'n', v: 0.456, z: '0.0%' },
      { t: 'n', v: 0.395833333333, z: 'hh:mm' },
      { t: 'n', v: 1.5625, z: '[h]:mm' },
    ],
    ['a', 'b'],
    [null, 'c'],
  ]);
  sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
  const details = { ...sheet, '!rows': [{}, { hidden: true }], '!cols': [{}, { hidden: true }] };
  const book = utils.book_new();
  utils.book_append_sheet(book, details, 'Sheet1');
  for (const bookType of ['xlsb', 'biff8'] as const) {
    const bytes = Uint8Array.from(write(book, { type: 'buffer', bookType, cellStyles: true }) as Buffer);
    const { sheets } = await readWorkbook(bytes, 'a');
    expect(sheets[0]!.rows, bookType).toEqual([
      [
        { kind: 'error', code: '#N/A' },
        { kind: 'percentage', number: 0.456 },
        { kind: 'time', time: '09:30:00' },
        { kind: 'duration', seconds: 135_000 },
      ],
      ['a', 'b'],
      [null, 'c'],
    ]);
    expect(sheets[0]!.merges, bookType).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }]);
  }
});

test('the limits can be lowered, and the last row and column are still read', async () => {
  const cells = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const { rows } = (await readWorkbook(oneSheet(cells), 'a.xlsx')).sheets[0]!;
  expect(rows).toHaveLength(1_048_576);
  expect(rows[1_048_575]).toHaveLength(16_384);
  await expect(readWorkbook(oneSheet(cells), 'a.xlsx', { rows: 1000 })).rejects.toMatchObject({
    why: { reason: 'too-many-rows', sheet: 'Sheet1', limit: 1000 },
  });
  await expect(readWorkbook(oneSheet(cells), 'a.xlsx', { bytes: 10 })).rejects.toMatchObject({
    why: { reason: 'too-large', limit: 10 },
  });
});

test('an .xlsb that lies about its sizes never reaches the library', async () => {
  const bytes = sheetJsBook([['a'.repeat(5000)]], 'xlsb');
  await expect(readWorkbook(bytes, 'a.xlsb', { unpackedBytes: 4000 })).rejects.toMatchObject({
    why: { reason: 'unpacks-too-large' },
  });
});

test('an .xlsb with a broken sheet is damaged, not shorter', async () => {
  const container = CFB.read(sheetJsBook(written, 'xlsb'), { type: 'buffer' });
  const path = '/xl/worksheets/sheet1.bin';
  const content = Buffer.from(CFB.find(container, path)!.content as Uint8Array);
  content.fill(0x7f, 200, 400);
  CFB.utils.cfb_add(container, path, content);
  const bytes = Uint8Array.from(
    CFB.write(container, { type: 'buffer', fileType: 'zip', compression: true } as never) as Buffer,
  );
  await expect(readWorkbook(bytes, 'a.xlsb')).rejects.toMatchObject({ why: { reason: 'damaged' } });
});

test('two other readers agree with ours on every value of a generated file', async () => {
  const rows = written as (string | number | boolean | Date)[][];
  const bytes = await writeXlsx({ sheets: [{ name: 'Live', rows }] });
  const plain = (cell: SourceCell): unknown =>
    typeof cell === 'object' && cell?.kind === 'date' ? cell.iso : cell;
  const ours = (await readWorkbook(bytes, 'a.xlsx')).sheets[0]!.rows.map((cells) => cells.map(plain));
  const isoOf = (date: Date): string => {
    const rounded = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
    return rounded.slice(0, rounded.includes('T00:00:00') ? 10 : 19);
  };
  const theirs = (cells: unknown[]): unknown[] =>
    cells.map((cell) => (cell instanceof Date ? isoOf(cell) : cell));
  const hucre = (await readXlsx(bytes)).sheets[0]!.rows.map(theirs).map((cells) => {
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
  expect(ours).toEqual(hucre);
  const sheetJs = read(bytes, { type: 'array', cellDates: true, UTC: true }).Sheets['Live']!;
  const sheetJsRows = utils
    .sheet_to_json<unknown[]>(sheetJs, { header: 1, raw: true, UTC: true })
    .map(theirs);
  expect(ours).toEqual(sheetJsRows);
});
