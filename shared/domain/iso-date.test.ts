import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  compareIsoDates,
  daysBetween,
  earlierIsoDate,
  formatDate,
  formatShortDate,
  isIsoDate,
  isoDateFromParts,
  isoDateParts,
  laterIsoDate,
} from './iso-date.ts';

const anyDate = fc
  .record({ year: fc.integer({ min: 1900, max: 2199 }), day: fc.integer({ min: 0, max: 365 }) })
  .map(({ year, day }) => addDays(`${year}-01-01`, day));

describe('which texts are dates', () => {
  it.each(['2026-09-03', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '',
    '2026-9-3',
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2026-09-03T00:00:00',
    ' 2026-09-03',
    '0000-01-01',
    '٢٠٢٦-09-03',
  ])('%j is not', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it('never puts the text into an error', () => {
    expect(() => isoDateParts('Smith 3 May')).toThrow(RangeError);
    expect(() => isoDateParts('Smith 3 May')).not.toThrow(/Smith/);
  });
});

describe('counting days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    // The clocks change on 29 March and 25 October 2026.
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-09-03', 0, '2026-09-03'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s and %i days is %s', (date, days, expected) => expect(addDays(date, days)).toBe(expected));

  it('counts a year and a leap year', () => {
    expect(daysBetween('2025-09-01', '2026-09-01')).toBe(365);
    expect(daysBetween('2023-09-01', '2024-09-01')).toBe(366);
    expect(daysBetween('2026-09-03', '2026-08-31')).toBe(-3);
    expect(addWeeks('2026-09-03', 2)).toBe('2026-09-17');
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(daysBetween(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
        expect(Math.sign(compareIsoDates(moved, date))).toBe(Math.sign(days));
      }),
    );
  });
});

describe('counting months and years', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-09-03', 12, '2027-09-03'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-01', -13, '2024-12-01'],
  ])('%s and %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', -4, '2020-02-29'],
    ['2026-09-03', -14, '2012-09-03'],
  ])('%s and %i years is %s', (date, years, expected) => expect(addYears(date, years)).toBe(expected));

  it('stays in the month it was asked for', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const before = isoDateParts(date);
        const after = isoDateParts(addMonths(date, months));
        expect(after.year * 12 + after.month - (before.year * 12 + before.month)).toBe(months);
        expect(after.day).toBeLessThanOrEqual(before.day);
      }),
    );
  });

  it('refuses to leave the years 1 to 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addYears('0001-01-01', -1)).toThrow(RangeError);
  });
});

it('orders dates', () => {
  expect(compareIsoDates('2026-09-03', '2026-10-01')).toBeLessThan(0);
  expect(compareIsoDates('2026-09-03', '2026-09-03')).toBe(0);
  expect(laterIsoDate('2026-09-03', '2026-10-01')).toBe('2026-10-01');
  expect(earlierIsoDate('2026-09-03', '2026-10-01')).toBe('2026-09-03');
});

it('builds a date from its parts', () => {
  expect(isoDateFromParts(2026, 9, 3)).toBe('2026-09-03');
  expect(isoDateFromParts(2026, 2, 29)).toBeNull();
  expect(isoDateFromParts(2026, 9, 1.5)).toBeNull();
  expect(isoDateFromParts(Number.NaN, 9, 1)).toBeNull();
});

it('writes dates in words', () => {
  expect(formatDate('2026-09-03')).toBe('3 September 2026');
  expect(formatDate('2025-12-31')).toBe('31 December 2025');
  expect(formatShortDate('2026-09-03')).toBe('3 Sep 2026');
});
