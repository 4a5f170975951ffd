import { randomUUID } from 'node:crypto';
import { accessSync, closeSync, constants, existsSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { EngineError } from './engine-error.ts';

/**
 * Makes sure that a data file, and files beside it, can be written, before SQLite is let near it.
 * @throws EngineError READ_ONLY_PLACE
 */
export function requireWritable(filePath: string): void {
  try {
    accessSync(dirname(filePath), constants.W_OK);
    if (existsSync(filePath)) closeSync(openSync(filePath, 'r+'));
    // On Windows the access check knows nothing of the permissions set on a folder: only trying tells.
    if (process.platform === 'win32') tryToWriteIn(dirname(filePath));
  } catch {
    throw new EngineError('READ_ONLY_PLACE');
  }
}

function tryToWriteIn(folder: string): void {
  const path = join(folder, `~${randomUUID()}.tmp`);
  closeSync(openSync(path, 'wx'));
  rmSync(path, { force: true });
}
