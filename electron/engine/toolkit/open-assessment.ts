import type { Kysely } from 'kysely';

import { EngineError } from '../store/engine-error.ts';
import type { AssessmentTable, Schema } from '../store/schema.ts';
import { getAssessment } from './toolkit.repository.ts';

/**
 * The assessment, for writing to it or linking to it.
 * @throws EngineError NOT_FOUND, CLOSED_ASSESSMENT
 */
export async function getOpenAssessment(db: Kysely<Schema>, assessmentId: string): Promise<AssessmentTable> {
  const assessment = await getAssessment(db, assessmentId);
  if (assessment.state === 'closed') throw new EngineError('CLOSED_ASSESSMENT');
  return assessment;
}
