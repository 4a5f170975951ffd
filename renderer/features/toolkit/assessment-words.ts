/** What is said of an assessment beside its name. */
import type { AssessmentSummary } from '../../../shared/contract/toolkit.ts';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { assessmentName } from '../../../shared/domain/assessment-name.ts';

/** '2021/22 to 2025/26' */
export function fiveYearsWords(firstYear: number): string {
  return `${academicYearLabel(firstYear)} to ${academicYearLabel(firstYear + 4)}`;
}

/**
 * Why it cannot be changed: 'Read-only, closed when the 2026 assessment began', or null while it is open.
 *
 * @param all every assessment, newest first
 */
export function closedWords(assessment: AssessmentSummary, all: readonly AssessmentSummary[]): string | null {
  if (assessment.state === 'open') return null;
  const index = all.findIndex(({ assessmentId }) => assessmentId === assessment.assessmentId);
  const next = index > 0 ? all[index - 1] : undefined;
  return next ? `Read-only, closed when the ${assessmentName(next, all)} began` : 'Read-only';
}

/**
 * The assessments to compare with this one: it and up to four that came before it, the oldest first.
 *
 * @param all every assessment, newest first
 */
export function comparedAssessments(
  assessmentId: string,
  all: readonly AssessmentSummary[],
): readonly AssessmentSummary[] {
  const index = all.findIndex((each) => each.assessmentId === assessmentId);
  return index < 0 ? [] : all.slice(index, index + 5).toReversed();
}
