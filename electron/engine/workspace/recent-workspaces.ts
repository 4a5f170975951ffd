/** The data files opened before on this computer. Their paths are kept here and never reach the page. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';

import type { RecentWorkspace } from '../../../shared/contract/workspace.ts';
import { writeWholeFile } from '../files/write-whole-file.ts';
import { notFound } from '../store/engine-error.ts';

const MOST_ENTRIES = 20;

const entrySchema = z.object({
  recentId: z.string(),
  path: z.string(),
  authorityName: z.string(),
  lastOpenedAt: z.string(),
});
type Entry = z.infer<typeof entrySchema>;

/** Latest first. */
export async function listRecent(settingsFolder: string): Promise<RecentWorkspace[]> {
  return (await read(settingsFolder)).map(({ recentId, path, authorityName, lastOpenedAt }) => ({
    recentId,
    fileName: basename(path),
    authorityName,
    lastOpenedAt,
    missing: !existsSync(path),
  }));
}

/** @throws EngineError NOT_FOUND */
export async function pathOfRecent(settingsFolder: string, recentId: string): Promise<string> {
  const entry = (await read(settingsFolder)).find((each) => each.recentId === recentId);
  if (!entry) throw notFound('data file');
  return entry.path;
}

/** Under which id a data file stands in the list, or null. */
export async function recentIdOf(settingsFolder: string, path: string): Promise<string | null> {
  return (await read(settingsFolder)).find((each) => each.path === path)?.recentId ?? null;
}

/** Puts a data file that was opened at the head of the list; answers its id there. */
export async function noteOpened(
  settingsFolder: string,
  path: string,
  authorityName: string,
): Promise<string> {
  const entries = await read(settingsFolder);
  const known = entries.find((each) => each.path === path);
  const recentId = known?.recentId ?? randomUUID();
  const entry = { recentId, path, authorityName, lastOpenedAt: new Date().toISOString() };
  await write(settingsFolder, [entry, ...entries.filter((each) => each !== known)].slice(0, MOST_ENTRIES));
  return recentId;
}

/** Takes a data file off the list of recent ones. The file itself stays. */
export async function forgetRecent(settingsFolder: string, recentId: string): Promise<void> {
  const entries = await read(settingsFolder);
  await write(
    settingsFolder,
    entries.filter((each) => each.recentId !== recentId),
  );
}

/** A list that cannot be read is an empty one: it holds nothing that cannot be chosen again. */
async function read(settingsFolder: string): Promise<Entry[]> {
  try {
    return z.array(entrySchema).parse(JSON.parse(await readFile(listFile(settingsFolder), 'utf8')));
  } catch {
    return [];
  }
}

async function write(settingsFolder: string, entries: readonly Entry[]): Promise<void> {
  await mkdir(settingsFolder, { recursive: true });
  await writeWholeFile(listFile(settingsFolder), Buffer.from(JSON.stringify(entries, null, 2)));
}

function listFile(settingsFolder: string): string {
  return join(settingsFolder, 'recent-data-files.json');
}
