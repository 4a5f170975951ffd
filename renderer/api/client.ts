/** The engine, as the page calls it: `api.toolkit.saveScore(…)`, or through TanStack Query with `orpc`. */
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Contract } from '../../shared/contract/contract.ts';
import { type ClientOf, createEngineClient, createEngineConnection } from '../../shared/rpc/client.ts';
import { systemClock } from '../../shared/rpc/clock.ts';
import { connectFromBrowser } from './connect-from-browser.ts';
import { connectFromDesktop } from './connect-from-desktop.ts';

export const connection = createEngineConnection(systemClock, () => restartEngine());

/** Ends an engine that no longer answers; it is started again, and the page connects to it by itself. */
export const { restartEngine } = window.sendPathways
  ? connectFromDesktop(window.sendPathways, connection)
  : connectFromBrowser(connection);

/** Every procedure of the contract. Calls fail at once with ENGINE_STOPPED while the engine is being started again. */
export const api: ClientOf<Contract> = createEngineClient<ClientOf<Contract>>(connection);

/** Query and mutation options for TanStack Query: `useQuery(orpc.workspace.current.queryOptions())`. */
export const orpc = createTanstackQueryUtils(api);

/** Asks again for everything on the screen once the engine is back. Call once for the page's query client. */
export function refreshAfterReconnecting(queryClient: QueryClient): () => void {
  let wasStopped = false;
  return connection.subscribe(() => {
    if (connection.state === 'stopped' || connection.state === 'gone') wasStopped = true;
    if (connection.state === 'open' && wasStopped) {
      wasStopped = false;
      void queryClient.invalidateQueries();
    }
  });
}
