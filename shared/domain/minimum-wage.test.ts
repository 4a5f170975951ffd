import { expect, test } from 'vitest';
import { belowMinimumWords, minimumWage, wageRates } from './minimum-wage.ts';

const rates = wageRates([]);
const rateOn = (born: string, day: string, apprenticeshipBegan: string | null = null) =>
  minimumWage(rates, born, day, apprenticeshipBegan)?.hourlyRate;

test('by the age on the day and the rates of the day, as GOV.UK publishes them', () => {
  // 18th birthday 10 June 2025, 21st 10 June 2028.
  expect(rateOn('2007-06-10', '2025-06-09')).toBe(7.55);
  expect(rateOn('2007-06-10', '2025-06-10')).toBe(10);
  expect(rateOn('2007-06-10', '2026-03-31')).toBe(10);
  expect(rateOn('2007-06-10', '2026-04-01')).toBe(10.85);
  expect(rateOn('2005-01-01', '2026-11-22')).toBe(12.71);
});

test('the living wage began at 23 until March 2024 and begins at 21 since', () => {
  expect(rateOn('2002-05-01', '2024-03-31')).toBe(10.18);
  expect(rateOn('2001-03-31', '2024-03-31')).toBe(10.42);
  expect(rateOn('2002-05-01', '2024-04-01')).toBe(11.44);
  expect(rateOn('1999-01-01', '2026-05-01')).toBe(12.71);
});

test('nothing is said of days before the table, nor of people not yet born', () => {
  expect(rateOn('2000-01-01', '2021-03-31')).toBeUndefined();
  expect(rateOn('2030-01-01', '2026-03-31')).toBeUndefined();
});

test('apprentices: under 19, or in the first year', () => {
  expect(rateOn('2008-01-01', '2026-09-01', '2024-09-01')).toBe(8);
  // Twenty, in the second year: the rate of the age.
  expect(rateOn('2006-01-01', '2026-09-01', '2025-09-02')).toBe(8);
  expect(rateOn('2006-01-01', '2026-09-01', '2025-09-01')).toBe(10.85);
});

test('a rate of the authority stands in the place of the published one, or beside it', () => {
  const own = wageRates([
    { startsOn: '2026-04-01', band: '18-to-20', hourlyRate: 11 },
    { startsOn: '2027-04-01', band: '18-to-20', hourlyRate: 11.5 },
  ]);
  expect(minimumWage(own, '2008-01-01', '2026-12-01', null)?.hourlyRate).toBe(11);
  expect(minimumWage(own, '2008-01-01', '2027-04-01', null)).toEqual({
    band: '18-to-20',
    hourlyRate: 11.5,
    startsOn: '2027-04-01',
  });
});

test('in words; unknown is never below', () => {
  const words = (
    hourlyPay: number | null,
    dateOfBirth: string | null,
    paidOn: string | null = '2023-05-01',
  ) => belowMinimumWords(rates, { hourlyPay, paidOn, dateOfBirth, apprenticeshipBegan: null });
  expect(words(10, '2001-06-01')).toBe(
    '£10.00 an hour is below the minimum wage for people aged 21 and 22, £10.18 since 1 April 2023.',
  );
  expect(words(10.18, '2001-06-01')).toBeNull();
  expect(words(null, '2001-06-01')).toBeNull();
  expect(words(1, null)).toBeNull();
  expect(words(1, '2001-06-01', null)).toBeNull();
});
