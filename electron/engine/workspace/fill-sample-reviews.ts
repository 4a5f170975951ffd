import { addDays, addWeeks, type IsoDate, laterIsoDate } from '../../../shared/domain/iso-date.ts';
import { addUsualAdvice, saveAdvice } from '../reviews/review-advice.service.ts';
import { addOutcome, saveOutcome } from '../reviews/review-outcomes.service.ts';
import { findReviewBefore, listAdvice } from '../reviews/review-records.repository.ts';
import { addReview } from '../reviews/review-records.service.ts';
import { dueReviews } from '../reviews/reviews.service.ts';
import type { Database } from '../store/change.ts';
import { today } from '../today.ts';
import {
  type SampleMeeting,
  sampleMeetings,
  sampleOutcomes,
  samplePeopleWithMeeting,
  sampleViews,
} from './sample-reviews.ts';

/** Arranges meetings for some whose review is due in the next two months, as a person would. */
export async function fillReviews(db: Database): Promise<void> {
  const now = today();
  const { reviews } = await dueReviews(db, {
    filter: { officer: null, settingId: null, curriculumYears: { from: 9, to: 14 } },
    period: { from: addDays(now, 18), to: addWeeks(now, 9) },
    offset: 0,
    limit: 200,
  });
  const step = Math.max(1, Math.floor(reviews.length / samplePeopleWithMeeting));
  const chosen = reviews.filter((_, index) => index % step === 0).slice(0, samplePeopleWithMeeting);
  for (const [index, { personId, dueOn }] of chosen.entries()) {
    const meeting = sampleMeetings[index % sampleMeetings.length];
    if (meeting) await arrange(db, personId, dueOn, meeting, now);
  }
}

async function arrange(
  db: Database,
  personId: string,
  dueOn: IsoDate,
  meeting: SampleMeeting,
  now: IsoDate,
): Promise<void> {
  const meetingOn = weekdayFrom(laterIsoDate(addDays(dueOn, -meeting.daysBefore), addDays(now, 4)));
  const { recordId } = await addReview(db, {
    personId,
    fields: {
      meetingOn,
      meetingAt: meeting.at,
      meetingMinutes: meeting.minutes,
      meetingPlace: meeting.place,
      ...(meeting.received > 2 && { youngPersonViews: sampleViews }),
    },
  });
  await addUsualAdvice(db, { reviewId: recordId });
  for (const [index, advice] of (await listAdvice(db, recordId)).entries()) {
    await saveAdvice(db, {
      recordId: advice.id,
      version: advice.version,
      patch: {
        requestedOn: addDays(now, -20),
        receivedOn: index < meeting.received ? addDays(now, -2 * index - 1) : null,
      },
    });
  }
  await fillLastReview(db, { id: recordId, person_id: personId });
}

/** What was agreed at the review before, so that it can be brought over. */
async function fillLastReview(db: Database, next: { id: string; person_id: string }): Promise<void> {
  const before = await findReviewBefore(db, next, null);
  if (!before) return;
  for (const { area, outcome, steps } of sampleOutcomes) {
    const { recordId } = await addOutcome(db, { reviewId: before.id, area, outcome });
    await saveOutcome(db, { recordId, version: 1, patch: { steps } });
  }
}

/** The day itself, or the Monday after a weekend. */
function weekdayFrom(day: IsoDate): IsoDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}
