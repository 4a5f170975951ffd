import type { AssessmentSummary } from '../../shared/contract/toolkit.ts';

/** The assessment that is being worked on: the open one, else the newest; undefined when none exists. */
export function currentAssessment(newestFirst: readonly AssessmentSummary[]): AssessmentSummary | undefined {
  return newestFirst.find((assessment) => assessment.state === 'open') ?? newestFirst[0];
}
