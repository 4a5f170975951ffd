import { afterEach, beforeEach, expect, test } from 'vitest';

import { listRowsOfPerson } from '../../../electron/engine/history/person-history.repository.ts';
import { makeChange } from '../../../electron/engine/store/change.ts';
import type { TrackedTableName } from '../../../electron/engine/store/schema.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { plantEverything, tablesOfPeople } from './plant-everything.ts';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(() => store.remove());

test('what is held on a person is found in every table, however far it hangs from them', async () => {
  const ids = await plantEverything(store, 'Marker');
  const found = listRowsOfPerson(store, ids['person'] ?? '');
  for (const table of tablesOfPeople) expect(found).toContainEqual({ table, rowId: ids[table] });
  expect(found).toHaveLength(tablesOfPeople.length);
});

test('and still when it has been removed since', async () => {
  const ids = await plantEverything(store, 'Marker');
  await makeChange(store.db, { label: 'removal of everything' }, async (change) => {
    for (const table of tablesOfPeople)
      if (table !== 'person')
        await change.remove(table as TrackedTableName, ids[table] ?? '', { what: 'record' });
  });
  const found = listRowsOfPerson(store, ids['person'] ?? '');
  expect(found.map(({ table }) => table).toSorted()).toEqual(tablesOfPeople.toSorted());
});
