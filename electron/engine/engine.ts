import type { EngineOptions, EngineShellApi } from '../../shared/rpc/engine-process.ts';
import type { RpcPort } from '../../shared/rpc/port.ts';
import { createPortServer } from '../../shared/rpc/server.ts';
import type { EngineContext } from './context.ts';
import { createLog } from './log.ts';
import { router } from './router.ts';

/** The engine: owns the data file, does the thinking, answers the contract. */
export interface Engine {
  /** Answers the contract on this port until it disconnects. */
  serve(port: RpcPort): void;
  /** For the trusted shell only. */
  shell: EngineShellApi;
  /** Writes an unexpected error down; returns its log id. */
  logUnexpected(place: string, error: unknown): string;
  /** Closes the data file in good order. */
  close(): Promise<void>;
}

/** Makes an engine. It belongs to the process or thread it is made in, and knows no shell. */
export function createEngine(options: EngineOptions): Engine {
  const log = createLog(options.settingsFolder);
  const context: EngineContext = { options, log };
  const serve = createPortServer(router, context, log.unexpected);
  return {
    serve,
    shell: {
      registerFile: async () => notYet(),
      writeExport: async () => notYet(),
      pathOf: async () => notYet(),
    },
    logUnexpected: log.unexpected,
    close: async () => {},
  };
}

function notYet(): never {
  throw new Error('NOT_FOUND');
}
