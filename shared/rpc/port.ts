/**
 * A two-way message channel, described by what it does so that every transport fits: a MessagePort of a page or of a
 * worker thread, Electron's MessagePortMain, a WebSocket. It is also the shape oRPC's own adapter accepts.
 */
export interface RpcPort {
  postMessage(data: unknown): void;
  onMessage: { addListener(listener: (data: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
  close(): void;
}

/** What a MessagePort of a page offers. */
export interface MessagePortLike {
  postMessage(data: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  start(): void;
  close(): void;
}

/** What a MessagePort of a Node worker thread offers. */
export interface WorkerPortLike {
  postMessage(data: unknown): void;
  on(type: 'message', listener: (data: unknown) => void): unknown;
  on(type: 'close', listener: () => void): unknown;
  close(): void;
}

/** What Electron's MessagePortMain offers (an EventEmitter, not an EventTarget). */
export interface MessagePortMainLike {
  postMessage(data: unknown): void;
  on(type: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(type: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** What a browser's WebSocket offers. */
export interface WebSocketLike {
  send(data: string | ArrayBuffer | ArrayBufferView<ArrayBuffer>): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  close(): void;
}

/** Wraps a page's MessagePort. Messages that came before this call are delivered after it. */
export function portFromMessagePort(port: MessagePortLike): RpcPort {
  return {
    postMessage: (data) => port.postMessage(data),
    onMessage: {
      addListener: (listener) => {
        port.addEventListener('message', (event) => listener(event.data));
        port.start();
      },
    },
    // Chromium never fires this one; the shell says when the engine has gone.
    onDisconnect: { addListener: (listener) => port.addEventListener('close', listener) },
    close: () => port.close(),
  };
}

/** Wraps a worker thread's MessagePort; listening starts it. */
export function portFromWorkerPort(port: WorkerPortLike): RpcPort {
  return {
    postMessage: (data) => port.postMessage(data),
    onMessage: { addListener: (listener) => void port.on('message', listener) },
    onDisconnect: { addListener: (listener) => void port.on('close', listener) },
    close: () => port.close(),
  };
}

/** Wraps a port that Electron handed to its utility process. */
export function portFromMessagePortMain(port: MessagePortMainLike): RpcPort {
  return {
    postMessage: (data) => port.postMessage(data),
    onMessage: {
      addListener: (listener) => {
        port.on('message', (event) => listener(event.data));
        port.start();
      },
    },
    onDisconnect: { addListener: (listener) => void port.on('close', listener) },
    close: () => port.close(),
  };
}

/** Wraps an open WebSocket whose binaryType is 'arraybuffer'. */
export function portFromWebSocket(socket: WebSocketLike): RpcPort {
  return {
    postMessage: (data) => socket.send(data as string | ArrayBuffer),
    onMessage: {
      addListener: (listener) => socket.addEventListener('message', (event) => listener(event.data)),
    },
    onDisconnect: { addListener: (listener) => socket.addEventListener('close', listener) },
    close: () => socket.close(),
  };
}
