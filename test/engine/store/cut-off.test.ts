// Cut off while a data file is made or brought up to date: before or after, never between, and nothing readable.
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { versionOf } from '../../../electron/engine/store/migrate.ts';
import { migrations } from '../../../electron/engine/store/migrations/list.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { createWorkspace } from '../../../electron/engine/workspace/new-workspace.ts';
import { getWorkspace } from '../../../electron/engine/workspace/workspace.repository.ts';
import { northmoor } from '../../support/northmoor.ts';
import { type Child, endChildren, runChild } from '../../support/run-child.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'send-pathways-test-'));
});
afterEach(endChildren);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Ends the child as soon as a file beside it is there and has so many bytes, or when it has done its work. */
async function killWhen(child: Child, path: string, bytes: number): Promise<void> {
  while (child.process.exitCode === null) {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? -1) >= bytes) break;
    await after(1);
  }
  await child.kill();
}

function expectNothingReadable(within: string, words: string): void {
  for (const name of readdirSync(within))
    expect(readFileSync(join(within, name)).includes(words), name).toBe(false);
}

test('while a new data file is made: there is none, or one that opens; the name can be taken again', async () => {
  const key = randomBytes(32);
  const outcomes = new Set<string>();
  const moments: [string, number][] = [
    ['.being-made', 0],
    ['.being-made', 100_000],
    ['.being-made', 400_000],
    ['.being-made-wal', 0],
    ['.being-made-wal', 1],
    ['', 0],
    ['-wal', 0],
    ['.never', 0],
  ];
  for (const [index, [end, bytes]] of moments.entries()) {
    const within = join(folder, String(index));
    mkdirSync(within);
    const path = join(within, 'Northmoor.pathways');
    const child = runChild('child-open.ts', [path, key.toString('hex'), 'create']);
    await killWhen(child, path + end, bytes);
    expectNothingReadable(within, 'Zephyrine');

    const isMade = existsSync(path);
    outcomes.add(isMade ? 'made' : 'begun');
    const store = isMade
      ? await openStore(path, { key })
      : await createWorkspace(path, { key }, { ...northmoor, responsiblePerson: '' }, false);
    expect(await getWorkspace(store.db)).toMatchObject({
      authority_name: 'Northmoor Council',
      responsible_person: isMade ? 'Zephyrine Quill' : '',
    });
    await store.close();
    expect(readdirSync(within)).toEqual(['Northmoor.pathways']);
  }
  expect([...outcomes].toSorted()).toEqual(['begun', 'made']);
}, 120_000);

test('while an older file is copied and brought up to date: it opens, and what has the name of a copy is whole', async () => {
  const older = join(folder, 'older.pathways');
  const frozen = new URL('../../fixtures/data-files/schema-1.pathways', import.meta.url);
  copyFileSync(fileURLToPath(frozen), older);
  const firstSchema = { migrations: migrations.slice(0, 1) };
  const filling = await openStore(older, { passphrase: 'a passphrase for the tests' }, firstSchema);
  const { key } = filling.fileKey;
  const add = filling.raw.prepare('INSERT INTO setting (id, version, name, name_key) VALUES (?, 1, ?, ?)');
  filling.raw.exec('BEGIN');
  for (let number = 0; number < 5_000; number += 1) {
    add.run(String(number), `Zephyrine ${number} ${'x'.repeat(1000)}`, String(number));
  }
  filling.raw.exec('COMMIT');
  await filling.close();

  const outcomes = new Set<string>();
  const copy = `Northmoor.before-version-${migrations.length}.pathways`;
  const moments: [string, number][] = [
    ['Northmoor.pathways.unfinished-copy', 0],
    ['Northmoor.pathways.unfinished-copy', 1_000_000],
    [copy, 0],
    ['Northmoor.pathways-journal', 0],
    ['Northmoor.pathways-journal', 20_000],
    ['Northmoor.pathways-wal', 0],
  ];
  for (const [index, [name, bytes]] of moments.entries()) {
    const within = join(folder, String(index));
    mkdirSync(within);
    const path = join(within, 'Northmoor.pathways');
    copyFileSync(older, path);
    const child = runChild('child-open.ts', [path, key.toString('hex'), 'hold']);
    await killWhen(child, join(within, name), bytes);
    expectNothingReadable(within, 'Zephyrine');
    const isCopied = existsSync(join(within, copy));
    outcomes.add(isCopied ? 'copied' : 'copying');
    if (isCopied) {
      const copied = await openStore(join(within, copy), { key }, firstSchema);
      expect(copied.raw.prepare('SELECT COUNT(*) AS n FROM setting').get()).toEqual({ n: 5_000 });
      await copied.close();
    }

    const store = await openStore(path, { key });
    expect(store.raw.prepare('SELECT COUNT(*) AS n FROM setting').get()).toEqual({ n: 5_000 });
    expect(versionOf(store.raw)).toBe(migrations.length);
    expect(store.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    await store.close();
    for (const left of readdirSync(within))
      expect(left).toMatch(/^Northmoor(\.before-version-\d+( \(\d+\))?)?\.pathways$/);
  }
  expect([...outcomes].toSorted()).toEqual(['copied', 'copying']);
}, 120_000);
