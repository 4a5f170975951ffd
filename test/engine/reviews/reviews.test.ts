// Which annual reviews are due, on a Sunday of the autumn term: 22 November 2026. Every date is worked out by hand.
import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { EngineContext } from '../../../electron/engine/context.ts';
import { reviewProcedures } from '../../../electron/engine/reviews/reviews.procedures.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

let store: TestStore;
let context: EngineContext;

interface Person {
  name: string;
  born?: string;
  officer?: string;
  setting?: string;
  taughtYear?: number;
  plan?: [from: string, to?: string];
  reviews?: { held?: string; due?: string; outcome?: string; decision?: string; finalPlan?: string }[];
}

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] });
  store = await createTestStore();
  context = { workspace: { requireStore: () => store } } as unknown as EngineContext;
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

async function write(people: Person[]): Promise<void> {
  const settings = new Map<string, string>();
  await makeChange(store.db, { label: 'people' }, async (change) => {
    for (const person of people) {
      let settingId = person.setting === undefined ? null : (settings.get(person.setting) ?? null);
      if (person.setting !== undefined && settingId === null) {
        settingId = await change.insert('setting', {
          name: person.setting,
          name_key: person.setting.toLowerCase(),
          type: '',
          urn: '',
          ukprn: '',
        });
        settings.set(person.setting, settingId);
      }
      const personId = await change.insert('person', {
        local_id: '',
        upn: '',
        uln: '',
        surname: person.name,
        forename: 'Kim',
        preferred_name: '',
        name_key: `${person.name.toLowerCase()} kim`,
        date_of_birth: person.born ?? '2010-01-01',
        sex: '',
        ethnicity: '',
        postcode: '',
        setting_id: settingId,
        lead_officer: person.officer ?? '',
        contact: '',
        consent: '',
        notes: '',
        created_at: change.at,
      });
      if (person.plan) {
        const [from, to] = person.plan;
        await change.insert('ehc_plan', {
          person_id: personId,
          started_on: from,
          ceased_on: to ?? null,
          cease_reason: '',
        });
      }
      if (person.taughtYear !== undefined)
        await change.insert('person_year', {
          person_id: personId,
          academic_year: 2026,
          taught_year: person.taughtYear,
          setting_id: null,
        });
      for (const review of person.reviews ?? [])
        await change.insert('annual_review', {
          person_id: personId,
          due_on: review.due ?? null,
          held_on: review.held ?? null,
          attended: null,
          employment_focus: null,
          outcome: review.outcome ?? '',
          decision_on: review.decision ?? null,
          final_plan_on: review.finalPlan ?? null,
          notes: '',
        });
    }
  });
}

const everybody = { officer: null, settingId: null, curriculumYears: null };
const page = { offset: 0, limit: 100 };
const due = async (from: string | null, to: string | null, filter = {}) =>
  call(
    reviewProcedures.due,
    { filter: { ...everybody, ...filter }, period: { from, to }, ...page },
    { context },
  );
const dueNames = async (from: string | null, to: string | null, filter = {}) =>
  (await due(from, to, filter)).reviews.map(({ surname }) => surname);

describe('next reviews', () => {
  test('are due twelve months after the last review, or after the plan was made; only while a plan is in force', async () => {
    await write([
      { name: 'Made', plan: ['2025-12-05'] },
      { name: 'Held', plan: ['2015-12-05'], reviews: [{ held: '2024-11-20' }, { held: '2025-11-20' }] },
      // A review from before the plan was one of an earlier plan.
      { name: 'Newplan', plan: ['2026-03-01'], reviews: [{ held: '2026-02-01' }] },
      { name: 'Ceased', plan: ['2015-12-05', '2026-07-31'], reviews: [{ held: '2025-10-01' }] },
      { name: 'None' },
    ]);
    const { total, reviews } = await due(null, null);
    expect(total).toBe(3);
    expect(reviews.map(({ surname, dueOn, countedFrom }) => [surname, dueOn, countedFrom])).toEqual([
      ['Held', '2026-11-20', { what: 'review', on: '2025-11-20' }],
      ['Made', '2026-12-05', { what: 'plan', on: '2025-12-05' }],
      ['Newplan', '2027-03-01', { what: 'plan', on: '2026-03-01' }],
    ]);
    expect(await dueNames(null, '2026-11-21')).toEqual(['Held']);
    expect(await dueNames('2026-12-01', '2026-12-31')).toEqual(['Made']);
  });

  test('of a 29 February are due on 28 February, and are found by that day', async () => {
    await write([
      { name: 'Leap', plan: ['2024-02-29'] },
      { name: 'Twentyeighth', plan: ['2024-02-28'] },
      { name: 'March', plan: ['2024-03-01'] },
    ]);
    const { reviews } = await due(null, null);
    expect(reviews.map(({ surname, dueOn }) => [surname, dueOn])).toEqual([
      ['Twentyeighth', '2025-02-28'],
      ['Leap', '2025-02-28'],
      ['March', '2025-03-01'],
    ]);
    expect(await dueNames('2025-02-28', '2025-02-28')).toEqual(['Twentyeighth', 'Leap']);
    expect(await dueNames(null, '2025-02-27')).toEqual([]);
    expect(await dueNames('2025-03-01', null)).toEqual(['March']);
  });

  test('say what a tracker has as the next day, unless a review has been held since', async () => {
    await write([
      { name: 'Ahead', plan: ['2020-01-10'], reviews: [{ held: '2026-01-08' }, { due: '2027-01-20' }] },
      { name: 'Behind', plan: ['2020-01-10'], reviews: [{ due: '2026-01-05' }, { held: '2026-01-08' }] },
    ]);
    const { reviews } = await due(null, null);
    expect(reviews.map(({ surname, recordedDueOn }) => [surname, recordedDueOn])).toEqual([
      ['Ahead', '2027-01-20'],
      ['Behind', null],
    ]);
  });

  test('every lead officer named on a young person can be chosen, also where no plan is in force', async () => {
    await write([
      { name: 'A', plan: ['2025-12-01'], officer: 'Jo Bell' },
      { name: 'B', officer: 'Jo Bell' },
      { name: 'C', officer: 'Ada Osei' },
      { name: 'D' },
    ]);
    expect(await call(reviewProcedures.officers, undefined, { context })).toEqual([
      { name: 'Ada Osei', people: 1 },
      { name: 'Jo Bell', people: 2 },
    ]);
  });

  test('are narrowed by officer, setting and year group; a taught year wins over the one by age', async () => {
    await write([
      { name: 'A', plan: ['2025-12-01'], officer: 'Jo Bell', setting: 'Eastfield', born: '2012-10-01' },
      // Born on the last day of August: year 10, a year above A.
      { name: 'B', plan: ['2025-12-02'], officer: 'Jo Bell', setting: 'Westway', born: '2012-08-31' },
      { name: 'C', plan: ['2025-12-03'], setting: 'Westway', born: '2012-08-31', taughtYear: 9 },
    ]);
    const officers = await call(reviewProcedures.officers, undefined, { context });
    expect(officers).toEqual([{ name: 'Jo Bell', people: 2 }]);
    expect(await dueNames(null, null, { officer: 'Jo Bell' })).toEqual(['A', 'B']);
    const westway = await store.db
      .selectFrom('setting')
      .select('id')
      .where('name', '=', 'Westway')
      .executeTakeFirstOrThrow();
    expect(await dueNames(null, null, { settingId: westway.id })).toEqual(['B', 'C']);
    // Born 1 October 2012: 13 on 31 August 2026, less 4 is year 9.
    expect(await dueNames(null, null, { curriculumYears: { from: 9, to: 9 } })).toEqual(['A', 'C']);
    expect(await dueNames(null, null, { curriculumYears: { from: 10, to: 14 } })).toEqual(['B']);
  });

  test('stand in the calendar on their days', async () => {
    await write(['E', 'D', 'C', 'B', 'A'].map((name) => ({ name, plan: ['2025-12-24'] as [string] })));
    const days = await call(
      reviewProcedures.calendar,
      { filter: everybody, period: { from: '2026-12-01', to: '2026-12-31' } },
      { context },
    );
    expect(days.map(({ day, count, first }) => [day, count, first.map(({ surname }) => surname)])).toEqual([
      ['2026-12-24', 5, ['A', 'B', 'C']],
    ]);
  });
});

test('after a meeting the decision is awaited for four weeks, and a final amended plan for twelve', async () => {
  await write([
    // Thursday 29 October + 4 weeks.
    { name: 'Waits', plan: ['2020-01-01'], reviews: [{ held: '2026-10-29' }] },
    { name: 'Decided', plan: ['2020-01-01'], reviews: [{ held: '2026-10-29', outcome: 'maintain' }] },
    // Monday 7 September + 12 weeks.
    { name: 'Amends', plan: ['2020-01-01'], reviews: [{ held: '2026-09-07', outcome: 'amend' }] },
    {
      name: 'Final',
      plan: ['2020-01-01'],
      reviews: [{ held: '2026-09-07', outcome: 'amend', finalPlan: '2026-11-02' }],
    },
    // Monday 5 October + 4 weeks is over.
    { name: 'Late', plan: ['2020-01-01'], reviews: [{ held: '2026-10-05' }] },
    { name: 'Old', plan: ['2020-01-01'], reviews: [{ held: '2026-05-21' }] },
    {
      name: 'Earlier',
      plan: ['2020-01-01'],
      reviews: [{ held: '2026-06-01' }, { held: '2026-11-02', decision: '2026-11-10' }],
    },
  ]);
  const { total, late, reviews } = await call(
    reviewProcedures.afterMeeting,
    { filter: everybody, ...page },
    { context },
  );
  expect([total, late]).toEqual([3, 1]);
  expect(reviews.map(({ surname, step }) => [surname, step.step, step.dueOn])).toEqual([
    ['Late', 'decision', '2026-11-02'],
    ['Waits', 'decision', '2026-11-26'],
    ['Amends', 'final-plan', '2026-11-30'],
  ]);
});

test('moves between phases: after year 6 by 15 February, after year 11 by 31 March', async () => {
  await write([
    { name: 'Eleven', born: '2011-01-01', plan: ['2020-01-01'] },
    {
      name: 'Six',
      born: '2015-12-31',
      plan: ['2020-01-01'],
      reviews: [{ held: '2026-10-01', finalPlan: '2026-11-20' }],
    },
    { name: 'Ten', born: '2011-09-01', plan: ['2020-01-01'] },
    { name: 'Kept back', born: '2010-05-05', taughtYear: 11, plan: ['2020-01-01'] },
  ]);
  const { people } = await call(reviewProcedures.phaseTransfers, { filter: everybody, ...page }, { context });
  expect(
    people.map(({ surname, transfer, dueOn, finalPlanOn }) => [surname, transfer, dueOn, finalPlanOn]),
  ).toEqual([
    ['Six', 'primary-to-secondary', '2027-02-15', '2026-11-20'],
    ['Eleven', 'secondary-to-post-16', '2027-03-31', null],
    ['Kept back', 'secondary-to-post-16', '2027-03-31', null],
  ]);
});

test('the counts are those of the lists', async () => {
  await write([
    { name: 'Late', plan: ['2025-11-21'] },
    { name: 'Today', plan: ['2025-11-22'] },
    { name: 'Four weeks', plan: ['2025-12-20'] },
    { name: 'Later', plan: ['2025-12-21'] },
    { name: 'Waits', plan: ['2025-01-01'], reviews: [{ held: '2026-10-01' }] },
    { name: 'Eleven', born: '2011-01-01', plan: ['2026-01-01'] },
  ]);
  // Everybody else was born on 1 January 2010: 16 on 31 August 2026, year 12.
  expect(await call(reviewProcedures.counts, undefined, { context })).toEqual({
    late: 1,
    dueInFourWeeks: 2,
    afterMeeting: 1,
    afterMeetingLate: 1,
    phaseTransfers: 1,
  });
});
