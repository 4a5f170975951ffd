import { expect, test } from 'vitest';
import { otherMonth, weeksOfMonth } from './month-grid.ts';

test('November 2026 begins on a Sunday and ends on a Monday', () => {
  const weeks = weeksOfMonth({ year: 2026, month: 11 });
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null]);
});

test('February 2027 is four whole weeks', () => {
  const weeks = weeksOfMonth({ year: 2027, month: 2 });
  expect(weeks).toHaveLength(4);
  expect(weeks.flat()).not.toContain(null);
});

test('months follow one another over the turn of the year', () => {
  expect(otherMonth({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
  expect(otherMonth({ year: 2027, month: 1 }, -1)).toEqual({ year: 2026, month: 12 });
});
