/**
 * Dates as ISO text ('2026-09-03'), with whole-day arithmetic. Everything is computed in UTC, so the answer does
 * not depend on the computer's time zone or on the hour when the clocks change.
 */

/** A date as 'yyyy-mm-dd', years 0001 to 9999. Such texts sort and compare in date order. */
export type IsoDate = string;

const millisecondsPerDay = 86_400_000;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** True when the text is 'yyyy-mm-dd' and that day exists. */
export function isIsoDate(text: string): boolean {
  return partsOf(text) !== null;
}

/** The ISO date of a year (1 to 9999), month (1 to 12) and day of the month, or null when no such day exists. */
export function isoDateFromParts(year: number, month: number, day: number): IsoDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year, month (1 to 12) and day of an ISO date. Throws RangeError when the text is not a date that exists. */
export function isoDateParts(date: IsoDate): { year: number; month: number; day: number } {
  const parts = partsOf(date);
  // The text itself stays out of the message: it may be a date of birth, and messages reach logs.
  if (!parts) throw new RangeError('Not an ISO date (yyyy-mm-dd) that exists');
  return parts;
}

/** Number of days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a year has a 29 February (Gregorian calendar). */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Negative when a is earlier than b, 0 when equal, positive when later: for sorting. */
export function compareIsoDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The later of two dates. */
export function laterIsoDate(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? b : a;
}

/** The earlier of two dates. */
export function earlierIsoDate(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** The date so many whole days later (earlier when negative). Throws RangeError outside years 1 to 9999. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The date so many weeks later (earlier when negative). */
export function addWeeks(date: IsoDate, weeks: number): IsoDate {
  return addDays(date, weeks * 7);
}

/**
 * The same day of the month so many months later (earlier when negative); the last day of that month when it is
 * shorter: 31 January + 1 month is 28 or 29 February.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = isoDateParts(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return mustExist(isoDateFromParts(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))));
}

/** The same day so many years later (earlier when negative); 29 February becomes 28 February in a common year. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}

/** Whole days from one date to another: positive when `to` is later, 0 when they are the same day. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** '2026-09-03' → '3 September 2026'. */
export function formatDate(date: IsoDate): string {
  const { year, month, day } = isoDateParts(date);
  return `${day} ${monthName(month)} ${year}`;
}

/** '2026-09-03' → '3 Sep 2026', for narrow columns. The month stays a word: 03/09 is read both ways. */
export function formatShortDate(date: IsoDate): string {
  const { year, month, day } = isoDateParts(date);
  return `${day} ${monthName(month).slice(0, 3)} ${year}`;
}

/** The English name of a month (1 to 12). */
export function monthName(month: number): string {
  const name = monthNames[month - 1];
  if (name === undefined) throw new RangeError('A month is a whole number from 1 to 12');
  return name;
}

function partsOf(text: string): { year: number; month: number; day: number } | null {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return null;
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 7);
  const day = numberAt(text, 8, 10);
  if (!(year >= 1) || !(month >= 1) || month > 12 || !(day >= 1) || day > daysInMonth(year, month))
    return null;
  return { year, month, day };
}

const hyphen = 0x2d;

/** The number that the digits from one place up to another make, or NaN where there is anything else. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Days since 1 January 1970. */
function dayNumber(date: IsoDate): number {
  const { year, month, day } = isoDateParts(date);
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month - 1, day) / millisecondsPerDay;
}

function fromDayNumber(days: number): IsoDate {
  const date = new Date(days * millisecondsPerDay);
  return mustExist(isoDateFromParts(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()));
}

function mustExist(date: IsoDate | null): IsoDate {
  if (date === null) throw new RangeError('The date is outside the years 1 to 9999');
  return date;
}
