// The engine in the local server: a worker thread, so that the server outlives it and can start it again.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { EngineOptions, ToEngine } from '../../shared/rpc/engine-process.ts';
import { portFromWorkerPort } from '../../shared/rpc/port.ts';
import { hostEngine } from './host.ts';

const parent = parentPort;
if (!parent) throw new Error('The engine must be started as a worker thread.');

hostEngine(
  {
    post: (message) => parent.postMessage(message),
    onMessage: (listener) =>
      parent.on('message', (message: ToEngine & { port?: MessagePort }) =>
        listener(message, message.port && portFromWorkerPort(message.port)),
      ),
  },
  workerData as EngineOptions,
);
