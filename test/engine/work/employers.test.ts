// Employers, job coaches, the lists of everybody and the rates of pay, on 22 November 2026.
import { call } from '@orpc/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { employerProcedures } from '../../../electron/engine/employers/employers.procedures.ts';
import { undoLast } from '../../../electron/engine/history/undo.service.ts';
import { jobCoachProcedures } from '../../../electron/engine/job-coaches/job-coaches.procedures.ts';
import { peopleProcedures } from '../../../electron/engine/people/people.procedures.ts';
import { workProcedures } from '../../../electron/engine/work/work.procedures.ts';
import {
  wageRateProcedures,
  workListProcedures,
} from '../../../electron/engine/work/work-lists.procedures.ts';
import type { AddWork, WorkKind } from '../../../shared/contract/work.ts';
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
const add = (personId: string, kind: WorkKind, fields: Record<string, unknown>) =>
  call(workProcedures.add, { kind, personId, fields } as AddWork, { context });
const employers = () => call(employerProcedures.list, undefined, { context });
const refusedAt = (field: string, problem: RegExp) =>
  expect.objectContaining({
    code: 'REFUSED',
    data: { field, problem: expect.stringMatching(problem) as string },
  });

test('an employer says who is there now and who ever was, each young person once', async () => {
  const [ada, ben] = [await newPerson('Ash'), await newPerson('Bell')];
  await add(ada, 'job', { employer: 'Tesco', startedOn: '2026-09-01' });
  await add(ada, 'voluntary', { employer: 'tesco', startedOn: '2025-09-01' });
  await add(ben, 'experience', { employer: 'Tesco', startedOn: '2025-02-03', endedOn: '2025-02-07' });
  const [tesco] = await employers();
  expect(tesco).toMatchObject({ name: 'Tesco', now: 1, ever: 2 });
  const { people } = await call(employerProcedures.get, { employerId: tesco?.employerId ?? '' }, { context });
  expect(people.map(({ surname, what, isRunning }) => [surname, what, isRunning])).toEqual([
    ['Ash', 'job', true],
    ['Ash', 'voluntary', true],
    ['Bell', 'experience', false],
  ]);
});

test('an employer goes only when nothing names it; a name is there once', async () => {
  const person = await newPerson('Ash');
  const { recordId } = await add(person, 'job', { employer: 'Tesco', startedOn: '2026-09-01' });
  const [tesco] = await employers();
  const { employerId = '', version = 0 } = tesco ?? {};
  const remove = () => call(employerProcedures.remove, { employerId, version }, { context });
  await expect(remove()).rejects.toThrow(refusedAt('name', /1 × paid job/));
  await expect(call(employerProcedures.add, { name: ' TESCO ' }, { context })).rejects.toThrow(
    refusedAt('name', /Tesco is recorded already/),
  );
  await call(workProcedures.remove, { kind: 'job', recordId, version: 1 }, { context });
  await remove();
  expect(await employers()).toEqual([]);
});

test('two employers that are one: everybody comes over, blanks are filled, the rest is noted; undone whole', async () => {
  const [ada, ben] = [await newPerson('Ash'), await newPerson('Bell')];
  await add(ada, 'job', { employer: 'Tesco', startedOn: '2026-09-01' });
  await add(ben, 'job', { employer: 'Tesco Superstore', startedOn: '2026-09-01' });
  const [tesco, superstore] = await employers();
  const save = (employerId: string, patch: object) =>
    call(employerProcedures.save, { employerId, version: 1, patch }, { context });
  await save(tesco?.employerId ?? '', { sector: 'Retail' });
  await save(superstore?.employerId ?? '', { sector: 'Shops', disabilityConfidentLevel: 2 });
  const merge = {
    keepId: tesco?.employerId ?? '',
    otherId: superstore?.employerId ?? '',
    versions: { keep: 2, other: 2 },
  };
  expect(await call(employerProcedures.merge, merge, { context })).toEqual({ moved: 1 });
  const kept = await call(employerProcedures.get, { employerId: merge.keepId }, { context });
  expect(kept).toMatchObject({
    sector: 'Retail',
    disabilityConfidentLevel: 2,
    notes: 'Also known as Tesco Superstore\nSector also recorded as Shops',
  });
  expect(kept.people).toHaveLength(2);
  await undoLast(store);
  expect((await employers()).map(({ name, now }) => [name, now])).toEqual([
    ['Tesco', 1],
    ['Tesco Superstore', 1],
  ]);
});

test('the caseload of a job coach counts what runs today; training to come is refused', async () => {
  const [ada, ben] = [await newPerson('Ash'), await newPerson('Bell')];
  const running = { kind: 'supported-internship', jobCoach: 'Ola Brandt', startedOn: '2026-09-07' };
  await add(ada, 'programme', running);
  await add(ada, 'job', { employer: 'Tesco', jobCoach: 'Ola Brandt', startedOn: '2026-10-01' });
  await add(ben, 'programme', { ...running, startedOn: '2025-09-07', endedOn: '2026-06-19' });
  const [coach] = await call(jobCoachProcedures.list, undefined, { context });
  expect(coach).toMatchObject({ name: 'Ola Brandt', now: 1, ever: 2, mostPeople: null });
  const save = (patch: object) =>
    call(jobCoachProcedures.save, { jobCoachId: coach?.jobCoachId ?? '', version: 1, patch }, { context });
  await expect(save({ systematicInstructionOn: '2026-11-23' })).rejects.toThrow(
    refusedAt('systematicInstructionOn', /future/),
  );
  await expect(save({ beganOn: '2026-01-02', leftOn: '2026-01-01' })).rejects.toThrow(
    refusedAt('leftOn', /before beginning/),
  );
});

test('lists are narrowed by kind, year and state, and say which jobs are to be checked', async () => {
  const [ada, ben] = [await newPerson('Ash'), await newPerson('Bell')];
  await add(ada, 'programme', { kind: 'traineeship', startedOn: '2025-09-01', endedOn: '2026-07-01' });
  await add(ada, 'programme', { kind: 'apprenticeship', startedOn: '2026-09-01' });
  await add(ben, 'programme', {
    kind: 'apprenticeship',
    startedOn: '2024-09-02',
    endedOn: '2024-12-01',
    leftEarly: true,
  });
  await add(ben, 'programme', { kind: 'traineeship' });
  const programmes = async (filter: object) => {
    const input = { kind: null, academicYear: null, state: null, offset: 0, limit: 100, ...filter };
    const { rows } = await call(workListProcedures.programmes, input, { context });
    return rows.map(({ surname, state }) => `${surname} ${state}`);
  };
  expect(await programmes({})).toEqual(['Ash running', 'Ash ended', 'Bell left-early', 'Bell not-known']);
  expect(await programmes({ kind: 'traineeship' })).toEqual(['Ash ended', 'Bell not-known']);
  expect(await programmes({ academicYear: 2024 })).toEqual(['Bell left-early']);
  expect(await programmes({ state: 'running' })).toEqual(['Ash running']);
  expect(await programmes({ state: 'ended' })).toEqual(['Ash ended']);

  // 13 weeks after 20 July 2026 is 19 October (late); after 1 September, 1 December (due within 14 days).
  await add(ada, 'job', { employer: 'A', startedOn: '2026-07-20' });
  await add(ben, 'job', { employer: 'B', startedOn: '2026-09-01', hourlyPay: 10.84 });
  await add(ben, 'job', { employer: 'C', startedOn: '2026-11-02', hourlyPay: 10.85 });
  await add(ben, 'job', { employer: 'D' });
  const jobs = async (show: 'all' | 'checks' | 'below-minimum') => {
    const input = { show, academicYear: null, offset: 0, limit: 100 };
    return (await call(workListProcedures.jobs, input, { context })).rows.map(({ employer }) => employer);
  };
  expect(await jobs('all')).toEqual(['C', 'B', 'A', 'D']);
  expect(await jobs('checks')).toEqual(['A', 'B']);
  // Twenty: £10.85 since April 2026.
  expect(await jobs('below-minimum')).toEqual(['B']);
  expect(await call(workListProcedures.counts, undefined, { context })).toEqual({
    checksLate: 1,
    checksDue: 1,
    programmes: 4,
    jobs: 4,
    experience: 0,
  });

  // A rate of the authority stands in the place of the published one until it is taken out.
  const rate = { startsOn: '2026-04-01', band: '18-to-20', hourlyRate: 11, version: null } as const;
  await call(wageRateProcedures.set, rate, { context });
  expect(await jobs('below-minimum')).toEqual(['C', 'B']);
  const own = (await call(wageRateProcedures.list, undefined, { context })).find((row) => row.own !== null);
  expect(own).toMatchObject({ hourlyRate: 11, published: 10.85 });
  await call(wageRateProcedures.remove, own?.own ?? { recordId: '', version: 0 }, { context });
  expect(await jobs('below-minimum')).toEqual(['B']);
  await expect(call(wageRateProcedures.set, { ...rate, hourlyRate: 0 }, { context })).rejects.toThrow(
    refusedAt('hourlyRate', /pay of one hour/),
  );
});
