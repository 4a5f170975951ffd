/** The weeks of a calendar month. Pure. */
import {
  addDays,
  daysInMonth,
  isoDateFromParts,
  isoDateParts,
  type IsoDate,
  monthName,
} from '../../../shared/domain/iso-date.ts';

/** A month of a year; `month` counts from 1. */
export interface Month {
  year: number;
  month: number;
}

/** The month that a day lies in. */
export function monthOf(day: IsoDate): Month {
  const { year, month } = isoDateParts(day);
  return { year, month };
}

/** @param by months later; earlier when negative */
export function otherMonth({ year, month }: Month, by: number): Month {
  const months = year * 12 + (month - 1) + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}

/** "March 2027". */
export function monthWords({ year, month }: Month): string {
  return `${monthName(month)} ${year}`;
}

/** The first and the last day. */
export function daysOfMonth({ year, month }: Month): { from: IsoDate; to: IsoDate } {
  const from = isoDateFromParts(year, month, 1);
  const to = isoDateFromParts(year, month, daysInMonth(year, month));
  if (from === null || to === null) throw new RangeError('The calendar shows the years 1 to 9999');
  return { from, to };
}

/** Weeks from Monday to Sunday; null stands for a day of another month. */
export function weeksOfMonth(month: Month): (IsoDate | null)[][] {
  const { from, to } = daysOfMonth(month);
  // 0 is Monday.
  const before = (new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7;
  const days: (IsoDate | null)[] = Array.from({ length: before }, () => null);
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
