import type { EngineOptions, FromEngine, ToEngine } from '../../shared/rpc/engine-process.ts';
import type { RpcPort } from '../../shared/rpc/port.ts';
import { describeFailure } from '../../shared/rpc/server.ts';
import { createEngine, type Engine } from './engine.ts';

/** The process or thread in which the engine runs, as far as the engine needs to know it. */
export interface EngineHost {
  post(message: FromEngine): void;
  onMessage(listener: (message: ToEngine, port: RpcPort | undefined) => void): void;
}

/** Runs an engine for the shell at the other end: serves the ports it sends, and answers its own calls. */
export function hostEngine(host: EngineHost, options: EngineOptions): void {
  const engine = createEngine(options, () => host.post({ type: 'data-file-closed' }));
  endWithoutWords(engine);
  host.onMessage((message, port) => {
    if (message.type === 'connect' && port) engine.serve(port);
    else if (message.type === 'shell') void answer(engine, message, host);
    else if (message.type === 'close') void engine.close().finally(() => host.post({ type: 'closed' }));
  });
}

/**
 * An error that nobody caught ends the engine, which its shell starts again. Node would print it first, with its words,
 * and those may quote a value from the data file; a rejected promise that nobody caught comes here too.
 */
function endWithoutWords(engine: Engine): void {
  process.on('uncaughtException', (error) => {
    engine.logUnexpected('nobody caught it', error);
    process.exit(1);
  });
}

async function answer(
  engine: Engine,
  { callId, method, args }: Extract<ToEngine, { type: 'shell' }>,
  host: EngineHost,
): Promise<void> {
  try {
    const run = engine.shell[method] as (...args: unknown[]) => Promise<unknown>;
    host.post({ type: 'shell-done', callId, value: await run(...args) });
  } catch (error) {
    host.post({
      type: 'shell-failed',
      callId,
      failure: describeFailure(error, (it) => engine.logUnexpected(method, it)),
    });
  }
}
