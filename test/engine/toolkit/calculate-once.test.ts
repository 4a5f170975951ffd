import { afterEach, beforeEach, expect, test } from 'vitest';

import { makeChange } from '../../../electron/engine/store/change.ts';
import { calculateOnce } from '../../../electron/engine/toolkit/calculate-once.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { writePopulation } from './population.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

/** Aged 16 on 31 August 2025, with a plan in force. */
const sixteen = { born: '2009-03-10', plans: [{ from: '2015-09-01', to: null }] };
const cohort = async () => (await calculateOnce(store, [2024])).get('base 2024')?.value;

test('the figures are counted once while nothing is written', async () => {
  await writePopulation(store.db, [sixteen]);
  const first = await calculateOnce(store, [2024]);
  expect(first.get('base 2024')?.value).toBe(1);
  expect(await calculateOnce(store, [2024])).toBe(first);
  // Other years are other figures.
  expect((await calculateOnce(store, [2013])).get('base 2013')).toBeUndefined();
});

test('whatever is written is counted', async () => {
  await writePopulation(store.db, [sixteen]);
  expect(await cohort()).toBe(1);
  await writePopulation(store.db, [sixteen]);
  expect(await cohort()).toBe(2);
  const { id } = await store.db.selectFrom('ehc_plan').select('id').limit(1).executeTakeFirstOrThrow();
  await makeChange(store.db, { label: 'end of an EHC plan' }, (change) =>
    change.update('ehc_plan', id, { ceased_on: '2020-01-01' }, { what: 'EHC plan' }),
  );
  expect(await cohort()).toBe(1);
});

test('what was taken back before it was kept is not remembered', async () => {
  await writePopulation(store.db, [sixteen]);
  expect(await cohort()).toBe(1);
  let during: Promise<unknown> | undefined;
  await expect(
    makeChange(store.db, { label: 'plans' }, async (change) => {
      for (const { id } of await change.db.selectFrom('ehc_plan').select('id').execute())
        await change.update('ehc_plan', id, { ceased_on: '2020-01-01' }, { what: 'EHC plan' });
      // Asked while the change is being made: answered when it has ended.
      during = cohort();
      throw new Error('given up');
    }),
  ).rejects.toThrow('given up');
  expect(await during).toBe(1);
  expect(await cohort()).toBe(1);
});

test('another key of the data file is another connection, and counts anew', async () => {
  await writePopulation(store.db, [sixteen]);
  const before = await calculateOnce(store, [2024]);
  await store.changeKey(store.fileKey);
  const after = await calculateOnce(store, [2024]);
  expect(after).not.toBe(before);
  expect(after).toEqual(before);
});
