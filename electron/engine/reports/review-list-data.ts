/** The list of next reviews, as somebody has narrowed it on the screen, gathered from the data file. */
import type { Kysely } from 'kysely';

import type { ReviewListRequest } from '../../../shared/contract/review-list.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import type { DueReview } from '../../../shared/contract/reviews.ts';
import type { ReviewListData } from '../export/review-list-workbook.ts';
import { dueReviews } from '../reviews/reviews.service.ts';
import { notFound } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { documentId } from './document-id.ts';
import { countChanges, listNamesForPacks } from './reports.repository.ts';

/** How many are asked for at a time. */
const AT_ONCE = 500;

/** @throws EngineError NOT_FOUND (a data file without its own row) */
export async function reviewListData(
  db: Kysely<Schema>,
  { filter, period }: ReviewListRequest,
  preparedOn: IsoDate,
): Promise<ReviewListData> {
  const workspace = await db.selectFrom('workspace').select(['id', 'authority_name']).executeTakeFirst();
  if (!workspace) throw notFound('data file');
  const reviews: DueReview[] = [];
  for (;;) {
    const page = await dueReviews(db, { filter, period, offset: reviews.length, limit: AT_ONCE });
    reviews.push(...page.reviews);
    if (page.reviews.length < AT_ONCE) break;
  }
  const names = await listNamesForPacks(
    db,
    reviews.map(({ personId }) => personId),
  );
  return {
    authorityName: workspace.authority_name,
    about: aboutList(reviews.length, period),
    rows: reviews.map((review) => ({ ...review, localId: names.get(review.personId)?.localId ?? '' })),
    documentId: documentId('ARL', workspace.id, await countChanges(db)),
    preparedOn,
  };
}

function aboutList(count: number, { from, to }: ReviewListRequest['period']): string {
  const reviews = `${count.toLocaleString('en-GB')} ${count === 1 ? 'review is' : 'reviews are'} due`;
  const when = [
    from === null ? '' : ` from ${formatDate(from)}`,
    to === null ? '' : ` up to ${formatDate(to)}`,
  ].join('');
  return `${reviews}${when}, narrowed as on the screen.`;
}
