import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { EngineError } from '../store/engine-error.ts';

/**
 * Writes a file so that at any moment the old one or the new one is there, whole: beside it first, down to the disk,
 * then in its place.
 * @throws EngineError CANNOT_WRITE; then the old file is as it was and nothing is beside it.
 */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `~${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw cannotWrite(error);
  }
}

/** Makes a new name last through a power cut. Windows does this by itself and cannot open folders. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Some network file systems cannot; the file itself is written.
  }
}

/** What a failed write of a file means, by the system's error code. */
export function cannotWrite(error: unknown): EngineError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const reason =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'disk-full'
      : code === 'EACCES' || code === 'EROFS' || code === 'EPERM'
        ? 'read-only'
        : code === 'ENOENT' || code === 'EIO' || code === 'ENODEV' || code === 'ENXIO'
          ? 'gone'
          : 'other';
  return new EngineError('CANNOT_WRITE', { reason });
}
