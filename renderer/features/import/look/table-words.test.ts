import { expect, test } from 'vitest';
import type { FoundTable } from '../../../../shared/contract/import.ts';
import { isLeftOut, tableAt, tableCounts, tableName } from './table-words.ts';

const table = (part: Partial<FoundTable>): FoundTable => ({
  tableId: 'a',
  sheetIndex: 0,
  title: '',
  academicYear: null,
  headingRows: [4],
  firstRow: 5,
  lastRow: 20,
  dataRows: 16,
  bandRows: 0,
  totalRows: 0,
  chosen: true,
  layoutId: 'x',
  ...part,
});
const first = table({ tableId: 'first' });
const second = table({ tableId: 'second', headingRows: [25, 26], firstRow: 27, lastRow: 40, chosen: false });

test('a table without a title is named by its place', () => {
  expect(tableName(first)).toBe('Table in rows 5 to 20');
  expect(tableName(table({ firstRow: 5, lastRow: 5 }))).toBe('Table in row 5');
  expect(tableName(table({ title: ' Year 11 leavers ' }))).toBe('Year 11 leavers');
});

test('what is not brought in is counted', () => {
  expect(tableCounts(first)).toBe('16 rows');
  expect(tableCounts(table({ bandRows: 3, totalRows: 1 }))).toBe(
    '16 rows; 3 bands and 1 total are not brought in',
  );
  expect(tableCounts(table({ totalRows: 1 }))).toBe('16 rows; 1 total is not brought in');
});

test('a row belongs to the table around it, else to the next one below', () => {
  const tables = [second, first];
  expect(tableAt(tables, 4)?.tableId).toBe('first');
  expect(tableAt(tables, 20)?.tableId).toBe('first');
  expect(tableAt(tables, 1)?.tableId).toBe('first');
  expect(tableAt(tables, 22)?.tableId).toBe('second');
  expect(tableAt(tables, 99)?.tableId).toBe('second');
  expect(tableAt([], 3)).toBeUndefined();
});

test('rows outside chosen tables are left out', () => {
  expect(isLeftOut([first, second], 10)).toBe(false);
  expect(isLeftOut([first, second], 30)).toBe(true);
  expect(isLeftOut([first, second], 22)).toBe(true);
});
