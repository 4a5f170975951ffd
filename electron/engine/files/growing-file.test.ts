import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startGrowingFile } from './growing-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'send-pathways-growing-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1_000);

async function put(name: string, changedAt?: Date): Promise<void> {
  await writeFile(join(folder, name), 'something');
  if (changedAt) await utimes(join(folder, name), changedAt, changedAt);
}

test('a document that is finished takes away what was begun in its place days ago and never finished', async () => {
  await put('~Packs.pdf.0a1b2c3d.tmp', twoDaysAgo);
  // Still being written perhaps; of another document; and files that only resemble ours.
  const others = [
    '~Packs.pdf.ffffffff.tmp',
    '~Plan.pdf.0a1b2c3d.tmp',
    '~Packs.pdf.0a1b2c3.tmp',
    '~Packs.pdf.notes.tmp',
  ];
  await put('~Packs.pdf.ffffffff.tmp');
  for (const name of others.slice(1)) await put(name, twoDaysAgo);

  const file = await startGrowingFile(join(folder, 'Packs.pdf'));
  await file.write(Buffer.from('%PDF'));
  await file.finish();

  expect((await readdir(folder)).toSorted()).toEqual([...others, 'Packs.pdf'].toSorted());
  expect(await readFile(join(folder, 'Packs.pdf'), 'utf8')).toBe('%PDF');
});

test('a document that is given up takes nothing away but itself', async () => {
  await put('~Packs.pdf.0a1b2c3d.tmp', twoDaysAgo);
  const file = await startGrowingFile(join(folder, 'Packs.pdf'));
  await file.write(Buffer.from('%PDF'));
  await file.abandon();
  expect(await readdir(folder)).toEqual(['~Packs.pdf.0a1b2c3d.tmp']);
});
