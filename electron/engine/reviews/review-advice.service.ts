/** Reports and advice for an annual review: from whom, when they were asked for, when they came. */
import { adviceSources } from '../../../shared/content/codes/advice-source.ts';
import type { Saved } from '../../../shared/contract/common.ts';
import type { ReviewAdviceFields } from '../../../shared/contract/review-records.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { type Change, type Database, makeChange } from '../store/change.ts';
import { refused } from '../store/engine-error.ts';
import type { ReviewAdviceTable } from '../store/schema.ts';
import { today } from '../today.ts';
import { getAdvice, getReview, listAdvice } from './review-records.repository.ts';

type Patch = { [Field in keyof ReviewAdviceFields]?: ReviewAdviceFields[Field] | undefined };

/** @throws EngineError NOT_FOUND, REFUSED (`source`) */
export async function addAdvice(
  db: Database,
  input: { reviewId: string; source: string },
): Promise<{ recordId: string }> {
  const source = requireSource(input.source);
  const { result } = await makeChange(db, { label: 'advice for an annual review' }, async (change) => {
    await getReview(change.db, input.reviewId);
    return insertAdvice(change, input.reviewId, source);
  });
  return { recordId: result };
}

/** Adds those who have to be asked by law and are not on the list. @throws EngineError NOT_FOUND */
export async function addUsualAdvice(db: Database, input: { reviewId: string }): Promise<{ added: number }> {
  const { result } = await makeChange(db, { label: 'usual advice for an annual review' }, async (change) => {
    await getReview(change.db, input.reviewId);
    const there = new Set((await listAdvice(change.db, input.reviewId)).map(({ source }) => source));
    const missing = adviceSources.filter((source) => !there.has(source));
    for (const source of missing) await insertAdvice(change, input.reviewId, source);
    return missing.length;
  });
  return { added: result };
}

async function insertAdvice(change: Change, reviewId: string, source: string): Promise<string> {
  const last = (await listAdvice(change.db, reviewId)).at(-1);
  return change.insert('review_advice', {
    review_id: reviewId,
    source,
    author: '',
    requested_on: null,
    received_on: null,
    position: (last?.position ?? 0) + 1,
  });
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`source`, `requestedOn`, `receivedOn`) */
export async function saveAdvice(
  db: Database,
  input: { recordId: string; version: number; patch: Patch },
): Promise<Saved> {
  const { patch } = input;
  const { result, at } = await makeChange(db, { label: 'advice for an annual review' }, async (change) => {
    const before = await getAdvice(change.db, input.recordId);
    const after: Pick<ReviewAdviceTable, 'source' | 'author' | 'requested_on' | 'received_on'> = {
      source: patch.source === undefined ? before.source : requireSource(patch.source),
      author: patch.author === undefined ? before.author : patch.author.trim(),
      requested_on: patch.requestedOn === undefined ? before.requested_on : patch.requestedOn,
      received_on: patch.receivedOn === undefined ? before.received_on : patch.receivedOn,
    };
    requireFittingDays(before, after);
    return change.update('review_advice', before.id, after, { what: 'advice', version: input.version });
  });
  return { version: result, savedAt: at };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeAdvice(
  db: Database,
  input: { recordId: string; version: number },
): Promise<void> {
  await makeChange(db, { label: 'removal of advice for an annual review' }, async (change) => {
    await getAdvice(change.db, input.recordId);
    await change.remove('review_advice', input.recordId, { what: 'advice', version: input.version });
  });
}

function requireSource(source: string): string {
  const trimmed = source.trim();
  if (trimmed === '') throw refused('source', 'Enter from whom the advice comes.');
  return trimmed;
}

type Days = Pick<ReviewAdviceTable, 'requested_on' | 'received_on'>;

/** Only what is changed is checked, at the field that was changed. */
function requireFittingDays(before: Days, after: Days): void {
  for (const [column, field] of [
    ['requested_on', 'requestedOn'],
    ['received_on', 'receivedOn'],
  ] as const) {
    const day = after[column];
    if (day === null || day === before[column]) continue;
    if (day > today()) throw refused(field, 'This day is in the future. Record it once it has happened.');
    const { requested_on: asked, received_on: came } = after;
    if (asked !== null && came !== null && came < asked)
      throw refused(
        field,
        `It was received (${formatDate(came)}) before it was asked for (${formatDate(asked)}). Check both dates.`,
      );
  }
}
