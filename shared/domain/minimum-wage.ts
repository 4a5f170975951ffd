/** Whether pay is at least the minimum wage of the person's age on the day it is paid. Pure. */
import { publishedWageRates, wageBands, type WageBandCode, type WageRate } from '../content/minimum-wage.ts';
import { ageOn } from './age.ts';
import { addYears, formatDate, type IsoDate } from './iso-date.ts';

export interface MinimumWage {
  band: WageBandCode;
  hourlyRate: number;
  /** Since when the rate stands. */
  startsOn: IsoDate;
}

/** The rates that stand: the published ones, and those of the authority in their place or beside them. */
export function wageRates(own: readonly WageRate[]): WageRate[] {
  const isSame = (a: WageRate) => (b: WageRate) => a.startsOn === b.startsOn && a.band === b.band;
  return [...publishedWageRates.filter((rate) => !own.some(isSame(rate))), ...own].toSorted((a, b) =>
    a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0,
  );
}

/**
 * Apprentices under 19, and older ones in the first year of their apprenticeship, have a rate of their own.
 * @param began when the apprenticeship that runs on the day began; null for none
 */
function isOnApprenticeRate(age: number, day: IsoDate, began: IsoDate | null): boolean {
  return began !== null && began <= day && (age < 19 || day < addYears(began, 1));
}

/**
 * The least that may be paid an hour on a day, or null where the table does not reach back so far.
 * @param rates as {@link wageRates} gives them
 * @param apprenticeshipBegan when the apprenticeship that the job is began; null where it is none
 */
export function minimumWage(
  rates: readonly WageRate[],
  dateOfBirth: IsoDate,
  day: IsoDate,
  apprenticeshipBegan: IsoDate | null,
): MinimumWage | null {
  const age = ageOn(dateOfBirth, day);
  if (age < 0) return null;
  const band = isOnApprenticeRate(age, day, apprenticeshipBegan)
    ? 'apprentice'
    : wageBands.find(
        ({ fromAge, lastDay }) => fromAge !== null && age >= fromAge && (lastDay === null || day <= lastDay),
      )?.code;
  if (band === undefined) return null;
  const rate = rates.filter((each) => each.band === band && each.startsOn <= day).at(-1);
  return rate ? { band, hourlyRate: rate.hourlyRate, startsOn: rate.startsOn } : null;
}

export const inPounds = (amount: number): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(amount);

/** What an age band is called in a sentence. */
const bandWords: Readonly<Record<WageBandCode, (day: IsoDate) => string>> = {
  '23-and-over': () => 'for people aged 23 and over',
  '21-and-over': (day) => (day < '2024-04-01' ? 'for people aged 21 and 22' : 'for people aged 21 and over'),
  '18-to-20': () => 'for people aged 18 to 20',
  'under-18': () => 'for people under 18',
  apprentice: () => 'for apprentices under 19 or in their first year',
};

/**
 * "£9.80 an hour is below the minimum wage for people aged 18 to 20, £10.00 since 1 April 2025." Null where the pay
 * reaches it, or where it cannot be judged: no pay, no date of birth, no day, or a day before the table begins.
 */
export function belowMinimumWords(
  rates: readonly WageRate[],
  pay: {
    hourlyPay: number | null;
    paidOn: IsoDate | null;
    dateOfBirth: IsoDate | null;
    apprenticeshipBegan: IsoDate | null;
  },
): string | null {
  const { hourlyPay, paidOn, dateOfBirth } = pay;
  if (hourlyPay === null || paidOn === null || dateOfBirth === null) return null;
  const minimum = minimumWage(rates, dateOfBirth, paidOn, pay.apprenticeshipBegan);
  if (minimum === null || hourlyPay >= minimum.hourlyRate) return null;
  return `${inPounds(hourlyPay)} an hour is below the minimum wage ${bandWords[minimum.band](paidOn)}, ${inPounds(minimum.hourlyRate)} since ${formatDate(minimum.startsOn)}.`;
}
