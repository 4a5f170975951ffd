import type { EngineConnection } from '../../shared/rpc/client.ts';
import { SERVER_CLOSING } from '../../shared/rpc/server-closing.ts';
import { portFromWebSocket } from '../../shared/rpc/port.ts';

const RETRY_MILLISECONDS = [100, 250, 500, 1_000, 2_000, 5_000];
/** An engine is started again within moments; a server that is silent for so long has ended. Milliseconds. */
const GONE_AFTER = 10_000;

/** Keeps a WebSocket to the local server open; a closed one means that the engine, or the server, has gone. */
export function connectFromBrowser(connection: EngineConnection): { restartEngine(): void } {
  let failures = 0;
  let lastOpenAt = Date.now();
  let hasGone = false;

  function open(): void {
    const socket = new WebSocket(`ws://${location.host}/engine`);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => {
      failures = 0;
      hasGone = false;
      connection.attach(portFromWebSocket(socket));
    });
    socket.addEventListener('close', ({ code }) => {
      if (failures === 0) lastOpenAt = Date.now();
      hasGone ||= code === SERVER_CLOSING || Date.now() - lastOpenAt > GONE_AFTER;
      if (hasGone) connection.gone();
      else connection.stopped();
      const delay = RETRY_MILLISECONDS[Math.min(failures, RETRY_MILLISECONDS.length - 1)];
      failures += 1;
      setTimeout(open, delay);
    });
  }

  open();
  return { restartEngine: () => void new WebSocket(`ws://${location.host}/engine/restart`) };
}
