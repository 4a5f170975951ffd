import { useSyncExternalStore } from 'react';
import type { ConnectionState } from '../../shared/rpc/client.ts';
import { connection } from './client.ts';

export type { ConnectionState };

/** Whether the engine answers, for the words at the top of the page: 'starting', 'open', 'slow', 'stopped' or 'gone'. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, () => connection.state);
}
