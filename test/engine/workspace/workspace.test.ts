import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createStore, openStore } from '../../../electron/engine/store/open-store.ts';
import { currentActionPlan } from '../../../shared/content/instruments.ts';
import { createTestEngine, type TestEngine } from '../../support/test-engine.ts';

const passphrase = 'correct horse battery staple';
const details = {
  authorityName: 'Northmoor Council',
  authorityCode: '999',
  responsiblePerson: 'Priya Raman',
  email: 'priya.raman@northmoor.example',
  telephone: '01632 960421',
};

let running: TestEngine;
beforeEach(() => {
  running = createTestEngine();
});
afterEach(() => running.remove());

async function ticket(name: string, purpose: 'create-workspace' | 'open-workspace' = 'create-workspace') {
  return (await running.engine.shell.registerFile(join(running.folder, name), purpose)).fileId;
}

async function create(name = 'Northmoor.pathways') {
  return running.client.workspace.create({ fileId: await ticket(name), passphrase, details });
}

describe('making a data file', () => {
  test('opens it, with its details and the action plan of the current edition filled in from them', async () => {
    const made = await create();
    expect(made).toMatchObject({ ...details, fileName: 'Northmoor.pathways', isSample: false, version: 1 });
    expect(made.place).toBe('local-disk');
    expect(await running.client.workspace.current()).toEqual(made);
    expect(await running.client.actionPlan.get()).toMatchObject({
      authorityName: 'Northmoor Council',
      responsiblePerson: 'Priya Raman',
      email: 'priya.raman@northmoor.example',
      telephone: '01632 960421',
      instrumentId: currentActionPlan.id,
      instrumentVersion: '2025/6',
      priorityOutcomeIds: [],
    });
    expect(await running.client.history.next()).toEqual({ undo: null, redo: null });
  });

  test('never overwrites, and asks for twelve characters', async () => {
    writeFileSync(join(running.folder, 'letter.pathways'), 'Dear parent');
    await expect(create('letter.pathways')).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(readFileSync(join(running.folder, 'letter.pathways'), 'utf8')).toBe('Dear parent');
    const short = { fileId: await ticket('short.pathways'), passphrase: 'eleven char', details };
    await expect(running.client.workspace.create(short)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(existsSync(join(running.folder, 'short.pathways'))).toBe(false);
  });

  test('a ticket for one purpose is no good for another', async () => {
    await create();
    const unlock = { passphrase };
    const source = { fileId: await ticket('Northmoor.pathways', 'create-workspace') };
    await expect(running.client.workspace.open({ source, unlock })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('opening and closing', () => {
  test('without an open data file every area says so', async () => {
    expect(await running.client.workspace.current()).toBeNull();
    await expect(running.client.history.next()).rejects.toMatchObject({ code: 'NOT_OPEN' });
    await expect(running.client.toolkit.list()).rejects.toMatchObject({ code: 'NOT_OPEN' });
    await expect(running.client.action.list()).rejects.toMatchObject({ code: 'NOT_OPEN' });
    expect(await running.client.workspace.close()).toEqual({});
  });

  test('a file that does not open leaves the open one open; one that does closes it', async () => {
    await create();
    const other = await create('Other.pathways');
    const fileId = await ticket('Northmoor.pathways', 'open-workspace');
    const wrong = { source: { fileId }, unlock: { passphrase: 'not the passphrase' } };
    await expect(running.client.workspace.open(wrong)).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    expect(await running.client.workspace.current()).toEqual(other);
    const opened = await running.client.workspace.open({ source: { fileId }, unlock: { passphrase } });
    expect(opened.fileName).toBe('Northmoor.pathways');
    expect(readdirSync(running.folder).filter((name) => name.startsWith('Other'))).toEqual([
      'Other.pathways',
    ]);
  });

  test('opening the file that is open asks for its passphrase and leaves it open', async () => {
    const made = await create();
    const source = { fileId: await ticket('Northmoor.pathways', 'open-workspace') };
    expect(await running.client.workspace.open({ source, unlock: { passphrase } })).toEqual(made);
    const wrong = running.client.workspace.open({ source, unlock: { passphrase: 'wrong' } });
    await expect(wrong).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect(await running.client.workspace.current()).toEqual(made);
  });

  test('calls that come at the same time are taken in turn', async () => {
    await create();
    const fileId = await ticket('Northmoor.pathways', 'open-workspace');
    const open = () => running.client.workspace.open({ source: { fileId }, unlock: { passphrase } });
    await Promise.all([
      running.client.workspace.close(),
      open(),
      open(),
      running.client.workspace.close(),
      open(),
    ]);
    expect((await running.client.workspace.current())?.fileName).toBe('Northmoor.pathways');
  });

  test('everything is there after the engine was closed and started again', async () => {
    await create();
    const { version } = await running.client.workspace.saveDetails({
      version: 1,
      patch: { telephone: '01632 960499' },
    });
    await running.engine.close();
    const next = createTestEngine({ folder: running.folder });
    const [recent] = await next.client.workspace.recent();
    const source = { recentId: recent?.recentId ?? '' };
    expect(await next.client.workspace.open({ source, unlock: { passphrase } })).toMatchObject({
      ...details,
      telephone: '01632 960499',
      version,
    });
    await next.engine.close();
    expect(readdirSync(running.folder).filter((name) => name.includes('.pathways'))).toEqual([
      'Northmoor.pathways',
    ]);
  });
});

test('recent data files: latest first, missing ones marked, forgotten ones gone; no path reaches the page', async () => {
  await create('First.pathways');
  await create('Second.pathways');
  await running.client.workspace.close();
  rmSync(join(running.folder, 'First.pathways'));
  const recent = await running.client.workspace.recent();
  expect(recent).toMatchObject([
    { fileName: 'Second.pathways', authorityName: 'Northmoor Council', missing: false },
    { fileName: 'First.pathways', missing: true },
  ]);
  expect(JSON.stringify(recent)).not.toContain(running.folder);
  const missing = { source: { recentId: recent[1]?.recentId ?? '' }, unlock: { passphrase } };
  await expect(running.client.workspace.open(missing)).rejects.toMatchObject({ code: 'FILE_MISSING' });
  await running.client.workspace.forget({ recentId: recent[1]?.recentId ?? '' });
  expect(await running.client.workspace.recent()).toHaveLength(1);
  expect(existsSync(join(running.folder, 'Second.pathways'))).toBe(true);
});

test('details: saved with their version, refused when it is old, taken back by name', async () => {
  await create();
  const saved = await running.client.workspace.saveDetails({
    version: 1,
    patch: { responsiblePerson: 'Tom Ellery' },
  });
  expect(saved.version).toBe(2);
  const old = running.client.workspace.saveDetails({ version: 1, patch: { email: 'x@northmoor.example' } });
  await expect(old).rejects.toMatchObject({ code: 'CHANGED_ELSEWHERE' });
  expect(await running.client.history.next()).toEqual({
    undo: 'responsible person of the local authority',
    redo: null,
  });
  await running.client.history.undoLast();
  expect(await running.client.workspace.current()).toMatchObject({
    responsiblePerson: 'Priya Raman',
    version: 3,
  });
  await running.client.workspace.saveDetails({
    version: 3,
    patch: { authorityName: 'Northmoor', email: 'send@northmoor.example', telephone: '01632 960421' },
  });
  expect(await running.client.history.next()).toMatchObject({
    undo: 'name, email address and telephone number of the local authority',
  });
});

test('passphrase and recovery key', async () => {
  await create();
  const { recoveryKey } = await running.client.workspace.recoveryKey({ passphrase });
  expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){10}[0-9A-HJKMNP-TV-Z]{5}$/);
  await expect(running.client.workspace.recoveryKey({ passphrase: 'wrong' })).rejects.toMatchObject({
    code: 'WRONG_PASSPHRASE',
  });
  const next = 'a new passphrase for the team';
  const wrong = running.client.workspace.changePassphrase({ current: 'wrong', next });
  await expect(wrong).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });

  // Whoever lost the passphrase opens with the printed key and chooses a new passphrase with it.
  await running.client.workspace.close();
  const source = { fileId: await ticket('Northmoor.pathways', 'open-workspace') };
  const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
  await running.client.workspace.open({ source, unlock: { recoveryKey: typed } });
  const changed = await running.client.workspace.changePassphrase({ current: typed, next });
  expect(changed.recoveryKey).not.toBe(recoveryKey);
  expect(await running.client.workspace.recoveryKey({ passphrase: next })).toEqual(changed);
  await running.client.workspace.saveDetails({ version: 1, patch: { telephone: '1' } });
  await running.client.workspace.close();

  const open = (unlock: { passphrase: string } | { recoveryKey: string }) =>
    running.client.workspace.open({ source, unlock });
  await expect(open({ passphrase })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  await expect(open({ recoveryKey })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  expect(await open({ passphrase: next })).toMatchObject({ telephone: '1' });
}, 90_000);

describe('the folder of the browser shell', () => {
  test('a place in it, and what lies in it', async () => {
    const place = await running.client.workspace.reserve({ name: 'Northmoor: 2026/27' });
    expect(place.name).toBe('Northmoor 2026 27.pathways');
    await running.client.workspace.create({ fileId: place.fileId, passphrase, details });
    await expect(running.client.workspace.reserve({ name: 'Northmoor 2026 27' })).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    await running.client.workspace.close();
    writeFileSync(join(running.options.workspacesFolder, 'notes.txt'), '');
    mkdirSync(join(running.options.workspacesFolder, 'old.pathways'));
    const listed = await running.client.workspace.listInFolder();
    expect(listed).toMatchObject([{ name: 'Northmoor 2026 27.pathways' }]);
    const source = { fileId: listed[0]?.fileId ?? '' };
    expect(await running.client.workspace.open({ source, unlock: { passphrase } })).toMatchObject(details);
  });

  test.each(['../../escape', '..\\..\\escape', '/etc/escape', 'C:\\escape'])(
    'no name leads out of it: %s',
    async (name) => {
      const place = await running.client.workspace.reserve({ name });
      await running.client.workspace.create({ fileId: place.fileId, passphrase, details });
      expect(readdirSync(running.options.workspacesFolder)).toContain(place.name);
      expect(place.name).toMatch(/^[^/\\]*escape\.pathways$/);
    },
  );

  test('a name that is too long is said before anything is made', async () => {
    // 80 signs of three bytes each.
    await expect(running.client.workspace.reserve({ name: '€'.repeat(80) })).rejects.toMatchObject({
      code: 'NAME_TOO_LONG',
    });
    const place = await running.client.workspace.reserve({ name: 'é'.repeat(100) });
    await running.client.workspace.create({ fileId: place.fileId, passphrase, details });
  });

  test.each(['...', ' / ', 'CON', 'nul.pathways'])('%j is no name', async (name) => {
    await expect(running.client.workspace.reserve({ name })).rejects.toMatchObject({ code: 'REFUSED' });
  });
});

test('files: uploads and made documents are known by id, and go with the data file', async () => {
  await create();
  const sent = await running.client.files.upload({ file: new File(['Surname,Forename\n'], 'list.csv') });
  expect(sent).toMatchObject({ name: 'list.csv', size: 17 });
  const missing = running.client.files.download({ exportId: sent.fileId });
  await expect(missing).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(running.engine.shell.pathOf(sent.fileId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the open data file says under which id it is opened again, also beside a namesake', async () => {
  mkdirSync(join(running.folder, 'last year'));
  const first = await create('Northmoor.pathways');
  const second = await create('last year/Northmoor.pathways');
  expect(second.fileName).toBe(first.fileName);
  expect(second.recentId).not.toBe(first.recentId);
  expect(await running.client.workspace.current()).toEqual(second);
  const again = await running.client.workspace.open({
    source: { recentId: first.recentId ?? '' },
    unlock: { passphrase },
  });
  expect(again).toEqual(first);
});

test('a data file that is not the one asked for is not opened, and nothing in it is changed', async () => {
  const first = await create('Northmoor.pathways');
  const second = await create('Eastfield.pathways');
  await running.client.workspace.close();
  const source = { recentId: second.recentId ?? '' };
  await expect(
    running.client.workspace.open({ source, unlock: { passphrase }, workspaceId: first.workspaceId }),
  ).rejects.toMatchObject({ code: 'ANOTHER_FILE' });
  expect(await running.client.workspace.current()).toBeNull();
  const asked = { source, unlock: { passphrase }, workspaceId: second.workspaceId };
  expect(await running.client.workspace.open(asked)).toEqual(second);
  expect((await running.client.history.list({ offset: 0, limit: 10 })).total).toBe(1);
});

test('a data file whose making was cut off is refused in words, let go again, and the open one stays open', async () => {
  const open = await create('Northmoor.pathways');
  const path = join(running.folder, 'Cut off.pathways');
  await (await createStore(path, { passphrase })).close();
  for (const workspaceId of [undefined, open.workspaceId]) {
    const source = { fileId: await ticket('Cut off.pathways', 'open-workspace') };
    await expect(
      running.client.workspace.open({ source, unlock: { passphrase }, workspaceId }),
    ).rejects.toMatchObject({ code: 'DAMAGED' });
    expect(await running.engine.shell.isOpen(path)).toBe(false);
  }
  expect(await running.client.workspace.current()).toEqual(open);
});

test('a data file that cannot be taken up after it was opened is let go again', async () => {
  await create('Northmoor.pathways');
  await running.client.workspace.close();
  const path = join(running.folder, 'Northmoor.pathways');
  // An erasure that was cut off has to be finished at the opening; here that fails.
  const store = await openStore(path, { passphrase });
  store.raw.exec(`
    INSERT INTO erasure (id, version, erased_on, reason, people, erased_by, is_wiped)
      VALUES ('0190b3c4-0000-7000-8000-000000000000', 1, '2026-11-01', 'asked for', 1, '', 0);
    CREATE TRIGGER refuses BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'refused'); END`);
  await store.close();
  const open = async () =>
    running.client.workspace.open({
      source: { fileId: await ticket('Northmoor.pathways', 'open-workspace') },
      unlock: { passphrase },
    });
  await expect(open()).rejects.toMatchObject({ code: 'INTERNAL' });
  await expect(open()).rejects.toMatchObject({ code: 'INTERNAL' });
  expect(await running.engine.shell.isOpen(path)).toBe(false);
});

test('the shell can ask whether a file is the open one, by whatever name', async () => {
  await create('Northmoor.pathways');
  const { isOpen } = running.engine.shell;
  expect(await isOpen(join(running.folder, 'Northmoor.pathways'))).toBe(true);
  expect(await isOpen(join(running.folder, 'settings', '..', 'Northmoor.pathways'))).toBe(true);
  expect(await isOpen(join(running.folder, 'Gone.pathways'))).toBe(false);
  await running.client.workspace.close();
  expect(await isOpen(join(running.folder, 'Northmoor.pathways'))).toBe(false);
});
