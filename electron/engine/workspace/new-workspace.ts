import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { currentActionPlan } from '../../../shared/content/instruments.ts';
import { makeChange } from '../store/change.ts';
import { EngineError } from '../store/engine-error.ts';
import { putInPlace } from '../store/new-key.ts';
import { createStore, openStore, requireShortName, type Store } from '../store/open-store.ts';
import { companionsOf } from '../store/snapshot.ts';

/** Whose data file it is, as typed when it is made. */
export type NewDetails = Pick<
  WorkspaceDetails,
  'authorityName' | 'authorityCode' | 'responsiblePerson' | 'email' | 'telephone'
>;

/**
 * Makes a data file with what every one has from the start: whose it is, and the action plan of the current edition
 * with its header filled in. It has its name only when it is whole, so that whatever interrupts this leaves either no
 * data file or one that opens.
 * @throws EngineError as `createStore`, and NAME_TOO_LONG; then no file is left.
 */
export async function createWorkspace(
  path: string,
  unlock: { passphrase: string } | { key: Buffer },
  details: NewDetails,
  isSample: boolean,
): Promise<Store> {
  const filePath = resolve(path);
  requireShortName(filePath);
  const requireFree = () => {
    if ([filePath, ...companionsOf(filePath)].some((each) => existsSync(each)))
      throw new EngineError('ALREADY_EXISTS');
  };
  requireFree();
  const making = beingMade(filePath);
  const clear = () => [making, ...companionsOf(making)].filter(existsSync).forEach((each) => rmSync(each));
  // Left by an earlier making of the same file that was cut off.
  clear();
  const store = await createStore(making, unlock);
  try {
    await fill(store, details, isSample);
    await store.close();
    requireFree();
    await putInPlace(making, filePath);
  } catch (error) {
    await store.close();
    clear();
    throw error;
  }
  return openStore(filePath, { key: store.fileKey.key });
}

/** The data file while it is being made. Not named as a data file, which it is not yet. */
const beingMade = (filePath: string) => `${filePath}.being-made`;

async function fill(store: Store, details: NewDetails, isSample: boolean): Promise<void> {
  await makeChange(store.db, { label: 'data file created' }, async (change) => {
    const { authorityName, authorityCode, responsiblePerson, email, telephone } = details;
    const header = {
      authority_name: authorityName,
      responsible_person: responsiblePerson,
      email,
      telephone,
    };
    await change.insert('workspace', {
      ...header,
      authority_code: authorityCode,
      is_sample: isSample ? 1 : 0,
      created_at: change.at,
    });
    await change.insert('action_plan', {
      ...header,
      instrument_id: currentActionPlan.id,
      instrument_version: currentActionPlan.version,
      created_at: change.at,
    });
  });
}
