// The pathway of young people, on 22 November 2026.
import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { redoLast, undoChangeSet, undoLast } from '../../../electron/engine/history/undo.service.ts';
import { pathwayForPack } from '../../../electron/engine/pathway/pathway-for-pack.ts';
import {
  pathwayProcedures,
  personActionProcedures,
} from '../../../electron/engine/pathway/pathway.procedures.ts';
import { mergePeople } from '../../../electron/engine/people/merge-people.service.ts';
import { peopleProcedures } from '../../../electron/engine/people/people.procedures.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import type { SpellFields } from '../../../shared/contract/pathway.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let context: EngineContext;
let personId: string;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  personId = await person('Bell', '2009-05-04');
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

/** Somebody with an EHC plan in force. */
async function person(surname: string, dateOfBirth: string, leadOfficer = ''): Promise<string> {
  const fields = { surname, dateOfBirth, leadOfficer };
  const added = await call(peopleProcedures.add, { fields }, { context });
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
const begin = (fields: Partial<SpellFields> & Pick<SpellFields, 'stage'>, whose = personId) =>
  call(pathwayProcedures.beginStage, { personId: whose, fields }, { context });
const pathway = (whose = personId) => call(pathwayProcedures.ofPerson, { personId: whose }, { context });
const spell = async (recordId: string) => {
  const found = (await pathway()).spells.find((each) => each.recordId === recordId);
  if (!found) throw new Error('No such stage');
  return found;
};
const save = async (recordId: string, patch: Partial<SpellFields>) =>
  call(
    pathwayProcedures.saveStage,
    { recordId, version: (await spell(recordId)).version, patch },
    { context },
  );
const refusal = (field: string, words: RegExp) =>
  expect.objectContaining({ code: 'REFUSED', data: { field, problem: expect.stringMatching(words) } });
const everybody = { officer: null, settingId: null, curriculumYears: null };
const list = (asked: Partial<Parameters<typeof callList>[0]> = {}) =>
  callList({
    filter: everybody,
    stage: null,
    onlyStuck: false,
    sort: 'since',
    descending: false,
    offset: 0,
    limit: 100,
    ...asked,
  });
const callList = (input: {
  filter: { officer: string | null; settingId: null; curriculumYears: { from: number; to: number } | null };
  stage: 1 | 2 | 3 | 4 | 5 | null;
  onlyStuck: boolean;
  sort: 'name' | 'stage' | 'since' | 'next-step' | 'setting';
  descending: boolean;
  offset: number;
  limit: number;
}) => call(pathwayProcedures.list, input, { context });

test('stages may be skipped, and two different ones go on at once', async () => {
  await begin({ stage: 1, startedOn: '2026-01-12', endedOn: '2026-03-02' });
  await begin({ stage: 3, startedOn: '2026-03-02' });
  await begin({ stage: 4, startedOn: '2026-04-20' });
  expect((await pathway()).spells.map(({ stage, endedOn }) => [stage, endedOn])).toEqual([
    [1, '2026-03-02'],
    [3, null],
    [4, null],
  ]);
});

test('a stage that is open cannot be begun again, and can once it has ended', async () => {
  const { recordId } = await begin({ stage: 2, startedOn: '2026-05-04' });
  await expect(begin({ stage: 2, startedOn: '2026-11-02' })).rejects.toEqual(
    refusal('stage', /at stage 2 Pre-Employment already, since 4 May 2026/),
  );
  await save(recordId, { endedOn: '2026-10-01' });
  await begin({ stage: 2, startedOn: '2026-10-01' });
  // Opening the first again would make two of them.
  await expect(save(recordId, { endedOn: null })).rejects.toEqual(
    refusal('endedOn', /already, since 1 October/),
  );
  expect((await pathway()).spells).toHaveLength(2);
});

test.each<[string, Partial<SpellFields>, string, RegExp]>([
  ['no start', {}, 'startedOn', /Enter the day/],
  ['a start tomorrow', { startedOn: '2026-11-23' }, 'startedOn', /future/],
  ['a start before birth', { startedOn: '2009-05-03' }, 'startedOn', /before the young person was born/],
  ['an end before the start', { startedOn: '2026-05-04', endedOn: '2026-05-03' }, 'endedOn', /4 May 2026/],
  ['an end tomorrow', { startedOn: '2026-05-04', endedOn: '2026-11-23' }, 'endedOn', /future/],
  [
    'a next step before the start',
    { startedOn: '2026-05-04', nextStepOn: '2026-05-03' },
    'nextStepOn',
    /4 May/,
  ],
  [
    'a time within another',
    { startedOn: '2026-02-02', endedOn: '2026-02-09' },
    'startedOn',
    /12 January 2026 to 2 March/,
  ],
])('%s is refused at its field, and nothing is written', async (_, fields, field, words) => {
  await begin({ stage: 2, startedOn: '2026-01-12', endedOn: '2026-03-02' });
  await expect(begin({ stage: 2, ...fields })).rejects.toEqual(refusal(field, words));
  expect((await pathway()).spells).toHaveLength(1);
});

test('ending a stage begins the next on that day, and one undo takes both back', async () => {
  const { recordId } = await begin({ stage: 1, startedOn: '2026-05-04', nextStep: '  ' });
  await call(
    pathwayProcedures.endStage,
    {
      recordId,
      version: 1,
      endedOn: '2026-11-20',
      endReason: 'Ready for workshops',
      begin: { stage: 3, startReason: '', nextStep: 'First aid course', nextStepOn: '2026-12-01' },
    },
    { context },
  );
  expect((await pathway()).spells).toEqual([
    expect.objectContaining({
      stage: 1,
      endedOn: '2026-11-20',
      endReason: 'Ready for workshops',
      nextStep: '',
    }),
    expect.objectContaining({ stage: 3, startedOn: '2026-11-20', endedOn: null, stuck: [] }),
  ]);
  await undoLast(store);
  expect((await pathway()).spells).toEqual([
    expect.objectContaining({ stage: 1, endedOn: null, stuck: ['too-long', 'no-step'] }),
  ]);
});

test('a move into a stage that is open already writes nothing at all', async () => {
  const { recordId } = await begin({ stage: 1, startedOn: '2026-05-04' });
  await begin({ stage: 3, startedOn: '2026-06-01' });
  const next = { stage: 3, startReason: '', nextStep: '', nextStepOn: null } as const;
  const input = { recordId, version: 1, endedOn: '2026-11-20', endReason: '', begin: next };
  await expect(call(pathwayProcedures.endStage, input, { context })).rejects.toEqual(
    refusal('stage', /3 Employment Workshops already/),
  );
  expect((await spell(recordId)).endedOn).toBeNull();
});

test('a stage that another window has ended is not ended again', async () => {
  const { recordId } = await begin({ stage: 1, startedOn: '2026-05-04' });
  const end = (version: number, endReason: string) =>
    call(
      pathwayProcedures.endStage,
      { recordId, version, endedOn: '2026-11-20', endReason, begin: null },
      { context },
    );
  await end(1, 'Ready for workshops');
  for (const version of [1, 2])
    await expect(end(version, 'Moved away')).rejects.toEqual(
      refusal('endedOn', /ended already, on 20 November 2026/),
    );
  expect((await spell(recordId)).endReason).toBe('Ready for workshops');
});

test('a stale version is refused, a removed stage comes back', async () => {
  const { recordId } = await begin({ stage: 1, startedOn: '2026-05-04' });
  await save(recordId, { notes: 'מתחיל ביום שני · é' });
  await expect(
    call(pathwayProcedures.saveStage, { recordId, version: 1, patch: { notes: '' } }, { context }),
  ).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
  await call(pathwayProcedures.removeStage, { recordId, version: 2 }, { context });
  expect((await pathway()).spells).toEqual([]);
  await undoLast(store);
  expect((await spell(recordId)).notes).toBe('מתחיל ביום שני · é');
});

test('an item is done on a day, not needed, or to do again', async () => {
  const check = (version: number, patch: object, itemId = 'placement.job-match') =>
    call(pathwayProcedures.saveCheck, { personId, itemId, version, patch }, { context });
  await check(0, { note: 'Two employers looked at' });
  expect((await pathway()).checks).toEqual([
    {
      itemId: 'placement.job-match',
      version: 1,
      state: 'to-do',
      doneOn: null,
      note: 'Two employers looked at',
    },
  ]);
  await expect(check(1, { doneOn: '2026-11-02' })).rejects.toEqual(refusal('doneOn', /Choose “Done”/));
  await check(1, { state: 'done' });
  expect((await pathway()).checks[0]).toMatchObject({ state: 'done', doneOn: '2026-11-22' });
  await expect(check(2, { doneOn: '2026-11-23' })).rejects.toEqual(refusal('doneOn', /future/));
  await check(2, { doneOn: '2026-11-02' });
  await check(3, { state: 'not-needed' });
  expect((await pathway()).checks[0]).toMatchObject({ state: 'not-needed', doneOn: null, version: 4 });
  await expect(check(0, { state: 'done' })).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
  await expect(check(0, { state: 'done' }, 'placement.unheard-of')).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('lists say who is where, who is stuck and who is at no stage', async () => {
  const calm = await person('Calm', '2009-02-03', 'Ann');
  const late = await person('Late', '2008-02-03', 'Ben');
  // Year 8 in 2026/27: 13 on 31 August 2027.
  await person('Young', '2014-02-03');
  await begin({ stage: 2, startedOn: '2026-10-05', nextStep: 'CV', nextStepOn: '2026-11-22' }, calm);
  await begin({ stage: 2, startedOn: '2026-09-07', nextStep: 'CV', nextStepOn: '2026-11-21' }, late);
  await begin({ stage: 4, startedOn: '2026-02-02', nextStep: 'Visit', nextStepOn: null }, late);
  await begin({ stage: 1, startedOn: '2025-02-02', endedOn: '2025-06-02' });

  const all = await list();
  expect(all.total).toBe(3);
  expect(all.rows.map(({ surname, stage, stuck }) => [surname, stage, stuck])).toEqual([
    // 39 weeks before 22 November 2026 is 22 February 2026.
    ['Late', 4, ['too-long']],
    ['Late', 2, ['step-overdue']],
    ['Calm', 2, []],
  ]);
  // What can be begun for them is known from any row of theirs; a stage that has ended is not among it.
  expect(all.rows.map(({ openStages }) => openStages.toSorted((a, b) => a - b))).toEqual([
    [2, 4],
    [2, 4],
    [2],
  ]);
  expect((await list({ onlyStuck: true })).rows.map(({ stage }) => stage)).toEqual([4, 2]);
  expect((await list({ stage: 2, sort: 'name' })).rows.map(({ surname }) => surname)).toEqual([
    'Calm',
    'Late',
  ]);
  expect((await list({ sort: 'next-step' })).rows.map(({ nextStepOn }) => nextStepOn)).toEqual([
    '2026-11-21',
    '2026-11-22',
    null,
  ]);
  expect((await list({ filter: { ...everybody, officer: 'Ann' } })).total).toBe(1);
  expect(await call(pathwayProcedures.counts, { filter: everybody }, { context })).toEqual({
    stages: [
      { stage: 1, people: 0, stuck: 0 },
      { stage: 2, people: 2, stuck: 1 },
      { stage: 3, people: 0, stuck: 0 },
      { stage: 4, people: 1, stuck: 1 },
      { stage: 5, people: 0, stuck: 0 },
    ],
    withoutStage: 1,
  });
  const none = await call(
    pathwayProcedures.withoutStage,
    { filter: everybody, offset: 0, limit: 10 },
    { context },
  );
  expect(none.rows).toEqual([
    expect.objectContaining({ personId, lastStage: 1, lastEndedOn: '2025-06-02', curriculumYear: 13 }),
  ]);
});

test('the authority says how many weeks are too long', async () => {
  await begin({ stage: 1, startedOn: '2026-10-05', nextStep: 'Visit' });
  const limit = (version: number, weeks: number) =>
    call(pathwayProcedures.saveLimit, { stage: 1, version, weeks }, { context });
  for (const weeks of [0, -3, 6.5, 521])
    await expect(limit(0, weeks)).rejects.toEqual(refusal('weeks', /1 to 520/));
  await limit(0, 6);
  expect((await pathway()).spells[0]?.stuck).toEqual(['too-long']);
  expect((await list({ onlyStuck: true })).total).toBe(1);
  await limit(1, 7);
  expect((await pathway()).spells[0]?.stuck).toEqual([]);
  await expect(limit(1, 8)).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
  expect((await call(pathwayProcedures.limits, undefined, { context })).map(({ weeks }) => weeks)).toEqual([
    7, 39, 26, 39, 52,
  ]);
});

test('actions of a young person are kept with them, counted while open, and go with their notes', async () => {
  const add = (description: string, dueOn: string | null) =>
    call(
      personActionProcedures.add,
      { personId, description, lead: 'Job coach', dueOn, stage: 2 },
      { context },
    );
  const actions = () => call(personActionProcedures.ofPerson, { personId }, { context });
  await expect(add('  ', null)).rejects.toEqual(refusal('description', /Say what/));
  const { actionId } = await add('Practise the bus to college', '2026-11-21');
  await add('Open a bank account', null);
  await add('Visit the garden centre', '2026-12-06');
  await call(
    personActionProcedures.addProgress,
    { actionId, notedOn: '2026-11-20', note: 'Twice with support' },
    { context },
  );
  expect((await actions()).map(({ description }) => description)).toEqual([
    'Practise the bus to college',
    'Visit the garden centre',
    'Open a bank account',
  ]);
  const counts = () => call(personActionProcedures.counts, undefined, { context });
  expect(await counts()).toEqual({ overdue: 1, dueInTwoWeeks: 1 });
  const open = (onlyOverdue: boolean) =>
    call(personActionProcedures.open, { filter: everybody, onlyOverdue, offset: 0, limit: 10 }, { context });
  expect((await open(false)).total).toBe(3);
  expect((await open(true)).rows).toEqual([
    expect.objectContaining({ actionId, surname: 'Bell', dueOn: '2026-11-21' }),
  ]);
  await call(personActionProcedures.save, { actionId, version: 1, patch: { status: 'done' } }, { context });
  expect((await actions()).at(-1)).toMatchObject({ actionId, completedOn: '2026-11-22' });
  expect(await counts()).toEqual({ overdue: 0, dueInTwoWeeks: 1 });
  await call(personActionProcedures.remove, { actionId, version: 2 }, { context });
  expect(await actions()).toHaveLength(2);
  await undoLast(store);
  expect((await actions()).at(-1)?.progress.map(({ note }) => note)).toEqual(['Twice with support']);
  // The plan of the authority knows nothing of them.
  expect(await store.db.selectFrom('action').selectAll().execute()).toEqual([]);
});

test('a pack is given the stages of now with their checklists, the history and the actions', async () => {
  await begin({ stage: 1, startedOn: '2026-01-12', endedOn: '2026-03-02' });
  await begin({ stage: 3, startedOn: '2026-03-02' });
  for (const itemId of ['workshops.sector', 'workshops.first-aid'])
    await call(
      pathwayProcedures.saveCheck,
      { personId, itemId, version: 0, patch: { state: 'done' } },
      { context },
    );
  const pack = await pathwayForPack(store.db, personId);
  expect(pack.now).toEqual([expect.objectContaining({ stage: 3, checklist: { done: 2, needed: 7 } })]);
  expect(pack.history.map(({ stage }) => stage)).toEqual([1, 3]);
  expect(pack.actions).toEqual([]);
});

test('two records that are merged keep one open stage, one answer to an item, and what gave way', async () => {
  const other = await person('Bell', '2009-05-04');
  await begin({ stage: 2, startedOn: '2026-05-04', nextStep: 'CV', notes: 'Likes animals' });
  await begin({ stage: 2, startedOn: '2026-06-01', nextStep: 'CV', notes: 'Likes trains' }, other);
  await begin({ stage: 1, startedOn: '2025-06-01', endedOn: '2026-06-01' }, other);
  for (const [whose, state] of [
    [personId, 'done'],
    [other, 'not-needed'],
  ] as const)
    await call(
      pathwayProcedures.saveCheck,
      { personId: whose, itemId: 'engagement.job-coach', version: 0, patch: { state } },
      { context },
    );
  await call(
    personActionProcedures.add,
    { personId: other, description: 'Visit', lead: '', dueOn: null, stage: null },
    { context },
  );
  await mergePeople(store, {
    keepPersonId: personId,
    mergePersonId: other,
    take: [],
    versions: { keep: 1, merge: 1 },
  });
  const { spells, checks } = await pathway();
  expect(spells.map(({ stage, startedOn, notes }) => [stage, startedOn, notes])).toEqual([
    [1, '2025-06-01', ''],
    [2, '2026-05-04', 'Likes animals\nLikes trains'],
  ]);
  expect(checks).toEqual([expect.objectContaining({ itemId: 'engagement.job-coach', state: 'done' })]);
  expect(await call(personActionProcedures.ofPerson, { personId }, { context })).toHaveLength(1);
  const { additional } = await call(peopleProcedures.get, { personId }, { context });
  expect(additional.map(({ heading, value }) => [heading, value])).toEqual(
    expect.arrayContaining([
      ['Stage of the pathway, 2 Pre-Employment, 4 May 2026: started also recorded as', '1 June 2026'],
      ['Item of a stage, Job coach named, who stays their contact: state also recorded as', 'Not needed'],
    ]),
  );
  await undoLast(store);
  expect((await pathway(other)).spells).toHaveLength(2);
});

describe('an undo does not bring back a second time at one stage', () => {
  const lastChange = async () =>
    (
      await store.db
        .selectFrom('change_set')
        .select('id')
        .orderBy('sequence', 'desc')
        .executeTakeFirstOrThrow()
    ).id;
  const openSpells = async () =>
    (await pathway()).spells.filter(({ endedOn }) => endedOn === null).map(({ startedOn }) => startedOn);

  test('one that was taken out stays out while another is open in its place, and says why', async () => {
    const { recordId } = await begin({ stage: 2, startedOn: '2026-05-04' });
    await call(pathwayProcedures.removeStage, { recordId, version: 1 }, { context });
    const removal = await lastChange();
    const second = await begin({ stage: 2, startedOn: '2026-06-01' });
    expect(await undoChangeSet(store, removal)).toEqual({
      label: 'removal of stage 2 Pre-Employment',
      undoneCount: 0,
      keptCount: 1,
      kept: [
        {
          what: expect.stringMatching(/^Stage of the pathway of .*Bell/) as string,
          why: 'place-taken',
          neededBy: '',
        },
      ],
    });
    expect(await openSpells()).toEqual(['2026-06-01']);
    // Once the place is free, it can go back.
    await call(pathwayProcedures.removeStage, { recordId: second.recordId, version: 1 }, { context });
    expect(await undoChangeSet(store, removal)).toMatchObject({ undoneCount: 1, keptCount: 0 });
    expect(await openSpells()).toEqual(['2026-05-04']);
  });

  test('one that had ended stays ended while another has begun, and that is said', async () => {
    const { recordId } = await begin({ stage: 2, startedOn: '2026-05-04' });
    await save(recordId, { endedOn: '2026-10-01' });
    const end = await lastChange();
    await begin({ stage: 2, startedOn: '2026-10-01' });
    const undone = await undoChangeSet(store, end);
    expect(undone).toMatchObject({ undoneCount: 0, keptCount: 1, kept: [{ why: 'place-taken' }] });
    expect(await openSpells()).toEqual(['2026-10-01']);
  });

  test('the last steps still go back and forward, one after the other', async () => {
    const { recordId } = await begin({ stage: 2, startedOn: '2026-05-04' });
    await save(recordId, { endedOn: '2026-10-01' });
    await begin({ stage: 2, startedOn: '2026-10-01' });
    await undoLast(store);
    await undoLast(store);
    expect(await openSpells()).toEqual(['2026-05-04']);
    await redoLast(store);
    await redoLast(store);
    expect(await openSpells()).toEqual(['2026-10-01']);
  });
});
