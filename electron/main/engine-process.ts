import { join } from 'node:path';
import { app, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { systemClock } from '../../shared/rpc/clock.ts';
import type { EngineOptions, EngineProcess } from '../../shared/rpc/engine-process.ts';
import { type EngineSupervisor, superviseEngine } from '../../shared/rpc/engine-supervisor.ts';
import { engineOptions } from '../shells/engine-options.ts';

export type DesktopEngine = EngineSupervisor<MessagePortMain>;

/** Runs the engine as a utility process of its own, and starts it again whenever it goes. */
export function startEngine(events: {
  started(): void;
  stopped(): void;
  dataFileClosed(): void;
}): DesktopEngine {
  const dist = join(import.meta.dirname, '..');
  const options = engineOptions(dist, {
    settingsFolder: app.getPath('userData'),
    workspacesFolder: join(app.getPath('documents'), 'SEND Pathways'),
    appVersion: app.getVersion(),
    openSample: process.argv.includes('--sample'),
  });
  let first = true;
  return superviseEngine(
    () => {
      const started = fork(join(dist, 'engine', 'entry-utility-process.js'), {
        ...options,
        openSample: options.openSample && first,
      });
      first = false;
      return started;
    },
    systemClock,
    events,
  );
}

function fork(script: string, options: EngineOptions): EngineProcess<MessagePortMain> {
  const engine = utilityProcess.fork(script, [JSON.stringify(options)], {
    serviceName: 'SEND Pathways engine',
  });
  return {
    post: (message, port) => engine.postMessage(message, port ? [port] : []),
    onMessage: (listener) => void engine.on('message', listener),
    onExit: (listener) => void engine.on('exit', listener),
    kill: () => end(engine),
  };
}

/** Ends the process in any case: one that hangs in the operating system does not hear a request, and would hold us. */
function end(engine: UtilityProcess): void {
  const { pid } = engine;
  engine.kill();
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
