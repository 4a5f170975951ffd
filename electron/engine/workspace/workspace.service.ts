import { basename, resolve } from 'node:path';

import type { Saved } from '../../../shared/contract/common.ts';
import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import type { EngineContext } from '../context.ts';
import { finishErasures } from '../data-protection/erasure.service.ts';
import { makeChange } from '../store/change.ts';
import { EngineError } from '../store/engine-error.ts';
import { deriveKey, newFileKey } from '../store/file-header.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { formatRecoveryKey, parseRecoveryKey } from '../store/recovery-key.ts';
import { createWorkspace, type NewDetails } from './new-workspace.ts';
import { noteOpened, recentIdOf } from './recent-workspaces.ts';
import { findWorkspace, getWorkspace } from './workspace.repository.ts';

/** What a person opens a data file with. */
export type TypedUnlock = { passphrase: string } | { recoveryKey: string };

/** The open data file, or null. Waits for an opening or closing that is under way. */
export async function currentDetails(context: EngineContext): Promise<WorkspaceDetails | null> {
  const store = await context.workspace.replace(async (current) => current);
  if (!store) return null;
  const recentId = await recentIdOf(context.options.settingsFolder, store.filePath);
  return { ...(await detailsOf(store)), recentId };
}

/** Whose the data file is and where it lies. */
export async function detailsOf(store: Store): Promise<Omit<WorkspaceDetails, 'recentId'>> {
  const row = await getWorkspace(store.db);
  return {
    workspaceId: row.id,
    fileName: basename(store.filePath),
    isSample: row.is_sample === 1,
    authorityName: row.authority_name,
    authorityCode: row.authority_code,
    responsiblePerson: row.responsible_person,
    email: row.email,
    telephone: row.telephone,
    version: row.version,
    place: store.place,
  };
}

/** Makes a data file and opens it, closing the one that is open. @throws EngineError as `workspaceErrors` */
export async function createAndOpen(
  context: EngineContext,
  path: string,
  passphrase: string,
  details: NewDetails,
): Promise<WorkspaceDetails> {
  return take(context, () => createWorkspace(path, { passphrase }, details, false));
}

/**
 * Opens a data file, closing the one that is open; when it cannot be opened, the one that is open stays so.
 * @param workspaceId the data file it has to be, where it matters
 * @throws EngineError as `workspaceErrors`
 */
export async function openExisting(
  context: EngineContext,
  path: string,
  unlock: TypedUnlock,
  workspaceId?: string,
): Promise<WorkspaceDetails> {
  return take(context, async (current) => {
    if (current?.filePath !== resolve(path)) return openOnly(path, unlock, workspaceId);
    // It is open already: ask for its passphrase all the same, but leave it open.
    await requireUnlock(current, unlock);
    return current;
  });
}

/**
 * Opens a file, or leaves it closed.
 * @throws EngineError ANOTHER_FILE; DAMAGED, also when the making of the file was cut off before it said whose it is
 */
async function openOnly(path: string, unlock: TypedUnlock, workspaceId: string | undefined): Promise<Store> {
  const store = await openStore(path, unlock);
  try {
    const found = await findWorkspace(store.db);
    if (!found) throw new EngineError('DAMAGED');
    if (workspaceId !== undefined && found.id !== workspaceId) throw new EngineError('ANOTHER_FILE');
    await finishErasures(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

const detailNames = {
  authority_name: 'name',
  authority_code: 'code',
  responsible_person: 'responsible person',
  email: 'email address',
  telephone: 'telephone number',
} as const;

/** "email address of the local authority": what the history calls a change of these details. */
function changedDetails(columns: readonly (keyof typeof detailNames)[]): string {
  const names = columns.map((column) => detailNames[column]);
  const last = names.pop() ?? 'details';
  return `${names.length === 0 ? last : `${names.join(', ')} and ${last}`} of the local authority`;
}

/** @throws EngineError CHANGED_ELSEWHERE */
export async function saveDetails(
  store: Store,
  version: number,
  patch: { [Name in keyof NewDetails]?: string | undefined },
): Promise<Saved> {
  const columns = {
    authority_name: patch.authorityName,
    authority_code: patch.authorityCode,
    responsible_person: patch.responsiblePerson,
    email: patch.email,
    telephone: patch.telephone,
  };
  const changed = (Object.keys(columns) as (keyof typeof columns)[]).filter(
    (column) => columns[column] !== undefined,
  );
  const given = Object.fromEntries(changed.map((column) => [column, columns[column]]));
  const label = changedDetails(changed);
  const { result, at } = await makeChange(store.db, { label }, async (change) => {
    const { id } = await getWorkspace(change.db);
    return change.update('workspace', id, given, { what: 'details of the local authority', version });
  });
  return { version: result, savedAt: at };
}

/**
 * Changes the passphrase, and with it the recovery key. The recovery key is accepted in place of the present
 * passphrase: whoever has lost the one needs a new one.
 * @returns the new recovery key
 * @throws EngineError WRONG_PASSPHRASE, CANNOT_WRITE; then the old one stands.
 */
export async function changePassphrase(
  context: EngineContext,
  current: string,
  next: string,
): Promise<string> {
  const store = context.workspace.requireStore();
  const isRecoveryKey = parseRecoveryKey(current)?.equals(store.fileKey.key) ?? false;
  if (!isRecoveryKey) await requireUnlock(store, { passphrase: current });
  const fileKey = await newFileKey(next);
  // In turn with opening and closing, so that the file is not closed or replaced half-way.
  await context.workspace.replace(async (open) => {
    if (open !== store) throw new EngineError('NOT_OPEN');
    await store.changeKey(fileKey);
    return open;
  });
  return formatRecoveryKey(fileKey.key);
}

/** @throws EngineError WRONG_PASSPHRASE */
export async function recoveryKeyFor(store: Store, passphrase: string): Promise<string> {
  await requireUnlock(store, { passphrase });
  return formatRecoveryKey(store.fileKey.key);
}

async function requireUnlock(store: Store, unlock: TypedUnlock): Promise<void> {
  const key =
    'recoveryKey' in unlock
      ? parseRecoveryKey(unlock.recoveryKey)
      : await deriveKey(unlock.passphrase, store.fileKey.header);
  if (!key?.equals(store.fileKey.key)) throw new EngineError('WRONG_PASSPHRASE');
}

async function take(
  context: EngineContext,
  work: (current: Store | null) => Promise<Store>,
): Promise<WorkspaceDetails> {
  let details: Omit<WorkspaceDetails, 'recentId'> | undefined;
  await context.workspace.replace(async (current) => {
    const store = await work(current);
    try {
      details = await detailsOf(store);
      return store;
    } catch (error) {
      if (store !== current) await store.close();
      throw error;
    }
  });
  if (!details) throw new EngineError('NOT_OPEN');
  const store = context.workspace.requireStore();
  // The list of recent files is a convenience: a full disk must not stop anybody from working.
  const recentId = await noteOpened(
    context.options.settingsFolder,
    store.filePath,
    details.authorityName,
  ).catch((error: unknown) => {
    context.log.unexpected('recent data files', error);
    return null;
  });
  return { ...details, recentId };
}
