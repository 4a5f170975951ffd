import type { EngineOptions, EngineShellApi } from '../../shared/rpc/engine-process.ts';
import type { RpcPort } from '../../shared/rpc/port.ts';
import { createPortServer } from '../../shared/rpc/server.ts';
import type { EngineContext } from './context.ts';
import { createFileRegister } from './files/file-register.ts';
import { createLog } from './log.ts';
import { router } from './router.ts';
import { isHeld } from './store/held-files.ts';
import { createOpenWorkspace } from './workspace/open-workspace.ts';
import { openSampleWorkspace } from './workspace/sample-workspace.ts';

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

/**
 * Makes an engine. It belongs to the process or thread it is made in, and knows no shell.
 * @param onDataFileClosed called after a data file was closed and the documents made from it were let go
 */
export function createEngine(options: EngineOptions, onDataFileClosed = (): void => {}): Engine {
  const log = createLog(options.settingsFolder);
  const files = createFileRegister();
  const workspace = createOpenWorkspace(() => {
    files.clear();
    onDataFileClosed();
  });
  const context: EngineContext = { options, log, workspace, files };
  const serve = createPortServer(router, context, log.unexpected);
  if (options.openSample) {
    // The page's first question, which data file is open, waits until this one is.
    openSampleWorkspace(context).catch((error: unknown) => log.unexpected('sample data file', error));
  }
  return {
    serve,
    shell: {
      registerFile: files.register,
      isOpen: async (path) => isHeld(path),
      pdfToPrint: async (exportId) => files.pdfToPrint(exportId),
      writeExport: files.writeExport,
      pathOf: async (savedFileId) => files.pathOf(savedFileId),
    },
    logUnexpected: log.unexpected,
    close: () => workspace.close(),
  };
}
