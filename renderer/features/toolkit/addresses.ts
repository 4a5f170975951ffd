/** The addresses of the toolkit's screens. Without an assessment they show the one being worked on. */

/** The toolkit. */
export function toolkitHref(assessmentId: string | null): string {
  return `#/toolkit${ofAssessment(assessmentId)}`;
}

/** Section 1 of an assessment. */
export function section1Href(assessmentId: string | null): string {
  return `#/toolkit/section-1${ofAssessment(assessmentId)}`;
}

/** A statement (1 to 12) of an assessment. */
export function statementHref(number: number, assessmentId: string | null): string {
  return `#/toolkit/statements/${number}${ofAssessment(assessmentId)}`;
}

/** Section 3 of an assessment. */
export function prioritiesHref(assessmentId: string | null): string {
  return `#/toolkit/priorities${ofAssessment(assessmentId)}`;
}

/** The action plan, opened at one action. */
export function actionInPlanHref(actionId: string): string {
  return `#/action-plan?action=${encodeURIComponent(actionId)}`;
}

/** The page of a young person. */
export function personHref(personId: string): string {
  return `#/young-people/${encodeURIComponent(personId)}`;
}

/** Reports, at the toolkit of an assessment. */
export function exportHref(assessmentId: string | null): string {
  return assessmentId === null
    ? '#/reports?report=toolkit'
    : `#/reports?report=toolkit&assessment=${encodeURIComponent(assessmentId)}`;
}

function ofAssessment(assessmentId: string | null): string {
  return assessmentId === null ? '' : `?assessment=${encodeURIComponent(assessmentId)}`;
}
