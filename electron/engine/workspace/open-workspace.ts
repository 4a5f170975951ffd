import { EngineError } from '../store/engine-error.ts';
import type { Store } from '../store/open-store.ts';

/** The one data file that an engine has open. */
export interface OpenWorkspace {
  readonly store: Store | null;
  /** The open data file. @throws EngineError NOT_OPEN */
  requireStore(): Store;
  /**
   * Opening, closing and replacing happen one after another: `work` is given the open data file and answers the one
   * that is to be open from now on. The former is closed, unless it is the same. When `work` throws, nothing changes.
   */
  replace(work: (current: Store | null) => Promise<Store | null>): Promise<Store | null>;
  /** Closes the data file in good order. */
  close(): Promise<void>;
}

/** @param onClosed called after a data file was closed, to let go of what belonged to it. */
export function createOpenWorkspace(onClosed: () => void): OpenWorkspace {
  let store: Store | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const replace: OpenWorkspace['replace'] = (work) => {
    const turn = last.then(async () => {
      const former = store;
      const next = await work(former);
      if (next === former) return store;
      store = next;
      if (former) {
        onClosed();
        await former.close();
      }
      return store;
    });
    last = turn.catch(() => {});
    return turn;
  };

  return {
    get store() {
      return store;
    },
    requireStore: () => {
      if (!store || store.closing.aborted) throw new EngineError('NOT_OPEN');
      return store;
    },
    replace,
    close: async () => {
      await replace(async () => null);
    },
  };
}
