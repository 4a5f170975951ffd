import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createStore, type Store } from '../../electron/engine/store/open-store.ts';

/** A real, encrypted data file in a folder of its own. */
export interface TestStore extends Store {
  readonly folder: string;
  /** Closes the data file and removes its folder. */
  remove(): Promise<void>;
}

/** Makes an empty data file. Its key is random instead of derived, which takes a few milliseconds instead of 400. */
export async function createTestStore(): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'send-pathways-test-'));
  const store = await createStore(join(folder, 'test.pathways'), { key: randomBytes(32) });
  return {
    ...store,
    folder,
    remove: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
