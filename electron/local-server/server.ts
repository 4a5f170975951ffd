import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { systemClock } from '../../shared/rpc/clock.ts';
import { type EngineOptions, ShellCallFailed } from '../../shared/rpc/engine-process.ts';
import { SERVER_CLOSING } from '../../shared/rpc/server-closing.ts';
import { superviseEngine } from '../../shared/rpc/engine-supervisor.ts';
import { pageHeaders } from '../shells/content-security-policy.ts';
import { readPageFile } from '../shells/page-files.ts';
import { startEngineThread } from './engine-thread.ts';
import { pdfHeaders, printedExportId } from './print-answer.ts';
import { relay } from './relay.ts';
import { isAskedFromHere, isOwnHost, isOwnOrigin } from './request-checks.ts';
import { createSession } from './session.ts';

/** More than any tracker that the import accepts, with room for the frame around it. */
const LARGEST_MESSAGE_BYTES = 100_000_000;

/** The engine and the page on this machine's own address, for one person. */
export interface LocalServer {
  /** The address to open, with its one-time token. */
  address: string;
  close(): Promise<void>;
}

/** @param dist the folder of the built application */
export async function startLocalServer(dist: string, options: EngineOptions): Promise<LocalServer> {
  const session = createSession();
  const sockets = new Set<WebSocket>();
  let firstEngine = true;
  const engine = superviseEngine<MessagePort>(
    () => {
      const openSample = options.openSample && firstEngine;
      firstEngine = false;
      return startEngineThread(dist, { ...options, openSample });
    },
    systemClock,
    { started: () => {}, stopped: () => closeAll(sockets), dataFileClosed: () => {} },
  );

  const server = createServer((request, response) => {
    // Whatever is wrong with one request must not end the server, and with it the engine.
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, pageHeaders(connectTo)).end();
    });
  });
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE_BYTES });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const connectTo = `ws://127.0.0.1:${port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say = (status: number, words: string) =>
      response
        .writeHead(status, { ...pageHeaders(connectTo), 'Content-Type': 'text/plain; charset=utf-8' })
        .end(words);
    if (!isOwnHost(request.headers.host, port))
      return void say(421, 'This server answers on its own address only.');
    if (request.method !== 'GET') return void say(405, 'Only pages are served here.');
    const address = URL.parse(request.url ?? '/', `http://127.0.0.1:${port}`);
    if (!address) return void say(400, 'This is not an address.');
    if (address.pathname === '/start') {
      const cookie = session.exchange(address.searchParams.get('token'));
      if (!cookie) return void say(403, USED);
      return void response
        .writeHead(303, { ...pageHeaders(connectTo), 'Set-Cookie': cookie, Location: '/' })
        .end();
    }
    if (!session.has(request.headers.cookie)) return void say(403, USED);
    const exportId = printedExportId(address.pathname);
    if (exportId !== null) {
      if (!isAskedFromHere(request.headers['sec-fetch-site']))
        return void say(403, 'Documents are shown to SEND Pathways only.');
      return answerWithPdf(response, exportId, () => say(404, GONE));
    }
    const file = await readPageFile(join(dist, 'renderer'), address.pathname);
    if (!file) return void say(404, 'There is nothing at this address.');
    response.writeHead(200, { ...pageHeaders(connectTo), 'Content-Type': file.contentType }).end(file.bytes);
  }

  async function answerWithPdf(
    response: ServerResponse,
    exportId: string,
    sayGone: () => void,
  ): Promise<void> {
    const made = await engine.shell.pdfToPrint(exportId).catch((error: unknown) => {
      // Let go of since, with the data file or for newer ones; or the engine is being started again.
      if (error instanceof ShellCallFailed) return null;
      throw error;
    });
    if (!made) return sayGone();
    response.writeHead(200, pdfHeaders(made)).end(made.bytes);
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Whoever asked may be gone before the answer; an error that nobody hears would end the server.
    socket.on('error', () => socket.destroy());
    const { headers, url } = request;
    if (!isOwnHost(headers.host, port) || !isOwnOrigin(headers.origin, port)) return refuse(socket, 403);
    if (!session.has(headers.cookie)) return refuse(socket, 403);
    if (url === '/engine/restart') {
      engine.restart();
      return refuse(socket, 503);
    }
    if (url !== '/engine') return refuse(socket, 404);
    const { port1, port2 } = new MessageChannel();
    if (!engine.connect(port1)) return refuse(socket, 503);
    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      sockets.add(webSocket);
      webSocket.on('close', () => sockets.delete(webSocket));
      relay(webSocket, port2);
    });
  });

  return {
    address: `http://127.0.0.1:${port}/start?token=${session.token}`,
    close: async () => {
      // Said first: a page whose engine has gone without a word waits for another.
      for (const socket of sockets) socket.close(SERVER_CLOSING);
      await engine.close();
      closeAll(sockets);
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
    },
  };
}

const GONE = 'This document is no longer kept. Choose “Print” in SEND Pathways again.';
const USED = 'This address has been used, or was not complete. Start SEND Pathways again to get a new one.';

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function closeAll(sockets: Set<WebSocket>): void {
  for (const socket of sockets) socket.terminate();
  sockets.clear();
}
