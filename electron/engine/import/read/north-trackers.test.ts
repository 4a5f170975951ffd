import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import type { SourceCell, SourceWorkbook } from './source-workbook.ts';

const FOLDER = new URL('../../../../test/fixtures/north/', import.meta.url);
const load = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(await readFile(new URL(name, FOLDER)));
const readNorth = async (name: string): Promise<SourceWorkbook> => readWorkbook(await load(name), name);

describe('the north trackers', () => {
  test('annual reviews: five years, and the hidden sheet of lists', async () => {
    const { kind, sheets } = await readNorth('annual_review_tracker.xlsx');
    expect(kind).toBe('xlsx');
    expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
      ['AR 2021-22', false, 851],
      ['AR 2022-23', false, 912],
      ['AR 2023-24', false, 946],
      ['AR 2024-25', false, 921],
      ['AR 2025-26', false, 922],
      ['Lookups', true, 12],
    ]);
    expect(sheets[0]!.rows[0]).toEqual(['Annual Review Tracker – Academic Year 2021/22']);
    expect(sheets[2]!.rows[4]![5]).toBe(' 15/01/24 ');
    expect(sheets[0]!.merges).toHaveLength(12);
  });

  test('supported internships: group bands, £/hr, a tick, and the comment at G5', async () => {
    const { sheets, notices } = await readNorth('si_tracker.xlsx');
    const [sheet] = sheets;
    expect(sheet!.name).toBe('SI & Apps');
    expect(sheet!.rows).toHaveLength(503);
    expect(sheet!.rows[3]).toContain('£/hr');
    expect(sheet!.rows.flat()).toContain('✓');
    expect(sheet!.comments.map(({ row, column }) => [row, column])).toEqual([[4, 6]]);
    expect(notices).toEqual([
      { code: 'formulas-without-values', sheet: 'SI & Apps', count: 2, row: 502, column: 15 },
    ]);
  });

  test('work experience: one row a placement', async () => {
    const { sheets } = await readNorth('work_experience_log.xlsx');
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Log', 1283]]);
    expect(sheets[0]!.rows[1]).toEqual([
      'Ben Ward',
      { kind: 'date', iso: '2004-12-05' },
      'B921310100001',
      'Beckside Vets',
      ' 08/11/22 ',
      '17.11.22',
      'External employer',
    ]);
  });

  test('the cohort: Windows-1252, with names that need it', async () => {
    const { kind, sheets, notices } = await readNorth('ehcp_cohort_export.csv');
    expect(kind).toBe('csv');
    expect(notices).toEqual([{ code: 'text-read-as', encoding: 'windows-1252', delimiter: ',' }]);
    const { rows } = sheets[0]!;
    expect(rows).toHaveLength(1401);
    expect(rows.some((cells) => cells[4] === 'Siân')).toBe(true);
    expect(rows.every((cells) => cells.every((cell) => cell === null || typeof cell === 'string'))).toBe(
      true,
    );
  });

  test.for(['annual_review_tracker.xlsx', 'si_tracker.xlsx', 'work_experience_log.xlsx'])(
    'two other readers see the same cells in %s',
    async (name) => {
      const bytes = await load(name);
      const ours = await readWorkbook(bytes, name);
      const hucre = await readXlsx(bytes);
      const sheetJs = read(bytes, { type: 'array', cellDates: true, UTC: true });
      for (const [index, sheet] of ours.sheets.entries()) {
        const rows = sheet.rows.map((cells) => withoutBlanks(cells.map(plain)));
        expect(rows, `${sheet.name}, hucre`).toEqual(trimmed(hucre.sheets[index]!.rows));
        const other = utils.sheet_to_json<unknown[]>(sheetJs.Sheets[sheet.name]!, {
          header: 1,
          raw: true,
          UTC: true,
          blankrows: true,
          defval: null,
        });
        // SheetJS leaves out error cells; hucre has checked them above.
        const withoutErrors = rows.map((cells) =>
          withoutBlanks(cells.map((cell) => (String(cell).startsWith('#') ? null : cell))),
        );
        expect(withoutErrors, `${sheet.name}, SheetJS`).toEqual(trimmed(other));
      }
    },
  );
});

function plain(cell: SourceCell): unknown {
  if (typeof cell !== 'object' || cell === null) return cell;
  if (cell.kind === 'date') return cell.iso;
  return cell.kind === 'error' ? cell.code : cell;
}

function trimmed(rows: readonly (readonly unknown[])[]): unknown[][] {
  // An empty text and a blank cell are the same to us.
  const comparable = (cell: unknown): unknown =>
    cell instanceof Date ? isoOf(cell) : cell === '' ? null : cell;
  const all = rows.map((cells) => withoutBlanks(cells.map(comparable)));
  while (all.length > 0 && all.at(-1)!.length === 0) all.pop();
  return all;
}

function withoutBlanks(cells: unknown[]): unknown[] {
  while (cells.length > 0 && (cells.at(-1) ?? null) === null) cells.pop();
  return cells;
}

function isoOf(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return rounded.slice(0, rounded.includes('T00:00:00') ? 10 : 19);
}
