import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import {
  actionPlanProcedures,
  actionProcedures,
} from '../../../electron/engine/action-plan/action-plan.procedures.ts';
import type { EngineContext } from '../../../electron/engine/context.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { today } from '../../../electron/engine/today.ts';
import { toolkitProcedures } from '../../../electron/engine/toolkit/toolkit.procedures.ts';
import type { ActionLinkInput } from '../../../shared/contract/action-plan.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let context: EngineContext;
let planId: string;
beforeEach(async () => {
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  const made = await makeChange(store.db, { label: 'plan' }, (change) =>
    change.insert('action_plan', {
      instrument_id: 'internships-work-action-plan',
      instrument_version: '2025/6',
      authority_name: 'Northmoor Council',
      responsible_person: 'Jo Ridley',
      email: '',
      telephone: '',
      created_at: change.at,
    }),
  );
  planId = made.result;
});
afterEach(() => store.remove());

const unknownId = '01890000-0000-7000-8000-000000000000';
const list = () => call(actionProcedures.list, undefined, { context });
const add = (description: string, topicId: string | null = 'data', link: ActionLinkInput | null = null) =>
  call(actionProcedures.add, { planId, topicId, description, lead: '', dueOn: null, link }, { context });
const save = (actionId: string, version: number, patch: object) =>
  call(actionProcedures.save, { actionId, version, patch }, { context });
const newAssessment = async () => {
  const made = await call(toolkitProcedures.start, { firstYear: 2021, from: null }, { context });
  return made.assessmentId;
};
const labels = async () =>
  (await store.db.selectFrom('change_set').select('label').orderBy('id').execute()).map((row) => row.label);

describe('the plan', () => {
  test('keeps its header, and marks outcomes of its edition as priorities', async () => {
    const plan = await call(actionPlanProcedures.get, undefined, { context });
    expect(plan).toMatchObject({ planId, instrumentVersion: '2025/6', priorityOutcomeIds: [], version: 1 });
    await call(
      actionPlanProcedures.saveHeader,
      { planId, version: 1, patch: { email: 'send@northmoor.example' } },
      { context },
    );
    const mark = (outcomeId: string, isPriority: boolean) =>
      call(actionPlanProcedures.setOutcomePriority, { planId, outcomeId, isPriority }, { context });
    await mark('data-2', true);
    await mark('data-2', true);
    await mark('information-1', true);
    await mark('information-1', false);
    expect(await call(actionPlanProcedures.get, undefined, { context })).toMatchObject({
      email: 'send@northmoor.example',
      authorityName: 'Northmoor Council',
      priorityOutcomeIds: ['data-2'],
      version: 2,
    });
    expect((await labels()).slice(1)).toEqual([
      'details of the action plan',
      'priority outcome of topic 1 Data',
      'priority outcome of topic 3 Information',
      'outcome of topic 3 Information no longer a priority',
    ]);
    await expect(mark('data-99', true)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'outcome' },
    });
    await expect(
      call(actionPlanProcedures.saveHeader, { planId, version: 1, patch: { email: 'x' } }, { context }),
    ).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
  });
});

describe('actions', () => {
  test('stand in the order of the topics, those without a topic last', async () => {
    await add('no topic', null);
    await add('information one', 'information');
    await add('data one');
    await add('data two');
    expect((await list()).map((action) => action.description)).toEqual([
      'data one',
      'data two',
      'information one',
      'no topic',
    ]);
  });

  test('have the day they were done while they are done, and no longer', async () => {
    const action = await add('Recruit two job coaches');
    expect(action).toMatchObject({
      status: 'not-started',
      completedOn: null,
      links: [],
      progress: [],
      version: 1,
    });
    await save(action.actionId, 1, { status: 'done' });
    expect((await list())[0]).toMatchObject({ status: 'done', completedOn: today(), version: 2 });
    await save(action.actionId, 2, { status: 'done', lead: 'Sam Oduya' });
    expect((await list())[0]).toMatchObject({ completedOn: today(), lead: 'Sam Oduya' });
    await save(action.actionId, 3, { status: 'in-progress', dueOn: '2026-12-18' });
    expect((await list())[0]).toMatchObject({
      status: 'in-progress',
      completedOn: null,
      dueOn: '2026-12-18',
    });
    expect((await labels()).slice(-4)).toEqual([
      'new action “Recruit two job coaches”',
      'status of action “Recruit two job coaches”',
      'action “Recruit two job coaches”',
      'action “Recruit two job coaches”',
    ]);
  });

  test('move within their topic, also when no number is left between two', async () => {
    const ids: Record<string, string> = {};
    for (const name of ['a', 'b', 'c']) ids[name] = (await add(name)).actionId;
    const other = await add('other', 'information');
    const move = (name: string, before: string | null) =>
      call(
        actionProcedures.move,
        { actionId: ids[name]!, beforeActionId: before && ids[before]! },
        { context },
      );
    const order = async () =>
      (await list())
        .filter((action) => action.topicId === 'data')
        .map((action) => action.description)
        .join('');
    await move('c', 'a');
    expect(await order()).toBe('cab');
    await move('c', null);
    expect(await order()).toBe('abc');
    await move('a', 'a');
    expect(await order()).toBe('abc');
    for (let round = 0; round < 60; round += 1) {
      await move('c', 'b');
      expect(await order()).toBe('acb');
      await move('b', 'c');
      expect(await order()).toBe('abc');
    }
    await expect(
      call(actionProcedures.move, { actionId: ids.a!, beforeActionId: other.actionId }, { context }),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { field: 'beforeActionId' } });
    await expect(
      call(actionProcedures.move, { actionId: ids.a!, beforeActionId: unknownId }, { context }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('become the last of another topic', async () => {
    const action = await add('one');
    await add('two', 'information');
    await save(action.actionId, 1, { topicId: 'information' });
    expect((await list()).map((each) => each.description)).toEqual(['two', 'one']);
  });

  test('are linked once to a statement or a priority, and unlinked', async () => {
    const assessmentId = await newAssessment();
    const action = await add('linked', 'data', { assessmentId, statementNumber: 4 });
    expect(action.links).toMatchObject([{ assessmentId, statementNumber: 4, priorityNumber: null }]);
    const link = (to: ActionLinkInput) =>
      call(actionProcedures.link, { actionId: action.actionId, to }, { context });
    const again = await link({ assessmentId, statementNumber: 4 });
    expect(again).toEqual(action.links[0]);
    const priority = await link({ assessmentId, priorityNumber: 2 });
    expect((await list())[0]?.links).toHaveLength(2);
    await call(actionProcedures.unlink, { linkId: priority.linkId }, { context });
    expect((await list())[0]?.links).toEqual(action.links);
    await expect(link({ assessmentId, statementNumber: 13 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(link({ assessmentId: unknownId, statementNumber: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('cannot be linked to, or unlinked from, a closed assessment', async () => {
    const assessmentId = await newAssessment();
    const action = await add('linked', 'data', { assessmentId, statementNumber: 4 });
    const carry = { evidence: true, scores: true, priorities: true };
    await call(toolkitProcedures.start, { firstYear: 2022, from: { assessmentId, carry } }, { context });
    const links = (await list())[0]?.links ?? [];
    expect(links).toHaveLength(2);
    await expect(
      call(
        actionProcedures.link,
        { actionId: action.actionId, to: { assessmentId, statementNumber: 5 } },
        { context },
      ),
    ).rejects.toMatchObject({ code: 'CLOSED_ASSESSMENT' });
    await expect(
      call(actionProcedures.unlink, { linkId: links[0]!.linkId }, { context }),
    ).rejects.toMatchObject({
      code: 'CLOSED_ASSESSMENT',
    });
    await expect(add('new', 'data', { assessmentId, statementNumber: 5 })).rejects.toMatchObject({
      code: 'CLOSED_ASSESSMENT',
    });
    expect(await list()).toHaveLength(1);
  });

  test('have progress notes by date', async () => {
    const { actionId } = await add('noted');
    const note = (notedOn: string, text: string) =>
      call(actionProcedures.addProgress, { actionId, notedOn, note: text }, { context });
    const later = await note('2026-11-02', 'Two interviews held');
    await note('2026-10-01', 'Advert out');
    await call(
      actionProcedures.saveProgress,
      { progressId: later.progressId, version: 1, patch: { note: 'Three interviews held' } },
      { context },
    );
    expect((await list())[0]?.progress.map((each) => [each.notedOn, each.note])).toEqual([
      ['2026-10-01', 'Advert out'],
      ['2026-11-02', 'Three interviews held'],
    ]);
    await expect(
      call(
        actionProcedures.saveProgress,
        { progressId: later.progressId, version: 1, patch: { note: 'x' } },
        { context },
      ),
    ).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
    await expect(note('2026-11-03', '   ')).rejects.toMatchObject({
      code: 'REFUSED',
      data: { field: 'note' },
    });
    await call(actionProcedures.removeProgress, { progressId: later.progressId, version: 2 }, { context });
    expect((await list())[0]?.progress).toHaveLength(1);
  });

  test('go with their links and notes, as one change', async () => {
    const assessmentId = await newAssessment();
    const { actionId } = await add('gone', 'data', { assessmentId, statementNumber: 4 });
    await call(actionProcedures.addProgress, { actionId, notedOn: '2026-10-01', note: 'x' }, { context });
    await expect(call(actionProcedures.remove, { actionId, version: 2 }, { context })).rejects.toMatchObject({
      code: 'CHANGED_ELSEWHERE',
    });
    expect((await list())[0]).toMatchObject({ links: [{}], progress: [{}] });
    await call(actionProcedures.remove, { actionId, version: 1 }, { context });
    expect(await list()).toEqual([]);
    for (const table of ['action_link', 'action_progress'] as const) {
      expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    const last = await store.db
      .selectFrom('change_set')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(last).toMatchObject({ label: 'removal of action “gone”', change_count: 3 });
  });

  test('refuse what cannot be, and write nothing', async () => {
    const { actionId } = await add('kept');
    const before = await labels();
    await expect(add('  ')).rejects.toMatchObject({ code: 'REFUSED', data: { field: 'description' } });
    await expect(add('x', 'no-such-topic')).rejects.toMatchObject({
      code: 'REFUSED',
      data: { field: 'topicId' },
    });
    await expect(save(actionId, 1, { description: '' })).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(save(actionId, 1, { topicId: 'no-such-topic' })).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(save(actionId, 9, { lead: 'x' })).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
    await expect(save(unknownId, 1, { lead: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(save(actionId, 1, { status: 'lost' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(save(actionId, 1, { dueOn: '2026-02-30' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await labels()).toEqual(before);
  });

  test('are named in the history by their first words only', async () => {
    await add(`${'A long description '.repeat(10)}\nwith a second line`);
    const label = (await labels()).at(-1)!;
    expect(label.length).toBeLessThan(70);
    expect(label).toMatch(/^new action “A long description .*…”$/);
  });
});
