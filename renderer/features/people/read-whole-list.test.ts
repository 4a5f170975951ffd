import { expect, test } from 'vitest';
import { readWholeList } from './read-whole-list.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const keyOf = (row: number) => String(row);

test('reads to the end and says how far it is', async () => {
  const all = numbers(1234);
  const told: [number, number][] = [];
  const rows = await readWholeList(
    async (offset, limit) => ({ total: all.length, rows: all.slice(offset, offset + limit) }),
    keyOf,
    (read, total) => told.push([read, total]),
  );
  expect(rows).toEqual(all);
  expect(told).toEqual([
    [500, 1234],
    [1000, 1234],
    [1234, 1234],
  ]);
});

test('an empty list is read once', async () => {
  let calls = 0;
  const rows = await readWholeList(async () => {
    calls += 1;
    return { total: 0, rows: [] as number[] };
  }, keyOf);
  expect(rows).toEqual([]);
  expect(calls).toBe(1);
});

test('a list that grows meanwhile is read again, so that nobody is missing', async () => {
  let all = numbers(700);
  let calls = 0;
  const rows = await readWholeList(async (offset, limit) => {
    calls += 1;
    if (calls === 2) all = numbers(701);
    return { total: all.length, rows: all.slice(offset, offset + limit) };
  }, keyOf);
  expect(rows).toEqual(numbers(701));
});

test('a list that moved while its length stayed is read again, so that nobody is twice', async () => {
  const all = numbers(700);
  let calls = 0;
  const rows = await readWholeList(async (offset, limit) => {
    calls += 1;
    // Between the first two pages somebody moved to the front: the last of the first page comes again.
    const shift = calls === 2 ? 1 : 0;
    return {
      total: all.length,
      rows: all.slice(offset - shift, offset - shift + limit).slice(0, 700 - offset),
    };
  }, keyOf);
  expect(rows).toEqual(all);
});

test('a list that never stands still is an error, not half a list', async () => {
  let total = 600;
  await expect(
    readWholeList(async (offset, limit) => {
      total += 1;
      return { total, rows: numbers(total).slice(offset, offset + limit) };
    }, keyOf),
  ).rejects.toThrow();
});
