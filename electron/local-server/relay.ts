import type { MessagePort } from 'node:worker_threads';
import type { WebSocket } from 'ws';

/** Passes messages between a page's WebSocket and a channel to the engine, unread, until either end closes. */
export function relay(socket: WebSocket, port: MessagePort): void {
  socket.on('message', (data: Buffer, isBinary) =>
    port.postMessage(isBinary ? new Uint8Array(data) : data.toString()),
  );
  port.on('message', (data: string | Uint8Array) => socket.send(data));
  socket.on('close', () => port.close());
  socket.on('error', () => socket.terminate());
  port.on('close', () => socket.close(1012));
}
