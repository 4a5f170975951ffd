/** Changes of the toolkit and the plan, taken back and made again through the history. */
import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';

import {
  actionPlanProcedures,
  actionProcedures,
} from '../../../electron/engine/action-plan/action-plan.procedures.ts';
import type { EngineContext } from '../../../electron/engine/context.ts';
import { historyProcedures } from '../../../electron/engine/history/history.procedures.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { toolkitProcedures } from '../../../electron/engine/toolkit/toolkit.procedures.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { writePopulation } from './population.ts';

let store: TestStore;
let context: EngineContext;
let planId: string;
let assessmentId: string;
beforeEach(async () => {
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  await makeChange(store.db, { label: 'data file created' }, async (change) => {
    const header = { authority_name: 'Northmoor Council', responsible_person: '', email: '', telephone: '' };
    await change.insert('workspace', { ...header, authority_code: '', is_sample: 0, created_at: change.at });
    planId = await change.insert('action_plan', {
      ...header,
      instrument_id: 'internships-work-action-plan',
      instrument_version: '2025/6',
      created_at: change.at,
    });
  });
  await writePopulation(store.db, [{ born: '2006-03-10', plans: [{ from: '2015-09-01', to: null }] }]);
  assessmentId = (await call(toolkitProcedures.start, { firstYear: 2021, from: null }, { context }))
    .assessmentId;
});
afterEach(() => store.remove());

const undo = () => call(historyProcedures.undoLast, undefined, { context });
const redo = () => call(historyProcedures.redoLast, undefined, { context });
const assessment = () => call(toolkitProcedures.get, { assessmentId }, { context });
const actions = () => call(actionProcedures.list, undefined, { context });
const section1 = () => call(toolkitProcedures.section1, { assessmentId }, { context });
const withoutVersions = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'version' ? undefined : each)));

test('a score is taken back by its name, and made again', async () => {
  await call(toolkitProcedures.saveScore, { assessmentId, number: 4, score: 3, version: 1 }, { context });
  expect(await call(historyProcedures.next, undefined, { context })).toMatchObject({
    undo: 'score of statement 4',
  });
  await undo();
  expect((await assessment()).statements[3]?.score).toBeNull();
  await redo();
  expect((await assessment()).statements[3]?.score).toBe(3);
});

test('a pasted row of own figures is taken back as one', async () => {
  const before = await section1();
  const figures = [2021, 2022, 2023].map((academicYear) => ({
    code: '3' as const,
    academicYear,
    value: academicYear - 2000,
    reason: '',
  }));
  await call(toolkitProcedures.saveOwnFigures, { assessmentId, figures }, { context });
  expect(await section1()).not.toEqual(before);
  await undo();
  expect(await section1()).toEqual(before);
});

test('starting the next assessment is taken back whole: the last is open again', async () => {
  const link = { assessmentId, statementNumber: 2 };
  await call(
    actionProcedures.add,
    { planId, topicId: 'data', description: 'Recruit', lead: '', dueOn: null, link },
    { context },
  );
  const before = [await assessment(), await actions(), await section1()];
  const carry = { evidence: true, scores: true, priorities: true };
  const next = await call(
    toolkitProcedures.start,
    { firstYear: 2022, from: { assessmentId, carry } },
    { context },
  );
  expect((await assessment()).state).toBe('closed');
  await undo();
  expect(withoutVersions([await assessment(), await actions(), await section1()])).toEqual(
    withoutVersions(before),
  );
  expect(await store.db.selectFrom('frozen_figure').selectAll().execute()).toEqual([]);
  await expect(
    call(toolkitProcedures.get, { assessmentId: next.assessmentId }, { context }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a removed action comes back with its links and notes', async () => {
  const link = { assessmentId, statementNumber: 2 };
  const { actionId } = await call(
    actionProcedures.add,
    { planId, topicId: 'data', description: 'Recruit', lead: 'Sam', dueOn: '2026-12-18', link },
    { context },
  );
  await call(
    actionProcedures.addProgress,
    { actionId, notedOn: '2026-10-01', note: 'Advert out' },
    { context },
  );
  const before = await actions();
  await call(actionProcedures.remove, { actionId, version: 1 }, { context });
  expect(await actions()).toEqual([]);
  await undo();
  expect(withoutVersions(await actions())).toEqual(withoutVersions(before));
});

test('a status and a priority mark are taken back', async () => {
  const { actionId } = await call(
    actionProcedures.add,
    { planId, topicId: 'data', description: 'Recruit', lead: '', dueOn: null, link: null },
    { context },
  );
  await call(actionProcedures.save, { actionId, version: 1, patch: { status: 'done' } }, { context });
  await undo();
  expect((await actions())[0]).toMatchObject({ status: 'not-started', completedOn: null });
  await call(
    actionPlanProcedures.setOutcomePriority,
    { planId, outcomeId: 'data-1', isPriority: true },
    { context },
  );
  await undo();
  expect((await call(actionPlanProcedures.get, undefined, { context })).priorityOutcomeIds).toEqual([]);
});
