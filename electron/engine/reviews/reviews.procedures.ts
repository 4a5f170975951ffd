import { implementation } from '../implement.ts';
import { today } from '../today.ts';
import { addReview, removeReview, saveReview } from './review-records.service.ts';
import { listOfficers } from './reviews.repository.ts';
import {
  dueReviews,
  phaseTransfers,
  reviewCalendar,
  reviewCounts,
  reviewsAwaiting,
} from './reviews.service.ts';

const { review, reviews } = implementation;

export const reviewProcedures = reviews.router({
  due: reviews.due.handler(({ context, input }) => dueReviews(context.workspace.requireStore().db, input)),
  calendar: reviews.calendar.handler(({ context, input }) =>
    reviewCalendar(context.workspace.requireStore().db, input),
  ),
  afterMeeting: reviews.afterMeeting.handler(({ context, input }) =>
    reviewsAwaiting(context.workspace.requireStore().db, input),
  ),
  phaseTransfers: reviews.phaseTransfers.handler(({ context, input }) =>
    phaseTransfers(context.workspace.requireStore().db, input),
  ),
  counts: reviews.counts.handler(({ context }) => reviewCounts(context.workspace.requireStore().db)),
  officers: reviews.officers.handler(({ context }) =>
    listOfficers(context.workspace.requireStore().db, today()),
  ),
});

export const reviewRecordProcedures = review.router({
  add: review.add.handler(({ context, input }) => addReview(context.workspace.requireStore().db, input)),
  save: review.save.handler(({ context, input }) => saveReview(context.workspace.requireStore().db, input)),
  remove: review.remove.handler(({ context, input }) =>
    removeReview(context.workspace.requireStore().db, input),
  ),
});
