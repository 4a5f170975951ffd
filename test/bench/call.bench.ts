// What a call through the contract costs: the engine in a thread of its own, as the local server runs it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Contract } from '../../shared/contract/contract.ts';
import { type ClientOf, createEngineClient, createEngineConnection } from '../../shared/rpc/client.ts';
import { systemClock } from '../../shared/rpc/clock.ts';
import type { EngineOptions } from '../../shared/rpc/engine-process.ts';
import { portFromWorkerPort } from '../../shared/rpc/port.ts';

const CALLS = 2_000;
const BAR_MILLISECONDS = 2;

const folder = mkdtempSync(join(tmpdir(), 'send-pathways-bench-'));
const workerData: EngineOptions = {
  settingsFolder: folder,
  workspacesFolder: folder,
  fontsFolder: folder,
  sampleFolder: folder,
  readWorkerUrl: new URL('../../electron/engine/import/read/read-worker.ts', import.meta.url).href,
  appVersion: '0.0.0',
  openSample: false,
};
const worker = new Worker(new URL('../../electron/engine/entry-worker-thread.ts', import.meta.url), {
  workerData,
});
const { port1, port2 } = new MessageChannel();
worker.postMessage({ type: 'connect', port: port2 }, [port2]);
const connection = createEngineConnection(systemClock);
connection.attach(portFromWorkerPort(port1));
const client = createEngineClient<ClientOf<Contract>>(connection);

const bare = await median(bareEcho(), CALLS);
await median(() => client.application.about(), 200);
const call = await median(() => client.application.about(), CALLS);

console.log(`bare message there and back: ${bare.toFixed(3)} ms`);
console.log(
  `call through the contract:   ${call.toFixed(3)} ms (bar ${BAR_MILLISECONDS} ms), ${(call / bare).toFixed(1)} × bare`,
);

await worker.terminate();
port1.close();
rmSync(folder, { recursive: true, force: true });
process.exit(call <= BAR_MILLISECONDS ? 0 : 1);

/** The least that any call could cost: one message to another thread and back. */
function bareEcho(): () => Promise<unknown> {
  const echo = new Worker(
    'require("node:worker_threads").parentPort.on("message", (port) => port.on("message", (data) => port.postMessage(data)))',
    {
      eval: true,
    },
  );
  echo.unref();
  const channel = new MessageChannel();
  echo.postMessage(channel.port2, [channel.port2]);
  const port: MessagePort = channel.port1;
  return () =>
    new Promise((resolve) => {
      port.once('message', resolve);
      port.postMessage('{"i":"1","p":{"u":"/application/about"}}');
    });
}

async function median(run: () => Promise<unknown>, times: number): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const started = performance.now();
    await run();
    taken.push(performance.now() - started);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}
