// EHC plans, needs, years and settings by hand, on 22 November 2026.
import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { undoLast } from '../../../electron/engine/history/undo.service.ts';
import { peopleProcedures } from '../../../electron/engine/people/people.procedures.ts';
import type { PlanFields } from '../../../shared/contract/person-records.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let context: EngineContext;
let personId: string;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  const fields = { surname: 'Bell', dateOfBirth: '2009-05-04' };
  ({ personId } = await call(peopleProcedures.add, { fields }, { context }));
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

const get = () => call(peopleProcedures.get, { personId }, { context });
const addPlan = (fields: Partial<PlanFields>) =>
  call(peopleProcedures.addPlan, { personId, fields }, { context });
const refusal = (field: string, words: RegExp) =>
  expect.objectContaining({ code: 'REFUSED', data: { field, problem: expect.stringMatching(words) } });

test('a plan is recorded, ceases with a reason, is removed and put back', async () => {
  const { recordId } = await addPlan({ startedOn: '2018-09-03' });
  expect((await get()).planState).toBe('in-force');
  const save = (version: number, patch: Partial<PlanFields>) =>
    call(peopleProcedures.savePlan, { recordId, version, patch }, { context });
  await expect(save(1, { ceaseReason: '4' })).rejects.toEqual(refusal('ceaseReason', /ceased first/));
  await save(1, { ceasedOn: '2026-10-01' });
  await expect(save(2, { ceaseReason: '42' })).rejects.toEqual(refusal('ceaseReason', /Choose one/));
  await save(2, { ceaseReason: '4' });
  await expect(save(2, { ceasedOn: null })).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
  expect((await get()).planState).toBe('ceased');
  await call(peopleProcedures.removePlan, { recordId, version: 3 }, { context });
  expect((await get()).plans).toEqual([]);
  await undoLast(store);
  expect((await get()).plans).toEqual([
    expect.objectContaining({ startedOn: '2018-09-03', ceasedOn: '2026-10-01', ceaseReason: '4' }),
  ]);
});

test.each<[string, Partial<PlanFields>, string, RegExp]>([
  ['no start', { ceasedOn: '2026-10-01' }, 'startedOn', /Enter the day/],
  [
    'ceased before it started',
    { startedOn: '2016-05-04', ceasedOn: '2016-05-03' },
    'startedOn',
    /ceased before/,
  ],
  ['started before birth', { startedOn: '2009-05-03' }, 'startedOn', /before the young person was born/],
  ['started tomorrow', { startedOn: '2026-11-23' }, 'startedOn', /future/],
  ['started on the last day of another', { startedOn: '2020-06-30' }, 'startedOn', /ceased on 30 June 2020/],
  ['over the whole of another', { startedOn: '2017-01-01' }, 'startedOn', /Nobody has two at once/],
])('a plan %s is refused at its field', async (_, fields, field, words) => {
  await addPlan({ startedOn: '2018-09-03', ceasedOn: '2020-06-30' });
  await expect(addPlan(fields)).rejects.toEqual(refusal(field, words));
  expect((await get()).plans).toHaveLength(1);
});

test('a plan that was ended too late makes room for the next', async () => {
  const { recordId } = await addPlan({ startedOn: '2018-09-03', ceasedOn: '2020-06-30' });
  await addPlan({ startedOn: '2020-07-01' });
  const late = { recordId, version: 1, patch: { ceasedOn: '2020-07-01' } };
  await expect(call(peopleProcedures.savePlan, late, { context })).rejects.toEqual(
    refusal('ceasedOn', /started on 1 July 2020 and has not ceased/),
  );
});

test('needs are added, put into order and removed; a stale page overwrites nothing', async () => {
  const needs = (before: string[], after: string[]) =>
    call(peopleProcedures.saveNeeds, { personId, before, after }, { context });
  await needs([], ['ASD']);
  await needs(['ASD'], ['ASD', 'SLCN', 'MLD']);
  await needs(['ASD', 'SLCN', 'MLD'], ['MLD', 'ASD']);
  expect((await get()).needs).toEqual([
    { rank: 1, code: 'MLD' },
    { rank: 2, code: 'ASD' },
  ]);
  await expect(needs(['ASD'], [])).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
  await expect(needs(['MLD', 'ASD'], ['MLD', 'MLD'])).rejects.toEqual(refusal('needs', /already/));
  await expect(needs(['MLD', 'ASD'], ['XYZ'])).rejects.toEqual(refusal('needs', /Choose/));
  await undoLast(store);
  expect((await get()).needs.map(({ code }) => code)).toEqual(['ASD', 'SLCN', 'MLD']);
});

test('the year taught and the setting of an academic year count from there on', async () => {
  const { settingId } = await call(
    peopleProcedures.addSetting,
    { name: '  Northmoor   College ', type: 'further-education-college' },
    { context },
  );
  const year = (version: number, patch: { taughtYear?: number | null; settingId?: string | null }) =>
    call(peopleProcedures.saveYear, { personId, academicYear: 2026, version, patch }, { context });
  // 17 on 31 August 2026 less 4.
  expect((await get()).curriculumYear).toBe(13);
  await year(0, { taughtYear: 12 });
  await year(1, { settingId });
  expect((await get()).curriculumYear).toBe(12);
  expect((await get()).taughtYears).toEqual([
    expect.objectContaining({
      academicYear: 2026,
      taughtYear: 12,
      settingId,
      settingName: 'Northmoor College',
    }),
  ]);
  for (const taughtYear of [-1, 22, 11.5])
    await expect(year(2, { taughtYear })).rejects.toEqual(refusal('taughtYear', /Reception to Year 21/));
  await expect(year(0, { taughtYear: 12 })).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
  const [recorded] = (await get()).taughtYears;
  await call(peopleProcedures.removeYear, { recordId: recorded?.recordId ?? '', version: 2 }, { context });
  expect((await get()).curriculumYear).toBe(13);
});

test('a setting has a name of its own', async () => {
  const add = (name: string, type = '') => call(peopleProcedures.addSetting, { name, type }, { context });
  await expect(add(' – ')).rejects.toEqual(refusal('name', /Enter the name/));
  await expect(add('Moorside High', 'castle')).rejects.toEqual(refusal('type', /Choose one/));
  const { settingId } = await add('Moorside High');
  await expect(add('MOORSIDE high')).rejects.toEqual(refusal('name', /“Moorside High” already/));
  const patch = { name: 'Moorside Academy', type: 'mainstream-school' };
  await call(peopleProcedures.saveSetting, { settingId, version: 1, patch }, { context });
  expect(await call(peopleProcedures.settings, undefined, { context })).toEqual([
    { settingId, version: 2, name: 'Moorside Academy', type: 'mainstream-school', people: 0 },
  ]);
});

test('a date of birth after something that is recorded is refused; what came in like that stops no other change', async () => {
  const save = (version: number, patch: object) =>
    call(peopleProcedures.save, { personId, version, patch }, { context });
  await addPlan({ startedOn: '2018-09-03' });
  await expect(save(1, { dateOfBirth: '2018-09-04' })).rejects.toEqual(
    refusal('dateOfBirth', /^An EHC plan began on 3 September 2018, before this day/),
  );
  await save(1, { dateOfBirth: '2018-09-03' });
  store.raw.prepare("UPDATE person SET date_of_birth = '2019-01-01' WHERE id = ?").run(personId);
  await save(2, { forename: 'Ada' });
  await save(3, { dateOfBirth: null });
});
