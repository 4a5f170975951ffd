import { open } from 'node:fs/promises';

import { EngineError } from '../store/engine-error.ts';

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
