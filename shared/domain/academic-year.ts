import { isoDateFromParts, isoDateParts, monthName, type IsoDate } from './iso-date.ts';

/** An academic year, named by the calendar year it starts in: 2021 is 2021/22, 1 September 2021 to 31 August 2022. */
export type AcademicYear = number;

/** 2021 → '2021/22'; 1999 → '1999/00'. */
export function academicYearLabel(year: AcademicYear): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** The academic year a day falls in: 31 August 2022 is in 2021, 1 September 2022 in 2022. */
export function academicYearOf(date: IsoDate): AcademicYear {
  const { year, month } = isoDateParts(date);
  return month >= 9 ? year : year - 1;
}

/** The first day, 1 September. */
export function academicYearStart(year: AcademicYear): IsoDate {
  return dayOf(year, 9, 1);
}

/** The last day, 31 August of the next calendar year. */
export function academicYearEnd(year: AcademicYear): IsoDate {
  return dayOf(year + 1, 8, 31);
}

/**
 * The academic year a heading, a sheet name or a cell names, or null when it names none. Understands '2021/22',
 * '2021-22', '21/22', '2021/2022', '2021 to 2022', 'AY 2021-2022', 'Academic Year 2024/25', 'AR 2021-22' and a
 * month with a year ('Sept 2021' → 2021, 'March 2022' → 2021). Two years must follow one another. A lone year is
 * null, because an academic year may begin or end in it; so are year groups and ages ('Year 12/13', 'aged 18-19').
 */
export function parseAcademicYear(text: string): AcademicYear | null {
  return twoYears(text) ?? monthAndYear(text);
}

function twoYears(text: string): AcademicYear | null {
  // Not part of a longer number or of a date: '01/09/21/22' and '2021-22-03' name no academic year.
  const pattern =
    /(?<![\d/.-])(\d{4}|\d{2})\s*(?:\/|-|–|—|_|\bto\b|&|\band\b)\s*(\d{4}|\d{2})(?![\d/.]|-\d)/gi;
  const found = new Set<AcademicYear>();
  for (const match of text.matchAll(pattern)) {
    const [from, to] = [match[1] ?? '', match[2] ?? ''];
    if (from.length === 2 && (to.length === 4 || isYearGroupOrAge(text, match.index))) continue;
    // Two digits mean this century: no tracker of today's young people is older.
    const start = from.length === 2 ? 2000 + Number(from) : Number(from);
    const follows = to.length === 4 ? Number(to) === start + 1 : Number(to) === (start + 1) % 100;
    if (follows && start >= 1900 && start < 2200) found.add(start);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** 'Year 12/13' and 'Y12/13' are year groups and 'aged 18-19' are ages, where 'Academic year 18/19' is a year. */
function isYearGroupOrAge(text: string, at: number): boolean {
  if (/\bage[ds]?\b|year.?olds?\b/i.test(text)) return true;
  const before = text.slice(0, at);
  if (/(?:academic|school|financial)\s+years?\W*$/i.test(before)) return false;
  return /(?:\b(?:years?|yrs?|y|ncy|key stage|ks|group)\W*)$/i.test(before);
}

function monthAndYear(text: string): AcademicYear | null {
  const match = /(?<!\p{L})(\p{L}{3,9})\.?\s*[-/]?\s*(\d{4}|'\d{2})$/u.exec(text.trim());
  const month = monthNumber(match?.[1] ?? '');
  if (!match || month === null) return null;
  const digits = (match[2] ?? '').replace("'", '');
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  if (year < 1900 || year >= 2200) return null;
  return month >= 9 ? year : year - 1;
}

/** The number (1 to 12) of an English month name or abbreviation ('Sept', 'sep', 'September'), or null. */
export function monthNumber(word: string): number | null {
  const wanted = word.toLowerCase().replace(/\.$/, '');
  if (wanted === 'sept') return 9;
  for (let month = 1; month <= 12; month += 1) {
    const name = monthName(month).toLowerCase();
    if (wanted === name || wanted === name.slice(0, 3)) return month;
  }
  return null;
}

function dayOf(year: number, month: number, day: number): IsoDate {
  const date = isoDateFromParts(year, month, day);
  if (date === null) throw new RangeError('An academic year is a calendar year from 1 to 9998');
  return date;
}
