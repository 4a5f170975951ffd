import { afterEach, beforeEach, expect, test } from 'vitest';

import {
  getChangeDetailsOfPerson,
  listChangeSets,
  listChangeSetsOfPerson,
} from '../../../electron/engine/history/history.service.ts';
import { undoAnyButMerge } from '../../../electron/engine/history/undo.service.ts';
import { mergePeople, unmergePeople } from '../../../electron/engine/people/merge-people.service.ts';
import { personDetails, savePerson } from '../../../electron/engine/people/people.service.ts';
import { makeBulkChange } from '../../../electron/engine/store/bulk-change.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { blankPerson, writePerson, writePlaces } from '../people/merge-population.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
  await writePlaces(store);
});
afterEach(() => store.remove());

const page = { offset: 0, limit: 50 };
const add = (surname: string) => writePerson(store, { person: { ...blankPerson, surname }, rows: {} });
const versionOf = async (id: string) => (await personDetails(store.db, id)).version;
const note = async (personId: string, notes: string) =>
  savePerson(store.db, { personId, version: await versionOf(personId), patch: { notes } });
const merge = async (keep: string, other: string) =>
  mergePeople(store, {
    keepPersonId: keep,
    mergePersonId: other,
    take: [],
    versions: { keep: await versionOf(keep), merge: await versionOf(other) },
  });
const labelsOf = async (personId: string) =>
  (await listChangeSetsOfPerson(store, { personId, ...page })).changeSets.map(({ label }) => label);
const emptyReview = {
  due_on: null,
  held_on: '2026-05-03',
  attended: null,
  employment_focus: null,
  outcome: '',
  decision_on: null,
  final_plan_on: null,
  notes: '',
};

test('the history of one young person has what touched them or a record of theirs, and nothing of others', async () => {
  const [amelia, ben] = [await add('Hughes'), await add('Okafor')];
  await note(amelia, 'Likes horses');
  await note(ben, 'Likes trains');
  const { result: review } = await makeChange(store.db, { label: 'review added' }, (change) =>
    change.insert('annual_review', { person_id: amelia, ...emptyReview }),
  );
  await makeChange(store.db, { label: 'review moved' }, (change) =>
    change.update('annual_review', review, { held_on: '2026-05-04' }, { what: 'annual review' }),
  );
  await makeChange(store.db, { label: 'review removed' }, (change) =>
    change.remove('annual_review', review, { what: 'annual review' }),
  );
  // The record is gone, and what became of it is still hers.
  expect((await labelsOf(amelia)).slice(0, 3)).toEqual(['Review removed', 'Review moved', 'Review added']);
  const ofBen = await labelsOf(ben);
  expect(ofBen.filter((label) => label.startsWith('Review'))).toEqual([]);
  // Each: the adding and the note.
  expect(ofBen).toHaveLength(2);
  const { total } = await listChangeSetsOfPerson(store, { personId: amelia, offset: 4, limit: 1 });
  expect(total).toBe(5);
});

test('after a merge the history of both is one; taken apart, each has their own again', async () => {
  const [amelia, ben] = [await add('Hughes'), await add('Hughes-Price')];
  await note(ben, 'Written under the other record');
  const before = (await labelsOf(ben)).length;
  const { changeSetId } = await merge(amelia, ben);
  const merged = await listChangeSetsOfPerson(store, { personId: amelia, ...page });
  // Both were added, one got a note, and then they were merged.
  expect(merged.total).toBe(before + 2);
  expect(merged.changeSets[0]).toMatchObject({ changeSetId, isMerge: true });
  await unmergePeople(store, changeSetId);
  // The merge and its taking apart touched both.
  expect(await labelsOf(ben)).toHaveLength(before + 2);
  expect((await listChangeSetsOfPerson(store, { personId: amelia, ...page })).total).toBe(3);
});

test('a change of many people shows only what it did to this one', async () => {
  const [amelia, ben] = [await add('Hughes'), await add('Okafor')];
  const { changeSetId } = await makeBulkChange(
    store,
    { label: 'import of reviews', kind: 'import', rows: 3 },
    async (change) => {
      change.insert('annual_review', { person_id: amelia, ...emptyReview });
      change.insert('annual_review', { person_id: ben, ...emptyReview });
      change.insert('annual_review', { person_id: ben, ...emptyReview, held_on: '2025-06-01' });
    },
  );
  const [entry] = (await listChangeSetsOfPerson(store, { personId: ben, ...page })).changeSets;
  expect(entry).toMatchObject({ changeSetId, changeCount: 3, changesOfPerson: 2 });
  const details = await getChangeDetailsOfPerson(store, { changeSetId, personId: ben, ...page });
  expect(details.total).toBe(2);
  expect(details.changes.map(({ what }) => what)).toEqual([
    'Annual review of Okafor, 3 May 2026',
    'Annual review of Okafor, 1 June 2025',
  ]);
});

test('a merge is not taken back like any other change, so that the later always comes before the earlier', async () => {
  const [amelia, ben, third] = [await add('Hughes'), await add('Hughes-Price'), await add('Price')];
  const first = await merge(amelia, ben);
  const later = await merge(third, amelia);
  for (const { changeSetId } of [first, later])
    await expect(undoAnyButMerge(store, changeSetId)).rejects.toMatchObject({ code: 'REFUSED' });
  await expect(unmergePeople(store, first.changeSetId)).rejects.toMatchObject({ code: 'REFUSED' });
  await unmergePeople(store, later.changeSetId);
  await unmergePeople(store, first.changeSetId);
  expect((await personDetails(store.db, ben)).surname).toBe('Hughes-Price');
  const { changeSets } = await listChangeSets(store.db, page);
  expect(changeSets.filter(({ isMerge }) => isMerge)).toEqual([]);
});
