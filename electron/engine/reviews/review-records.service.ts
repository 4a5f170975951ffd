/** Annual reviews recorded by hand: the same rules as when they come in with a tracker, said at the field. */
import type { Saved } from '../../../shared/contract/common.ts';
import type { ReviewFields } from '../../../shared/contract/review-records.ts';
import { reviewOutcomes } from '../../../shared/content/codes/review-outcome.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { type Change, type Database, makeChange } from '../store/change.ts';
import { notFound, refused } from '../store/engine-error.ts';
import type { AnnualReviewTable, LaterColumn } from '../store/schema.ts';
import { today } from '../today.ts';

type Columns = Omit<AnnualReviewTable, 'id' | 'version' | 'person_id' | LaterColumn<'annual_review'>>;
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
    const { id, version: _, person_id, ...before } = await getReview(change, input.recordId);
    const after = patched(before, input.patch);
    await requireFitting(change, person_id, id, before, after);
    return change.update('annual_review', id, after, { what: 'annual review', version: input.version });
  });
  return { version: result, savedAt: at };
}

/** Takes the review out; it stays in the history and can be put back. @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeReview(
  db: Database,
  input: { recordId: string; version: number },
): Promise<void> {
  await makeChange(db, { label: 'removal of an annual review' }, async (change) => {
    await getReview(change, input.recordId);
    await change.remove('annual_review', input.recordId, { what: 'annual review', version: input.version });
  });
}

async function getReview(change: Change, recordId: string): Promise<AnnualReviewTable> {
  const row = await change.db
    .selectFrom('annual_review')
    .selectAll()
    .where('id', '=', recordId)
    .executeTakeFirst();
  if (!row) throw notFound('annual review');
  return row;
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
  };
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
  if (after.held_on === null && after.due_on === null) {
    throw refused(
      reviewId !== null && isChanged('held_on') ? 'heldOn' : 'dueOn',
      'Enter the day on which the review was held, or the day by which it is due.',
    );
  }
  if (
    isChanged('outcome') &&
    after.outcome !== '' &&
    !reviewOutcomes.some(({ code }) => code === after.outcome)
  )
    throw refused('outcome', 'Choose whether the plan is maintained, amended or ceased.');
  const { held_on: held } = after;
  if (held !== null && isChanged('held_on')) {
    requireNotFuture('heldOn', held, 'A review that is planned is recorded by the day it is due.');
    if (person.date_of_birth !== null && held < person.date_of_birth)
      throw refused('heldOn', 'This day is before the young person was born.');
    await requirePlan(change, personId, held);
    await requireOnlyOne(change, personId, reviewId, held);
  }
  for (const [column, field, what] of [
    ['decision_on', 'decisionOn', 'The decision'],
    ['final_plan_on', 'finalPlanOn', 'The final plan'],
  ] as const) {
    const day = after[column];
    if (day === null || !(isChanged(column) || isChanged('held_on'))) continue;
    const at = isChanged(column) ? field : 'heldOn';
    if (isChanged(column)) requireNotFuture(field, day, 'Record it once it has been sent.');
    if (held === null)
      throw refused(at, `${what} follows from a review: enter the day on which it was held.`);
    if (day < held)
      throw refused(at, `${what} (${formatDate(day)}) is earlier than the review (${formatDate(held)}).`);
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
};

function labelOf(patch: Patch): string {
  const fields = Object.keys(patch) as (keyof ReviewFields)[];
  const [only] = fields;
  return fields.length === 1 && only !== undefined
    ? `${fieldNames[only]} of an annual review`
    : 'details of an annual review';
}
