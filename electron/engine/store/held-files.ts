import { statSync } from 'node:fs';

import { EngineError } from './engine-error.ts';

/**
 * The data files that this process has open. Needed besides SQLite's own lock: on Linux and macOS, closing any other
 * handle to a file gives up all locks that the process holds on it, so a file that is open must not even be looked into.
 */
const held = new Set<string>();

/**
 * Takes a file for this process; the function returned lets it go.
 * @throws EngineError OPEN_ELSEWHERE, FILE_MISSING
 */
export function holdFile(filePath: string): () => void {
  const identity = identityOf(filePath);
  if (identity === null) throw new EngineError('FILE_MISSING');
  if (held.has(identity)) throw new EngineError('OPEN_ELSEWHERE');
  held.add(identity);
  return () => held.delete(identity);
}

/** Whether this process has the file open as a data file; then nobody else in it may open it for any purpose. */
export function isHeld(filePath: string): boolean {
  const identity = identityOf(filePath);
  return identity !== null && held.has(identity);
}

/** The same for every name and link that leads to the file. */
function identityOf(filePath: string): string | null {
  const status = statSync(filePath, { bigint: true, throwIfNoEntry: false });
  return status ? `${status.dev}:${status.ino}` : null;
}
