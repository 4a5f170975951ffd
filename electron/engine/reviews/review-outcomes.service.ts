/** Outcomes for adult life agreed at an annual review, under the four headings of Preparing for Adulthood. */
import { adulthoodAreas } from '../../../shared/content/codes/adulthood-area.ts';
import { comparable } from '../../../shared/content/codes/code-list.ts';
import type { Saved } from '../../../shared/contract/common.ts';
import type { ReviewOutcomeFields } from '../../../shared/contract/review-records.ts';
import { positionBetween } from '../action-plan/action.service.ts';
import { type Change, type Database, makeChange } from '../store/change.ts';
import { refused } from '../store/engine-error.ts';
import type { ReviewOutcomeTable } from '../store/schema.ts';
import { findReviewBefore, getOutcome, getReview, listOutcomes } from './review-records.repository.ts';

type Patch = { [Field in keyof ReviewOutcomeFields]?: ReviewOutcomeFields[Field] | undefined };
const WHAT = 'outcome';

/** Adds an outcome as the last of its heading. @throws EngineError NOT_FOUND, REFUSED (`area`, `outcome`) */
export async function addOutcome(
  db: Database,
  input: { reviewId: string; area: string; outcome: string },
): Promise<{ recordId: string }> {
  const outcome = requireOutcome(input.outcome);
  if (!adulthoodAreas.some(({ code }) => code === input.area))
    throw refused('area', 'Choose one of the four headings.');
  const { result } = await makeChange(db, { label: 'new outcome of an annual review' }, async (change) => {
    await getReview(change.db, input.reviewId);
    return insertOutcome(change, input.reviewId, { area: input.area, outcome, steps: '' });
  });
  return { recordId: result };
}

async function insertOutcome(
  change: Change,
  reviewId: string,
  fields: Pick<ReviewOutcomeTable, 'area' | 'outcome' | 'steps'>,
): Promise<string> {
  const last = (await listOutcomes(change.db, reviewId)).at(-1);
  return change.insert('review_outcome', {
    review_id: reviewId,
    ...fields,
    progress: '',
    position: positionBetween(last?.position, undefined) ?? 1,
  });
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`outcome`) */
export async function saveOutcome(
  db: Database,
  input: { recordId: string; version: number; patch: Patch },
): Promise<Saved> {
  const { patch } = input;
  const { result, at } = await makeChange(db, { label: labelOf(patch) }, async (change) => {
    await getOutcome(change.db, input.recordId);
    return change.update(
      'review_outcome',
      input.recordId,
      {
        ...(patch.outcome !== undefined && { outcome: requireOutcome(patch.outcome) }),
        ...(patch.steps !== undefined && { steps: patch.steps }),
        ...(patch.progress !== undefined && { progress: patch.progress }),
      },
      { what: WHAT, version: input.version },
    );
  });
  return { version: result, savedAt: at };
}

/** @throws EngineError NOT_FOUND, REFUSED (`beforeId`: an outcome of another heading) */
export async function moveOutcome(
  db: Database,
  input: { recordId: string; beforeId: string | null },
): Promise<void> {
  await makeChange(db, { label: 'order of the outcomes of an annual review' }, async (change) => {
    const moved = await getOutcome(change.db, input.recordId);
    if (input.beforeId === moved.id) return;
    const all = await listOutcomes(change.db, moved.review_id);
    const others = all.filter(({ id, area }) => id !== moved.id && area === moved.area);
    const index =
      input.beforeId === null ? others.length : others.findIndex(({ id }) => id === input.beforeId);
    if (index === -1) throw refused('beforeId', 'Choose an outcome under the same heading.');
    const order = [...others.slice(0, index), moved, ...others.slice(index)];
    const between = positionBetween(order[index - 1]?.position, order[index + 1]?.position);
    if (between !== null) {
      await change.update('review_outcome', moved.id, { position: between }, { what: WHAT });
      return;
    }
    // No number is left between the two: number the heading afresh.
    for (const [place, each] of order.entries())
      await change.update('review_outcome', each.id, { position: place + 1 }, { what: WHAT });
  });
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeOutcome(
  db: Database,
  input: { recordId: string; version: number },
): Promise<void> {
  await makeChange(db, { label: 'removal of an outcome of an annual review' }, async (change) => {
    await getOutcome(change.db, input.recordId);
    await change.remove('review_outcome', input.recordId, { what: WHAT, version: input.version });
  });
}

/**
 * Takes over the outcomes of the review before this one with their steps; the progress is left to be written.
 * @returns how many came over; 0 when there is no review before or nothing new in it
 * @throws EngineError NOT_FOUND
 */
export async function carryOutcomes(db: Database, input: { reviewId: string }): Promise<{ carried: number }> {
  const { result } = await makeChange(db, { label: 'outcomes of the last annual review' }, async (change) => {
    const review = await getReview(change.db, input.reviewId);
    const before = await findReviewBefore(change.db, review, review.held_on);
    if (!before) return 0;
    const missing = toCarry(
      await listOutcomes(change.db, before.id),
      await listOutcomes(change.db, review.id),
    );
    for (const { area, outcome, steps } of missing)
      await insertOutcome(change, review.id, { area, outcome, steps });
    return missing.length;
  });
  return { carried: result };
}

type Carried = Pick<ReviewOutcomeTable, 'area' | 'outcome'>;

/** The outcomes of an earlier review that a later one does not have in the same words. */
export function toCarry<Row extends Carried>(earlier: readonly Row[], later: readonly Carried[]): Row[] {
  const key = ({ area, outcome }: Carried) => `${area} ${comparable(outcome)}`;
  const there = new Set(later.map(key));
  return earlier.filter((row) => !there.has(key(row)));
}

function requireOutcome(outcome: string): string {
  const trimmed = outcome.trim();
  if (trimmed === '') throw refused('outcome', 'Enter what is to be achieved.');
  return trimmed;
}

function labelOf(patch: Patch): string {
  if (patch.progress !== undefined) return 'progress of an outcome';
  return patch.steps === undefined ? 'outcome of an annual review' : 'steps of an outcome';
}
