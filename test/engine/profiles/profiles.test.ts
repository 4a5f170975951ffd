// Profiles of one young person, on 22 November 2026.
import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { redoLast, undoLast } from '../../../electron/engine/history/undo.service.ts';
import { mergePeople } from '../../../electron/engine/people/merge-people.service.ts';
import { peopleProcedures } from '../../../electron/engine/people/people.procedures.ts';
import { profileProcedures } from '../../../electron/engine/profiles/profiles.procedures.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let context: EngineContext;
let personId: string;

const add = (surname: string) =>
  call(peopleProcedures.add, { fields: { surname, dateOfBirth: '2010-05-04' } }, { context });
const at = (year: number, month: number, day: number, hour = 9) =>
  vi.setSystemTime(new Date(year, month - 1, day, hour));

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  ({ personId } = await add('Bell'));
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

type Begin = { kind?: 'vocational' | 'employment'; begunOn?: string; reason?: string; personId?: string };
const begin = (input: Begin = {}) =>
  call(
    profileProcedures.begin,
    { personId, kind: 'vocational', begunOn: '2026-11-22', reason: '', ...input },
    { context },
  );
const get = (profileVersionId: string) => call(profileProcedures.get, { profileVersionId }, { context });
const versions = (of = personId) =>
  call(profileProcedures.versions, { personId: of, kind: 'vocational' }, { context });
const answerOf = async (profileVersionId: string, questionId: string) => {
  const found = (await get(profileVersionId)).answers.find((each) => each.questionId === questionId);
  if (!found) throw new Error(`${questionId} is not asked`);
  return found;
};
const write = async (profileVersionId: string, questionId: string, answer: string) => {
  const { answerId, version } = await answerOf(profileVersionId, questionId);
  return call(profileProcedures.saveAnswer, { answerId, version, answer }, { context });
};
const recorded = async () =>
  (await call(peopleProcedures.get, { personId }, { context })).vocationalProfiles?.map((each) => [
    each.recordedOn,
    each.hasProfile,
  ]);

describe('versions', () => {
  test('the first is blank, asks every question, and is written in answer by answer', async () => {
    const { profileVersionId } = await begin();
    const blank = await get(profileVersionId);
    expect(blank).toMatchObject({ edition: 'vocational-2026', isOpen: true, answered: 0, reason: '' });
    expect(blank.answers.every(({ answer }) => answer === '')).toBe(true);
    expect(blank.answers[0]?.questionId).toBe('about-me.name');
    await write(profileVersionId, 'preferences.like', 'Dogs, and quiet places.');
    await write(profileVersionId, 'work-wanted.job', 'أعمل في مطعم — cafe\u0301');
    expect((await answerOf(profileVersionId, 'work-wanted.job')).answer).toBe('أعمل في مطعم — cafe\u0301');
    expect(await versions()).toMatchObject([{ answered: 2, isOpen: true }]);
  });

  test('a new one copies the answers, closes the one before and keeps it as it was', async () => {
    const first = await begin({ begunOn: '2025-09-20' });
    await write(first.profileVersionId, 'work-wanted.job', 'Baker');
    const second = await begin({ reason: 'Annual review of 24 September 2026' });
    expect((await answerOf(second.profileVersionId, 'work-wanted.job')).answer).toBe('Baker');
    await write(second.profileVersionId, 'work-wanted.job', 'Chef');
    expect((await answerOf(first.profileVersionId, 'work-wanted.job')).answer).toBe('Baker');
    expect(await versions()).toMatchObject([
      { begunOn: '2026-11-22', closedOn: null, isOpen: true, reason: 'Annual review of 24 September 2026' },
      { begunOn: '2025-09-20', closedOn: '2026-11-22', isOpen: false, reason: '' },
    ]);
    await expect(write(first.profileVersionId, 'work-wanted.job', 'Pilot')).rejects.toMatchObject({
      code: 'REFUSED',
      data: { field: 'answer' },
    });
  });

  test.each([
    ['no reason for a second one', { reason: ' ' }, 'reason', /why a new version/],
    ['tomorrow', { begunOn: '2026-11-23', reason: 'Review' }, 'begunOn', /in the future/],
    ['before the one before', { begunOn: '2026-02-28', reason: 'Review' }, 'begunOn', /1 March 2026/],
    ['before birth', { begunOn: '2010-05-03', reason: 'Review' }, 'begunOn', /born/],
  ])('%s is refused at its field', async (_what, input, field, problem) => {
    await begin({ begunOn: '2026-03-01' });
    const attempt = begin(input);
    await expect(attempt).rejects.toMatchObject({ code: 'REFUSED', data: { field } });
    await expect(attempt).rejects.toMatchObject({ data: { problem: expect.stringMatching(problem) } });
    expect(await versions()).toHaveLength(1);
  });

  test('an answer that was changed meanwhile is not written over', async () => {
    const { profileVersionId } = await begin();
    const { answerId, version } = await answerOf(profileVersionId, 'preferences.like');
    await write(profileVersionId, 'preferences.like', 'Dogs');
    await expect(
      call(profileProcedures.saveAnswer, { answerId, version, answer: 'Cats' }, { context }),
    ).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
  });

  test('an undo takes an answer back, then the new version, and opens the one before again', async () => {
    const first = await begin({ begunOn: '2026-01-10' });
    const second = await begin({ reason: 'Annual review' });
    await write(second.profileVersionId, 'preferences.like', 'Dogs');
    expect(await undoLast(store)).toMatchObject({ label: 'answer to “What do you like?”', keptCount: 0 });
    expect((await answerOf(second.profileVersionId, 'preferences.like')).answer).toBe('');
    expect(await undoLast(store)).toMatchObject({
      label: 'new version of the vocational profile',
      keptCount: 0,
    });
    expect(await versions()).toMatchObject([
      { profileVersionId: first.profileVersionId, isOpen: true, closedOn: null },
    ]);
    await write(first.profileVersionId, 'preferences.like', 'Cats');
  });

  test('taking back the beginning of an earlier version does not open a second one', async () => {
    await begin({ begunOn: '2026-09-01' });
    await begin({ begunOn: '2026-10-01', reason: 'Review' });
    const { id } = await store.db
      .selectFrom('change_set')
      .select('id')
      .orderBy('sequence', 'desc')
      .executeTakeFirstOrThrow();
    await begin({ begunOn: '2026-11-01', reason: 'Placement' });
    const { undoChangeSet } = await import('../../../electron/engine/history/undo.service.ts');
    const { kept } = await undoChangeSet(store, id);
    expect(kept.map(({ why }) => why)).toContain('place-taken');
    expect((await versions()).map(({ begunOn, closedOn }) => [begunOn, closedOn])).toEqual([
      ['2026-11-01', null],
      ['2026-10-01', '2026-11-01'],
      ['2026-09-01', '2026-10-01'],
    ]);
  });

  test('undoing a version that was written in since keeps it, and it stays the one that is written in', async () => {
    await begin({ begunOn: '2026-01-10' });
    const second = await begin({ reason: 'Annual review' });
    await write(second.profileVersionId, 'preferences.like', 'Dogs');
    const [{ id }] = (await store.db
      .selectFrom('change_set')
      .select('id')
      .where('label', '=', 'new version of the vocational profile')
      .execute()) as [{ id: string }];
    const { undoChangeSet } = await import('../../../electron/engine/history/undo.service.ts');
    await undoChangeSet(store, id);
    expect((await versions())[0]).toMatchObject({ profileVersionId: second.profileVersionId, isOpen: true });
    expect((await answerOf(second.profileVersionId, 'preferences.like')).answer).toBe('Dogs');
  });
});

describe('the record that there is a vocational profile', () => {
  test('is made by beginning one, once a day, and taken back with it', async () => {
    await begin({ begunOn: '2026-01-10' });
    expect(await recorded()).toEqual([['2026-01-10', true]]);
    await begin({ reason: 'Annual review' });
    await begin({ reason: 'Once more on the same day' });
    expect(await recorded()).toEqual([
      ['2026-01-10', true],
      ['2026-11-22', true],
    ]);
    await undoLast(store);
    await undoLast(store);
    expect(await recorded()).toEqual([['2026-01-10', true]]);
    await redoLast(store);
    expect(await recorded()).toHaveLength(2);
  });

  test('is not made by the employment profile; a no of the same day becomes a yes', async () => {
    await begin({ kind: 'employment' });
    expect(await recorded()).toEqual([]);
    await makeChange(store.db, { label: 'tracker' }, (change) =>
      change.insert('vocational_profile', {
        person_id: personId,
        recorded_on: '2026-11-22',
        has_profile: 0,
        attached_to_plan: null,
        notes: '',
      }),
    );
    await begin();
    expect(await recorded()).toEqual([['2026-11-22', true]]);
  });
});

describe('how it stood on an earlier day', () => {
  const asOn = (day: string) =>
    call(profileProcedures.asOn, { personId, kind: 'vocational', day }, { context });

  test('every answer is as it was at the end of that day', async () => {
    at(2026, 3, 1);
    const { profileVersionId } = await begin({ begunOn: '2026-03-01' });
    await write(profileVersionId, 'work-wanted.job', 'Baker');
    at(2026, 3, 10, 23);
    await write(profileVersionId, 'work-wanted.job', 'Chef');
    at(2026, 3, 11, 0);
    await write(profileVersionId, 'work-wanted.job', 'Pilot');
    const wanted = async (day: string) =>
      (await asOn(day))?.answers.find(({ questionId }) => questionId === 'work-wanted.job')?.answer;
    expect(await wanted('2026-03-09')).toBe('Baker');
    expect(await wanted('2026-03-10')).toBe('Chef');
    expect(await wanted('2026-03-11')).toBe('Pilot');
    expect(await asOn('2026-02-28')).toBeNull();
  });

  test('what was typed in later cannot tell while it is open, and stands as it is once closed', async () => {
    const { profileVersionId } = await begin({ begunOn: '2026-03-01' });
    await write(profileVersionId, 'work-wanted.job', 'Baker');
    expect(await asOn('2026-04-01')).toBeNull();
    await begin({ begunOn: '2026-09-01', reason: 'Annual review' });
    expect((await asOn('2026-04-01'))?.answers).toContainEqual({
      questionId: 'work-wanted.job',
      answer: 'Baker',
    });
  });
});

test('two records merged into one keep all versions; the newest is written in', async () => {
  await begin({ begunOn: '2026-01-10' });
  const other = await add('Belle');
  const { profileVersionId } = await begin({ personId: other.personId, begunOn: '2026-05-01' });
  await write(profileVersionId, 'preferences.like', 'Dogs');
  await mergePeople(store, {
    keepPersonId: personId,
    mergePersonId: other.personId,
    take: [],
    versions: { keep: 1, merge: 1 },
  });
  expect(await versions()).toMatchObject([
    { profileVersionId, isOpen: true, begunOn: '2026-05-01' },
    { isOpen: false, begunOn: '2026-01-10' },
  ]);
  await begin({ reason: 'Annual review' });
  expect((await versions()).map(({ closedOn }) => closedOn)).toEqual([null, '2026-11-22', '2026-11-22']);
});

test('a reflection on a placement is kept answer by answer and can be taken out again', async () => {
  const workExperienceId = (
    await makeChange(store.db, { label: 'placement' }, (change) =>
      change.insert('work_experience', {
        person_id: personId,
        employer_id: null,
        kind: 'open',
        started_on: '2026-06-01',
        ended_on: '2026-06-12',
        reflection: '',
      }),
    )
  ).result;
  const placement = { of: 'work-experience', workExperienceId } as const;
  const { reflectionId } = await call(profileProcedures.addReflection, { personId, placement }, { context });
  const save = (version: number, patch: object) =>
    call(profileProcedures.saveReflection, { reflectionId, version, patch }, { context });
  await save(1, { liked: 'The animals' });
  await save(2, { aspirationChanged: true, aspiration: 'A farm' });
  await expect(save(3, { reflectedOn: '2026-11-23' })).rejects.toMatchObject({
    data: { field: 'reflectedOn' },
  });
  expect(await call(profileProcedures.reflections, { personId }, { context })).toEqual([
    expect.objectContaining({
      workExperienceId,
      programmeId: null,
      reflectedOn: '2026-11-22',
      liked: 'The animals',
      disliked: '',
      aspirationChanged: true,
      aspiration: 'A farm',
    }),
  ]);
  const stranger = await add('Stone');
  await expect(
    call(profileProcedures.addReflection, { personId: stranger.personId, placement }, { context }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await call(profileProcedures.removeReflection, { reflectionId, version: 3 }, { context });
  await undoLast(store);
  expect(await call(profileProcedures.reflections, { personId }, { context })).toHaveLength(1);
});
