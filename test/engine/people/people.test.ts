import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { nextReviewDueOn, planStateOf } from '../../../electron/engine/people/person-clock.ts';
import type { peoplePage } from '../../../electron/engine/people/people.service.ts';
import { peopleProcedures } from '../../../electron/engine/people/people.procedures.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { today } from '../../../electron/engine/today.ts';
import { addDays, addMonths } from '../../../shared/domain/iso-date.ts';
import type { PersonFields } from '../../../shared/contract/people.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let context: EngineContext;
beforeEach(async () => {
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
});
afterEach(() => store.remove());

const unknownId = '01890000-0000-7000-8000-000000000000';
// Valid numbers: the first two are the examples of the specification, the second ULN is worked out by hand:
// 1×10 + 0×9 … + 1×2 = 12, 12 mod 11 = 1, 10 − 1 = 9.
const upn = 'B801200005001';
const uln = '9276308686';
const otherUln = '1000000019';

const add = async (fields: Partial<PersonFields>) =>
  (await call(peopleProcedures.add, { fields }, { context })).personId;
const get = (personId: string) => call(peopleProcedures.get, { personId }, { context });
const save = (personId: string, version: number, patch: Partial<PersonFields>) =>
  call(peopleProcedures.save, { personId, version, patch }, { context });
type ListInput = Parameters<typeof peoplePage>[1];
const everything: ListInput = {
  search: '',
  planState: null,
  settingId: null,
  sort: 'name',
  descending: false,
  offset: 0,
  limit: 100,
};
const list = (options: Partial<ListInput> = {}) =>
  call(peopleProcedures.list, { ...everything, ...options }, { context });
const names = async (options: Partial<ListInput> = {}) =>
  (await list(options)).people.map((person) => person.forename);
const setting = async (name: string, type = '') =>
  (
    await makeChange(store.db, { label: 'setting' }, (change) =>
      change.insert('setting', { name, name_key: name.toLowerCase(), type, urn: '', ukprn: '' }),
    )
  ).result;
const plan = (person_id: string, started_on: string | null, ceased_on: string | null = null) =>
  makeChange(store.db, { label: 'plan' }, (change) =>
    change.insert('ehc_plan', { person_id, started_on, ceased_on, cease_reason: '' }),
  );
const review = (person_id: string, held_on: string) =>
  makeChange(store.db, { label: 'review' }, (change) =>
    change.insert('annual_review', {
      person_id,
      due_on: null,
      held_on,
      attended: 1,
      employment_focus: 0,
      outcome: '',
      decision_on: null,
      final_plan_on: null,
      notes: '',
    }),
  );

describe('adding and changing', () => {
  test('keeps numbers in one form, and blanks as blanks', async () => {
    const personId = await add({
      surname: ' Okafor ',
      forename: 'Chidi',
      upn: 'b801 2000 05001',
      uln: '9276 308 686',
    });
    expect(await get(personId)).toMatchObject({
      surname: 'Okafor',
      upn,
      uln,
      version: 1,
      dateOfBirth: null,
      age: null,
    });
    await save(personId, 1, { upn: '', notes: '  kept as typed\n' });
    expect(await get(personId)).toMatchObject({ upn: '', uln, notes: '  kept as typed\n', version: 2 });
  });

  test('refuses wrong and doubled numbers, naming only the field', async () => {
    const first = await add({ surname: 'Okafor', upn, uln });
    const other = await add({ surname: 'Price', uln: otherUln });
    const count = (await store.db.selectFrom('change_set').selectAll().execute()).length;
    const refusals = await Promise.allSettled([
      add({ surname: 'X', upn: 'A801200005001' }),
      add({ surname: 'X', uln: '9276308687' }),
      add({ surname: 'X', upn: 'b801200005001' }),
      save(other, 1, { uln }),
      save(first, 1, { upn: '12' }),
      save(first, 1, { surname: ' ', forename: '' }),
      add({ dateOfBirth: '2010-01-01' }),
      add({ surname: 'X', dateOfBirth: addDays(today(), 1) }),
    ]);
    expect(
      refusals.map((each) =>
        each.status === 'rejected' ? [each.reason.code, each.reason.data.field] : 'accepted',
      ),
    ).toEqual([
      ['REFUSED', 'upn'],
      ['REFUSED', 'uln'],
      ['REFUSED', 'upn'],
      ['REFUSED', 'uln'],
      ['REFUSED', 'upn'],
      ['REFUSED', 'surname'],
      ['REFUSED', 'surname'],
      ['REFUSED', 'dateOfBirth'],
    ]);
    expect(JSON.stringify(refusals)).not.toMatch(/Okafor|B801200005001|9276308686/i);
    expect((await store.db.selectFrom('change_set').selectAll().execute()).length).toBe(count);
  });

  test('a person keeps a number that is their own, and one that came in twice does not stop other corrections', async () => {
    const personId = await add({ surname: 'Okafor', upn });
    await save(personId, 1, { upn, forename: 'Chidi' });
    const twin = await add({ surname: 'Twin' });
    await store.db.updateTable('person').set({ upn }).where('id', '=', twin).execute();
    await save(twin, 1, { forename: 'Tom' });
    expect((await get(twin)).forename).toBe('Tom');
  });

  test('refuses a version that is out of date, an unknown person and an unknown setting', async () => {
    const personId = await add({ surname: 'Okafor' });
    await save(personId, 1, { forename: 'Chidi' });
    await expect(save(personId, 1, { forename: 'Other' })).rejects.toMatchObject({
      code: 'CHANGED_ELSEWHERE',
    });
    await expect(save(unknownId, 1, { forename: 'Other' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(save(personId, 2, { settingId: unknownId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'setting' },
    });
    expect((await get(personId)).forename).toBe('Chidi');
    const last = await store.db
      .selectFrom('change_set')
      .select('label')
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(last?.label).toBe('forename of a young person');
  });
});

describe('the list', () => {
  test('finds people by parts of names without regard to capitals, accents or order, and by number', async () => {
    await add({ surname: "O'Neill", forename: 'Siân', upn });
    await add({ surname: 'Neilson', forename: 'Ann', localId: 'N000123' });
    await add({ surname: 'Arden', forename: 'Ann', preferredName: 'Nina', uln });
    expect(await names({ search: 'sian' })).toEqual(['Siân']);
    expect(await names({ search: 'ONEILL si' })).toEqual(['Siân']);
    expect(await names({ search: 'o’neill' })).toEqual(['Siân']);
    expect(await names({ search: 'nei ann' })).toEqual(['Ann']);
    expect((await list({ search: 'ann' })).total).toBe(2);
    expect((await list({ search: 'nina' })).people[0]?.surname).toBe('Arden');
    expect(await names({ search: 'b8012000 05001' })).toEqual(['Siân']);
    expect((await list({ search: '308686' })).people[0]?.surname).toBe('Arden');
    expect((await list({ search: 'n000123' })).people[0]?.surname).toBe('Neilson');
    expect((await list({ search: '%' })).total).toBe(0);
    expect((await list({ search: '_' })).total).toBe(0);
    expect((await list({ search: '  ' })).total).toBe(3);
  });

  test('sorts with the unknown last, and pages without losing anybody', async () => {
    const west = await setting('West School');
    const east = await setting('east College');
    await add({ surname: 'barrow', forename: 'b', dateOfBirth: '2008-01-01', settingId: west });
    await add({ surname: 'Ashdown', forename: 'a', dateOfBirth: null });
    await add({ surname: 'Carver', forename: 'c', dateOfBirth: '2006-01-01', settingId: east });
    expect(await names()).toEqual(['a', 'b', 'c']);
    expect(await names({ descending: true })).toEqual(['c', 'b', 'a']);
    expect(await names({ sort: 'age' })).toEqual(['b', 'c', 'a']);
    expect(await names({ sort: 'age', descending: true })).toEqual(['c', 'b', 'a']);
    expect(await names({ sort: 'setting' })).toEqual(['c', 'b', 'a']);
    expect(await names({ sort: 'setting', descending: true })).toEqual(['b', 'c', 'a']);
    expect(await names({ settingId: east })).toEqual(['c']);
    expect([await names({ limit: 2 }), await names({ limit: 2, offset: 2 })].flat()).toEqual(['a', 'b', 'c']);
    expect(await call(peopleProcedures.settings, undefined, { context })).toEqual([
      { settingId: east, version: 1, name: 'east College', type: '', people: 1 },
      { settingId: west, version: 1, name: 'West School', type: '', people: 1 },
    ]);
  });

  test('shows the state of the plan and the next review, and sorts by it', async () => {
    const now = today();
    const reviewed = await add({ surname: 'A', forename: 'reviewed' });
    await plan(reviewed, '2015-09-01');
    await review(reviewed, addMonths(now, -4));
    await review(reviewed, addMonths(now, -16));
    const fresh = await add({ surname: 'B', forename: 'fresh' });
    await plan(fresh, '2015-09-01', addMonths(now, -8));
    await review(fresh, addMonths(now, -10));
    await plan(fresh, addMonths(now, -7));
    const ceased = await add({ surname: 'C', forename: 'ceased' });
    await plan(ceased, '2015-09-01', addDays(now, -1));
    await review(ceased, addMonths(now, -1));
    const lastDay = await add({ surname: 'D', forename: 'last day' });
    await plan(lastDay, addMonths(now, -11), now);
    await add({ surname: 'E', forename: 'none' });

    const { people } = await list();
    expect(people.map((person) => [person.forename, person.planState, person.nextReviewDueOn])).toEqual([
      ['reviewed', 'in-force', addMonths(addMonths(now, -4), 12)],
      ['fresh', 'in-force', addMonths(addMonths(now, -7), 12)],
      ['ceased', 'ceased', null],
      ['last day', 'in-force', addMonths(addMonths(now, -11), 12)],
      ['none', 'none', null],
    ]);
    expect(people[0]?.lastReviewOn).toBe(addMonths(now, -4));
    expect(await names({ sort: 'next-review' })).toEqual(['last day', 'fresh', 'reviewed', 'ceased', 'none']);
    expect(await names({ planState: 'in-force' })).toEqual(['reviewed', 'fresh', 'last day']);
    expect(await names({ planState: 'ceased' })).toEqual(['ceased']);
    expect(await names({ planState: 'none' })).toEqual(['none']);
    expect(await call(peopleProcedures.counts, undefined, { context })).toEqual({ all: 5, planInForce: 3 });
    for (const person of people) {
      const { planState, nextReviewDueOn } = await get(person.personId);
      expect([planState, nextReviewDueOn]).toEqual([person.planState, person.nextReviewDueOn]);
    }
  });
});

test('one person has every record, in order', async () => {
  const college = await setting('Northmoor College', 'further-education-college');
  const personId = await add({
    surname: 'Okafor',
    forename: 'Chidi',
    dateOfBirth: '2008-03-10',
    settingId: college,
  });
  await plan(personId, '2016-01-12');
  await review(personId, '2025-02-03');
  await makeChange(store.db, { label: 'records' }, async (change) => {
    const employer_id = await change.insert('employer', {
      name: 'Harbour Café',
      name_key: 'harbourcafe',
      sector: '',
      size: '',
      disability_confident_level: null,
    });
    await change.insert('person_need', { person_id: personId, rank: 2, code: 'SLCN' });
    await change.insert('person_need', { person_id: personId, rank: 1, code: 'ASD' });
    await change.insert('paid_job', {
      person_id: personId,
      employer_id,
      role: 'Waiter',
      started_on: '2026-01-05',
      ended_on: null,
      weekly_hours: 16,
      hourly_pay: null,
    });
    await change.insert('programme', {
      person_id: personId,
      kind: 'supported-internship',
      provider: 'Northmoor College',
      host_employer_id: employer_id,
      job_coach_id: null,
      started_on: '2025-09-08',
      ended_on: null,
      weekly_hours: null,
      access_to_work: null,
      left_early: 0,
      left_reason: '',
    });
    await change.insert('person_year', {
      person_id: personId,
      academic_year: 2025,
      taught_year: 12,
      setting_id: college,
    });
    await change.insert('additional_information', {
      person_id: personId,
      heading: 'Taxi?',
      value: 'Y',
      source: 'si_tracker.xlsx, 2025-26, row 12',
    });
  });
  expect(await get(personId)).toMatchObject({
    settingName: 'Northmoor College',
    needs: [
      { rank: 1, code: 'ASD' },
      { rank: 2, code: 'SLCN' },
    ],
    plans: [{ startedOn: '2016-01-12', ceasedOn: null }],
    reviews: [{ heldOn: '2025-02-03', attended: true, employmentFocus: false }],
    paidJobs: [{ employer: 'Harbour Café', role: 'Waiter', weeklyHours: 16, hourlyPay: null }],
    programmes: [{ hostEmployer: 'Harbour Café', jobCoach: '', accessToWork: null, leftEarly: false }],
    taughtYears: [{ academicYear: 2025, taughtYear: 12, settingName: 'Northmoor College' }],
    additional: [{ heading: 'Taxi?', value: 'Y' }],
  });
  expect((await list()).people[0]).toMatchObject({ primaryNeed: 'ASD', settingName: 'Northmoor College' });
});

test('a plan without a start is not in force; one that begins later has no next review yet', () => {
  const unknown = { started_on: null, ceased_on: null };
  expect(planStateOf([unknown], '2026-09-03')).toBe('none');
  expect(
    nextReviewDueOn([{ started_on: '2026-10-01', ceased_on: null }], '2026-01-01', '2026-09-03'),
  ).toBeNull();
});
