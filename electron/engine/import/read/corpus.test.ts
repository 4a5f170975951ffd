import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import type { SourceCell, SourceMerge } from './source-workbook.ts';

const FOLDER = new URL('../../../../test/fixtures/workbooks/corpus/', import.meta.url);

interface Tracker {
  sheets: { name: string; hidden: boolean }[];
  rows: SourceCell[][];
  lookups: SourceCell[][];
  merges: SourceMerge[];
  comments: { row: number; column: number; text: string }[];
  hiddenRows: number[];
  hiddenColumns: number[];
}

const load = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(await readFile(new URL(name, FOLDER)));
const tracker = JSON.parse(await readFile(new URL('tracker.json', FOLDER), 'utf8')) as Tracker;

const features = JSON.parse(await readFile(new URL('features-1904.json', FOLDER), 'utf8')) as Pick<
  Tracker,
  'rows' | 'lookups' | 'merges' | 'hiddenRows' | 'hiddenColumns'
> & { comment: { row: number; column: number; text: string } };

describe('workbooks written by other programs', () => {
  test.for(['openpyxl.xlsx', 'libreoffice.xlsx', 'libreoffice.xls', 'libreoffice.ods'])(
    '%s',
    async (name) => {
      const { kind, sheets, notices } = await readWorkbook(await load(name), name);
      expect(kind).toBe(name.split('.')[1]);
      expect(sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden }))).toEqual(tracker.sheets);
      const [live, lookups] = sheets;

      // openpyxl stores formulas without values: blank here, and said so.
      const stored = name !== 'openpyxl.xlsx';
      const TWICE = 9;
      const expected = stored
        ? tracker.rows
        : tracker.rows.map((cells, row) =>
            row < 3 ? cells : cells.map((cell, column) => (column === TWICE ? null : cell)),
          );
      expect(live!.rows).toEqual(expected);
      expect(notices).toEqual(
        stored
          ? []
          : [{ code: 'formulas-without-values', sheet: 'Tracker 2025-26', count: 3, row: 3, column: TWICE }],
      );
      expect(lookups!.rows).toEqual(tracker.lookups);
      expect(live!.merges).toEqual(tracker.merges);
      expect(live!.comments.map(({ row, column, text }) => ({ row, column, text }))).toEqual(
        tracker.comments,
      );
      expect(live!.hiddenRows).toEqual(tracker.hiddenRows);
      expect(live!.hiddenColumns).toEqual(tracker.hiddenColumns);
    },
  );

  test.for([
    ['xlsxwriter-1904.xlsx'],
    ['writeexcel-1904.xls'],
    ['xlwt-1904.xls', 'no comments'],
    ['gnumeric-1904.xlsx', 'no hidden sheets'],
    ['gnumeric-1904.xls'],
    ['libreoffice-1904.xlsx'],
    ['libreoffice-1904.xls'],
    ['libreoffice-1904.ods'],
  ])('%s: dates from 1904 and everything else in its place', async ([name = '', lacks]) => {
    const { kind, sheets, notices } = await readWorkbook(await load(name), name);
    expect(kind).toBe(name.split('.')[1]);
    expect(notices).toEqual([]);
    expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['Tracker', false],
      ['Lookups', lacks !== 'no hidden sheets'],
    ]);
    const [live, lookups] = sheets;
    expect(live!.rows).toEqual(features.rows);
    expect(lookups!.rows).toEqual(features.lookups);
    expect(live!.merges).toEqual(features.merges);
    expect(live!.comments.map(({ row, column, text }) => ({ row, column, text }))).toEqual(
      lacks === 'no comments' ? [] : [features.comment],
    );
    expect(live!.hiddenRows).toEqual(features.hiddenRows);
    expect(live!.hiddenColumns).toEqual(features.hiddenColumns);
  });

  test('libreoffice.csv: everything as it was shown, as text', async () => {
    const { kind, sheets } = await readWorkbook(await load('libreoffice.csv'), 'libreoffice.csv');
    expect(kind).toBe('csv');
    expect(sheets[0]!.rows[4]).toEqual([
      'b801200005001 ',
      'O’Neill, Zoë',
      '12/31/1999',
      '02/28/2026 23:59:59',
      '12:00:00 AM',
      '37:30:00',
      '100%',
      'FALSE',
      'TBC',
      '#VALUE!',
      'line one\nline two',
    ]);
  });

  test.for(['libreoffice-password.xls', 'libreoffice-password.ods'])(
    '%s is named as protected',
    async (name) => {
      await expect(readWorkbook(await load(name), name)).rejects.toMatchObject({
        why: { reason: 'password-protected' },
      });
    },
  );
});
