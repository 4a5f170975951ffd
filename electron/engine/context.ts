import type { EngineOptions } from '../../shared/rpc/engine-process.ts';
import type { FileRegister } from './files/file-register.ts';
import type { EngineLog } from './log.ts';
import type { OpenWorkspace } from './workspace/open-workspace.ts';

/** What every procedure is given besides its input. One per engine, made by `createEngine`. */
export interface EngineContext {
  options: EngineOptions;
  log: EngineLog;
  /** The open data file: `context.workspace.requireStore()`. */
  workspace: OpenWorkspace;
  /** Files by id: chosen, sent, made. */
  files: FileRegister;
}
