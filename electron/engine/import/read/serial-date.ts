import type { NumberMeaning } from './number-format.ts';
import type { SourceCell, SourceDate } from './source-workbook.ts';

const SECONDS_A_DAY = 86_400;
/** 31 December 9999, the last day Excel knows, in the 1900 system. */
const LAST_SERIAL = 2_958_465;
const DAYS_BETWEEN_SYSTEMS = 1462;
/** Excel counts a 29 February 1900 that never was, so day 0 differs before and after it. */
const LEAP_DAY_THAT_NEVER_WAS = 60;
const DAY_0_AFTER_LEAP_DAY = Date.UTC(1899, 11, 30);
const DAY_0_BEFORE_LEAP_DAY = Date.UTC(1899, 11, 31);

/**
 * Gives a stored number the meaning its format has. Dates and times are rounded to the second, as
 * fractions of a day seldom come out even: `.99998` of a second must not become the minute before.
 *
 * @param serial days since day 0 of the workbook's date system
 * @param dates1904 whether the workbook counts from 1904, as those made on old Macs do
 */
export function cellFromNumber(serial: number, meaning: NumberMeaning, dates1904: boolean): SourceCell {
  if (!Number.isFinite(serial)) return { kind: 'error', code: '#NUM!' };
  switch (meaning) {
    case 'number':
      return serial;
    case 'percentage':
      return { kind: 'percentage', number: serial };
    case 'duration':
      return { kind: 'duration', seconds: Math.round(serial * SECONDS_A_DAY) };
    case 'time':
      // A whole date and time may be shown by its time alone: keep the date.
      return serial >= 0 && serial < 1 ? timeCell(serial) : dateCell(serial, dates1904);
    case 'date':
      return dateCell(serial, dates1904);
  }
}

function timeCell(serial: number): SourceCell {
  // 23:59:59.7 rounds to midnight, which is a time of the next day.
  const seconds = Math.round(serial * SECONDS_A_DAY) % SECONDS_A_DAY;
  return { kind: 'time', time: clock(seconds) };
}

function dateCell(serial: number, dates1904: boolean): SourceCell {
  const serial1900 = dates1904 ? serial + DAYS_BETWEEN_SYSTEMS : serial;
  // Excel fills such a cell with ####: there is no date in it.
  if (serial1900 < 0 || serial1900 >= LAST_SERIAL + 1) return serial;
  const total = Math.round(serial1900 * SECONDS_A_DAY);
  const day = Math.floor(total / SECONDS_A_DAY);
  const seconds = total - day * SECONDS_A_DAY;
  // Days that do not exist are given as Excel shows them.
  if (!dates1904 && day === 0) return seconds === 0 ? '00/01/1900' : timeCell(serial);
  if (!dates1904 && day === LEAP_DAY_THAT_NEVER_WAS) return '29/02/1900';
  const whole = wholeDay(day);
  return seconds === 0 ? whole : { kind: 'date', iso: `${whole.iso}T${clock(seconds)}` };
}

/** A tracker repeats its days, and writing one out is the dearest part of reading it. */
const wholeDays = new Map<number, SourceDate>();
const MOST_DAYS_KEPT = 50_000;

function wholeDay(day: number): SourceDate {
  const known = wholeDays.get(day);
  if (known) return known;
  const day0 = day < LEAP_DAY_THAT_NEVER_WAS ? DAY_0_BEFORE_LEAP_DAY : DAY_0_AFTER_LEAP_DAY;
  const iso = new Date(day0 + day * SECONDS_A_DAY * 1000).toISOString().slice(0, 10);
  const date: SourceDate = Object.freeze({ kind: 'date', iso });
  if (wholeDays.size < MOST_DAYS_KEPT) wholeDays.set(day, date);
  return date;
}

/**
 * A date or time written out, as ODS files and cells of type `d` hold it. Undefined when the text is
 * neither: the caller then keeps it as text.
 */
export function cellFromIsoText(text: string): SourceCell | undefined {
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text.trim(),
    );
  if (!match || match[0] === '') return undefined;
  const [, year, month, day, hour, minute, second, fraction] = match;
  const seconds = Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  const rounded = Math.round(seconds + Number(`0.${fraction ?? '0'}`));
  if (Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return undefined;
  if (year === undefined) return { kind: 'time', time: clock(rounded % SECONDS_A_DAY) };
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // 2024-02-31 would roll over into March: such a text is not a date.
  if (new Date(midnight).getUTCMonth() !== Number(month) - 1) return undefined;
  const iso = new Date(midnight + rounded * 1000).toISOString().slice(0, 19);
  return { kind: 'date', iso: iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso };
}

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
