import { rmSync } from 'node:fs';

import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { currentActionPlan } from '../../../shared/content/instruments.ts';
import { makeChange } from '../store/change.ts';
import { createStore, type Store } from '../store/open-store.ts';

/** Whose data file it is, as typed when it is made. */
export type NewDetails = Pick<
  WorkspaceDetails,
  'authorityName' | 'authorityCode' | 'responsiblePerson' | 'email' | 'telephone'
>;

/**
 * Makes a data file with what every one has from the start: whose it is, and the action plan of the current edition
 * with its header filled in.
 * @throws EngineError as `createStore`; then no file is left.
 */
export async function createWorkspace(
  path: string,
  unlock: { passphrase: string } | { key: Buffer },
  details: NewDetails,
  isSample: boolean,
): Promise<Store> {
  const store = await createStore(path, unlock);
  try {
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
    return store;
  } catch (error) {
    await store.close();
    rmSync(store.filePath, { force: true });
    throw error;
  }
}
