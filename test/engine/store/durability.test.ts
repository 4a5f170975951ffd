// Nothing that was answered as saved may be lost, and nothing readable may lie on the disk.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { makeChange } from '../../../electron/engine/store/change.ts';
import { newFileKey } from '../../../electron/engine/store/file-header.ts';
import { createStore, openStore } from '../../../electron/engine/store/open-store.ts';
import { endChildren, runChild } from '../../support/run-child.ts';

let folder: string;
let path: string;
const key = randomBytes(32);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'send-pathways-test-'));
  path = join(folder, 'Northmoor.pathways');
  await (await createStore(path, { key })).close();
});
afterEach(endChildren);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const emptySetting = { name_key: '', type: '', urn: '', ukprn: '' };

test('killed in the middle of writing: every answered change is there, and no half one', async () => {
  for (const stopAfter of [1, 7, 60]) {
    const child = runChild('child-open.ts', [path, key.toString('hex'), 'write']);
    expect(await child.line()).toBe('open');
    let answered = 0;
    while (answered < stopAfter) answered = Number(await child.line());
    await child.kill();

    const store = await openStore(path, { key });
    const rows = await store.db.selectFrom('setting').select('name').execute();
    const changes = await store.db.selectFrom('change_set').select('change_count').execute();
    expect(rows.length).toBeGreaterThanOrEqual(answered * 3);
    expect(rows.length).toBe(changes.length * 3);
    expect(rows.map(({ name }) => name)).toContain(`${answered}c`);
    expect(store.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    await makeChange(store.db, { label: 'emptied' }, async (change) => {
      await change.db.deleteFrom('setting').execute();
      await change.db.deleteFrom('row_change').execute();
      await change.db.deleteFrom('change_set').execute();
    });
    await store.close();
    expect(readdirSync(folder)).toEqual(['Northmoor.pathways']);
  }
});

test('no name can be read in the file or in the log beside it', async () => {
  const store = await openStore(path, { key });
  await makeChange(store.db, { label: 'new setting Zephyrinia' }, (change) =>
    change.insert('setting', { name: 'Zephyrinia Quillfeather', ...emptySetting }),
  );
  const readable = (file: string) => readFileSync(file).toString('latin1').includes('Zephyrinia');
  expect(existsSync(`${path}-wal`)).toBe(true);
  expect(readFileSync(`${path}-wal`).length).toBeGreaterThan(4096);
  expect(readable(`${path}-wal`)).toBe(false);
  await store.close();
  expect(readable(path)).toBe(false);
  expect(readFileSync(path).toString('latin1')).not.toContain('SQLite');
  expect(readFileSync(path).toString('latin1')).not.toContain('CREATE TABLE');
});

test('a change that fails half-way leaves nothing, not even an entry in the history', async () => {
  const store = await openStore(path, { key });
  const failing = makeChange(store.db, { label: 'fails' }, async (change) => {
    await change.insert('setting', { name: 'before', ...emptySetting });
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  expect(await store.db.selectFrom('setting').selectAll().execute()).toEqual([]);
  expect(await store.db.selectFrom('change_set').selectAll().execute()).toEqual([]);
  await store.close();
});

test('a full disk is said, the change is not there, and the next one works', async () => {
  const store = await openStore(path, { key });
  const pages = Number(store.raw.pragma('page_count', { simple: true }));
  store.raw.pragma(`max_page_count = ${pages}`);
  const writing = makeChange(store.db, { label: 'too much' }, async (change) => {
    for (let number = 0; number < 200; number += 1) {
      await change.insert('setting', { name: 'x'.repeat(4000), ...emptySetting });
    }
  });
  await expect(writing).rejects.toMatchObject({ code: 'CANNOT_WRITE', data: { reason: 'disk-full' } });
  store.raw.pragma('max_page_count = 1000000');
  expect(await store.db.selectFrom('change_set').selectAll().execute()).toEqual([]);
  await makeChange(store.db, { label: 'fits' }, (change) =>
    change.insert('setting', { name: 'b', ...emptySetting }),
  );
  expect(await store.db.selectFrom('setting').select('name').execute()).toEqual([{ name: 'b' }]);
  await store.close();
});

test.runIf(process.platform === 'linux')(
  'the drive is gone while the file is open: each change is refused in words, and what was saved is there again',
  async () => {
    const child = runChild('child-open.ts', [path, key.toString('hex'), 'lose-drive']);
    expect(await child.line()).toBe('open');
    for (let attempt = 0; attempt < 4; attempt += 1) expect(await child.line()).toBe('CANNOT_WRITE');
    expect(await child.line()).toBe('closed');
    const store = await openStore(path, { key });
    expect(await store.db.selectFrom('setting').select('name').execute()).toEqual([{ name: 'before' }]);
    expect(store.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    await store.close();
    expect(readdirSync(folder)).toEqual(['Northmoor.pathways']);
  },
);

test('closing waits for the change that is being made; what comes later is told that nothing is open', async () => {
  const store = await openStore(path, { key });
  const change = makeChange(store.db, { label: 'slow' }, async (running) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return running.insert('setting', { name: 'slow', ...emptySetting });
  });
  const closing = store.close();
  await expect(store.db.selectFrom('setting').selectAll().execute()).rejects.toMatchObject({
    code: 'NOT_OPEN',
  });
  await Promise.all([change, closing]);
  const again = await openStore(path, { key });
  expect(await again.db.selectFrom('setting').select('name').execute()).toEqual([{ name: 'slow' }]);
  await again.close();
});

test('another key: the old one no longer opens, the session goes on, changes made meanwhile are kept', async () => {
  const store = await openStore(path, { key });
  const next = await newFileKey('another passphrase of some length');
  const before = makeChange(store.db, { label: 'before' }, (change) =>
    change.insert('setting', { name: 'before', ...emptySetting }),
  );
  const changing = store.changeKey(next);
  const during = makeChange(store.db, { label: 'during' }, (change) =>
    change.insert('setting', { name: 'during', ...emptySetting }),
  );
  await Promise.all([before, changing, during]);
  expect(readFileSync(path).subarray(0, 16)).toEqual(next.header);
  await expect(openStore(path, { key })).rejects.toMatchObject({ code: 'OPEN_ELSEWHERE' });
  await store.close();
  expect(readdirSync(folder)).toEqual(['Northmoor.pathways']);
  await expect(openStore(path, { key })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  const again = await openStore(path, { passphrase: 'another passphrase of some length' });
  expect(await again.db.selectFrom('setting').select('name').orderBy('name').execute()).toEqual([
    { name: 'before' },
    { name: 'during' },
  ]);
  await again.close();
});

test('killed while the key is being changed: the old file or the new one is there, whole', async () => {
  const filling = await openStore(path, { key });
  await makeChange(filling.db, { label: 'many' }, async (change) => {
    for (let number = 0; number < 600; number += 1) {
      await change.insert('setting', { name: `${number} ${'x'.repeat(2000)}`, ...emptySetting });
    }
  });
  await filling.close();
  let current = key;
  const outcomes = new Set<string>();
  // The change takes some 100 to 300 ms here: the kills fall before, into and after it.
  for (const wait of [0, 30, 80, 150, 300, 600]) {
    const child = runChild('child-open.ts', [path, current.toString('hex'), 'change-key']);
    expect(await child.line()).toBe('open');
    const next = Buffer.from(await child.line(), 'hex');
    await new Promise((resolve) => setTimeout(resolve, wait));
    await child.kill();
    const opened = await openStore(path, { key: current }).catch(() => openStore(path, { key: next }));
    outcomes.add(opened.fileKey.key.equals(next) ? 'new' : 'old');
    current = Buffer.from(opened.fileKey.key);
    expect(opened.raw.prepare('SELECT COUNT(*) AS n FROM setting').get()).toEqual({ n: 600 });
    expect(opened.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    await opened.close();
    expect(readdirSync(folder)).toEqual(['Northmoor.pathways']);
  }
  expect(outcomes).toContain('old');
}, 60_000);
