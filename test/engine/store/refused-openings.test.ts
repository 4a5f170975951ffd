// Issue 2, item 2: each thing that can be wrong has its own code, and the file is left as it was.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { makeChange } from '../../../electron/engine/store/change.ts';
import { connect } from '../../../electron/engine/store/encrypted-connection.ts';
import { newFileKey } from '../../../electron/engine/store/file-header.ts';
import { createStore, openStore } from '../../../electron/engine/store/open-store.ts';
import { migrations } from '../../../electron/engine/store/migrations/list.ts';
import { formatRecoveryKey } from '../../../electron/engine/store/recovery-key.ts';
import { folderState } from '../../support/folder-state.ts';
import { endChildren, runChild } from '../../support/run-child.ts';

const passphrase = 'correct horse battery staple';
let folder: string;
let path: string;
let key: Buffer;
let header: Buffer;

/** A data file with a few hundred pages, closed. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'send-pathways-test-'));
  path = join(folder, 'Northmoor.pathways');
  const store = await createStore(path, { key: randomBytes(32) });
  ({ key, header } = store.fileKey);
  await makeChange(store.db, { label: 'settings' }, async (change) => {
    for (let number = 0; number < 400; number += 1) {
      const name = `Setting ${number} ${'x'.repeat(500)}`;
      await change.insert('setting', { name, name_key: '', type: '', urn: '', ukprn: '' });
    }
  });
  await store.close();
});
afterEach(endChildren);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function expectRefused(code: string, opening = () => openStore(path, { key })): Promise<unknown> {
  const before = folderState(folder);
  const error = await opening().then(
    async (store) => {
      await store.close();
      return null;
    },
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: 'EngineError', code });
  expect(folderState(folder)).toEqual(before);
  return error;
}

/** What a crash leaves: the file as it was in the middle of a session, with its log beside it. */
async function leaveAsAfterCrash(): Promise<void> {
  const child = runChild('child-open.ts', [path, key.toString('hex'), 'write']);
  while ((await child.line()) !== '20');
  await child.kill();
}

test('a wrong passphrase', async () => {
  const made = join(folder, 'made.pathways');
  const store = await createStore(made, { passphrase });
  await store.close();
  await expectRefused('WRONG_PASSPHRASE', () =>
    openStore(made, { passphrase: 'correct horse battery stable' }),
  );
  await (await openStore(made, { passphrase })).close();
});

test('the same passphrase typed on another keyboard is the same: composed and decomposed letters', async () => {
  const made = join(folder, 'made.pathways');
  await (await createStore(made, { passphrase: 'Siân’s paid work ﬁrst' })).close();
  await (await openStore(made, { passphrase: 'Sia\u0302n’s paid work first' })).close();
});

test('a wrong recovery key, and one with a slip in it; the right one opens', async () => {
  await expectRefused('WRONG_PASSPHRASE', () =>
    openStore(path, { recoveryKey: formatRecoveryKey(randomBytes(32)) }),
  );
  const right = formatRecoveryKey(key);
  const slip = right.replace(/.$/, (last) => (last === '0' ? '2' : '0'));
  await expectRefused('WRONG_PASSPHRASE', () => openStore(path, { recoveryKey: slip }));
  await (await openStore(path, { recoveryKey: right.toLowerCase().replaceAll('-', ' ') })).close();
});

test.each([
  ['a text', Buffer.from('Surname,Forename\n')],
  ['an empty file', Buffer.alloc(0)],
  ['a plain SQLite database', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)])],
  ['our first letters and no more', Buffer.from('SPW1')],
])('not ours: %s', async (_, bytes) => {
  writeFileSync(path, bytes);
  await expectRefused('NOT_A_WORKSPACE');
});

test('not ours: a folder of that name', async () => {
  const named = join(folder, 'a folder.pathways');
  mkdirSync(named);
  await expect(openStore(named, { key })).rejects.toMatchObject({ code: 'NOT_A_WORKSPACE' });
});

test('a name so long that nothing can lie beside it, and the longest that is taken', async () => {
  // What lies beside a data file at times adds 24 bytes, and a name may have 255.
  const named = (letters: number) => join(folder, `${'a'.repeat(letters - '.pathways'.length)}.pathways`);
  renameSync(path, named(231));
  await expectRefused('NAME_TOO_LONG', () => openStore(named(231), { key }));
  renameSync(named(231), named(230));
  const store = await openStore(named(230), { key });
  await store.changeKey(await newFileKey('another passphrase of some length'));
  await store.close();
  expect(readdirSync(folder)).toEqual([basename(named(230))]);
});

test('after a crash, where there is no room to look at a copy', async () => {
  await leaveAsAfterCrash();
  const { TMPDIR } = process.env;
  process.env.TMPDIR = join(folder, 'gone');
  try {
    await expectRefused('CANNOT_OPEN');
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  await (await openStore(path, { key })).close();
});

describe('damaged', () => {
  test('a byte changed, wherever it is', async () => {
    const whole = readFileSync(path);
    // The first page behind the header, a page in the middle, the last page.
    for (const position of [100, Math.floor(whole.length / 8192) * 4096 + 200, whole.length - 300]) {
      const changed = Buffer.from(whole);
      changed[position] = (changed[position] ?? 0) ^ 0xff;
      writeFileSync(path, changed);
      await expectRefused('DAMAGED');
    }
  });

  test.each([16, 1000, 4096, 6000, 40_960])('cut short after %i bytes', async (length) => {
    writeFileSync(path, readFileSync(path).subarray(0, length));
    await expectRefused('DAMAGED');
  });

  test('with a log of an interrupted session beside it', async () => {
    await leaveAsAfterCrash();
    const changed = readFileSync(path);
    changed.fill(0, 4096 * 5, 4096 * 6);
    writeFileSync(path, changed);
    expect(Object.keys(folderState(folder))).toContain('Northmoor.pathways-wal');
    await expectRefused('DAMAGED');
  });
});

describe('from a newer version', () => {
  test('closed in good order', async () => {
    const raw = connect(path, { key, header });
    raw.pragma('user_version = 99');
    raw.close();
    const error = await expectRefused('NEWER_VERSION');
    expect(error).toMatchObject({ data: { fileVersion: 99, ownVersion: migrations.length } });
  });

  test('and interrupted: its log is not touched', async () => {
    const raw = connect(path, { key, header });
    raw.pragma('user_version = 99');
    raw.close();
    const newer = Array.from({ length: 99 }, (_, index) => ({
      version: index + 1,
      name: '',
      statements: [],
    }));
    const store = await openStore(path, { key }, { migrations: newer });
    await makeChange(store.db, { label: 'setting' }, (change) =>
      change.insert('setting', { name: 'a', name_key: '', type: '', urn: '', ukprn: '' }),
    );
    const crashed = join(folder, 'crashed');
    mkdirSync(crashed);
    for (const end of ['', '-wal']) copyFileSync(path + end, join(crashed, `copy.pathways${end}`));
    await store.close();
    const before = folderState(crashed);
    expect(Object.keys(before)).toEqual(['copy.pathways', 'copy.pathways-wal']);
    await expect(openStore(join(crashed, 'copy.pathways'), { key })).rejects.toMatchObject({
      code: 'NEWER_VERSION',
    });
    expect(folderState(crashed)).toEqual(before);
  });
});

describe('open elsewhere', () => {
  test('in another process', async () => {
    const child = runChild('child-open.ts', [path, key.toString('hex')]);
    expect(await child.line()).toBe('open');
    await expectRefused('OPEN_ELSEWHERE');
    await child.kill();
    await (await openStore(path, { key })).close();
  });

  test('in another process that writes all the time', async () => {
    const child = runChild('child-open.ts', [path, key.toString('hex'), 'write']);
    expect(await child.line()).toBe('open');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(openStore(path, { key })).rejects.toMatchObject({ code: 'OPEN_ELSEWHERE' });
    }
    await child.kill();
  });

  test('in this process, and looking does not give up its lock', async () => {
    const store = await openStore(path, { key });
    // (The test itself must not look into the file either: closing it again would give up the lock.)
    await expect(openStore(path, { key })).rejects.toMatchObject({ code: 'OPEN_ELSEWHERE' });
    const child = runChild('child-open.ts', [path, key.toString('hex')]);
    expect(await child.line()).toBe('OPEN_ELSEWHERE');
    await store.close();
  });
});

test('no longer there', async () => {
  rmSync(path);
  await expect(openStore(path, { key })).rejects.toMatchObject({ code: 'FILE_MISSING' });
  await expect(openStore(join(folder, 'gone', 'a.pathways'), { key })).rejects.toMatchObject({
    code: 'FILE_MISSING',
  });
});

test('creating never overwrites, whatever the file is', async () => {
  const before = folderState(folder);
  await expect(createStore(path, { key })).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
  writeFileSync(join(folder, 'letter.pathways'), 'Dear parent');
  await expect(createStore(join(folder, 'letter.pathways'), { key })).rejects.toMatchObject({
    code: 'ALREADY_EXISTS',
  });
  rmSync(join(folder, 'letter.pathways'));
  expect(folderState(folder)).toEqual(before);
  await expect(createStore(join(folder, 'gone', 'a.pathways'), { key })).rejects.toMatchObject({
    code: 'FILE_MISSING',
  });
});

// The superuser may write anywhere, so these run as another user: only the superuser can start one.
describe.runIf(process.getuid?.() === 0)('a read-only place', () => {
  const nobody = 65_534;

  test('the file', async () => {
    chmodSync(folder, 0o777);
    chmodSync(path, 0o444);
    const before = folderState(folder);
    const child = runChild('child-open.ts', [path, key.toString('hex')], { uid: nobody });
    expect(await child.line()).toBe('READ_ONLY_PLACE');
    expect(folderState(folder)).toEqual(before);
  });

  test('the folder', async () => {
    chownSync(path, nobody, nobody);
    chmodSync(folder, 0o555);
    const before = folderState(folder);
    const child = runChild('child-open.ts', [path, key.toString('hex')], { uid: nobody });
    expect(await child.line()).toBe('READ_ONLY_PLACE');
    expect(folderState(folder)).toEqual(before);
  });

  test('neither: the other user opens it', async () => {
    chownSync(path, nobody, nobody);
    chmodSync(folder, 0o777);
    const child = runChild('child-open.ts', [path, key.toString('hex')], { uid: nobody });
    expect(await child.line()).toBe('open');
    await child.kill();
  });
});
