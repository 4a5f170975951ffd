/** One annual review with everything that is recorded of it. */
import type { Kysely } from 'kysely';

import type { ReviewDetails, ReviewFields } from '../../../shared/contract/review-records.ts';
import { academicYearOf } from '../../../shared/domain/academic-year.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { nextReviewDue } from '../../../shared/domain/review-clocks.ts';
import { findSetting, getPerson, listPlansOf, listTaughtYears } from '../people/people.repository.ts';
import { curriculumYearOf } from '../people/person-clock.ts';
import type { AnnualReviewTable, ReviewOutcomeTable, Schema } from '../store/schema.ts';
import { today } from '../today.ts';
import { toCarry } from './review-outcomes.service.ts';
import { findReviewBefore, getReview, listAdvice, listOutcomes } from './review-records.repository.ts';

type Reader = Kysely<Schema>;

/** @throws EngineError NOT_FOUND */
export async function reviewDetails(db: Reader, recordId: string): Promise<ReviewDetails> {
  const row = await getReview(db, recordId);
  const person = await getPerson(db, row.person_id);
  const setting = person.setting_id === null ? undefined : await findSetting(db, person.setting_id);
  const day = today();
  const taught = (await listTaughtYears(db, person.id)).find(
    (each) => each.academic_year === academicYearOf(day),
  );
  const outcomes = await listOutcomes(db, recordId);
  const before = await findReviewBefore(db, row, row.held_on);
  return {
    recordId,
    version: row.version,
    personId: person.id,
    surname: person.surname,
    forename: person.forename,
    preferredName: person.preferred_name,
    curriculumYear: curriculumYearOf(person.date_of_birth, taught?.taught_year ?? null, day),
    settingName: setting?.name ?? '',
    leadOfficer: person.lead_officer,
    ...reviewFieldsOf(row),
    heldBy: await heldBy(db, row, before?.heldOn ?? null),
    advice: (await listAdvice(db, recordId)).map((each) => ({
      recordId: each.id,
      version: each.version,
      source: each.source,
      author: each.author,
      requestedOn: each.requested_on,
      receivedOn: each.received_on,
    })),
    outcomes: outcomes.map(toOutcome),
    before: before
      ? {
          recordId: before.id,
          heldOn: before.heldOn,
          outcomesToCarry: toCarry(await listOutcomes(db, before.id), outcomes).length,
        }
      : null,
  };
}

/** The fields of a review as the page knows them. */
export function reviewFieldsOf(row: AnnualReviewTable): ReviewFields {
  return {
    dueOn: row.due_on,
    meetingOn: row.meeting_on,
    meetingAt: row.meeting_at,
    meetingMinutes: row.meeting_minutes,
    meetingPlace: row.meeting_place,
    adviceCirculatedOn: row.advice_circulated_on,
    heldOn: row.held_on,
    attended: toBoolean(row.attended),
    employmentFocus: toBoolean(row.employment_focus),
    youngPersonViews: row.young_person_views,
    familyViews: row.family_views,
    settingViews: row.setting_views,
    recommendation: row.recommendation,
    reportSentOn: row.report_sent_on,
    outcome: row.outcome,
    decisionOn: row.decision_on,
    amendmentNoticeOn: row.amendment_notice_on,
    finalPlanOn: row.final_plan_on,
    notes: row.notes,
  };
}

function toOutcome(row: ReviewOutcomeTable): ReviewDetails['outcomes'][number] {
  return {
    recordId: row.id,
    version: row.version,
    area: row.area,
    outcome: row.outcome,
    steps: row.steps,
    progress: row.progress,
  };
}

/**
 * Twelve months from the review before, or from the start of the plan that was in force when this one was (or will be)
 * held, whichever is later.
 */
async function heldBy(
  db: Reader,
  row: AnnualReviewTable,
  before: IsoDate | null,
): Promise<ReviewDetails['heldBy']> {
  const day = row.held_on ?? today();
  const starts = (await listPlansOf(db, [row.person_id])).flatMap(({ started_on, ceased_on }) =>
    started_on !== null && started_on <= day && (ceased_on === null || ceased_on >= day) ? [started_on] : [],
  );
  const planMade = starts.toSorted().at(-1) ?? null;
  const isOfThisPlan = before !== null && (planMade === null || before > planMade);
  const from = isOfThisPlan ? before : planMade;
  const on = nextReviewDue({ planMade, lastReviewHeld: isOfThisPlan ? before : null });
  // A plan that has ceased is not reviewed again.
  if (on === null || from === null || (planMade === null && row.held_on === null)) return null;
  return { on, what: isOfThisPlan ? 'review' : 'plan', from };
}

function toBoolean(flag: 0 | 1 | null): boolean | null {
  return flag === null ? null : flag === 1;
}
