/** The copies that are made beside a data file before it is brought up to a newer version. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { cannotWrite } from '../files/write-errors.ts';
import { copyInto, type RawDatabase, sqliteCode } from './encrypted-connection.ts';

/** The copy while it is being written, and SQLite's companion of it. Not named as a data file, which it is not yet. */
export function unfinishedCopy(filePath: string): [string, string] {
  return [`${filePath}.unfinished-copy`, `${filePath}.unfinished-copy-journal`];
}

/**
 * Copies an open data file before it is brought up to `version`. The copy has its name only when it is whole and down
 * on the disk: SQLite itself does not wait for the disk here, and whoever falls back on a copy has nothing else.
 * @throws EngineError CANNOT_WRITE, or SQLite’s own error, for `openingError`; then nothing is beside the file.
 */
export function writeCopyBefore(raw: RawDatabase, filePath: string, version: number): void {
  const [unfinished, journal] = unfinishedCopy(filePath);
  const clear = () => [unfinished, journal].forEach((each) => rmSync(each, { force: true }));
  clear();
  try {
    copyInto(raw, unfinished);
    const handle = openSync(unfinished, 'r+');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, freePathForCopy(filePath, version));
  } catch (error) {
    clear();
    throw sqliteCode(error) === null ? cannotWrite(error) : error;
  }
}

/** `Northmoor.before-version-2.pathways`, with a number when an earlier attempt left one. */
function freePathForCopy(filePath: string, version: number): string {
  for (let attempt = 1; ; attempt += 1) {
    const again = attempt === 1 ? '' : ` (${attempt})`;
    const path = join(dirname(filePath), `${beginningOf(filePath)}${version}${again}.pathways`);
    if (!existsSync(path)) return path;
  }
}

/** The names of such copies that are still there. Somebody whose records are erased stands in them still. */
export async function copiesBeside(filePath: string): Promise<string[]> {
  const beginning = beginningOf(filePath);
  const names = await readdir(dirname(filePath));
  return names
    .filter(
      (name) =>
        name.startsWith(beginning) && /^\d+(?: \(\d+\))?\.pathways$/.test(name.slice(beginning.length)),
    )
    .toSorted();
}

function beginningOf(filePath: string): string {
  return `${basename(filePath, '.pathways')}.before-version-`;
}
