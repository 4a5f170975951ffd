/**
 * What cannot be, or is hardly meant, of the days of work and programmes: the same rules for what comes in with a
 * tracker and for what is recorded by hand. Pure.
 */
import { academicYearOf } from './academic-year.ts';
import { addDays, formatDate, isoDateFromParts, isoDateParts, type IsoDate } from './iso-date.ts';

/** From one day to another, both included; null where it is not known, or (the end) has not come. */
export interface Spell {
  startedOn: IsoDate | null;
  endedOn: IsoDate | null;
}

export const ruleWords = {
  endedBeforeStart: 'It ended before it started. Check both dates.',
  beforeBirth: 'This day is before the young person was born. Check both dates.',
  farAhead: 'This starts more than two years from now. Check the year.',
  plannedEndBeforeStart: 'The planned end is before the start. Check both dates.',
  coachLeftBeforeBeginning: 'The job coach left before beginning. Check both dates.',
  checkBeforeJob: 'This day is before the job started. Check both dates.',
} as const;

/** What cannot be meant of hours a week, pounds an hour and pounds a year, and what to enter instead. */
export const amountLimits = {
  weeklyHours: { most: 100, words: 'Enter the hours of one week, such as 16 or 22.5.' },
  hourlyPay: { most: 500, words: 'Enter the pay of one hour in pounds, such as 12.71.' },
  yearlyCost: { most: 1_000_000, words: 'Enter the cost of one year in pounds.' },
  accessToWorkYearly: {
    most: 1_000_000,
    words: 'Enter what Access to Work pays in one year, in pounds.',
  },
} as const;

/** What begins later than this was hardly planned, but mistyped. In days. */
const DAYS_PLANNED_AHEAD = 2 * 366;

/** Whether work begins so far ahead that the date is likely to be a slip. */
export function isFarAhead(start: IsoDate, today: IsoDate): boolean {
  return start > addDays(today, DAYS_PLANNED_AHEAD);
}

/** Whether the last day lies before the first; what is not known does not. */
export function endsBeforeItStarts({ startedOn, endedOn }: Spell): boolean {
  return startedOn !== null && endedOn !== null && endedOn < startedOn;
}

/** The first of the others that shares a day with this one; those whose beginning is not known share none. */
export function findOverlap<Other extends Spell>(own: Spell, others: readonly Other[]): Other | undefined {
  const from = own.startedOn;
  if (from === null) return undefined;
  return others.find(
    (other) =>
      other.startedOn !== null &&
      other.startedOn <= (own.endedOn ?? '9999') &&
      from <= (other.endedOn ?? '9999'),
  );
}

/** "This programme overlaps another one of the same young person (3 September 2025 to 19 June 2026)." */
export function overlapWords({ startedOn, endedOn }: Spell): string {
  const days = [startedOn, endedOn].flatMap((day) => (day === null ? [] : [formatDate(day)]));
  return `This programme overlaps another one of the same young person (${days.join(' to ')}).`;
}

/**
 * Nobody may leave school for a full-time job before the last Friday in June of the academic year in which they become
 * 16 (Education (School Leaving Date) Order 1997). Only the day is judged, not the hours: it is a warning, never a
 * refusal. Null where there is nothing to say.
 */
export function schoolLeavingWords(start: IsoDate | null, born: IsoDate | null): string | null {
  if (start === null || born === null) return null;
  const leaving = schoolLeavingDay(born);
  return start >= leaving
    ? null
    : `The job starts before the school-leaving day of this young person, ${formatDate(leaving)}. Check the date of birth and the start.`;
}

/** The last Friday in June of the academic year (1 September to 31 August) in which somebody becomes 16. */
export function schoolLeavingDay(born: IsoDate): IsoDate {
  const { year, month, day } = isoDateParts(born);
  const sixteenth = isoDateFromParts(year + 16, month, day) ?? `${year + 16}-02-28`;
  const june = `${academicYearOf(sixteenth) + 1}-06-30`;
  const weekday = new Date(`${june}T00:00:00Z`).getUTCDay();
  return addDays(june, -((weekday + 2) % 7));
}
