import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { parseAcademicYear } from '../../../../shared/domain/academic-year.ts';
import { tidyName } from '../../../../shared/domain/person-name.ts';
import { birthDateYears, eventDateYears, readDate } from '../../../../shared/domain/read-date.ts';
import { readDateRange } from '../../../../shared/domain/read-date-range.ts';
import { readTime } from '../../../../shared/domain/read-time.ts';
import { isLengthOfMeeting, reviewRuleWords } from '../../../../shared/domain/review-rules.ts';
import { checkUln } from '../../../../shared/domain/uln.ts';
import { checkUpn } from '../../../../shared/domain/upn.ts';
import { amountLimits } from '../../../../shared/domain/work-rules.ts';
import { cellText, isErrorCell } from '../cell-text.ts';
import type { FieldDefinition } from '../fields/field.ts';
import { findField } from '../fields/registry.ts';
import { needsMeanings, proposedMeaning } from '../matching/layout-matching.ts';
import type { ValueMeaning } from '../matching/layout-matching.ts';
import type { SourceCell } from '../read/source-workbook.ts';
import { curriculumYearIn, numberInCell, type Today } from '../value-signs.ts';
import type { Value } from './interpreted-row.ts';

/** What a cell means for a field. */
export type ReadValue =
  | { kind: 'blank' }
  /** `last`: the cell says besides on which day what began then ended. `keep`: it says more than can be brought in. */
  | { kind: 'value'; value: Value; last?: string; warning?: string; keep?: boolean }
  /** Nothing is brought in for the field; `keep` puts the cell with the additional information instead. */
  | { kind: 'unread'; severity: 'error' | 'warning'; message: string; keep: boolean };

const blank: ReadValue = { kind: 'blank' };
const wordsForNothing =
  /^(?:[-–—?.]+|n\/?a|none|nil|null|tbc|tba|tbd|unknown|not known|not recorded|to be confirmed|awaiting|awaited|pending)$/i;

/** Reads one cell for one field. Blank cells clear nothing and are simply blank. */
export function readValue(
  field: FieldDefinition,
  cell: SourceCell,
  meanings: ReadonlyMap<string, ValueMeaning>,
  today: Today,
): ReadValue {
  // Most dates are dates in the file too: their words are not needed.
  if (field.kind === 'date' && typeof cell === 'object' && cell?.kind === 'date')
    return readDay(field, cell, '', today);
  const text = cellText(cell);
  if (text === '') return blank;
  if (isErrorCell(cell)) {
    return warning(`The cell holds an error (${text}) instead of a value, so it is left blank.`, false);
  }
  if (needsMeanings(field)) return readMeaning(field, text, meanings);
  switch (field.kind) {
    case 'date':
      return readDay(field, cell, text, today);
    case 'number':
      return field.test === 'curriculum-year' ? readCurriculumYear(text) : readNumber(cell, text, field);
    case 'academic-year':
      return readAcademicYear(text);
    default:
      return readText(field, text);
  }
}

const keptAsIs = 'It is left blank and kept as additional information.';
const numberShapes = {
  UPN: 'A UPN is a letter and 12 digits.',
  ULN: 'A ULN has 10 digits.',
} as const;

/** @param isNumber whether there are digits enough to take it for a number with a slip in it */
function whatIsWrong(
  number: keyof typeof numberShapes,
  check: { message: string },
  isNumber: boolean,
): string {
  return isNumber ? check.message : `This is not a ${number}. ${numberShapes[number]}`;
}

function readText(field: FieldDefinition, text: string): ReadValue {
  if (field.test !== 'long-text' && wordsForNothing.test(text)) return blank;
  if (holdsName.test(field.id) && answers.test(text))
    return warning(`“${text}” is an answer and no name, so it is kept as additional information.`, true);
  if (field.id === 'person.upn') {
    const check = checkUpn(text);
    if (check.kind === 'valid') return { kind: 'value', value: check.upn };
    // A wrong number is nobody's: stored, it would stand for a person who does not have it.
    return warning(`${whatIsWrong('UPN', check, /\d{4}/.test(check.upn))} ${keptAsIs}`, true);
  }
  if (field.id === 'person.uln') {
    const check = checkUln(text);
    if (check.kind === 'valid') return { kind: 'value', value: check.uln };
    return warning(`${whatIsWrong('ULN', check, /\d{4}/.test(check.uln))} ${keptAsIs}`, true);
  }
  if (field.id === 'person.settingUrn' || field.id === 'person.settingUkprn')
    return readSettingNumber(field, text);
  if (field.test === 'name') return { kind: 'value', value: tidyName(text) };
  if (field.test === 'time') {
    const time = readTime(text);
    if (time.kind === 'time') return { kind: 'value', value: time.time };
    return time.kind === 'blank' ? blank : warning(`${time.message} ${keptAsIs}`, true);
  }
  if (field.test === 'postcode') return { kind: 'value', value: text.toUpperCase() };
  if (field.test === 'long-text' || field.several) return { kind: 'value', value: text };
  return { kind: 'value', value: text.replace(/\s+/g, ' ') };
}

/** A URN has 6 digits; a UKPRN has 8, the first a 1 (Department for Education, common basic data set). */
function readSettingNumber(field: FieldDefinition, text: string): ReadValue {
  const digits = text.replace(/\s+/g, '').replace(/\.0+$/, '');
  const isUrn = field.id === 'person.settingUrn';
  if (/^0*$/.test(digits)) return blank;
  if (isUrn ? /^\d{6}$/.test(digits) : /^1\d{7}$/.test(digits)) return { kind: 'value', value: digits };
  const message = isUrn
    ? 'This is not a URN, which has 6 digits. It is kept as additional information.'
    : 'This is not a UKPRN, which has 8 digits and begins with 1. It is kept as additional information.';
  return warning(message, true);
}

function readMeaning(
  field: FieldDefinition,
  text: string,
  meanings: ReadonlyMap<string, ValueMeaning>,
): ReadValue {
  const known = meanings.get(text);
  const meaning = known ? known.meaning : proposedMeaning(field, text);
  if (meaning === '') return blank;
  if (meaning === null) {
    const accepted = field.kind === 'yes-no' ? 'Yes or No' : `one of the answers for “${field.label}”`;
    const message = `It is not known what this means. Say what it means in the matching, or write ${accepted}.`;
    // Without its kind a programme cannot be counted anywhere; any other field can be left blank for now.
    if (field.id === 'programme.kind') return { kind: 'unread', severity: 'error', message, keep: false };
    return warning(`${message} Until then it is kept as additional information.`, true);
  }
  if (field.kind === 'yes-no') return { kind: 'value', value: meaning === 'yes' ? 1 : 0 };
  return { kind: 'value', value: meaning };
}

function readDay(field: FieldDefinition, cell: SourceCell, text: string, today: Today): ReadValue {
  if (typeof cell === 'object' && cell?.kind === 'date') {
    const iso = cell.iso.slice(0, 10);
    if (iso < '1900-03-01') return unreadableDay('There is no such day. Write it as 3 September 2026.');
    return { kind: 'value', value: iso, ...keptTime(field, cell) };
  }
  if (typeof cell === 'number') return readSerialDay(cell);
  const years = field.years === 'birth' ? birthDateYears(today.year) : eventDateYears(today.year);
  const read = readDate(text, years);
  if (read.kind === 'date') return { kind: 'value', value: read.iso, ...keptTime(field, cell) };
  if (read.kind === 'blank') {
    if (!/\p{L}/u.test(read.saysSo)) return blank;
    return warning(`“${read.saysSo}” is not a date, so it is left blank.`, false);
  }
  const endField = endFieldOf(field);
  const range = endField ? readDateRange(text, years) : null;
  if (range?.last) return { kind: 'value', value: range.first, last: range.last };
  if (range) {
    const warning = `Read as beginning on ${formatDate(range.first)}. It does not say when it ended.`;
    return { kind: 'value', value: range.first, warning, keep: true };
  }
  if (endsSomething.test(field.id) && wordsForGoingOn.test(text)) return blank;
  // No slip of the hand that could be put right: the day is not there to be written.
  const isNoDay = answers.test(text) || (field.record === 'review' && wordsForNoMeeting.test(text));
  if (isNoDay && field.id !== 'person.dateOfBirth')
    return warning(`“${text}” is not a date, so it is left blank and kept as additional information.`, true);
  if (endField && read.problem === 'several-dates')
    return unreadableDay(
      'There is more than one date here. Write the first and the last day, as 3 March 2025 to 7 March 2025.',
    );
  const meant = read.suggestion ? ` Is ${formatDate(read.suggestion)} meant?` : '';
  return unreadableDay(`${read.message}${meant}`);
}

/** When a review begins is worth keeping. There is a field for it only beside the day of the appointment. */
function keptTime(field: FieldDefinition, cell: SourceCell): { keep?: true } {
  if (field.record !== 'review' || timeWords(cell) === null) return {};
  return field.id === 'review.meetingOn' && timeBesideDay(cell) !== null ? {} : { keep: true };
}

/** What stands behind a date and looks like a time of day; null for midnight, which exports write behind every date. */
function timeWords(cell: SourceCell | undefined): string | null {
  if (typeof cell === 'object' && cell?.kind === 'date')
    return cell.iso.length > 10 ? cell.iso.slice(11, 16) : null;
  const [, time = '', half = ''] =
    /[\sT](\d{1,2}:\d{2})(?::\d{2}(?:[.,]\d+)?)? ?(am|pm)?z?$/i.exec(cellText(cell)) ?? [];
  return time === '' || /^0?0:00$/.test(time) ? null : `${time} ${half}`.trim();
}

/** The time of day behind a date, `HH:MM`: 14/01/2026 13:30. Null for midnight and for what leaves a doubt. */
export function timeBesideDay(cell: SourceCell | undefined): string | null {
  const written = timeWords(cell);
  const time = written === null ? null : readTime(written);
  return time?.kind === 'time' ? time.time : null;
}

/** The field for the day on which that ended of which a field says when it began: then one cell may say both. */
export function endFieldOf({ id }: FieldDefinition): FieldDefinition | undefined {
  return id.endsWith('.startedOn') ? findField(id.replace(/startedOn$/, 'endedOn')) : undefined;
}

/** Fields for the day on which something ended, and what is written there while it goes on. */
const endsSomething = /\.(?:endedOn|leftOn|ceasedOn|stage\dEndedOn)$/;
const wordsForGoingOn =
  /^(?:(?:still )?(?:on-?going|current|present|continuing|continues|active|in (?:post|place|progress)|there)|to date|now|not ended|open)$/i;

/** An answer where a name or a day should be. */
const answers = /^(?:y|yes|n|no|✓|✔|✗|✘|x)$/i;

/** Fields that hold what somebody or something is called. */
const holdsName = /\.(?:employer|hostEmployer|jobCoach|provider|setting|leadOfficer)$/;

/** What is written for a review, or a step of it, that has not happened. */
const wordsForNoMeeting =
  /^(?:over-?due|late|cancelled|canceled|postponed|re-?arranged|re-?scheduled|missed|not (?:held|done|due|yet|sent|received|issued|required|needed)(?: yet)?|outstanding|chased?|declined)$/i;

/** A plain number where a date should be: Excel's count of days, when it falls between 1925 and 2064. */
function readSerialDay(serial: number): ReadValue {
  const year = Math.floor(serial);
  if (year >= 20_100 && year <= 60_000) {
    const iso = new Date(Date.UTC(1899, 11, 30) + year * 86_400_000).toISOString().slice(0, 10);
    return {
      kind: 'value',
      value: iso,
      warning: `This number is read as Excel’s number for ${formatDate(iso)}.`,
    };
  }
  return unreadableDay('This is a number, not a date. Write it as 3 September 2026.');
}

function unreadableDay(message: string): ReadValue {
  return { kind: 'unread', severity: 'error', message, keep: false };
}

/** '£450 per week', '£22,000 pa', '£50 a day' */
const payOfLonger =
  /(?:\b(?:per|a|each)\s+|\/\s*)(?:day|week|wk|fortnight|month|annum|year|yr)|\d\s*(?:p\.?[amw]\.?$|weekly|monthly|annually|daily|yearly)/i;

function readNumber(cell: SourceCell, text: string, field: FieldDefinition): ReadValue {
  if (wordsForNothing.test(text)) return blank;
  if (field.test === 'hourly-pay' && payOfLonger.test(text)) {
    return warning(
      'This is pay for more than an hour, so it is kept as additional information. Write the pay of one hour, such as 12.71.',
      true,
    );
  }
  const number = field.id === MEETING_LENGTH ? minutesInCell(cell) : numberInCell(cell);
  if (number === null || !Number.isFinite(number)) {
    return warning(
      'This is not a number, so it is kept as additional information. Write a number, such as 16.',
      true,
    );
  }
  if (number < 0)
    return warning('A number below 0 cannot be right, so it is kept as additional information.', true);
  const rounded = Math.round(number * 100) / 100;
  const limit = findLimit(field);
  if (limit && rounded > limit.most) return warning(`${limit.words} ${keptAsIs}`, true);
  if (field.id === MEETING_LENGTH && !isLengthOfMeeting(rounded))
    return warning(`${reviewRuleWords.lengthOfMeeting} ${keptAsIs}`, true);
  if (wholeNumbers.has(field.id) && !Number.isInteger(rounded))
    return warning(`This is not a whole number. ${keptAsIs}`, true);
  if (field.test === 'weekly-hours' && rounded > 60) {
    return { kind: 'value', value: rounded, warning: 'More than 60 hours a week: check the number.' };
  }
  return { kind: 'value', value: rounded };
}

const MEETING_LENGTH = 'review.meetingMinutes';
const wholeNumbers: ReadonlySet<string> = new Set([MEETING_LENGTH, 'job-coach.mostPeople']);

/** What the number of a field cannot be more than: by the same limits as when it is typed. */
function findLimit({ id, test }: FieldDefinition): { most: number; words: string } | undefined {
  if (test === 'weekly-hours') return amountLimits.weeklyHours;
  if (test === 'hourly-pay') return amountLimits.hourlyPay;
  if (id === 'programme.yearlyCost') return amountLimits.yearlyCost;
  return id === 'programme.accessToWorkYearly' ? amountLimits.accessToWorkYearly : undefined;
}

/** The length of a meeting: a number, '90 minutes', '1.5 hours', or a length or time of day such as 1:30. */
function minutesInCell(cell: SourceCell): number | null {
  if (typeof cell === 'object' && cell?.kind === 'duration') return cell.seconds / 60;
  const text = cellText(cell).toLowerCase();
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  if (hours !== undefined && minutes !== undefined) return Number(hours) * 60 + Number(minutes);
  const inMinutes = /^(\d+)\s*(?:minutes?|mins?|m)\.?$/.exec(text)?.[1];
  if (inMinutes !== undefined) return Number(inMinutes);
  const inHours = /^(\d+(?:\.\d+)?)\s*(?:hours?|hrs?|h)\.?$/.exec(text)?.[1];
  if (inHours !== undefined) return Number(inHours) * 60;
  return numberInCell(cell);
}

function readCurriculumYear(text: string): ReadValue {
  if (wordsForNothing.test(text)) return blank;
  const year = curriculumYearIn(text);
  if (year !== null) return { kind: 'value', value: year };
  return warning(
    'This is not a year group, so it is kept as additional information. Write Year 11, Y11 or 11.',
    true,
  );
}

function readAcademicYear(text: string): ReadValue {
  const year = parseAcademicYear(text);
  if (year !== null) return { kind: 'value', value: year };
  return warning(
    'This is not an academic year, so it is kept as additional information. Write 2025/26.',
    true,
  );
}

function warning(message: string, keep: boolean): ReadValue {
  return { kind: 'unread', severity: 'warning', message, keep };
}
