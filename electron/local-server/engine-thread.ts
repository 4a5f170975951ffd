import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { EngineOptions, EngineProcess } from '../../shared/rpc/engine-process.ts';

/** Starts the engine in a thread of its own. */
export function startEngineThread(dist: string, options: EngineOptions): EngineProcess<MessagePort> {
  const script = pathToFileURL(join(dist, 'engine', 'entry-worker-thread.js'));
  const worker = new Worker(script, { workerData: options });
  // The exit that follows is what counts; without a listener the error would end the server too.
  worker.on('error', (error) => console.error(`The engine stopped: ${error.name}`));
  return {
    post: (message, port) => worker.postMessage(port ? { ...message, port } : message, port ? [port] : []),
    onMessage: (listener) => void worker.on('message', listener),
    onExit: (listener) => void worker.on('exit', listener),
    kill: () => void worker.terminate(),
  };
}
