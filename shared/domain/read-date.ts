import { monthNumber } from './academic-year.ts';
import { isoDateFromParts, monthName, type IsoDate } from './iso-date.ts';

/** Why a text could not be read as one day. */
export type DateProblem =
  /** No date at all: 'see notes', '00/01/1900' (what Excel shows for an empty cell). */
  | 'not-a-date'
  /** Laid out like a date, but there is no such day: '31/02/2024'. */
  | 'no-such-day'
  /** A year before 1900 or after 2100: '12/09/0207', '01/09/2922'. */
  | 'year-out-of-range'
  /** A month without a day: 'Sept 2022'. `suggestion` is the first of that month. */
  | 'month-only'
  /** A year without a day: '2022'. */
  | 'year-only'
  /** A day and a month without a year: '12 September'. */
  | 'no-year'
  /** More than one date in one cell: '12/09/22 and 03/10/22'. */
  | 'several-dates'
  /** Other words beside one date: '12/09/22 (cancelled)'. `suggestion` is the date. */
  | 'extra-words';

export type ReadDate =
  | { readonly kind: 'date'; readonly iso: IsoDate }
  /** Nothing was written, or words for "not known (yet)": '', '-', 'n/a', 'TBC'. `saysSo` keeps those words. */
  | { readonly kind: 'blank'; readonly saysSo: string }
  | {
      readonly kind: 'problem';
      readonly problem: DateProblem;
      /** What to do about it, to show beside the cell. Does not repeat the cell. */
      readonly message: string;
      /** A day that may be meant; it is never used unless a person says so. */
      readonly suggestion?: IsoDate;
    };

/**
 * How a two-digit year is read: as the one year that ends in those digits in the hundred years ending with
 * `latestYear`. With 2036, '36' is 2036 and '37' is 1937.
 */
export interface ReadDateOptions {
  readonly latestYear: number;
}

/**
 * For dates of birth: nobody in a tracker is born after `thisYear`, so '98' in 2026 is 1998, '12' is 2012 and
 * '27' is 1927.
 */
export function birthDateYears(thisYear: number): ReadDateOptions {
  return { latestYear: thisYear };
}

/**
 * For reviews, programmes, jobs and plans: planned dates lie some years ahead, so '30' in 2026 is 2030; what lies
 * more than 20 years ahead is taken for the past ('98' is 1998).
 */
export function eventDateYears(thisYear: number): ReadDateOptions {
  return { latestYear: thisYear + 20 };
}

const wordsForNothing = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  '?',
  '.',
  'n/a',
  'na',
  'n.a.',
  'none',
  'nil',
  'null',
  'tbc',
  'tba',
  'tbd',
  'to be confirmed',
  'to be arranged',
  'unknown',
  'not known',
  'not yet known',
  'not applicable',
  'not recorded',
  'pending',
]);

/**
 * Reads a date as people write it in trackers. The day always comes before the month, as is usual in the United
 * Kingdom: 03/09/2026 is 3 September, and 09/13/2026 is no such day rather than 13 September.
 *
 * Understands 2026-09-03, 03/09/2026, 3.9.26, 3-9-26, 3 September 2026, 3rd Sept 2026, 03-Jul-25, Thursday 3
 * September 2026, 2022-Sep-28 00:00:00 and a time of day after any of them. Everything else is `blank` or a
 * `problem` that says which: a date is never guessed.
 */
export function readDate(text: string, years: ReadDateOptions): ReadDate {
  const written = text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (wordsForNothing.has(written.toLowerCase())) return { kind: 'blank', saysSo: written };

  const words = withoutWeekday(withoutTimeOfDay(written));

  // Year first: 2022-09-28, 2022/9/28, 2022-Sep-28.
  const yearFirst =
    /^(\d{4})[-/.\s](\d{1,2})[-/.\s](\d{1,2})$/.exec(words) ??
    /^(\d{4})[-/.\s]([a-z]{3,9})\.?[-/.\s](\d{1,2})$/i.exec(words);
  if (yearFirst) return day(yearFirst[1], yearFirst[2], yearFirst[3], years);

  // Day first: 28/09/2022, 28.9.22, 28 September 2022, 28th of Sept 2022, 28-Sep-22, 28Sep2022.
  const dayFirst =
    /^(\d{1,2})\s?[-/.,\s]\s?(\d{1,2})\s?[-/.,\s]\s?(\d{4}|'?\d{2})$/.exec(words) ??
    /^(\d{1,2})(?:st|nd|rd|th)?[-/.,\s]*(?:of )?([a-z]{3,9})[-/.,\s]*(\d{4}|'?\d{2})$/i.exec(words);
  if (dayFirst) return day(dayFirst[3], dayFirst[2], dayFirst[1], years);

  // September 28, 2022: the month is a word, so there is no doubt which number is the day.
  const monthFirst = /^([a-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$/i.exec(words);
  if (monthFirst) return day(monthFirst[3], monthFirst[1], monthFirst[2], years);

  return incomplete(words, years);
}

/** The four digits of a year written with two (or four) digits; see ReadDateOptions. */
export function fullYear(digits: string, years: ReadDateOptions): number {
  const written = digits.replace("'", '');
  const number = Number(written);
  if (written.length > 2) return number;
  const latestCentury = years.latestYear - (years.latestYear % 100);
  return latestCentury + number <= years.latestYear ? latestCentury + number : latestCentury - 100 + number;
}

function day(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
  years: ReadDateOptions,
): ReadDate {
  const month = monthOf(monthText ?? '');
  if (month === null) return problem('not-a-date');
  const year = fullYear(yearText ?? '', years);
  // '00/01/1900' and the like: what a workbook shows for an empty date cell.
  if (Number(dayText) === 0 && year <= 1900) return problem('not-a-date');
  const iso = isoDateFromParts(year, month, Number(dayText));
  if (!isPlausible(year)) return problem('year-out-of-range');
  return iso === null ? problem('no-such-day') : { kind: 'date', iso };
}

/** What is still missing, or too much, in a text that is not one whole date. */
function incomplete(words: string, years: ReadDateOptions): ReadDate {
  const monthAndYear =
    /^([a-z]{3,9})\.?[-/.,\s]*(\d{4}|'?\d{2})$/i.exec(words) ?? /^(\d{1,2})[-/.\s](\d{4})$/.exec(words);
  if (monthAndYear) {
    const month = monthOf(monthAndYear[1] ?? '');
    const year = fullYear(monthAndYear[2] ?? '', years);
    const first = month === null || !isPlausible(year) ? null : isoDateFromParts(year, month, 1);
    if (month === null || first === null) return problem('not-a-date');
    return problem('month-only', first, `Only a month is written, ${monthName(month)} ${year}. Add the day.`);
  }
  if (/^(19|20)\d{2}$/.test(words)) return problem('year-only');
  const dayAndMonth =
    /^(\d{1,2})(?:st|nd|rd|th)?[-/.,\s]*(?:of )?([a-z]{3,9})\.?$/i.exec(words) ??
    /^(\d{1,2})[-/.](\d{1,2})$/.exec(words);
  const month = monthOf(dayAndMonth?.[2] ?? '');
  // Any leap year will do: 29 February is a day and a month too.
  if (month !== null && isoDateFromParts(2000, month, Number(dayAndMonth?.[1])) !== null) {
    return problem('no-year');
  }
  return amongOtherWords(words, years);
}

/** One whole date among other words is offered as a suggestion; several are not chosen between. */
function amongOtherWords(words: string, years: ReadDateOptions): ReadDate {
  const pattern =
    /(?<![\d/.])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)?[-\s](?:of )?[a-z]{3,9}[-\s,]+(?:\d{4}|\d{2}))(?![\d/])/gi;
  const dates = words.match(pattern) ?? [];
  if (dates.length > 1) return problem('several-dates');
  const [only] = dates;
  // The whole text was looked at already: without this check it would be looked at for ever.
  if (only === undefined || only === words) return problem('not-a-date');
  const found = readDate(only, years);
  // '3–7 March 2025' and '3 and 7 March 2025': the first of the days leaves out what the second says.
  if (
    found.kind === 'date' &&
    /\d(?:st|nd|rd|th)? ?(?:[-–—&+,/]|and|or|to) ?$/i.test(words.slice(0, words.indexOf(only)))
  )
    return problem('several-dates');
  return found.kind === 'date' ? problem('extra-words', found.iso) : problem('not-a-date');
}

/** Month number from digits or a name; digits above 12 come back as they are, so that the day does not exist. */
function monthOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : monthNumber(text);
}

function isPlausible(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function withoutTimeOfDay(text: string): string {
  return text.replace(/(?:T|,? )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:am|pm|z)?$/i, '').trim();
}

function withoutWeekday(text: string): string {
  return text
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?=\S)/i, '')
    .trim();
}

const messages: Record<DateProblem, string> = {
  'not-a-date': 'This is not a date. Write it as 3 September 2026.',
  'no-such-day': 'There is no such day. Check the day, the month and the year; the day comes first.',
  'year-out-of-range': 'The year cannot be right. Check it.',
  'month-only': 'Only a month is written. Add the day.',
  'year-only': 'Only a year is written. Add the day and the month.',
  'no-year': 'The year is missing. Add it.',
  'several-dates': 'There is more than one date here. Keep the one that is meant.',
  'extra-words':
    'There are other words beside the date. Keep the date alone, and move the words to the notes.',
};

function problem(kind: DateProblem, suggestion?: IsoDate, message = messages[kind]): ReadDate {
  return suggestion === undefined
    ? { kind: 'problem', problem: kind, message }
    : { kind: 'problem', problem: kind, message, suggestion };
}
