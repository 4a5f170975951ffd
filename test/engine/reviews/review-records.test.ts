// Annual reviews recorded by hand, on 22 November 2026.
import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { peopleProcedures } from '../../../electron/engine/people/people.procedures.ts';
import { reviewRecordProcedures } from '../../../electron/engine/reviews/reviews.procedures.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { undoChangeSet, undoLast } from '../../../electron/engine/history/undo.service.ts';
import type { ReviewFields } from '../../../shared/contract/review-records.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let context: EngineContext;
let personId: string;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  ({ personId } = await call(
    peopleProcedures.add,
    { fields: { surname: 'Bell', dateOfBirth: '2010-05-04' } },
    { context },
  ));
  await makeChange(store.db, { label: 'plan' }, (change) =>
    change.insert('ehc_plan', {
      person_id: personId,
      started_on: '2018-09-03',
      ceased_on: null,
      cease_reason: '',
    }),
  );
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

const add = (fields: Partial<ReviewFields>) =>
  call(reviewRecordProcedures.add, { personId, fields }, { context });
const reviews = async () => (await call(peopleProcedures.get, { personId }, { context })).reviews;
const save = async (recordId: string, patch: Partial<ReviewFields>) => {
  const version = (await reviews()).find((each) => each.recordId === recordId)?.version ?? 0;
  return call(reviewRecordProcedures.save, { recordId, version, patch }, { context });
};

test('a review is added, completed as the answers come, and moves the next one on', async () => {
  const { recordId } = await add({ heldOn: '2026-11-20', attended: true, employmentFocus: true });
  await save(recordId, { outcome: 'amend' });
  await save(recordId, { decisionOn: '2026-11-22' });
  expect(await reviews()).toEqual([
    expect.objectContaining({
      recordId,
      version: 3,
      heldOn: '2026-11-20',
      attended: true,
      employmentFocus: true,
      outcome: 'amend',
      decisionOn: '2026-11-22',
    }),
  ]);
  const person = await call(peopleProcedures.get, { personId }, { context });
  expect(person.nextReviewDueOn).toBe('2027-11-20');
});

test('a removed review is gone, and an undo puts it back', async () => {
  const { recordId } = await add({ heldOn: '2026-11-20', notes: 'Kim spoke for herself.' });
  await call(reviewRecordProcedures.remove, { recordId, version: 1 }, { context });
  expect(await reviews()).toEqual([]);
  await undoLast(store);
  expect((await reviews()).map(({ notes }) => notes)).toEqual(['Kim spoke for herself.']);
});

const refusals: [string, Partial<ReviewFields>, keyof ReviewFields, RegExp][] = [
  [
    'no day at all',
    { attended: true },
    'dueOn',
    /held, the day of the meeting, or the day by which it is due/,
  ],
  ['held tomorrow', { heldOn: '2026-11-23' }, 'heldOn', /in the future/],
  ['held before birth', { heldOn: '2010-05-03' }, 'heldOn', /before the young person was born/],
  ['due before birth', { dueOn: '2010-05-03' }, 'dueOn', /before the young person was born/],
  ['held before the plan', { heldOn: '2018-09-02' }, 'heldOn', /began on 3 September 2018/],
  ['decided before it was held', { heldOn: '2026-11-20', decisionOn: '2026-11-19' }, 'decisionOn', /earlier/],
  [
    'a decision without a review',
    { dueOn: '2027-01-01', decisionOn: '2026-11-19' },
    'decisionOn',
    /was held/,
  ],
  ['a final plan of tomorrow', { heldOn: '2026-11-20', finalPlanOn: '2026-11-23' }, 'finalPlanOn', /future/],
  ['an outcome of its own', { heldOn: '2026-11-20', outcome: 'perhaps' }, 'outcome', /maintained, amended/],
];
test.each(refusals)('%s is refused at its field, and nothing is written', async (_, fields, field, words) => {
  await expect(add(fields)).rejects.toMatchObject({
    code: 'REFUSED',
    data: { field, problem: expect.stringMatching(words) },
  });
  expect(await reviews()).toEqual([]);
});

test('two reviews of one day are one review', async () => {
  await add({ heldOn: '2026-11-20' });
  await expect(add({ heldOn: '2026-11-20' })).rejects.toMatchObject({ data: { field: 'heldOn' } });
});

test('a slip that came in with a tracker does not stop another correction', async () => {
  const { result: recordId } = await makeChange(store.db, { label: 'import', kind: 'import' }, (change) =>
    change.insert('annual_review', {
      person_id: personId,
      due_on: null,
      held_on: '2017-01-10',
      attended: null,
      employment_focus: null,
      outcome: '',
      decision_on: '2017-01-09',
      final_plan_on: null,
      notes: '',
    }),
  );
  await save(recordId, { notes: 'Found in the old file.' });
  await expect(save(recordId, { decisionOn: '2017-01-08' })).rejects.toMatchObject({
    data: { field: 'decisionOn' },
  });
});

describe('an undo does not bring back a second review of one day', () => {
  const lastChange = async () =>
    (
      await store.db
        .selectFrom('change_set')
        .select('id')
        .orderBy('sequence', 'desc')
        .executeTakeFirstOrThrow()
    ).id;
  const heldOn = async () => (await reviews()).map((review) => review.heldOn);
  const takenPlace = {
    undoneCount: 0,
    keptCount: 1,
    kept: [{ what: expect.stringMatching(/^Annual review of .*Bell/) as string, why: 'place-taken' }],
  };

  test('one that was taken out stays out while another of that day is there', async () => {
    const { recordId } = await add({ heldOn: '2026-03-02' });
    await call(reviewRecordProcedures.remove, { recordId, version: 1 }, { context });
    const removal = await lastChange();
    const second = await add({ heldOn: '2026-03-02' });
    expect(await undoChangeSet(store, removal)).toMatchObject(takenPlace);
    expect(await heldOn()).toEqual(['2026-03-02']);
    await call(reviewRecordProcedures.remove, { recordId: second.recordId, version: 1 }, { context });
    expect(await undoChangeSet(store, removal)).toMatchObject({ undoneCount: 1, keptCount: 0 });
    expect((await reviews()).map((review) => review.recordId)).toEqual([recordId]);
  });

  test('a day that was corrected stays corrected while another review has the day', async () => {
    const { recordId } = await add({ heldOn: '2026-03-02' });
    await save(recordId, { heldOn: '2026-03-09' });
    const correction = await lastChange();
    await add({ heldOn: '2026-03-02' });
    expect(await undoChangeSet(store, correction)).toMatchObject(takenPlace);
    expect(new Set(await heldOn())).toEqual(new Set(['2026-03-02', '2026-03-09']));
  });

  test('two of one day that a file brought come back together', async () => {
    const { changeSetId } = await makeChange(store.db, { label: 'two' }, async (change) => {
      for (const notes of ['Morning', 'Afternoon'])
        await change.insert('annual_review', {
          person_id: personId,
          due_on: null,
          held_on: '2026-03-02',
          attended: null,
          employment_focus: null,
          outcome: '',
          decision_on: null,
          final_plan_on: null,
          notes,
        });
    });
    expect(await undoChangeSet(store, changeSetId)).toMatchObject({ undoneCount: 2, keptCount: 0 });
    expect(await undoChangeSet(store, await lastChange())).toMatchObject({ undoneCount: 2, keptCount: 0 });
    const [one] = await reviews();
    await call(
      reviewRecordProcedures.remove,
      { recordId: one?.recordId ?? '', version: one?.version ?? 0 },
      { context },
    );
    expect(await undoChangeSet(store, await lastChange())).toMatchObject({ undoneCount: 1, keptCount: 0 });
    expect(await heldOn()).toEqual(['2026-03-02', '2026-03-02']);
  });
});
