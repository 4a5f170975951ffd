/** Sheets nobody should make, and somebody does. Each is brought in or refused within seconds, and never half. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { SourceCell } from '../../../electron/engine/import/read/source-workbook.ts';
import { assignBest } from '../../../electron/engine/import/matching/assign.ts';
import { schoolLeavingDay } from '../../../shared/domain/work-rules.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { bringIn, day, fileOf, rowsOf, sheet } from './support.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

it('brings in a sheet of 16,384 columns', async () => {
  const headings: SourceCell[] = [
    'UPN',
    'Name',
    'DOB',
    ...Array.from({ length: 16_381 }, (_, index) => `Employer ${index}`),
  ];
  const values: SourceCell[] = ['U924310000559', 'ADEYEMI, Rhys', day('2008-03-24')];
  values[16_383] = 'Moor Bakery';
  const started = process.cpuUsage();
  const { check } = await bringIn(store, fileOf('wide.xlsx', [sheet('Wide', [headings, values])]));
  expect(check.rows).toMatchObject({ new: 1, problem: 0 });
  // Of the processor, in microseconds: how long it takes beside other work says nothing about the import.
  const { user, system } = process.cpuUsage(started);
  expect(user + system).toBeLessThan(15_000_000);
}, 120_000);

it('leaves cells that hold errors blank and says so', async () => {
  const error = { kind: 'error', code: '#N/A' } as const;
  const { check } = await bringIn(
    store,
    fileOf('errors.xlsx', [
      sheet('List', [
        ['UPN', 'Name', 'DOB', 'Post code', 'EHCP start'],
        ['U924310000559', 'ADEYEMI, Rhys', day('2008-03-24'), error, error],
        ['V922310001157', 'ALI, Ava', day('2008-08-20'), 'NE1 1AA', day('2019-01-01')],
        [error, error, error, error, error],
      ]),
    ]),
  );
  expect(check.rows).toEqual({ new: 2, changed: 0, unchanged: 0, doubtful: 0, problem: 1, skipped: 0 });
  expect(rowsOf(store, 'SELECT postcode FROM person ORDER BY upn')).toEqual([
    { postcode: '' },
    { postcode: 'NE1 1AA' },
  ]);
});

it.each([
  ['00/01/1900', 'problem'],
  ['31/02/2024', 'problem'],
  ['12 & 13 May 2024', 'problem'],
  ['Sept 2022', 'problem'],
  ['TBC', 'new'],
  ['-', 'new'],
])('reads a review held on %s as %s', async (held, state) => {
  const { check } = await bringIn(
    store,
    fileOf('AR.xlsx', [
      sheet('AR', [
        ['UPN', 'Name', 'DOB', 'AR held'],
        ['U924310000559', 'ADEYEMI, Rhys', day('2008-03-24'), held],
        ['V922310001157', 'ALI, Ava', day('2008-08-20'), day('2023-10-03')],
      ]),
    ]),
  );
  expect(check.rows).toMatchObject(state === 'new' ? { new: 2, problem: 0 } : { new: 1, problem: 1 });
});

it('knows the school-leaving day: the last Friday in June of the year of the sixteenth birthday', () => {
  // 30 June 2025 was a Monday, so the last Friday was the 27th; 30 June 2023 was a Friday itself.
  expect(schoolLeavingDay('2009-03-24')).toBe('2025-06-27');
  expect(schoolLeavingDay('2008-09-01')).toBe('2025-06-27');
  expect(schoolLeavingDay('2007-08-31')).toBe('2023-06-30');
});

it('assigns columns to fields as well as any other way would', () => {
  const row = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 100 }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const scores = rows.map((each) => new Map(Object.entries(each)));
      const places = assignBest(scores);
      const total = places.reduce(
        (sum, place, index) => sum + (place === null ? 0 : (scores[index]?.get(place) ?? 0)),
        0,
      );
      const used = places.filter((place) => place !== null);
      expect(new Set(used).size).toBe(used.length);
      expect(total).toBe(bestTotal(scores, new Set()));
    }),
  );
});

function bestTotal(scores: readonly ReadonlyMap<string, number>[], taken: ReadonlySet<string>): number {
  const [first, ...rest] = scores;
  if (!first) return 0;
  let best = bestTotal(rest, taken);
  for (const [place, score] of first) {
    if (!taken.has(place)) best = Math.max(best, score + bestTotal(rest, new Set([...taken, place])));
  }
  return best;
}
