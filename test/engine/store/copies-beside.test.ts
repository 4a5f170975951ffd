// Copies that opening an older data file leaves beside it: who is erased stands in them still, so they are named.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { copiesBeside } from '../../../electron/engine/store/copies-beside.ts';
import { migrations } from '../../../electron/engine/store/migrations/list.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'send-pathways-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the copy made on opening is found, one of another data file is not', async () => {
  const path = join(folder, 'North (1).pathways');
  copyFileSync(fileURLToPath(new URL('../../fixtures/data-files/schema-1.pathways', import.meta.url)), path);
  expect(await copiesBeside(path)).toEqual([]);
  const store = await openStore(path, { passphrase: 'a passphrase for the tests' });
  await store.close();
  const others = ['North.before-version-2.pathways', 'North (1).before-version-2.pathways.txt'];
  for (const name of [...others, 'North (1).before-version-2 (2).pathways'])
    writeFileSync(join(folder, name), '');
  expect(await copiesBeside(path)).toEqual([
    `North (1).before-version-${migrations.length}.pathways`,
    'North (1).before-version-2 (2).pathways',
  ]);
});
