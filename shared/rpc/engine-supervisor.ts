import type { Clock } from './clock.ts';
import {
  type EngineProcess,
  type EngineShellApi,
  type FromEngine,
  ShellCallFailed,
  type ShellMethod,
} from './engine-process.ts';
import { ENGINE_STOPPED } from './engine-stopped.ts';

/** Milliseconds before the engine is started again: at once the first time, then ever longer while it keeps falling. */
export const restartDelays = [0, 500, 2_000, 5_000, 15_000];
/** An engine that ran for this long counts as healthy: its next fall is a first one again. */
export const healthyAfter = 60_000;
/** How long a closing engine may take to put its data file in order. */
export const closingTime = 5_000;

/** Keeps one engine running, whatever happens to it. */
export interface EngineSupervisor<Port> {
  /** Gives a running engine one end of a channel; false while it is being started again. */
  connect(port: Port): boolean;
  /** Calls that name paths, for the trusted shell only. They fail with ENGINE_STOPPED when the engine goes. */
  shell: EngineShellApi;
  /** Ends an engine that gives no sign of life; it is started again. */
  restart(): void;
  /** Closes the data file in good order and ends the engine. */
  close(): Promise<void>;
}

/**
 * @param events.started the engine runs: pages may ask for a port
 * @param events.stopped it has gone: every pending call is lost
 * @param events.dataFileClosed what was made from the data file must be shown no longer
 */
export function superviseEngine<Port>(
  start: () => EngineProcess<Port>,
  clock: Clock,
  events: { started(): void; stopped(): void; dataFileClosed(): void },
): EngineSupervisor<Port> {
  let engine: EngineProcess<Port> | undefined;
  let closing = false;
  let falls = 0;
  let lastCallId = 0;
  let onClosed = () => {};
  const pending = new Map<number, { done(value: unknown): void; failed(error: unknown): void }>();

  function run(): void {
    const started = start();
    engine = started;
    const healthy = clock.after(healthyAfter, () => {
      falls = 0;
    });
    started.onMessage(receive);
    started.onExit(() => {
      healthy();
      if (engine !== started) return;
      engine = undefined;
      fallen();
    });
    events.started();
  }

  function fallen(): void {
    for (const call of pending.values()) call.failed(stoppedFailure());
    pending.clear();
    onClosed();
    if (closing) return;
    events.stopped();
    const delay = restartDelays[Math.min(falls, restartDelays.length - 1)] ?? 0;
    falls += 1;
    clock.after(delay, () => {
      if (!closing) run();
    });
  }

  function receive(message: FromEngine): void {
    if (message.type === 'closed') return onClosed();
    if (message.type === 'data-file-closed') return events.dataFileClosed();
    const call = pending.get(message.callId);
    pending.delete(message.callId);
    if (message.type === 'shell-done') call?.done(message.value);
    else call?.failed(new ShellCallFailed(message.failure));
  }

  function call(method: ShellMethod, args: unknown[]): Promise<never> {
    const running = engine;
    if (!running) return Promise.reject(stoppedFailure());
    const callId = ++lastCallId;
    return new Promise((done, failed) => {
      pending.set(callId, { done, failed });
      running.post({ type: 'shell', callId, method, args });
    });
  }

  run();
  return {
    connect: (port) => {
      engine?.post({ type: 'connect' }, port);
      return engine !== undefined;
    },
    shell: {
      registerFile: (...args) => call('registerFile', args),
      isOpen: (...args) => call('isOpen', args),
      pdfToPrint: (...args) => call('pdfToPrint', args),
      writeExport: (...args) => call('writeExport', args),
      pathOf: (...args) => call('pathOf', args),
    },
    restart: () => engine?.kill(),
    close: () => {
      closing = true;
      const ending = engine;
      if (!ending) return Promise.resolve();
      return new Promise((resolve) => {
        const tooLong = clock.after(closingTime, () => finish());
        const finish = () => {
          tooLong();
          ending.kill();
          resolve();
        };
        onClosed = finish;
        ending.post({ type: 'close' });
      });
    },
  };
}

function stoppedFailure(): ShellCallFailed {
  return new ShellCallFailed({ code: ENGINE_STOPPED, data: undefined });
}
