/**
 * The sample data file: invented young people of an invented authority, for looking around. It is encrypted like any
 * other, but its key lies beside it, because there is nothing in it to protect and nobody should have to remember it.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import type { EngineContext } from '../context.ts';
import { syncFolder } from '../files/write-errors.ts';
import { writeWholeFile } from '../files/write-whole-file.ts';
import { EngineError } from '../store/engine-error.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { formatRecoveryKey } from '../store/recovery-key.ts';
import { fillSample } from './fill-sample.ts';
import { createWorkspace } from './new-workspace.ts';
import { detailsOf } from './workspace.service.ts';

const FILE_NAME = 'Northmoor sample.pathways';
const KEY_NAME = 'Northmoor sample key.txt';
const UNFINISHED = /^making-.*\.pathways/;

/**
 * Opens the sample, making it first where there is none (or one that can no longer be opened).
 * @throws EngineError OPEN_ELSEWHERE, CANNOT_WRITE
 */
export async function openSampleWorkspace(context: EngineContext): Promise<WorkspaceDetails> {
  const folder = join(context.options.settingsFolder, 'sample');
  const store = await context.workspace.replace(async (current) => {
    if (current?.filePath === join(folder, FILE_NAME)) return current;
    return (await openMade(folder)) ?? (await makeAndOpen(context, folder));
  });
  if (!store) throw new EngineError('NOT_OPEN');
  return { ...(await detailsOf(store)), recentId: null };
}

async function openMade(folder: string): Promise<Store | null> {
  try {
    const recoveryKey = await readFile(join(folder, KEY_NAME), 'utf8');
    return await openStore(join(folder, FILE_NAME), { recoveryKey });
  } catch (error) {
    if (error instanceof EngineError && error.code === 'OPEN_ELSEWHERE') throw error;
    return null;
  }
}

async function makeAndOpen(context: EngineContext, folder: string): Promise<Store> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (UNFINISHED.test(name)) await rm(join(folder, name), { force: true });
  }
  const key = randomBytes(32);
  const making = join(folder, `making-${randomUUID()}.pathways`);
  const store = await createWorkspace(
    making,
    { key },
    {
      authorityName: 'Northmoor Council',
      // No English authority has this number.
      authorityCode: '999',
      responsiblePerson: 'Priya Raman',
      email: 'send.pathways@northmoor.example',
      telephone: '01632 960 421',
    },
    true,
  );
  try {
    await fillSample(store, context.options);
  } finally {
    await store.close();
  }
  await writeWholeFile(join(folder, KEY_NAME), Buffer.from(formatRecoveryKey(key)));
  await rename(making, join(folder, FILE_NAME));
  await syncFolder(folder);
  return openStore(join(folder, FILE_NAME), { key });
}
