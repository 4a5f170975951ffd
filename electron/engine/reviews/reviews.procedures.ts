import { implementation } from '../implement.ts';
import { personMove, phaseTransfers, sayMove } from './phase-moves.service.ts';
import { addAdvice, addUsualAdvice, removeAdvice, saveAdvice } from './review-advice.service.ts';
import { reviewDetails } from './review-details.service.ts';
import {
  addOutcome,
  carryOutcomes,
  moveOutcome,
  removeOutcome,
  saveOutcome,
} from './review-outcomes.service.ts';
import { addReview, removeReview, saveReview } from './review-records.service.ts';
import { listOfficers } from './reviews.repository.ts';
import {
  arrangedMeetings,
  dueMonths,
  dueReviews,
  reviewCalendar,
  reviewCounts,
  reviewsAwaiting,
} from './reviews.service.ts';

const { review, reviews } = implementation;

export const reviewProcedures = reviews.router({
  due: reviews.due.handler(({ context, input }) => dueReviews(context.workspace.requireStore().db, input)),
  arranged: reviews.arranged.handler(({ context, input }) =>
    arrangedMeetings(context.workspace.requireStore().db, input),
  ),
  months: reviews.months.handler(({ context, input }) =>
    dueMonths(context.workspace.requireStore().db, input.filter),
  ),
  calendar: reviews.calendar.handler(({ context, input }) =>
    reviewCalendar(context.workspace.requireStore().db, input),
  ),
  afterMeeting: reviews.afterMeeting.handler(({ context, input }) =>
    reviewsAwaiting(context.workspace.requireStore().db, input),
  ),
  phaseTransfers: reviews.phaseTransfers.handler(({ context, input }) =>
    phaseTransfers(context.workspace.requireStore().db, input),
  ),
  moveOf: reviews.moveOf.handler(({ context, input }) =>
    personMove(context.workspace.requireStore().db, input.personId),
  ),
  sayMove: reviews.sayMove.handler(({ context, input }) =>
    sayMove(context.workspace.requireStore().db, input),
  ),
  counts: reviews.counts.handler(({ context }) => reviewCounts(context.workspace.requireStore().db)),
  officers: reviews.officers.handler(({ context }) => listOfficers(context.workspace.requireStore().db)),
});

export const reviewRecordProcedures = review.router({
  get: review.get.handler(({ context, input }) =>
    reviewDetails(context.workspace.requireStore().db, input.recordId),
  ),
  add: review.add.handler(({ context, input }) => addReview(context.workspace.requireStore().db, input)),
  save: review.save.handler(({ context, input }) => saveReview(context.workspace.requireStore().db, input)),
  remove: review.remove.handler(({ context, input }) =>
    removeReview(context.workspace.requireStore().db, input),
  ),
  addAdvice: review.addAdvice.handler(({ context, input }) =>
    addAdvice(context.workspace.requireStore().db, input),
  ),
  addUsualAdvice: review.addUsualAdvice.handler(({ context, input }) =>
    addUsualAdvice(context.workspace.requireStore().db, input),
  ),
  saveAdvice: review.saveAdvice.handler(({ context, input }) =>
    saveAdvice(context.workspace.requireStore().db, input),
  ),
  removeAdvice: review.removeAdvice.handler(({ context, input }) =>
    removeAdvice(context.workspace.requireStore().db, input),
  ),
  addOutcome: review.addOutcome.handler(({ context, input }) =>
    addOutcome(context.workspace.requireStore().db, input),
  ),
  saveOutcome: review.saveOutcome.handler(({ context, input }) =>
    saveOutcome(context.workspace.requireStore().db, input),
  ),
  moveOutcome: review.moveOutcome.handler(({ context, input }) =>
    moveOutcome(context.workspace.requireStore().db, input),
  ),
  removeOutcome: review.removeOutcome.handler(({ context, input }) =>
    removeOutcome(context.workspace.requireStore().db, input),
  ),
  carryOutcomes: review.carryOutcomes.handler(({ context, input }) =>
    carryOutcomes(context.workspace.requireStore().db, input),
  ),
});
