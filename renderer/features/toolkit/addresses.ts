/** The addresses of the toolkit's screens. Without an assessment they show the one being worked on. */

export function toolkitHref(assessmentId: string | null): string {
  return `#/toolkit${ofAssessment(assessmentId)}`;
}

export function section1Href(assessmentId: string | null): string {
  return `#/toolkit/section-1${ofAssessment(assessmentId)}`;
}

export function statementHref(number: number, assessmentId: string | null): string {
  return `#/toolkit/statements/${number}${ofAssessment(assessmentId)}`;
}

export function prioritiesHref(assessmentId: string | null): string {
  return `#/toolkit/priorities${ofAssessment(assessmentId)}`;
}

export function actionInPlanHref(actionId: string): string {
  return `#/action-plan?action=${encodeURIComponent(actionId)}`;
}

export function personHref(personId: string): string {
  return `#/young-people/${encodeURIComponent(personId)}`;
}

export function exportHref(assessmentId: string | null): string {
  return assessmentId === null
    ? '#/reports?report=toolkit'
    : `#/reports?report=toolkit&assessment=${encodeURIComponent(assessmentId)}`;
}

function ofAssessment(assessmentId: string | null): string {
  return assessmentId === null ? '' : `?assessment=${encodeURIComponent(assessmentId)}`;
}
