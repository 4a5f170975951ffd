import type { EngineOptions } from '../../shared/rpc/engine-process.ts';
import type { EngineLog } from './log.ts';

/** What every procedure is given besides its input. One per engine, made by `createEngine`. */
export interface EngineContext {
  options: EngineOptions;
  log: EngineLog;
}
