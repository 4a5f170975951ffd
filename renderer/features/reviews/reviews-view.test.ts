import { expect, test } from 'vitest';
import { yearGroups } from '../../components/year-groups.ts';
import { daysOfPeriod } from './reviews-view.ts';

test('periods begin and end on the right days', () => {
  expect(daysOfPeriod('late', '2026-11-22')).toEqual({ from: null, to: '2026-11-21' });
  expect(daysOfPeriod('four-weeks', '2026-11-22')).toEqual({ from: '2026-11-22', to: '2026-12-20' });
  expect(daysOfPeriod('three-months', '2026-11-30')).toEqual({ from: null, to: '2027-02-28' });
  expect(daysOfPeriod('all', '2026-11-22')).toEqual({ from: null, to: null });
  expect(daysOfPeriod({ day: '2026-12-24' }, '2026-11-22')).toEqual({ from: '2026-12-24', to: '2026-12-24' });
  // A leap year: 29 days.
  expect(daysOfPeriod({ month: { year: 2028, month: 2 } }, '2026-11-22')).toEqual({
    from: '2028-02-01',
    to: '2028-02-29',
  });
});

test('the year groups leave nobody out and count nobody twice', () => {
  let next = -4;
  for (const { years } of yearGroups) {
    expect(years.from).toBe(next);
    next = years.to + 1;
  }
  expect(next).toBe(26);
});
