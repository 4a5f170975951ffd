/** Another key for a data file, without a moment in which there is no whole file. */
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';

import { cannotWrite, syncFolder } from '../files/write-errors.ts';
import { connect, copyInto, type RawDatabase, rekey, writingError } from './encrypted-connection.ts';
import { EngineError } from './engine-error.ts';
import type { FileKey } from './file-header.ts';

/** The new file while it is being written, and SQLite's companion of it. */
export function besideWithNewKey(filePath: string): [string, string] {
  return [`${filePath}.new-passphrase`, `${filePath}.new-passphrase-journal`];
}

/**
 * Writes a complete copy beside an open data file, with another key and header, checked and down on the disk.
 * @returns its path
 * @throws EngineError CANNOT_WRITE; then nothing is beside the file.
 */
export function writeCopyWithKey(
  raw: RawDatabase,
  filePath: string,
  current: FileKey,
  next: FileKey,
): string {
  const [beside, journal] = besideWithNewKey(filePath);
  const clear = () => [beside, journal].forEach((each) => rmSync(each, { force: true }));
  clear();
  try {
    copyInto(raw, beside);
    const copy = connect(beside, current);
    try {
      copy.pragma('journal_mode = DELETE');
      rekey(copy, next);
    } finally {
      copy.close();
    }
    requireSound(beside, next);
    const handle = openSync(beside, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    return beside;
  } catch (error) {
    clear();
    throw writingError(error);
  }
}

/** Replaces the data file, which must be closed, by the new one. Waits a little for a virus scanner that looks at it. */
export async function putInPlace(beside: string, filePath: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(beside, filePath);
      await syncFolder(dirname(filePath));
      return;
    } catch (error) {
      if (attempt === 10) {
        rmSync(beside, { force: true });
        throw cannotWrite(error);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function requireSound(path: string, fileKey: FileKey): void {
  const raw = connect(path, fileKey);
  try {
    if (raw.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw new EngineError('CANNOT_WRITE', { reason: 'other' });
    }
  } finally {
    raw.close();
  }
}
