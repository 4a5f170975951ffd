import type { AcademicYear } from '../../../shared/domain/academic-year.ts';

/** The grid of Section 1 has five consecutive academic years. */
const YEARS_OF_AN_ASSESSMENT = 5;

/** The five academic years of an assessment, from its first. */
export function assessmentYears(firstYear: AcademicYear): AcademicYear[] {
  return Array.from({ length: YEARS_OF_AN_ASSESSMENT }, (_, index) => firstYear + index);
}
