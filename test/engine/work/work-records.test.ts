// Work and programmes recorded by hand, on 22 November 2026.
import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { undoChangeSet, undoLast } from '../../../electron/engine/history/undo.service.ts';
import { mergePeople } from '../../../electron/engine/people/merge-people.service.ts';
import { peopleProcedures } from '../../../electron/engine/people/people.procedures.ts';
import { profileProcedures } from '../../../electron/engine/profiles/profiles.procedures.ts';
import { workProcedures } from '../../../electron/engine/work/work.procedures.ts';
import type { AddWork, PersonWork, SaveWork, WorkKind } from '../../../shared/contract/work.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let context: EngineContext;
let personId: string;

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
  personId = await newPerson('2007-05-04');
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

async function newPerson(dateOfBirth: string | null): Promise<string> {
  const fields = { surname: 'Bell', ...(dateOfBirth !== null && { dateOfBirth }) };
  return (await call(peopleProcedures.add, { fields }, { context })).personId;
}
const add = (kind: WorkKind, fields: Record<string, unknown>, person = personId) =>
  call(workProcedures.add, { kind, personId: person, fields } as AddWork, { context });
const recorded = (person = personId): Promise<PersonWork> =>
  call(workProcedures.ofPerson, { personId: person }, { context });
async function save(kind: WorkKind, recordId: string, patch: Record<string, unknown>) {
  const version = (await recorded())[kind].find((each) => each.recordId === recordId)?.version ?? 0;
  return call(workProcedures.save, { kind, recordId, version, patch } as SaveWork, { context });
}
const refusedAt = (field: string, problem: RegExp) =>
  expect.objectContaining({
    code: 'REFUSED',
    data: { field, problem: expect.stringMatching(problem) as string },
  });
const employers = async () =>
  (await store.db.selectFrom('employer').select('name').orderBy('name').execute()).map(({ name }) => name);

describe('each kind is added, completed and taken out', () => {
  test('a job; its employer is begun once, whatever the spelling', async () => {
    const { recordId } = await add('job', { employer: 'Tesco Extra', startedOn: '2026-09-01' });
    await save('job', recordId, { role: 'Shelf filler', weeklyHours: 16 });
    await add('voluntary', { employer: 'TESCO  extra', startedOn: '2025-03-01' });
    expect(await employers()).toEqual(['Tesco Extra']);
    expect((await recorded()).job).toEqual([
      expect.objectContaining({
        recordId,
        version: 2,
        employer: 'Tesco Extra',
        role: 'Shelf filler',
        weeklyHours: 16,
        hourlyPay: null,
        accessToWork: null,
        notices: [],
      }),
    ]);
    await save('job', recordId, { employer: 'Wren Bakery' });
    expect(await employers()).toEqual(['Tesco Extra', 'Wren Bakery']);
  });

  test.each([
    ['experience', { kind: 'open', employer: 'Hill Farm', startedOn: '2026-06-01' }, 'workExperienceId'],
    ['programme', { kind: 'supported-internship', startedOn: '2026-06-01' }, 'programmeId'],
  ] as const)(
    'a %s goes with what was said of it, and one undo puts both back',
    async (kind, fields, field) => {
      const { recordId } = await add(kind, fields);
      const placement =
        kind === 'programme'
          ? ({ of: 'programme', programmeId: recordId } as const)
          : ({ of: 'work-experience', workExperienceId: recordId } as const);
      const { reflectionId } = await call(
        profileProcedures.addReflection,
        { personId, placement },
        { context },
      );
      const patch = { liked: 'The animals' };
      await call(profileProcedures.saveReflection, { reflectionId, version: 1, patch }, { context });
      const reflections = () => call(profileProcedures.reflections, { personId }, { context });

      await call(workProcedures.remove, { kind, recordId, version: 1 }, { context });
      expect((await recorded())[kind]).toEqual([]);
      expect(await reflections()).toEqual([]);
      expect(await undoLast(store)).toMatchObject({ undoneCount: 2, keptCount: 0 });
      expect((await recorded())[kind]).toHaveLength(1);
      expect(await reflections()).toEqual([
        expect.objectContaining({ reflectionId, [field]: recordId, liked: 'The animals' }),
      ]);
    },
  );

  test('a programme with its money and its job coach; the undo names the field', async () => {
    const { recordId } = await add('programme', {
      kind: 'supported-internship',
      hostEmployer: 'Northmoor Hospital',
      jobCoach: 'Ola Brandt',
      startedOn: '2026-09-07',
      plannedEndOn: '2027-06-18',
    });
    await save('programme', recordId, { accessToWork: true, accessToWorkYearly: 8400.5, yearlyCost: 11000 });
    await save('programme', recordId, { destination: 'Paid job at the hospital' });
    const undone = await undoLast(store);
    expect(undone?.label).toBe('destination of a programme');
    expect((await recorded()).programme[0]).toMatchObject({
      jobCoach: 'Ola Brandt',
      hostEmployer: 'Northmoor Hospital',
      accessToWork: true,
      accessToWorkYearly: 8400.5,
      yearlyCost: 11000,
      destination: '',
      leftEarly: null,
    });
  });

  test('a job goes with its checks and comes back with them', async () => {
    const { recordId } = await add('job', { employer: 'Tesco', startedOn: '2026-06-01' });
    const patch = { checkedOn: '2026-09-01', stillInWork: true };
    await call(workProcedures.check, { jobId: recordId, weeks: 13, version: null, patch }, { context });
    const version = (await recorded()).job[0]?.version ?? 0;
    await call(workProcedures.remove, { kind: 'job', recordId, version }, { context });
    expect((await recorded()).job).toEqual([]);
    await undoLast(store);
    expect((await recorded()).job[0]?.checks[0]).toMatchObject({ weeks: 13, state: 'done' });
  });
});

describe('what cannot be is refused at the field', () => {
  test.each<[WorkKind, Record<string, unknown>, string, RegExp]>([
    ['job', { startedOn: '2026-09-01' }, 'employer', /Enter the employer/],
    ['job', { employer: ' - ', startedOn: '2026-09-01' }, 'employer', /letters or digits/],
    ['experience', {}, 'employer', /Enter the employer, or the day/],
    ['voluntary', { role: 'Helper' }, 'employer', /Enter the organisation, or the day/],
    ['programme', { startedOn: '2026-09-01' }, 'kind', /Choose the kind/],
    ['job', { employer: 'A', startedOn: '2026-09-02', endedOn: '2026-09-01' }, 'endedOn', /ended before/],
    [
      'experience',
      { employer: 'A', startedOn: '2007-05-03' },
      'startedOn',
      /before the young person was born/,
    ],
    ['experience', { employer: 'A', endedOn: '2007-05-03' }, 'endedOn', /before the young person was born/],
    ['job', { employer: 'A', payOn: '2007-05-03' }, 'payOn', /before the young person was born/],
    ['programme', { kind: 'traineeship', endedOn: '2026-11-23' }, 'endedOn', /planned end/],
    [
      'programme',
      { kind: 'traineeship', startedOn: '2026-09-01', plannedEndOn: '2026-08-31' },
      'plannedEndOn',
      /planned end is before/,
    ],
    ['job', { employer: 'A', weeklyHours: 101 }, 'weeklyHours', /hours of one week/],
    ['job', { employer: 'A', hourlyPay: 1200 }, 'hourlyPay', /pay of one hour/],
  ])('%s %j', async (kind, fields, field, problem) => {
    await expect(add(kind, fields)).rejects.toThrow(refusedAt(field, problem));
    expect(await employers()).toEqual([]);
  });

  test('a second of the same', async () => {
    await add('job', { employer: 'Tesco', startedOn: '2026-09-01' });
    await expect(add('job', { employer: 'tesco', startedOn: '2026-09-01' })).rejects.toThrow(
      refusedAt('employer', /recorded already, from 1 September 2026/),
    );
    await expect(add('job', { employer: 'Tesco' })).rejects.toThrow(
      refusedAt('startedOn', /recorded already/),
    );
    const { recordId } = await add('job', { employer: 'Tesco', startedOn: '2026-10-01' });
    await expect(save('job', recordId, { startedOn: '2026-09-01' })).rejects.toThrow(
      refusedAt('employer', /recorded already/),
    );
  });

  test('the employer of a job is not taken out; one that came in without is corrected in other ways', async () => {
    const { recordId } = await add('job', { employer: 'Tesco', startedOn: '2026-09-01' });
    await expect(save('job', recordId, { employer: '' })).rejects.toThrow(refusedAt('employer', /Enter the/));
    await store.db.updateTable('paid_job').set({ employer_id: null }).execute();
    await save('job', recordId, { weeklyHours: 20 });
  });

  test('what was changed meanwhile', async () => {
    const { recordId } = await add('voluntary', { employer: 'Food bank' });
    await save('voluntary', recordId, { role: 'Sorting' });
    const stale = { kind: 'voluntary', recordId, version: 1, patch: { role: 'Till' } } as const;
    await expect(call(workProcedures.save, stale, { context })).rejects.toMatchObject({
      code: 'CHANGED_ELSEWHERE',
    });
  });
});

describe('what is worth a second look is said and saved', () => {
  test('overlapping programmes, a job before the school-leaving day, pay below the minimum', async () => {
    await add('programme', { kind: 'traineeship', startedOn: '2025-09-01', endedOn: '2026-07-01' });
    await add('programme', { kind: 'supported-internship', startedOn: '2026-06-30' });
    // Sixteen on 4 May 2023: school ends on the last Friday of June 2023, the 30th.
    await add('job', { employer: 'Paper round', startedOn: '2023-06-29', hourlyPay: 5 });
    const { programme, job } = await recorded();
    expect(programme[0]?.notices).toEqual([
      { field: 'startedOn', words: expect.stringMatching(/\(1 September 2025 to 1 July 2026\)/) as string },
    ]);
    expect(programme[1]?.notices).toHaveLength(1);
    // Sixteen on that day: £5.28 in 2023/24.
    expect(job[0]?.notices).toEqual([
      { field: 'startedOn', words: expect.stringMatching(/school-leaving day .*30 June 2023/) as string },
      {
        field: 'hourlyPay',
        words: '£5.00 an hour is below the minimum wage for people under 18, £5.28 since 1 April 2023.',
      },
    ]);
  });
});

describe('checks at 13, 26 and 52 weeks', () => {
  test('are due by weeks of seven days, recorded, corrected and taken out', async () => {
    // 1 June 2026 + 91 days = 31 August; + 182 = 30 November; + 364 = 31 May 2027.
    const { recordId } = await add('job', { employer: 'Tesco', startedOn: '2026-06-01' });
    const checks = async () => (await recorded()).job[0]?.checks.map(({ dueOn, state }) => [dueOn, state]);
    expect(await checks()).toEqual([
      ['2026-08-31', 'late'],
      ['2026-11-30', 'due'],
      ['2027-05-31', 'to-come'],
    ]);
    const check = (version: number | null, patch: object) =>
      call(workProcedures.check, { jobId: recordId, weeks: 13, version, patch }, { context });
    await expect(check(null, { checkedOn: '2026-11-23' })).rejects.toThrow(refusedAt('checkedOn', /future/));
    await expect(check(null, { checkedOn: '2026-05-31' })).rejects.toThrow(refusedAt('checkedOn', /before/));
    await check(null, { stillInWork: true, weeklyHours: 16, hourlyPay: 10 });
    await expect(check(null, {})).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
    await check(1, { stillInWork: false });
    const [first] = (await recorded()).job[0]?.checks ?? [];
    expect(first).toMatchObject({ state: 'done', recorded: { checkedOn: '2026-11-22', stillInWork: false } });
    // Nineteen on 22 November 2026: £10.85.
    expect(first?.recorded?.notices[0]?.words).toMatch(/18 to 20, £10.85 since 1 April 2026/);
    expect((await checks())?.map(([, state]) => state)).toEqual(['done', 'not-needed', 'not-needed']);
    expect((await recorded()).job[0]?.notices).toEqual([
      { field: 'endedOn', words: expect.stringMatching(/at 13 weeks found/) as string },
    ]);
    const { recordId: checkId = '', version = 0 } = first?.recorded ?? {};
    await call(workProcedures.removeCheck, { recordId: checkId, version }, { context });
    expect((await checks())?.[0]).toEqual(['2026-08-31', 'late']);
  });

  test('none without the day it began', async () => {
    await add('job', { employer: 'Tesco' });
    expect((await recorded()).job[0]?.checks).toEqual([]);
  });
});

test('a merge joins the same job with its checks and the same voluntary work, and is taken apart again', async () => {
  const other = await newPerson('2007-05-04');
  const jobs: string[] = [];
  for (const person of [personId, other]) {
    const { recordId } = await add('job', { employer: 'Tesco', startedOn: '2026-03-02' }, person);
    jobs.push(recordId);
    await add('voluntary', { employer: 'Food bank', startedOn: '2025-03-01' }, person);
    const patch = { checkedOn: person === personId ? '2026-06-01' : '2026-06-09', stillInWork: true };
    await call(workProcedures.check, { jobId: recordId, weeks: 13, version: null, patch }, { context });
  }
  const check26 = { weeks: 26, version: null, patch: { checkedOn: '2026-08-31' } } as const;
  await call(workProcedures.check, { jobId: jobs[1] ?? '', ...check26 }, { context });
  const before = await recorded(other);
  const merged = await mergePeople(store, {
    keepPersonId: personId,
    mergePersonId: other,
    take: [],
    versions: { keep: 1, merge: 1 },
  });
  const kept = await recorded();
  expect(kept.voluntary).toHaveLength(1);
  expect(kept.job).toHaveLength(1);
  expect(kept.job[0]?.checks.map(({ recorded: check }) => check?.checkedOn)).toEqual([
    '2026-06-01',
    '2026-08-31',
    undefined,
  ]);
  const { additional } = await call(peopleProcedures.get, { personId }, { context });
  expect(additional).toEqual([
    expect.objectContaining({
      heading: 'Check of a paid job at 13 weeks also recorded as',
      value: 'Checked: 9 June 2026; Still in work: Yes',
    }),
  ]);
  await undoChangeSet(store, merged.changeSetId);
  expect((await recorded(other)).job[0]?.checks).toEqual(
    before.job[0]?.checks.map((check) => ({
      ...check,
      recorded: check.recorded && {
        ...check.recorded,
        version: expect.any(Number) as number,
      },
    })),
  );
  expect((await recorded()).job[0]?.checks[1]?.recorded).toBeNull();
});
