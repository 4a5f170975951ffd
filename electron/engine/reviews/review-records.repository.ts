/** One annual review with its advice and outcomes, as rows. Writes go through a change. */
import type { Kysely } from 'kysely';

import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { notFound } from '../store/engine-error.ts';
import type { AnnualReviewTable, ReviewAdviceTable, ReviewOutcomeTable, Schema } from '../store/schema.ts';

type Reader = Kysely<Schema>;

/** @throws EngineError NOT_FOUND */
export async function getReview(db: Reader, reviewId: string): Promise<AnnualReviewTable> {
  const row = await db.selectFrom('annual_review').selectAll().where('id', '=', reviewId).executeTakeFirst();
  if (!row) throw notFound('annual review');
  return row;
}

/** Who was asked for advice for one review, in their order. */
export async function listAdvice(db: Reader, reviewId: string): Promise<ReviewAdviceTable[]> {
  return db
    .selectFrom('review_advice')
    .selectAll()
    .where('review_id', '=', reviewId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** In the order of their headings' own lists. */
export async function listOutcomes(db: Reader, reviewId: string): Promise<ReviewOutcomeTable[]> {
  return db
    .selectFrom('review_outcome')
    .selectAll()
    .where('review_id', '=', reviewId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** @throws EngineError NOT_FOUND */
export async function getAdvice(db: Reader, id: string): Promise<ReviewAdviceTable> {
  const row = await db.selectFrom('review_advice').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('advice');
  return row;
}

/** @throws EngineError NOT_FOUND */
export async function getOutcome(db: Reader, id: string): Promise<ReviewOutcomeTable> {
  const row = await db.selectFrom('review_outcome').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('outcome');
  return row;
}

/** The last review of the same person that was held before this one; before a day, where this one has one. */
export async function findReviewBefore(
  db: Reader,
  review: Pick<AnnualReviewTable, 'id' | 'person_id'>,
  day: IsoDate | null,
): Promise<{ id: string; heldOn: IsoDate } | undefined> {
  let query = db
    .selectFrom('annual_review')
    .select(['id', 'held_on'])
    .where('person_id', '=', review.person_id)
    .where('id', '<>', review.id)
    .where('held_on', 'is not', null);
  if (day !== null) query = query.where('held_on', '<', day);
  const row = await query.orderBy('held_on', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.held_on ? { id: row.id, heldOn: row.held_on } : undefined;
}
