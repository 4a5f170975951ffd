import { taughtYears } from '../../../shared/domain/plan-rules.ts';
import { birthDateYears, eventDateYears, readDate } from '../../../shared/domain/read-date.ts';
import { type DateRange, readDateRange } from '../../../shared/domain/read-date-range.ts';
import { checkUln } from '../../../shared/domain/uln.ts';
import { checkUpn } from '../../../shared/domain/upn.ts';
import { cellText, isErrorCell } from './cell-text.ts';
import type { SourceCell } from './read/source-workbook.ts';
import { meaningOfYesNo } from './matching/yes-no.ts';

/** What a single value looks like, whatever its column is called. */

/** The calendar year that two-digit years are read against. */
export interface Today {
  /** '2026-11-21' */
  date: string;
  year: number;
}

/** @param date an ISO day, '2026-11-21' */
export function todayFrom(date: string): Today {
  return { date, year: Number(date.slice(0, 4)) };
}

/** The ISO day in a cell, however it is written; null when there is none. */
export function dayInCell(cell: SourceCell, today: Today, birth = false): string | null {
  if (typeof cell === 'object' && cell !== null) return cell.kind === 'date' ? cell.iso.slice(0, 10) : null;
  if (typeof cell !== 'string' || cell.length > 60 || !/\d/.test(cell) || beginsLikeNoDate(cell)) return null;
  const read = readDate(cell, birth ? birthDateYears(today.year) : eventDateYears(today.year));
  return read.kind === 'date' ? read.iso : null;
}

/** The days from when to when something was, where one cell says both; null for anything else. */
export function daysInCell(cell: SourceCell, today: Today): DateRange | null {
  if (typeof cell !== 'string' || !/\d/.test(cell)) return null;
  return readDateRange(cellText(cell), eventDateYears(today.year));
}

const beginningsOfDates = new Set(
  'jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun'.split(' '),
);

/** Whether a text begins with letters that begin no month and no day of the week: 'Box 12', 'T1234', 'P/12/3'. */
function beginsLikeNoDate(text: string): boolean {
  return /^[a-z][ -~]{2}/i.test(text) && !beginningsOfDates.has(text.slice(0, 3).toLowerCase());
}

/** Whether a text is a unique pupil number, its check letter right (DfE, UPN guide). */
export function looksLikeUpn(text: string): boolean {
  return text.length >= 13 && text.length <= 20 && checkUpn(text).kind === 'valid';
}

/** Whether a text is a unique learner number, its check digit right. */
export function looksLikeUln(text: string): boolean {
  return /^[\d\s]{10,14}$/.test(text) && checkUln(text).kind === 'valid';
}

/** A day on which somebody of school or college age, or a little over, was born. */
export function looksLikeBirthDate(day: string, today: Today): boolean {
  const age = today.year - Number(day.slice(0, 4));
  return age >= 3 && age <= 40;
}

/** Whether a text has the form of a postcode of the United Kingdom. */
export function looksLikePostcode(text: string): boolean {
  return /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i.test(text);
}

/** 'Yr 11', 'Y11', '11', 'Year 11', 'NCY 14', 'Reception': the number, 0 for reception; null for anything else. */
export function curriculumYearIn(text: string): number | null {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (/^(?:reception|rec|yr r|year r|r|yr)$/.test(plain)) return plain === 'yr' ? null : 0;
  const match =
    /^(?:(?:nc|school)? ?(?:years?|yrs?|y|ncy)(?: ?group)?[ .:]*)?(\d{1,2})(?:\.0+)?(?: ?\+)?$/.exec(plain);
  if (!match) return null;
  const number = Number(match[1]);
  return number <= taughtYears.last ? number : null;
}

/** A number as it is written in a tracker: '16 hours', '£10.18', '1,200', '16.5 hrs/wk', '£14.5k pa'; null when there is none or several. */
export function numberIn(text: string): number | null {
  const plain = text
    .toLowerCase()
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(/£|gbp/g, '')
    .replace(/\s*(?:p\.?a\.?|(?:per|a|\/)\s*(?:annum|year|yr))$/, '')
    .replace(/(?:hours?|hrs?|h)?\.?\s*(?:per|a|p|\/)?\s*\/?\s*(?:weeks?|wk|w|hours?|hr|h)?\.?$/, '')
    .trim();
  const thousands = /^(\d+(?:\.\d+)?)\s*k$/.exec(plain)?.[1];
  if (thousands !== undefined) return Math.round(Number(thousands) * 100_000) / 100;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** The number in a cell; a length of time counts in hours. */
export function numberInCell(cell: SourceCell): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') return numberIn(cell);
  if (typeof cell === 'object' && cell !== null) {
    if (cell.kind === 'duration') return cell.seconds / 3600;
    if (cell.kind === 'percentage') return cell.number;
  }
  return null;
}

/** Whether a cell can only be a value and never the name of a column: a date, a number, a UPN, a yes. */
export function isPlainlyAValue(cell: SourceCell, today: Today): boolean {
  if (cell === null) return false;
  // A lone year may be a heading.
  if (typeof cell === 'number') return !(Number.isInteger(cell) && cell >= 1990 && cell <= 2100);
  if (typeof cell !== 'string') return true;
  if (cell.length > 200) return true;
  if (!/\d/.test(cell)) return isNameInCapitals(cell) || isShortAnswer(cell) || isErrorCell(cell);
  const text = cellText(cell);
  if (/^[£$]?-?[\d.,\s]+%?$/.test(text)) return !/^(?:19|20)\d\d$/.test(text);
  if (/^[A-Z]\d{3}/i.test(text) && looksLikeUpn(text)) return true;
  return dayInCell(text, today) !== null || looksLikePostcode(text);
}

/** 'SMITH, John' */
function isNameInCapitals(text: string): boolean {
  return text.includes(',') && /^\s*[\p{Lu}'’-]{2,}, ?\p{Lu}\p{Ll}+/u.test(text);
}

/** 'Y ', 'No', '✓' */
function isShortAnswer(text: string): boolean {
  const answer = text.trim();
  return answer !== '' && answer.length <= 4 && answer !== '-' && meaningOfYesNo(answer) !== null;
}
