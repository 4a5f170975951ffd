import { afterAll, beforeAll, expect, test } from 'vitest';

import { isNumberTaken } from '../../../electron/engine/people/people.repository.ts';
import { peopleCounts, peoplePage, personDetails } from '../../../electron/engine/people/people.service.ts';
import { queryPlans } from '../../support/query-plans.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { writePopulation } from '../toolkit/population.ts';

let store: TestStore;
let personId: string;
beforeAll(async () => {
  store = await createTestStore();
  [personId = ''] = await writePopulation(store.db, [{ born: '2008-03-10' }]);
});
afterAll(() => store.remove());

const page = { search: '', planState: null, settingId: null, descending: false, offset: 0, limit: 100 };
/** Steps that walk through a whole table of records; people themselves are few enough. */
const scans = (steps: readonly string[]) =>
  steps.filter(
    (step) => /^SCAN (?!p$|p USING|person$)/.test(step) && !/COVERING INDEX|CONSTANT ROW/.test(step),
  );

test('a page of people looks records up by person', async () => {
  for (const sort of ['name', 'age', 'setting'] as const) {
    const steps = await queryPlans(store, (db) => peoplePage(db, { ...page, sort }));
    expect(scans(steps), sort).toEqual([]);
    expect(steps.join('\n')).toContain('annual_review_by_person');
    expect(steps.join('\n')).toContain('ehc_plan_by_person');
  }
  for (const planState of ['in-force', 'ceased', 'none'] as const) {
    expect(
      scans(await queryPlans(store, (db) => peoplePage(db, { ...page, sort: 'name', planState }))),
    ).toEqual([]);
  }
  // Sorted by review, the last of every person is needed: read from the index alone.
  const byReview = await queryPlans(store, (db) => peoplePage(db, { ...page, sort: 'next-review' }));
  expect(byReview).toContain('SCAN annual_review USING COVERING INDEX annual_review_by_person');
});

test('one person, the counts and the check for doubled numbers use indexes', async () => {
  const one = await queryPlans(store, (db) => personDetails(db, personId));
  expect(one.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  expect(scans(await queryPlans(store, peopleCounts))).toEqual([]);
  for (const field of ['upn', 'uln'] as const) {
    const steps = await queryPlans(store, (db) => isNumberTaken(db, field, 'B801200005001', personId));
    expect(steps.join('\n')).toContain(`person_by_${field}`);
  }
});
