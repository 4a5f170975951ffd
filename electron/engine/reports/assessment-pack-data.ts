/** Everything that assessment packs print, gathered from the data file. */
import type { Kysely } from 'kysely';

import {
  type AssessmentPackRequest,
  MOST_PACKS,
  packParts,
} from '../../../shared/contract/assessment-packs.ts';
import type { Person } from '../../../shared/contract/people.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { AssessmentPackData } from '../export/assessment-pack.ts';
import { personDetails } from '../people/people.service.ts';
import { dueReviews } from '../reviews/reviews.service.ts';
import { notFound, refused } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { documentId } from './document-id.ts';
import { countChanges } from './reports.repository.ts';

/** @throws EngineError NOT_FOUND (person), REFUSED (`whose`: nobody, or too many) */
export async function assessmentPackData(
  db: Kysely<Schema>,
  request: AssessmentPackRequest,
  preparedOn: IsoDate,
): Promise<AssessmentPackData> {
  const workspace = await db.selectFrom('workspace').select(['id', 'authority_name']).executeTakeFirst();
  if (!workspace) throw notFound('data file');
  const people: Person[] = [];
  for (const personId of await personIdsOf(db, request)) people.push(await personDetails(db, personId));
  return {
    authorityName: workspace.authority_name,
    documentId: documentId('AP', workspace.id, await countChanges(db)),
    preparedOn,
    people,
    parts: packParts.filter((part) => !request.leaveOut.includes(part)),
    isLargePrint: request.isLargePrint,
    withContact: request.withContact,
    withNotes: request.withNotes,
  };
}

async function personIdsOf(db: Kysely<Schema>, { whose }: AssessmentPackRequest): Promise<string[]> {
  if (whose.of === 'person') return [whose.personId];
  const { filter, period } = whose;
  const { total, reviews } = await dueReviews(db, { filter, period, offset: 0, limit: MOST_PACKS });
  if (total === 0) throw refused('whose', 'No review is due here, so there is nothing to print.');
  if (total > MOST_PACKS) {
    throw refused(
      'whose',
      `${total.toLocaleString('en-GB')} packs are too many for one document. Choose a shorter period, a setting or an officer: up to ${MOST_PACKS} go into one.`,
    );
  }
  return reviews.map(({ personId }) => personId);
}
