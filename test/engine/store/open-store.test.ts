import { readdirSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';

import { makeChange } from '../../../electron/engine/store/change.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';

const stores: TestStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.remove();
});

test('what was written is there after closing and opening again, and one file is all there is', async () => {
  const store = await createTestStore();
  stores.push(store);
  await makeChange(store.db, { label: 'a setting' }, (change) =>
    change.insert('setting', {
      name: 'Northmoor College',
      name_key: 'northmoorcollege',
      type: '',
      urn: '',
      ukprn: '',
    }),
  );
  await store.close();
  expect(readdirSync(store.folder)).toEqual(['test.pathways']);

  const again = await openStore(store.filePath, { key: store.fileKey.key });
  expect(await again.db.selectFrom('setting').select(['name', 'version']).execute()).toEqual([
    { name: 'Northmoor College', version: 1 },
  ]);
  await again.close();
});
