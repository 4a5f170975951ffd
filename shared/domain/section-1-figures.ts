import { academicYearEnd, academicYearStart, type AcademicYear } from './academic-year.ts';
import { formatDate } from './iso-date.ts';

/** The figures of Section 1, in the order of the grid. 'base' is the cohort; question 2 is a heading, no figure. */
export const section1FigureCodes = [
  'base',
  '1',
  '2a',
  '2b',
  '2c',
  '2d',
  '2e',
  '3',
  '4',
  '5',
  '6',
  '7',
] as const;

export type Section1FigureCode = (typeof section1FigureCodes)[number];

/** A count is a whole number of 0 or more; a percentage runs from 0 to 100 and shows one decimal. */
export type Section1FigureUnit = 'count' | 'percentage';

/** One of the five rows that share out open work experience. */
export type WorkExperienceRow = '2a' | '2b' | '2c' | '2d' | '2e';

/** The cohort is aged from … to … in the year, both included: age on the 31 August that ends it. */
export const cohortAges = { youngest: 14, oldest: 25 } as const;

/** Question 6 counts people younger than this on the day their first paid job starts. */
export const firstJobUnderAge = 25;

/** Question 7 counts job starts of at least so many hours a week. */
export const substantialWeeklyHours = 16;

/** Question 6 and the cohort count people; question 7 counts job starts; question 1 is a share of the cohort. */
export function section1FigureUnit(code: Section1FigureCode): Section1FigureUnit {
  return code === '1' || code === '7' ? 'percentage' : 'count';
}

/** What a percentage is made of, in words to stand beside the two numbers; null for a count. */
export function section1FigureParts(
  code: Section1FigureCode,
): { readonly numerator: string; readonly denominator: string } | null {
  if (code === '1') {
    return {
      numerator: 'young people with an annual review that focused on employment',
      denominator: 'young people in the cohort',
    };
  }
  if (code === '7') {
    return {
      numerator: `job starts of ${substantialWeeklyHours} or more hours a week`,
      denominator: 'job starts',
    };
  }
  return null;
}

/** The words for a percentage that cannot be worked out because its denominator is 0; such a figure is never 0 %. */
export function noPercentageReason(code: '1' | '7'): string {
  return code === '1' ? 'No young people in the cohort' : 'No job starts';
}

/**
 * Which row of question 2 counts a young person with open work experience in a year, or null when none does
 * (national curriculum year 9 or below). Each person falls in one row: year 12 and 13 students of a
 * further-education setting are in 2e and not in 2c or 2d.
 *
 * @param nationalCurriculumYear the year taught, where recorded; else derived from the date of birth
 * @param inFurtherEducation whether the setting recorded for that year (else the current one) is further education
 */
export function workExperienceRow(
  nationalCurriculumYear: number,
  inFurtherEducation: boolean,
): WorkExperienceRow | null {
  if (nationalCurriculumYear >= 14) return '2e';
  if (nationalCurriculumYear === 10) return '2a';
  if (nationalCurriculumYear === 11) return '2b';
  if (nationalCurriculumYear === 12) return inFurtherEducation ? '2e' : '2c';
  if (nationalCurriculumYear === 13) return inFurtherEducation ? '2e' : '2d';
  return null;
}

/** The rule of a figure in plain words, as it is shown beside the people it counts. */
export function section1FigureRule(code: Section1FigureCode, year: AcademicYear): string {
  const start = formatDate(academicYearStart(year));
  const end = formatDate(academicYearEnd(year));
  const onADay = `on at least one day between ${start} and ${end}`;
  const between = `between ${start} and ${end}`;
  const once = 'Each person counts once.';
  const workExperience = `Young people in the cohort with work experience in an open employment setting ${onADay}, who`;
  switch (code) {
    case 'base':
      return `Young people with an EHC plan in force ${onADay}, aged ${cohortAges.youngest} to ${cohortAges.oldest} on ${end}. ${once}`;
    case '1':
      return `Of the young people in the cohort, the percentage with an annual review held ${between} that focused on employment. ${once}`;
    case '2a':
      return `${workExperience} are in year 10. ${once}`;
    case '2b':
      return `${workExperience} are in year 11. ${once}`;
    case '2c':
      return `${workExperience} are in year 12 and not in a further-education setting. ${once}`;
    case '2d':
      return `${workExperience} are in year 13 and not in a further-education setting. ${once}`;
    case '2e':
      return `${workExperience} are in year 14 or above, or in year 12 or 13 in a further-education setting. ${once}`;
    case '3':
      return `Young people in the cohort with a supported internship ${onADay}. ${once}`;
    case '4':
      return `Young people in the cohort with a traineeship ${onADay}. ${once}`;
    case '5':
      return `Young people in the cohort with an apprenticeship or a supported apprenticeship ${onADay}. ${once}`;
    case '6':
      return `Young people whose first paid job started ${between} and who were under ${firstJobUnderAge} on that day. ${once}`;
    case '7':
      return `Of all the paid jobs that started ${between}, the percentage of ${substantialWeeklyHours} or more hours a week. Each job start counts once.`;
  }
}
