import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cannotWrite } from '../files/write-errors.ts';
import { EngineError } from './engine-error.ts';

/** The files that SQLite keeps beside a data file while it is open, and after a crash. */
export function companionsOf(filePath: string): string[] {
  return [`${filePath}-wal`, `${filePath}-journal`];
}

/**
 * Gives `look` a copy of a data file and its companions in a temporary folder (encrypted, as they are).
 * @throws EngineError OPEN_ELSEWHERE when somebody writes to them meanwhile; CANNOT_WRITE when there is no room for it.
 */
export function withSnapshot(filePath: string, look: (copyPath: string) => void): void {
  const folder = orSay(() => mkdtempSync(join(tmpdir(), 'send-pathways-')));
  try {
    const copyPath = join(folder, 'copy.pathways');
    const before = marksOf(filePath);
    for (const [index, source] of [filePath, ...companionsOf(filePath)].entries()) {
      const target = [copyPath, ...companionsOf(copyPath)][index];
      if (target && existsSync(source)) orSay(() => copyFileSync(source, target));
    }
    if (marksOf(filePath) !== before) throw new EngineError('OPEN_ELSEWHERE');
    look(copyPath);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function orSay<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    throw cannotWrite(error);
  }
}

function marksOf(filePath: string): string {
  return [filePath, ...companionsOf(filePath)]
    .map((each) => {
      const status = statSync(each, { bigint: true, throwIfNoEntry: false });
      return status ? `${status.size}@${status.mtimeNs}` : '-';
    })
    .join(' ');
}
