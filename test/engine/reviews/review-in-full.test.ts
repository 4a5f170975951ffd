// An annual review from the appointment to the final plan, recorded by hand on 22 November 2026.
import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { getChangeDetails, listChangeSets } from '../../../electron/engine/history/history.service.ts';
import { undoLast } from '../../../electron/engine/history/undo.service.ts';
import { mergePeople } from '../../../electron/engine/people/merge-people.service.ts';
import { peopleProcedures } from '../../../electron/engine/people/people.procedures.ts';
import { reviewRecordProcedures } from '../../../electron/engine/reviews/reviews.procedures.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import type { ReviewFields } from '../../../shared/contract/review-records.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let context: EngineContext;
let personId: string;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  personId = await addPerson();
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

async function addPerson(): Promise<string> {
  const added = await call(
    peopleProcedures.add,
    { fields: { surname: 'Bell', forename: 'Kim', dateOfBirth: '2010-05-04' } },
    { context },
  );
  await makeChange(store.db, { label: 'plan' }, (change) =>
    change.insert('ehc_plan', {
      person_id: added.personId,
      started_on: '2018-09-03',
      ceased_on: null,
      cease_reason: '',
    }),
  );
  return added.personId;
}
const procedures = reviewRecordProcedures;
const add = async (fields: Partial<ReviewFields>, of = personId) =>
  (await call(procedures.add, { personId: of, fields }, { context })).recordId;
const get = (recordId: string) => call(procedures.get, { recordId }, { context });
const save = async (recordId: string, patch: Partial<ReviewFields>) => {
  const { version } = await get(recordId);
  return call(procedures.save, { recordId, version, patch }, { context });
};
const addOutcome = async (reviewId: string, area: string, outcome: string) =>
  (await call(procedures.addOutcome, { reviewId, area, outcome }, { context })).recordId;
const outcomes = async (reviewId: string) =>
  (await get(reviewId)).outcomes.map(({ area, outcome, steps, progress }) => [
    area,
    outcome,
    steps,
    progress,
  ]);

test('an appointment is a review to come; what is asked, said and sent is kept as it happens', async () => {
  const recordId = await add({ meetingOn: '2026-12-03' });
  await save(recordId, {
    meetingAt: '2.30 pm',
    meetingMinutes: 90,
    meetingPlace: ' Eastfield School, room 4 ',
  });
  await save(recordId, { adviceCirculatedOn: '2026-11-19', youngPersonViews: 'I want to work with dogs.' });
  expect(await get(recordId)).toMatchObject({
    meetingOn: '2026-12-03',
    meetingAt: '14:30',
    meetingMinutes: 90,
    meetingPlace: 'Eastfield School, room 4',
    adviceCirculatedOn: '2026-11-19',
    heldOn: null,
    youngPersonViews: 'I want to work with dogs.',
    // Never reviewed: twelve months from the start of the plan.
    heldBy: { on: '2019-09-03', what: 'plan', from: '2018-09-03' },
    before: null,
  });
  const held = await add({ heldOn: '2026-09-07' });
  await save(held, { recommendation: 'amend', reportSentOn: '2026-09-18', outcome: 'amend' });
  await save(held, {
    decisionOn: '2026-10-02',
    amendmentNoticeOn: '2026-10-02',
    finalPlanOn: '2026-11-20',
    familyViews: 'Proud.',
    settingViews: 'Ready.',
  });
  expect(await get(held)).toMatchObject({ amendmentNoticeOn: '2026-10-02', familyViews: 'Proud.' });
  expect(await get(recordId)).toMatchObject({
    heldBy: { on: '2027-09-07', what: 'review', from: '2026-09-07' },
    before: { recordId: held, heldOn: '2026-09-07', outcomesToCarry: 0 },
  });
});

const onHeld: [string, Partial<ReviewFields>, keyof ReviewFields, RegExp][] = [
  ['a time that is none', { meetingAt: '25:00' }, 'meetingAt', /not a time of day/],
  ['half past two', { meetingAt: '2:30' }, 'meetingAt', /morning or afternoon/],
  ['a meeting of a minute', { meetingMinutes: 1 }, 'meetingMinutes', /from 5 to 600/],
  ['a meeting before birth', { meetingOn: '2010-05-03' }, 'meetingOn', /before the young person was born/],
  ['advice sent round tomorrow', { adviceCirculatedOn: '2026-11-23' }, 'adviceCirculatedOn', /future/],
  ['a report before the meeting', { reportSentOn: '2026-09-06' }, 'reportSentOn', /earlier than the review/],
  ['a notice before the meeting', { amendmentNoticeOn: '2026-09-06' }, 'amendmentNoticeOn', /earlier/],
  [
    'a final plan before the notice',
    { amendmentNoticeOn: '2026-10-02', finalPlanOn: '2026-10-01' },
    'finalPlanOn',
    /earlier than the amendment notice \(2 October 2026\)/,
  ],
  ['a recommendation of its own', { recommendation: 'wait' }, 'recommendation', /maintained, amended/],
];
test.each(onHeld)('%s is refused at its field, and nothing is written', async (_, patch, field, words) => {
  const recordId = await add({ heldOn: '2026-09-07' });
  const before = await get(recordId);
  await expect(save(recordId, patch)).rejects.toMatchObject({
    code: 'REFUSED',
    data: { field, problem: expect.stringMatching(words) },
  });
  expect(await get(recordId)).toEqual(before);
});

test('the only day of a review to come cannot be emptied', async () => {
  const recordId = await add({ meetingOn: '2026-12-03' });
  await expect(save(recordId, { meetingOn: null })).rejects.toMatchObject({ data: { field: 'meetingOn' } });
});

describe('advice', () => {
  test('is asked of those whom the law names, once, and its days keep their order', async () => {
    const reviewId = await add({ meetingOn: '2026-12-03' });
    await call(procedures.addAdvice, { reviewId, source: ' Health ' }, { context });
    expect(await call(procedures.addUsualAdvice, { reviewId }, { context })).toEqual({ added: 4 });
    expect(await call(procedures.addUsualAdvice, { reviewId }, { context })).toEqual({ added: 0 });
    const { advice } = await get(reviewId);
    expect(advice.map(({ source }) => source)).toEqual([
      'Health',
      'The young person and their parents',
      'Head teacher or principal',
      'SEN officer of the local authority',
      'Social care',
    ]);
    const [health] = advice;
    if (!health) throw new Error('There is advice');
    const { recordId } = health;
    const saved = await call(
      procedures.saveAdvice,
      { recordId, version: 1, patch: { author: 'Dr Idris', requestedOn: '2026-11-02' } },
      { context },
    );
    const receive = (receivedOn: string, version = saved.version) =>
      call(procedures.saveAdvice, { recordId, version, patch: { receivedOn } }, { context });
    await expect(receive('2026-11-01')).rejects.toMatchObject({ data: { field: 'receivedOn' } });
    await expect(receive('2026-11-23')).rejects.toMatchObject({ data: { field: 'receivedOn' } });
    await receive('2026-11-16');
    await expect(receive('2026-11-17')).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
    expect((await get(reviewId)).advice[0]).toMatchObject({
      author: 'Dr Idris',
      requestedOn: '2026-11-02',
      receivedOn: '2026-11-16',
    });
    await expect(call(procedures.addAdvice, { reviewId, source: '  ' }, { context })).rejects.toMatchObject({
      data: { field: 'source' },
    });
  });
});

describe('outcomes', () => {
  test('stand under the four headings in the order they are put in', async () => {
    const reviewId = await add({ heldOn: '2026-11-20' });
    const first = await addOutcome(reviewId, 'employment', 'A week of work experience');
    const health = await addOutcome(reviewId, 'health', 'Goes to the dentist alone');
    const third = await addOutcome(reviewId, 'employment', 'A paid job');
    await call(procedures.moveOutcome, { recordId: third, beforeId: first }, { context });
    expect((await outcomes(reviewId)).filter(([area]) => area === 'employment')).toEqual([
      ['employment', 'A paid job', '', ''],
      ['employment', 'A week of work experience', '', ''],
    ]);
    await expect(
      call(procedures.moveOutcome, { recordId: third, beforeId: health }, { context }),
    ).rejects.toMatchObject({ data: { field: 'beforeId' } });
    await expect(addOutcome(reviewId, 'hobbies', 'Chess')).rejects.toMatchObject({ data: { field: 'area' } });
    await expect(addOutcome(reviewId, 'health', ' \n ')).rejects.toMatchObject({
      data: { field: 'outcome' },
    });
    await call(procedures.removeOutcome, { recordId: health, version: 1 }, { context });
    expect(await outcomes(reviewId)).toHaveLength(2);
    await undoLast(store);
    expect(await outcomes(reviewId)).toHaveLength(3);
  });

  test('of the last review come over with their steps; what is there already does not come twice', async () => {
    const last = await add({ heldOn: '2025-11-20' });
    const job = await addOutcome(last, 'employment', 'A paid job in a café');
    await call(
      procedures.saveOutcome,
      { recordId: job, version: 1, patch: { steps: 'Visit two cafés', progress: 'Visited one' } },
      { context },
    );
    await addOutcome(last, 'community', 'Meets friends once a week');
    const next = await add({ meetingOn: '2026-12-03' });
    await addOutcome(next, 'community', 'meets friends once a week.');
    expect((await get(next)).before).toMatchObject({ recordId: last, outcomesToCarry: 1 });
    const carry = () => call(procedures.carryOutcomes, { reviewId: next }, { context });
    expect(await carry()).toEqual({ carried: 1 });
    expect(await carry()).toEqual({ carried: 0 });
    expect(await outcomes(next)).toEqual([
      ['community', 'meets friends once a week.', '', ''],
      ['employment', 'A paid job in a café', 'Visit two cafés', ''],
    ]);
  });

  test('of any length and in any writing are kept letter by letter', async () => {
    const reviewId = await add({ heldOn: '2026-11-20' });
    const text = `יש לי עבודה e\u0301 ${'x'.repeat(10_000)}`;
    await addOutcome(reviewId, 'employment', text);
    expect((await outcomes(reviewId))[0]?.[1]).toBe(text);
  });
});

test('a removed review takes its advice and outcomes with it, and an undo brings all of it back', async () => {
  const reviewId = await add({ heldOn: '2026-11-20' });
  await addOutcome(reviewId, 'employment', 'A paid job');
  await call(procedures.addUsualAdvice, { reviewId }, { context });
  const { version } = await get(reviewId);
  await call(procedures.remove, { recordId: reviewId, version }, { context });
  await expect(get(reviewId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await undoLast(store);
  const { advice } = await get(reviewId);
  expect(advice).toHaveLength(5);
  expect(await outcomes(reviewId)).toEqual([['employment', 'A paid job', '', '']]);
});

test('merging two records joins a review held on one day with everything in both; the merge can be undone', async () => {
  const other = await addPerson();
  const kept = await add({ heldOn: '2026-11-20', familyViews: 'Proud.' });
  const merged = await add({ heldOn: '2026-11-20', familyViews: 'Hopeful.' }, other);
  await addOutcome(kept, 'employment', 'A paid job');
  await addOutcome(merged, 'health', 'Swims every week');
  await call(procedures.addAdvice, { reviewId: merged, source: 'Health' }, { context });
  await mergePeople(store, {
    keepPersonId: personId,
    mergePersonId: other,
    take: [],
    versions: { keep: 1, merge: 1 },
  });
  expect(await get(kept)).toMatchObject({ familyViews: 'Proud.\nHopeful.' });
  expect((await get(kept)).advice.map(({ source }) => source)).toEqual(['Health']);
  expect((await outcomes(kept)).map(([, outcome]) => outcome)).toEqual(['A paid job', 'Swims every week']);
  await undoLast(store);
  expect((await outcomes(merged)).map(([, outcome]) => outcome)).toEqual(['Swims every week']);
  expect((await outcomes(kept)).map(([, outcome]) => outcome)).toEqual(['A paid job']);
});

test('History names the outcome and whose it is', async () => {
  const reviewId = await add({ heldOn: '2026-11-20' });
  await addOutcome(reviewId, 'employment', 'A paid job');
  const { changeSets } = await listChangeSets(store.db, { offset: 0, limit: 1 });
  const [last] = changeSets;
  expect(last?.label).toBe('New outcome of an annual review');
  const details = await getChangeDetails(store.db, {
    changeSetId: last?.changeSetId ?? '',
    offset: 0,
    limit: 10,
  });
  expect(JSON.stringify(details)).toContain('Outcome agreed at a review of Kim Bell: “A paid job”');
});
