/** The one folder in which the browser shell keeps data files, as it has no file dialogs of its own. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { FileTicket } from '../../../shared/contract/common.ts';
import type { EngineContext } from '../context.ts';
import { EngineError, refused } from '../store/engine-error.ts';
import { requireShortName } from '../store/open-store.ts';

const EXTENSION = '.pathways';
/** Names that Windows keeps for devices. */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A place for a new data file of this name.
 * @throws EngineError REFUSED, ALREADY_EXISTS, NAME_TOO_LONG
 */
export async function reservePlace({ files, options }: EngineContext, name: string): Promise<FileTicket> {
  const path = join(options.workspacesFolder, fileNameFor(name));
  requireShortName(path);
  await mkdir(options.workspacesFolder, { recursive: true });
  if (existsSync(path)) throw new EngineError('ALREADY_EXISTS');
  return files.register(path, 'create-workspace');
}

/** The data files in the folder, latest changed first. */
export async function listFolder({
  files,
  options,
}: EngineContext): Promise<(FileTicket & { changedAt: string })[]> {
  const names = existsSync(options.workspacesFolder) ? await readdir(options.workspacesFolder) : [];
  const found = [];
  for (const name of names.filter((each) => each.endsWith(EXTENSION))) {
    const path = join(options.workspacesFolder, name);
    const status = await stat(path).catch(() => null);
    if (!status?.isFile()) continue;
    found.push({ ...(await files.register(path, 'open-workspace')), changedAt: status.mtime.toISOString() });
  }
  return found.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}

/** A file name that every system accepts and that cannot lead out of its folder. */
export function fileNameFor(name: string): string {
  const base = name
    .normalize('NFC')
    .replace(/\.pathways$/i, '')
    // oxlint-disable-next-line no-control-regex -- control characters are what must go
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s~]+|[.\s]+$/g, '');
  if (base === '' || DEVICE_NAME.test(base)) throw refused('name', 'a name made of letters and digits');
  return `${base}${EXTENSION}`;
}
