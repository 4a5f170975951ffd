import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import {
  addHold,
  allHolds,
  dueForDisposal,
  heldOnPerson,
  releaseHold,
  retentionRule,
  saveRetentionRule,
} from '../../../electron/engine/data-protection/retention.service.ts';
import { undoLast } from '../../../electron/engine/history/undo.service.ts';
import { disposalDueOn } from '../../../shared/domain/retention.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { writePopulation } from '../toolkit/population.ts';

let store: TestStore;
beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2027-02-28T10:00:00'), toFake: ['Date'] });
  store = await createTestStore();
});
afterEach(async () => {
  vi.useRealTimers();
  await store.remove();
});

const page = { offset: 0, limit: 50 };
const names = async () => (await dueForDisposal(store.db, page)).rows.map(({ name }) => name);

test('due are those of whom both parts of the rule have passed, to the day', async () => {
  await writePopulation(store.db, [
    {
      forename: 'Born',
      surname: 'That Day',
      born: '1996-02-28',
      plans: [{ from: '2012-01-01', to: '2015-01-01' }],
    },
    { forename: 'Born', surname: 'On 29 February', born: '1996-02-29' },
    { forename: 'Born', surname: 'A Day Later', born: '1996-03-01' },
    {
      forename: 'Plan',
      surname: 'Ceased Lately',
      born: '1990-01-01',
      plans: [{ from: '2005-01-01', to: '2021-03-01' }],
    },
    {
      forename: 'Plan',
      surname: 'Ceased In Time',
      born: '1990-01-01',
      plans: [{ from: '2005-01-01', to: '2021-02-28' }],
    },
    { forename: 'Plan', surname: 'In Force', born: '1990-01-01', plans: [{ from: '2005-01-01', to: null }] },
    {
      forename: 'Birth',
      surname: 'Not Known',
      born: null,
      plans: [{ from: '2005-01-01', to: '2010-01-01' }],
    },
  ]);
  const due = await dueForDisposal(store.db, page);
  expect(due.rows.map(({ name }) => name)).toEqual([
    'Plan Ceased In Time',
    'Born That Day',
    'Born On 29 February',
  ]);
  expect(due).toMatchObject({ total: 3, held: 0, withoutDateOfBirth: 1 });
  // The list and the day beside a name come from one rule.
  const rule = await retentionRule(store.db);
  for (const row of due.rows) {
    expect(row.dueOn).toBe(disposalDueOn(row, rule));
    expect(row.dueOn <= '2027-02-28').toBe(true);
  }
});

test('the rule is the authority’s: decided, changed, and taken back', async () => {
  await writePopulation(store.db, [{ surname: 'Hughes', forename: 'Amelia', born: '2001-01-01' }]);
  expect(await retentionRule(store.db)).toMatchObject({
    yearsAfterBirth: 31,
    isDecided: false,
    version: null,
  });
  expect(await names()).toEqual([]);
  await saveRetentionRule(store.db, { patch: { yearsAfterBirth: 25, yearsAfterPlan: null }, version: null });
  expect(await names()).toEqual(['Amelia Hughes']);
  await expect(
    saveRetentionRule(store.db, { patch: { yearsAfterPlan: 6 }, version: null }),
  ).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
  await expect(
    saveRetentionRule(store.db, { patch: { yearsAfterBirth: null }, version: 1 }),
  ).rejects.toMatchObject({ code: 'REFUSED' });
  await undoLast(store);
  expect(await retentionRule(store.db)).toMatchObject({ yearsAfterBirth: 31, isDecided: false });
});

test('one part of the rule is changed without the other', async () => {
  const first = await saveRetentionRule(store.db, { patch: { yearsAfterBirth: 30 }, version: null });
  // The proposed six years after the plan go with the decision, since they stood beside it.
  expect(await retentionRule(store.db)).toMatchObject({ yearsAfterBirth: 30, yearsAfterPlan: 6 });
  await saveRetentionRule(store.db, { patch: { yearsAfterPlan: 10 }, version: first.version });
  expect(await retentionRule(store.db)).toMatchObject({ yearsAfterBirth: 30, yearsAfterPlan: 10 });
});

test('a hold is said with its reason, counted, and released', async () => {
  const [id = ''] = await writePopulation(store.db, [
    { surname: 'Hughes', forename: 'Amelia', born: '1990-01-01' },
  ]);
  await expect(addHold(store.db, { personId: id, reason: '  ' })).rejects.toMatchObject({ code: 'REFUSED' });
  const { holdId } = await addHold(store.db, { personId: id, reason: 'Complaint to the ombudsman' });
  expect(await dueForDisposal(store.db, page)).toMatchObject({
    total: 1,
    held: 1,
    rows: [{ hold: 'Complaint to the ombudsman' }],
  });
  expect((await heldOnPerson(store, id)).holds).toMatchObject([{ releasedOn: null, name: 'Amelia Hughes' }]);
  await releaseHold(store.db, { holdId, version: 1 });
  expect(await dueForDisposal(store.db, page)).toMatchObject({ held: 0, rows: [{ hold: '' }] });
  expect(await allHolds(store.db)).toMatchObject([{ releasedOn: '2027-02-28' }]);
});
