import { useSyncExternalStore } from 'react';
import type { ConnectionState } from '../../shared/rpc/client.ts';
import { connection } from './client.ts';

/** Whether the engine answers, for the words at the top of the page: 'starting', 'open', 'slow' or 'stopped'. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, () => connection.state);
}
