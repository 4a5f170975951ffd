import type { EngineConnection } from '../../shared/rpc/client.ts';
import { portFromWebSocket } from '../../shared/rpc/port.ts';

const RETRY_MILLISECONDS = [100, 250, 500, 1_000, 2_000, 5_000];

/** Keeps a WebSocket to the local server open; a closed one means that the engine, or the server, has gone. */
export function connectFromBrowser(connection: EngineConnection): { restartEngine(): void } {
  let failures = 0;

  function open(): void {
    const socket = new WebSocket(`ws://${location.host}/engine`);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('open', () => {
      failures = 0;
      connection.attach(portFromWebSocket(socket));
    });
    socket.addEventListener('close', () => {
      connection.stopped();
      const delay = RETRY_MILLISECONDS[Math.min(failures, RETRY_MILLISECONDS.length - 1)];
      failures += 1;
      setTimeout(open, delay);
    });
  }

  open();
  return { restartEngine: () => void new WebSocket(`ws://${location.host}/engine/restart`) };
}
