import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';

import { createEngine, type Engine } from '../../electron/engine/engine.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import { type ClientOf, createEngineClient, createEngineConnection } from '../../shared/rpc/client.ts';
import type { EngineOptions } from '../../shared/rpc/engine-process.ts';
import { portFromWorkerPort } from '../../shared/rpc/port.ts';

/** A whole engine behind a real message port, as the page meets it. */
export interface TestEngine {
  client: ClientOf<Contract>;
  engine: Engine;
  folder: string;
  options: EngineOptions;
  /** Closes the data file and the port, and removes the folder. */
  remove(): Promise<void>;
}

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Starts an engine with folders of its own. `folder` goes on with those of an engine that was stopped. */
export function createTestEngine(options: Partial<EngineOptions> & { folder?: string } = {}): TestEngine {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'send-pathways-test-'));
  const all: EngineOptions = {
    settingsFolder: join(folder, 'settings'),
    workspacesFolder: join(folder, 'data files'),
    fontsFolder: join(repository, 'build', 'fonts'),
    sampleFolder: join(repository, 'test', 'fixtures', 'north'),
    readWorkerUrl: new URL('../../electron/engine/import/read/read-worker.ts', import.meta.url).href,
    appVersion: '0.0.0',
    openSample: false,
    ...options,
  };
  mkdirSync(all.workspacesFolder, { recursive: true });
  const engine = createEngine(all);
  const { port1, port2 } = new MessageChannel();
  engine.serve(portFromWorkerPort(port2));
  const connection = createEngineConnection({ after: () => () => {} });
  connection.attach(portFromWorkerPort(port1));
  return {
    client: createEngineClient<ClientOf<Contract>>(connection),
    engine,
    folder,
    options: all,
    remove: async () => {
      await engine.close();
      port1.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
