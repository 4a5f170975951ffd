import { academicYearEnd, academicYearStart, type AcademicYear } from './academic-year.ts';
import { addDays, addYears, isoDateParts, type IsoDate } from './iso-date.ts';

/**
 * Ages in whole years. Someone born on 29 February becomes a year older on 1 March of a common year: their
 * birthday has not come by the end of 28 February. (This is also what comparing month and day does, in a query
 * or on paper.) 31 August, the day that decides for a whole academic year, is not touched by it.
 */

/** Age in whole years at the end of a day; negative before birth. */
export function ageOn(dateOfBirth: IsoDate, on: IsoDate): number {
  const born = isoDateParts(dateOfBirth);
  const then = isoDateParts(on);
  const birthdayHasCome = then.month > born.month || (then.month === born.month && then.day >= born.day);
  return then.year - born.year - (birthdayHasCome ? 0 : 1);
}

/** "Age in a year": age on the 31 August that ends the academic year. */
export function ageInYear(dateOfBirth: IsoDate, year: AcademicYear): number {
  return ageOn(dateOfBirth, academicYearEnd(year));
}

/**
 * National curriculum year by age: age on the 31 August before the academic year begins, minus 4. A pupil of
 * ordinary age who turns 12 during the year is in year 7. A taught year that is recorded wins over this one.
 */
export function nationalCurriculumYear(dateOfBirth: IsoDate, year: AcademicYear): number {
  return ageOn(dateOfBirth, addDays(academicYearStart(year), -1)) - 4;
}

/** Dates of birth from `earliest` to `latest`, both included. */
export interface BirthDateRange {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
}

/**
 * The dates of birth of everybody whose age on a day is from `minAge` to `maxAge`, both included, so that a query
 * can compare dates of birth as text. `ageOn` agrees with it for every date of birth.
 *
 * @param minAge whole years, 0 or more
 * @param maxAge whole years, at least minAge
 */
export function birthDatesForAge(minAge: number, maxAge: number, on: IsoDate): BirthDateRange {
  if (!Number.isInteger(minAge) || !Number.isInteger(maxAge) || minAge < 0 || maxAge < minAge) {
    throw new RangeError('Ages are whole numbers of 0 or more, the younger first');
  }
  return {
    earliest: addDays(lastBirthDateOfAge(maxAge + 1, on), 1),
    latest: lastBirthDateOfAge(minAge, on),
  };
}

/** The dates of birth of everybody whose age in an academic year is from `minAge` to `maxAge`, both included. */
export function birthDatesForAgeInYear(minAge: number, maxAge: number, year: AcademicYear): BirthDateRange {
  return birthDatesForAge(minAge, maxAge, academicYearEnd(year));
}

/** The dates of birth of everybody whose national curriculum year by age is from `from` to `to`, both included. */
export function birthDatesForNationalCurriculumYear(
  from: number,
  to: number,
  year: AcademicYear,
): BirthDateRange {
  return birthDatesForAge(from + 4, to + 4, addDays(academicYearStart(year), -1));
}

/** The last date of birth that makes someone at least `age` on the day. */
function lastBirthDateOfAge(age: number, on: IsoDate): IsoDate {
  // addYears turns 29 February into 28 February where there is no 29th, which is the last date of birth there is.
  return addYears(on, -age);
}
