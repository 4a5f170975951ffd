/** Annual reviews recorded by hand: the same rules as when they come in with a tracker, said at the field. */
import type { Saved } from '../../../shared/contract/common.ts';
import type { ReviewFields } from '../../../shared/contract/review-records.ts';
import { reviewOutcomes } from '../../../shared/content/codes/review-outcome.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { readTime } from '../../../shared/domain/read-time.ts';
import {
  afterReview,
  isFinalBeforeNotice,
  isLengthOfMeeting,
  reviewRuleWords,
} from '../../../shared/domain/review-rules.ts';
import { type Change, type Database, makeChange } from '../store/change.ts';
import { notFound, refused } from '../store/engine-error.ts';
import type { AnnualReviewTable } from '../store/schema.ts';
import { today } from '../today.ts';
import { getReview, listAdvice, listOutcomes } from './review-records.repository.ts';

type Columns = Omit<AnnualReviewTable, 'id' | 'version' | 'person_id'>;
/** As in the contract's `reviewFieldsSchema`, any of them. */
type Patch = { [Field in keyof ReviewFields]?: ReviewFields[Field] | undefined };

const blank: Columns = {
  due_on: null,
  held_on: null,
  attended: null,
  employment_focus: null,
  outcome: '',
  decision_on: null,
  final_plan_on: null,
  notes: '',
  meeting_on: null,
  meeting_at: '',
  meeting_minutes: null,
  meeting_place: '',
  advice_circulated_on: null,
  report_sent_on: null,
  recommendation: '',
  amendment_notice_on: null,
  young_person_views: '',
  family_views: '',
  setting_views: '',
};

/** @throws EngineError NOT_FOUND (young person), REFUSED (the field that cannot be as it is) */
export async function addReview(
  db: Database,
  input: { personId: string; fields: Patch },
): Promise<{ recordId: string }> {
  const { result } = await makeChange(db, { label: 'new annual review' }, async (change) => {
    const after = patched(blank, input.fields);
    await requireFitting(change, input.personId, null, blank, after);
    return change.insert('annual_review', { person_id: input.personId, ...after });
  });
  return { recordId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (the field that cannot be as it is) */
export async function saveReview(
  db: Database,
  input: { recordId: string; version: number; patch: Patch },
): Promise<Saved> {
  const { result, at } = await makeChange(db, { label: labelOf(input.patch) }, async (change) => {
    const { id, version: _, person_id, ...before } = await getReview(change.db, input.recordId);
    const after = patched(before, input.patch);
    await requireFitting(change, person_id, id, before, after);
    return change.update('annual_review', id, after, { what: 'annual review', version: input.version });
  });
  return { version: result, savedAt: at };
}

/**
 * Takes the review out with its advice and outcomes; all of it stays in the history and can be put back.
 * @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE
 */
export async function removeReview(
  db: Database,
  input: { recordId: string; version: number },
): Promise<void> {
  await makeChange(db, { label: 'removal of an annual review' }, async (change) => {
    await getReview(change.db, input.recordId);
    for (const { id } of await listAdvice(change.db, input.recordId))
      await change.remove('review_advice', id, { what: 'advice' });
    for (const { id } of await listOutcomes(change.db, input.recordId))
      await change.remove('review_outcome', id, { what: 'outcome' });
    await change.remove('annual_review', input.recordId, { what: 'annual review', version: input.version });
  });
}

function patched(before: Columns, patch: Patch): Columns {
  const kept = <Value>(value: Value | undefined, old: Value): Value => (value === undefined ? old : value);
  return {
    due_on: kept(patch.dueOn, before.due_on),
    held_on: kept(patch.heldOn, before.held_on),
    attended: patch.attended === undefined ? before.attended : flag(patch.attended),
    employment_focus:
      patch.employmentFocus === undefined ? before.employment_focus : flag(patch.employmentFocus),
    outcome: kept(patch.outcome, before.outcome),
    decision_on: kept(patch.decisionOn, before.decision_on),
    final_plan_on: kept(patch.finalPlanOn, before.final_plan_on),
    notes: kept(patch.notes, before.notes),
    meeting_on: kept(patch.meetingOn, before.meeting_on),
    meeting_at: patch.meetingAt === undefined ? before.meeting_at : timeOf(patch.meetingAt),
    meeting_minutes: kept(patch.meetingMinutes, before.meeting_minutes),
    meeting_place: kept(patch.meetingPlace?.trim(), before.meeting_place),
    advice_circulated_on: kept(patch.adviceCirculatedOn, before.advice_circulated_on),
    report_sent_on: kept(patch.reportSentOn, before.report_sent_on),
    recommendation: kept(patch.recommendation, before.recommendation),
    amendment_notice_on: kept(patch.amendmentNoticeOn, before.amendment_notice_on),
    young_person_views: kept(patch.youngPersonViews, before.young_person_views),
    family_views: kept(patch.familyViews, before.family_views),
    setting_views: kept(patch.settingViews, before.setting_views),
  };
}

/** A time as people write it, as `14:30`. */
function timeOf(text: string): string {
  const read = readTime(text);
  if (read.kind === 'problem') throw refused('meetingAt', read.message);
  return read.kind === 'time' ? read.time : '';
}

function flag(answer: boolean | null): 0 | 1 | null {
  return answer === null ? null : answer ? 1 : 0;
}

/**
 * Only what is changed is checked, with what it depends on: a slip that came in with an import must not stop other
 * corrections.
 */
async function requireFitting(
  change: Change,
  personId: string,
  reviewId: string | null,
  before: Columns,
  after: Columns,
): Promise<void> {
  const person = await change.db
    .selectFrom('person')
    .select('date_of_birth')
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) throw notFound('young person');
  const isChanged = (column: keyof Columns) => before[column] !== after[column];
  if (after.held_on === null && after.due_on === null && after.meeting_on === null) {
    const emptied = reviewId === null ? undefined : isChanged('held_on') ? 'heldOn' : undefined;
    throw refused(
      emptied ?? (reviewId !== null && isChanged('meeting_on') ? 'meetingOn' : 'dueOn'),
      'Enter the day on which the review was held, the day of the meeting, or the day by which it is due.',
    );
  }
  for (const field of ['outcome', 'recommendation'] as const) {
    const code = after[field];
    if (isChanged(field) && code !== '' && !reviewOutcomes.some((each) => each.code === code))
      throw refused(field, 'Choose whether the plan is maintained, amended or ceased.');
  }
  requireFittingMeeting(after, isChanged, person.date_of_birth);
  const { held_on: held, due_on: due } = after;
  if (due !== null && isChanged('due_on') && person.date_of_birth !== null && due < person.date_of_birth)
    throw refused('dueOn', 'This day is before the young person was born.');
  if (held !== null && isChanged('held_on')) {
    requireNotFuture('heldOn', held, 'Record a meeting that is still to come as the appointment.');
    if (person.date_of_birth !== null && held < person.date_of_birth)
      throw refused('heldOn', 'This day is before the young person was born.');
    await requirePlan(change, personId, held);
    await requireOnlyOne(change, personId, reviewId, held);
  }
  for (const [column, field] of [
    ['report_sent_on', 'reportSentOn'],
    ['decision_on', 'decisionOn'],
    ['amendment_notice_on', 'amendmentNoticeOn'],
    ['final_plan_on', 'finalPlanOn'],
  ] as const) {
    const what = afterReview[field];
    const day = after[column];
    if (day === null || !(isChanged(column) || isChanged('held_on'))) continue;
    const at = isChanged(column) ? field : 'heldOn';
    if (isChanged(column)) requireNotFuture(field, day, 'Record it once it has been sent.');
    if (held === null)
      throw refused(at, `${what} follows from a review: enter the day on which it was held.`);
    if (day < held)
      throw refused(at, `${what} (${formatDate(day)}) is earlier than the review (${formatDate(held)}).`);
  }
  const { amendment_notice_on: notice, final_plan_on: final } = after;
  if (notice !== null && final !== null && isFinalBeforeNotice(notice, final)) {
    const words = `The final plan (${formatDate(final)}) is earlier than the amendment notice (${formatDate(notice)}).`;
    if (isChanged('final_plan_on')) throw refused('finalPlanOn', words);
    if (isChanged('amendment_notice_on')) throw refused('amendmentNoticeOn', words);
  }
}

/** What is arranged for the meeting, and the advice sent round before it. */
function requireFittingMeeting(
  after: Columns,
  isChanged: (column: keyof Columns) => boolean,
  born: IsoDate | null,
): void {
  const { meeting_on: meeting, meeting_minutes: minutes, advice_circulated_on: circulated } = after;
  if (meeting !== null && isChanged('meeting_on') && born !== null && meeting < born)
    throw refused('meetingOn', 'This day is before the young person was born.');
  if (minutes !== null && isChanged('meeting_minutes') && !isLengthOfMeeting(minutes))
    throw refused('meetingMinutes', reviewRuleWords.lengthOfMeeting);
  if (circulated !== null && isChanged('advice_circulated_on')) {
    requireNotFuture('adviceCirculatedOn', circulated, 'Record it once it has been sent.');
    if (born !== null && circulated < born)
      throw refused('adviceCirculatedOn', 'This day is before the young person was born.');
  }
}

function requireNotFuture(field: string, day: IsoDate, whatInstead: string): void {
  if (day > today()) throw refused(field, `This day is in the future. ${whatInstead}`);
}

/** A review reviews a plan: none is held before the first one began, where that is known of all of them. */
async function requirePlan(change: Change, personId: string, held: IsoDate): Promise<void> {
  const plans = await change.db
    .selectFrom('ehc_plan')
    .select('started_on')
    .where('person_id', '=', personId)
    .execute();
  const starts = plans.flatMap(({ started_on }) => (started_on === null ? [] : [started_on]));
  const first = starts.toSorted().at(0);
  if (first === undefined || starts.length < plans.length || held >= first) return;
  throw refused(
    'heldOn',
    `There was no EHC plan on this day: the first one began on ${formatDate(first)}. Check both dates.`,
  );
}

async function requireOnlyOne(
  change: Change,
  personId: string,
  reviewId: string | null,
  held: IsoDate,
): Promise<void> {
  const same = await change.db
    .selectFrom('annual_review')
    .select('id')
    .where('person_id', '=', personId)
    .where('held_on', '=', held)
    .execute();
  if (same.some(({ id }) => id !== reviewId))
    throw refused('heldOn', 'A review held on this day is recorded already.');
}

const fieldNames: Readonly<Record<keyof ReviewFields, string>> = {
  dueOn: 'due date',
  heldOn: 'date held',
  attended: 'attendance',
  employmentFocus: 'focus on employment',
  outcome: 'outcome',
  decisionOn: 'decision date',
  finalPlanOn: 'final plan date',
  notes: 'notes',
  meetingOn: 'day of the meeting',
  meetingAt: 'time of the meeting',
  meetingMinutes: 'length of the meeting',
  meetingPlace: 'place of the meeting',
  adviceCirculatedOn: 'day the advice was sent round',
  reportSentOn: 'day the report was sent',
  recommendation: 'recommendation',
  amendmentNoticeOn: 'amendment notice date',
  youngPersonViews: 'views of the young person',
  familyViews: 'views of the family',
  settingViews: 'views of the setting',
};

function labelOf(patch: Patch): string {
  const fields = Object.keys(patch) as (keyof ReviewFields)[];
  const [only] = fields;
  return fields.length === 1 && only !== undefined
    ? `${fieldNames[only]} of an annual review`
    : 'details of an annual review';
}
