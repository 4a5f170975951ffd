import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { answeringHeartbeats } from './heartbeat.ts';
import type { RpcPort } from './port.ts';

/**
 * Serves a router to whoever holds the other end of each port given to the function returned.
 * Calls of a port that disconnects are aborted.
 */
export function createPortServer(router: AnyRouter): (port: RpcPort) => void {
  const handler = new RPCHandler(router);
  return (port) => handler.upgrade(answeringHeartbeats(port), { context: {} });
}
