// Job analyses and plans of systematic instruction, on 22 November 2026.
import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { getChangeDetails } from '../../../electron/engine/history/history.service.ts';
import { redoLast, undoLast } from '../../../electron/engine/history/undo.service.ts';
import { mergePeople, unmergePeople } from '../../../electron/engine/people/merge-people.service.ts';
import { peopleProcedures } from '../../../electron/engine/people/people.procedures.ts';
import {
  beginProfile,
  profileDetails,
  saveAnswer,
} from '../../../electron/engine/profiles/profiles.service.ts';
import { instructionPlanProcedures as plans } from '../../../electron/engine/work/instruction-plan.procedures.ts';
import { jobAnalysisProcedures as analyses } from '../../../electron/engine/work/job-analysis.procedures.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let context: EngineContext;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

async function newPerson(surname: string): Promise<string> {
  const fields = { surname, dateOfBirth: '2006-05-04' };
  return (await call(peopleProcedures.add, { fields }, { context })).personId;
}
const refusedAt = (field: string, problem: RegExp) =>
  expect.objectContaining({
    code: 'REFUSED',
    data: { field, problem: expect.stringMatching(problem) as string },
  });
const changedElsewhere = expect.objectContaining({ code: 'CHANGED_ELSEWHERE' }) as Error;
const addAnalysis = async (personId: string, fields: object = { role: 'Kitchen assistant' }) =>
  (await call(analyses.add, { personId, fields }, { context })).recordId;
const answer = (recordId: string, questionId: string, version: number, text: string) =>
  call(analyses.saveAnswer, { recordId, questionId, version, answer: text }, { context });
const getAnalysis = (recordId: string) => call(analyses.get, { recordId }, { context });
const addPlan = async (personId: string) =>
  (await call(plans.add, { personId, fields: { task: 'Set the tables' } }, { context })).recordId;
const addPart = async (planId: string, description: string) =>
  (await call(plans.addPart, { planId, description }, { context })).recordId;
const getPlan = (recordId: string) => call(plans.get, { recordId }, { context });
const partsOf = async (recordId: string) =>
  (await getPlan(recordId)).parts.map(({ description }) => description);

test('answers are saved one by one; a stale one is refused; what was undone is begun again', async () => {
  const id = await addAnalysis(await newPerson('Ash'), { role: 'Cook', employer: 'Wren Bakery' });
  expect(await answer(id, 'tasks.main', 0, 'Bread')).toMatchObject({ version: 1 });
  expect(await answer(id, 'tasks.main', 1, 'Bread, cakes')).toMatchObject({ version: 2 });
  await expect(answer(id, 'tasks.main', 0, 'Pies')).rejects.toThrow(changedElsewhere);
  await expect(answer(id, 'tasks.main', 1, 'Pies')).rejects.toThrow(changedElsewhere);
  await expect(answer(id, 'tasks.other', 0, 'Pies')).rejects.toThrow(refusedAt('questionId', /Choose/));
  await answer(id, 'travel.route', 0, '  ');
  expect(await getAnalysis(id)).toMatchObject({
    role: 'Cook',
    employer: 'Wren Bakery',
    answered: 1,
    answers: [
      { questionId: 'tasks.main', answer: 'Bread, cakes' },
      { questionId: 'travel.route', answer: '  ' },
    ],
  });
  for (const _ of ['travel', 'cakes', 'bread']) await undoLast(store);
  expect((await getAnalysis(id)).answers).toEqual([]);
  await answer(id, 'tasks.main', 2, 'أعمال المطبخ');
  expect((await getAnalysis(id)).answers).toMatchObject([{ version: 1, answer: 'أعمال المطبخ' }]);
});

test('a job analysis needs a title or an employer, and a day that can be', async () => {
  const person = await newPerson('Ash');
  await expect(addAnalysis(person, { role: '  ' })).rejects.toThrow(refusedAt('role', /job title or the/));
  await expect(addAnalysis(person, { role: 'Cook', analysedOn: '2026-11-23' })).rejects.toThrow(
    refusedAt('analysedOn', /in the future/),
  );
  await expect(addAnalysis(person, { role: 'Cook', analysedOn: '2006-05-03' })).rejects.toThrow(
    refusedAt('analysedOn', /before the young person was born/),
  );
  const id = await addAnalysis(person, { employer: 'Wren Bakery' });
  const save = (version: number, patch: object) =>
    call(analyses.save, { recordId: id, version, patch }, { context });
  await expect(save(1, { employer: '' })).rejects.toThrow(refusedAt('employer', /job title or the/));
  await save(1, { role: 'Cook' });
  await expect(save(1, { role: 'Baker' })).rejects.toThrow(changedElsewhere);
  await save(2, { employer: '' });
  expect(await getAnalysis(id)).toMatchObject({ role: 'Cook', employer: '', version: 3 });
});

test('a removed job analysis takes its answers with it and comes back whole with one undo', async () => {
  const person = await newPerson('Ash');
  const id = await addAnalysis(person);
  await answer(id, 'tasks.main', 0, 'Bread');
  const before = await getAnalysis(id);
  await call(analyses.remove, { recordId: id, version: 1 }, { context });
  expect(await call(analyses.ofPerson, { personId: person }, { context })).toEqual([]);
  await expect(answer(id, 'tasks.main', 1, 'Cakes')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const changeSetId = store.raw
    .prepare('SELECT id FROM change_set ORDER BY rowid DESC LIMIT 1')
    .pluck()
    .get() as string;
  const { changes } = await getChangeDetails(store.db, {
    changeSetId,
    offset: 0,
    limit: 9,
  });
  expect(changes.map(({ what }) => what)).toEqual([
    'Answer in a job analysis of Ash, “What are the main tasks, and how often does each come up?”',
    'Job analysis of Ash, “Kitchen assistant”',
  ]);
  await undoLast(store);
  expect((await getAnalysis(id)).answers.map((each) => each.answer)).toEqual(
    before.answers.map((each) => each.answer),
  );
  await redoLast(store);
  await expect(getAnalysis(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the job match reads what the vocational profile says', async () => {
  const person = await newPerson('Ash');
  const id = await addAnalysis(person);
  expect((await getAnalysis(id)).fromProfile).toEqual([]);
  const { profileVersionId } = await beginProfile(store.db, {
    personId: person,
    kind: 'vocational',
    begunOn: '2026-11-01',
    reason: '',
  });
  const { answers } = await profileDetails(store.db, profileVersionId);
  for (const [questionId, text] of [
    ['work-wanted.job', 'A baker'],
    ['about-me.name', 'Ash'],
  ]) {
    const { answerId = '', version = 0 } = answers.find((each) => each.questionId === questionId) ?? {};
    await saveAnswer(store.db, { answerId, version, answer: text ?? '' });
  }
  expect((await getAnalysis(id)).fromProfile).toEqual([{ questionId: 'work-wanted.job', answer: 'A baker' }]);
});

test('parts are added last, moved, however often, and never into another plan', async () => {
  const person = await newPerson('Ash');
  const [id, other] = [await addPlan(person), await addPlan(person)];
  const [a, b, c] = [await addPart(id, 'A'), await addPart(id, 'B'), await addPart(id, 'C')];
  const foreign = await addPart(other, 'X');
  const move = (recordId: string, beforeId: string | null) =>
    call(plans.movePart, { recordId, beforeId }, { context });
  await move(c, a);
  expect(await partsOf(id)).toEqual(['C', 'A', 'B']);
  await move(c, null);
  expect(await partsOf(id)).toEqual(['A', 'B', 'C']);
  await expect(move(a, foreign)).rejects.toThrow(refusedAt('beforeId', /same task/));
  // Halving the distance 120 times leaves no number between two: they are numbered afresh.
  for (let turn = 0; turn < 60; turn++) {
    await move(c, b);
    await move(b, c);
  }
  expect(await partsOf(id)).toEqual(['A', 'B', 'C']);
  await undoLast(store);
  expect(await partsOf(id)).toEqual(['A', 'C', 'B']);
  await expect(addPart(id, ' \n ')).rejects.toThrow(refusedAt('description', /what is done/));
  const save = (version: number, patch: object) =>
    call(plans.savePart, { recordId: a, version, patch }, { context });
  await expect(save(1, { description: '' })).rejects.toThrow(refusedAt('description', /what is done/));
  await save(1, { cue: 'The bell' });
  await expect(save(1, { support: 'Point' })).rejects.toThrow(changedElsewhere);
});

test('a plan keeps its days in order and goes with its parts, in one change', async () => {
  const person = await newPerson('Ash');
  const id = await addPlan(person);
  const save = (version: number, patch: object) =>
    call(plans.save, { recordId: id, version, patch }, { context });
  await expect(save(1, { task: ' ' })).rejects.toThrow(refusedAt('task', /task that is to be learned/));
  await save(1, { startedOn: '2026-11-02', jobCoach: 'Ola Brandt', objective: 'Twelve tables' });
  await expect(save(2, { reviewedOn: '2026-11-01' })).rejects.toThrow(refusedAt('reviewedOn', /before/));
  await expect(save(2, { reviewedOn: '2026-11-23' })).rejects.toThrow(refusedAt('reviewedOn', /future/));
  await save(2, { reviewedOn: '2026-11-20' });
  await expect(save(3, { startedOn: '2026-11-21' })).rejects.toThrow(refusedAt('startedOn', /before/));
  await addPart(id, 'Fetch the trolley');
  await addPart(id, 'Lay the forks');
  expect(await call(plans.ofPerson, { personId: person }, { context })).toMatchObject([
    { task: 'Set the tables', jobCoach: 'Ola Brandt', startedOn: '2026-11-02', parts: 2 },
  ]);
  await call(plans.remove, { recordId: id, version: 3 }, { context });
  const left = () => store.raw.prepare('SELECT count(*) FROM instruction_part').pluck().get();
  expect(left()).toBe(0);
  await undoLast(store);
  expect(await partsOf(id)).toEqual(['Fetch the trolley', 'Lay the forks']);
  expect(await getPlan(id)).toMatchObject({ objective: 'Twelve tables', reviewedOn: '2026-11-20' });
});

test('merging two records of a young person brings both over, and taking it apart gives them back', async () => {
  const [keep, other] = [await newPerson('Ash'), await newPerson('Ashe')];
  const [analysis, plan] = [await addAnalysis(other), await addPlan(other)];
  await answer(analysis, 'tasks.main', 0, 'Bread');
  await addPart(plan, 'Fetch the trolley');
  const { changeSetId } = await mergePeople(store, {
    keepPersonId: keep,
    mergePersonId: other,
    take: [],
    versions: { keep: 1, merge: 1 },
  });
  expect(await getAnalysis(analysis)).toMatchObject({ personId: keep, surname: 'Ash', answered: 1 });
  expect(await getPlan(plan)).toMatchObject({
    personId: keep,
    parts: [{ description: 'Fetch the trolley' }],
  });
  await unmergePeople(store, changeSetId);
  expect(await getAnalysis(analysis)).toMatchObject({ personId: other, surname: 'Ashe', answered: 1 });
  expect(await getPlan(plan)).toMatchObject({ personId: other, parts: [{ cue: '' }] });
});
