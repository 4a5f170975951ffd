import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createStore, type Store } from '../../electron/engine/store/open-store.ts';
import { createWorkspace, type NewDetails } from '../../electron/engine/workspace/new-workspace.ts';

/** A real, encrypted data file in a folder of its own. */
export interface TestStore extends Store {
  readonly folder: string;
  /** Closes the data file and removes its folder. */
  remove(): Promise<void>;
}

export const testDetails: NewDetails = {
  authorityName: 'Northmoor Council',
  authorityCode: '999',
  responsiblePerson: 'Priya Raman',
  email: 'priya.raman@northmoor.example',
  telephone: '01632 960421',
};

/** Makes an empty data file. Its key is random instead of derived, which takes a few milliseconds instead of 400. */
export function createTestStore(): Promise<TestStore> {
  return inNewFolder((path) => createStore(path, { key: randomBytes(32) }));
}

/** Makes a data file as the application does: with the authority's details and its action plan. */
export function createTestWorkspace(details: Partial<NewDetails> = {}): Promise<TestStore> {
  return inNewFolder((path) =>
    createWorkspace(path, { key: randomBytes(32) }, { ...testDetails, ...details }, false),
  );
}

async function inNewFolder(create: (path: string) => Promise<Store>): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'send-pathways-test-'));
  const store = await create(join(folder, 'test.pathways'));
  return Object.assign(store, {
    folder,
    remove: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}
