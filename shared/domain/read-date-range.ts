import type { IsoDate } from './iso-date.ts';
import { readDate, type ReadDateOptions } from './read-date.ts';

/** The first and the last day of something, both included; `last` is null where only the week it began in is said. */
export interface DateRange {
  readonly first: IsoDate;
  readonly last: IsoDate | null;
}

const LONGEST = 80;

/**
 * Reads the days from when to when something was, as people write them in one cell: 12/03/2025 - 16/03/2025, 3–7 March
 * 2025, 28 Feb to 4 Mar 2025, from 3.3.25 until 7.3.25, and "w/c 3 March 2025", which says the first day only. What the
 * first day leaves out is as in the last. Null for everything else, and where the last day would be before the first:
 * nothing is guessed. Two days joined by "and" are two days and no range.
 */
export function readDateRange(text: string, years: ReadDateOptions): DateRange | null {
  const written = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (written.length > LONGEST) return null;
  const week =
    /^(?:w ?[/.]? ?c|w ?[/.]? ?b|wk ?comm?|week (?:commencing|beginning|of|starting))\.?:? ?(.+)$/i.exec(
      written,
    );
  if (week) {
    const first = dayIn(week[1] ?? '', years);
    return first === null ? null : { first, last: null };
  }
  const words = written.replace(/^(?:from|between) /i, '');
  for (const cut of words.matchAll(/ ?(?:[-–—]|\b(?:to|until|till|through)\b) ?/gi)) {
    const before = words.slice(0, cut.index).trim();
    const last = dayIn(words.slice(cut.index + cut[0].length), years);
    if (last === null) continue;
    const first = firstDay(before, last, years);
    if (first !== null && first <= last) return { first, last };
  }
  return null;
}

/** A whole day, or one whose month and year, or year, are those of the last. */
function firstDay(text: string, last: IsoDate, years: ReadDateOptions): IsoDate | null {
  const whole = dayIn(text, years);
  if (whole !== null) return whole;
  const bare = text
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /i, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1');
  const [year, month] = last.split('-');
  if (/^\d{1,2}$/.test(bare)) return dayIn(`${bare}/${month}/${year}`, years);
  if (!/^\d{1,2}(?:[-/. ]\d{1,2}| ?[a-z]{3,9}\.?)$/i.test(bare)) return null;
  const sameYear = dayIn(`${bare.replace(/\.$/, '')}${/[a-z]/i.test(bare) ? ' ' : '/'}${year}`, years);
  // '16 December to 10 January 2026' began in the year before.
  return sameYear !== null && sameYear > last
    ? dayIn(`${sameYear.slice(8)}/${sameYear.slice(5, 7)}/${Number(year) - 1}`, years)
    : sameYear;
}

function dayIn(text: string, years: ReadDateOptions): IsoDate | null {
  const read = readDate(text, years);
  return read.kind === 'date' ? read.iso : null;
}
