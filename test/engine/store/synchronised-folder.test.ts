// In a folder that OneDrive copies elsewhere, and on a share, the store keeps a rollback journal instead of a log.
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { newestVersion } from '../../../electron/engine/store/migrate.ts';
import { migrations } from '../../../electron/engine/store/migrations/list.ts';
import { createStore, openStore } from '../../../electron/engine/store/open-store.ts';
import { folderState } from '../../support/folder-state.ts';
import { endChildren, runChild } from '../../support/run-child.ts';

let base: string;
let folder: string;
let path: string;
const key = randomBytes(32);

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'send-pathways-test-'));
  folder = join(base, 'OneDrive - Northmoor Council');
  mkdirSync(folder);
  path = join(folder, 'Northmoor.pathways');
  await (await createStore(path, { key })).close();
});
afterEach(endChildren);
afterEach(() => rmSync(base, { recursive: true, force: true }));

test('says where it lies, keeps one writer, and leaves one file', async () => {
  const store = await openStore(path, { key });
  expect(store.place).toBe('synchronised-folder');
  expect(store.raw.pragma('journal_mode', { simple: true })).toBe('delete');
  const child = runChild('child-open.ts', [path, key.toString('hex')]);
  expect(await child.line()).toBe('OPEN_ELSEWHERE');
  await store.close();
  expect(readdirSync(folder)).toEqual(['Northmoor.pathways']);
});

test('killed in the middle of writing: every answered change is there, and no half one', async () => {
  for (const stopAfter of [3, 25]) {
    const child = runChild('child-open.ts', [path, key.toString('hex'), 'write']);
    expect(await child.line()).toBe('open');
    let answered = 0;
    while (answered < stopAfter) answered = Number(await child.line());
    await child.kill();
    const store = await openStore(path, { key });
    const { rows, sets } = store.raw
      .prepare('SELECT (SELECT COUNT(*) FROM setting) AS rows, (SELECT COUNT(*) FROM change_set) AS sets')
      .get() as { rows: number; sets: number };
    expect(rows).toBe(sets * 3);
    expect(store.raw.prepare('SELECT 1 AS found FROM setting WHERE name = ?').get(`${answered}c`)).toEqual({
      found: 1,
    });
    await store.close();
    expect(readdirSync(folder)).toEqual(['Northmoor.pathways']);
  }
});

test('an interrupted file from a newer version keeps its journal as it was', async () => {
  const newer = [...migrations, { version: newestVersion(migrations) + 1, name: '', statements: [] }];
  const raised = await openStore(path, { key }, { migrations: newer });
  // A transaction that has spilled into the file, with its journal beside it: what a power cut would leave.
  raised.raw.pragma('cache_size = 10');
  raised.raw.exec('BEGIN');
  const insert = raised.raw.prepare(
    "INSERT INTO job_coach (id, version, name, name_key) VALUES (?, 1, ?, '')",
  );
  for (let number = 0; number < 2000; number += 1) insert.run(`id ${number}`, 'x'.repeat(500));
  const crashed = join(base, 'Dropbox');
  mkdirSync(crashed);
  for (const end of ['', '-journal']) copyFileSync(path + end, join(crashed, `copy.pathways${end}`));
  raised.raw.exec('ROLLBACK');
  await raised.close();

  const before = folderState(crashed);
  expect(Object.keys(before)).toEqual(['copy.pathways', 'copy.pathways-journal']);
  await expect(openStore(join(crashed, 'copy.pathways'), { key })).rejects.toMatchObject({
    code: 'NEWER_VERSION',
  });
  expect(folderState(crashed)).toEqual(before);
  // The newer version itself takes the half transaction back.
  const own = await openStore(join(crashed, 'copy.pathways'), { key }, { migrations: newer });
  expect(own.raw.prepare('SELECT COUNT(*) AS n FROM job_coach').get()).toEqual({ n: 0 });
  await own.close();
});
