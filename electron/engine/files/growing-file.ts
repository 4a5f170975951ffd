/** A file that is written bit by bit, and that nobody sees before it is whole. */
import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { cannotWrite, syncFolder } from './write-errors.ts';

export interface GrowingFile {
  /** @throws EngineError CANNOT_WRITE; then nothing of it is left. */
  write(bytes: Uint8Array): Promise<void>;
  /**
   * Down to the disk, and into its place; what was there under the name is replaced.
   * @throws EngineError CANNOT_WRITE; then the old file is as it was and nothing is beside it.
   */
  finish(): Promise<void>;
  /** Leaves nothing behind. After `finish` it does nothing. */
  abandon(): Promise<void>;
}

/**
 * Begins a file beside its place, so that at any moment the old one or the new one is there, whole.
 * @throws EngineError CANNOT_WRITE
 */
export async function startGrowingFile(path: string): Promise<GrowingFile> {
  const beside = join(dirname(path), `${beginningBeside(path)}${randomUUID().slice(0, 8)}.tmp`);
  const handle = await open(beside, 'wx', 0o600).catch((error: unknown) => {
    throw cannotWrite(error);
  });
  let isOpen = true;
  let isThere = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await handle.close();
  };
  const abandon = async (): Promise<void> => {
    if (!isThere) return;
    isThere = false;
    await close().catch(() => {});
    await rm(beside, { force: true }).catch(() => {});
  };
  const orNothing = async (step: () => Promise<void>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      await abandon();
      throw cannotWrite(error);
    }
  };
  return {
    write: (bytes) => orNothing(() => handle.writeFile(bytes)),
    finish: () =>
      orNothing(async () => {
        await handle.sync();
        await close();
        await rename(beside, path);
        isThere = false;
        await removeLeftBehind(path);
        await syncFolder(dirname(path));
      }),
    abandon,
  };
}

const beginningBeside = (path: string) => `~${basename(path).slice(0, 60)}.`;

/** What is younger may still be being written, by another window or over a slow network. Milliseconds. */
const SURELY_LEFT_BEHIND = 24 * 60 * 60 * 1_000;

/**
 * Takes away what was begun beside the same place and never finished, because the computer or the application was
 * stopped: documents name young people. One that cannot be taken away stays; it stands in nobody's way.
 */
async function removeLeftBehind(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch((): string[] => []);
  const beginning = beginningBeside(path);
  for (const name of names) {
    if (!name.startsWith(beginning) || !/^[0-9a-f]{8}\.tmp$/.test(name.slice(beginning.length))) continue;
    const other = join(dirname(path), name);
    const status = await stat(other).catch(() => null);
    if (status?.isFile() && Date.now() - status.mtimeMs > SURELY_LEFT_BEHIND)
      await rm(other, { force: true }).catch(() => {});
  }
}
