/** A process that is killed at any moment of an erasure leaves everything of everybody, or nothing. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { finishErasures } from '../../../electron/engine/data-protection/erasure.service.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { calculateSection1 } from '../../../electron/engine/toolkit/section-1.service.ts';
import { endChildren, runChild } from '../../support/run-child.ts';
import { createTestStore, type TestStore } from '../../support/test-store.ts';
import { writePopulation } from '../toolkit/population.ts';

const PEOPLE = 1500;

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
  await writePopulation(
    store.db,
    Array.from({ length: PEOPLE }, () => ({
      born: '2008-03-10',
      plans: [{ from: '2015-09-01', to: null }],
      jobs: [{ from: '2024-10-01', hours: 20 }],
    })),
  );
  await store.close();
});
afterEach(async () => {
  endChildren();
  await store.remove();
});

test('before or after, and the figures stand in either case', async () => {
  const outcomes = new Set<number>();
  for (const wait of [0, 40, 90, 160, 250, 400, 700]) {
    const path = join(store.folder, `killed-after-${wait}.pathways`);
    copyFileSync(store.filePath, path);
    const child = runChild('child-open.ts', [path, store.fileKey.key.toString('hex'), 'erase']);
    expect(await child.line()).toBe('open');
    expect(await child.line()).toBe('erasing');
    await new Promise((resolve) => setTimeout(resolve, wait));
    await child.kill();

    const opened = await openStore(path, { key: store.fileKey.key });
    const count = (table: string) => opened.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    const left = count('person') as number;
    outcomes.add(left);
    expect([0, PEOPLE]).toContain(left);
    expect(count('ehc_plan')).toBe(left);
    expect(count('row_change')).toBe(left * 3);
    expect(count('erasure')).toBe(left === 0 ? 1 : 0);
    expect((await calculateSection1(opened.db, [2024])).get('base 2024')?.value).toBe(PEOPLE);
    await finishErasures(opened);
    expect(opened.raw.prepare('SELECT count(*) FROM erasure WHERE is_wiped = 0').pluck().get()).toBe(0);
    if (left === 0) expect(opened.raw.pragma('freelist_count', { simple: true })).toBe(0);
    expect(opened.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    await opened.close();
  }
  // Killed at once nothing has happened yet.
  expect(outcomes).toContain(PEOPLE);
}, 60_000);
