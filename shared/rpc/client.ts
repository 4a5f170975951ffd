import {
  createORPCClient,
  type ClientContext,
  type ClientLink,
  type NestedClient,
  ORPCError,
} from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import type { Clock } from './clock.ts';
import type { ShellFailure } from './engine-process.ts';
import { engineStopped } from './engine-stopped.ts';
import { createLifeline, type Lifeline } from './guard.ts';
import { askingHeartbeats } from './heartbeat.ts';
import type { RpcPort } from './port.ts';

/** The typed client of a contract. */
export type ClientOf<T extends AnyContractRouter> = ContractRouterClient<T>;

/**
 * `starting`: not yet connected once; `slow`: no sign of life for some seconds; `stopped`: being started again; `gone`:
 * what would start it again is not running either.
 */
export type ConnectionState = 'starting' | 'open' | 'slow' | 'stopped' | 'gone';

/** One connection to the engine that outlives the engine: ports come and go, the client stays. */
export interface EngineConnection {
  /** The oRPC link; calls made while `starting` wait for the first port, calls made while `stopped` fail at once. */
  link: ClientLink<ClientContext>;
  /** Takes a fresh port to a running engine; anything still waiting on the previous one fails. */
  attach(port: RpcPort): void;
  /** The shell says that the engine has gone. */
  stopped(): void;
  /** The shell itself has gone. Should it come back after all, a fresh port opens the connection again. */
  gone(): void;
  readonly state: ConnectionState;
  /** Calls back at each change of state; the function returned stops it. */
  subscribe(listener: () => void): () => void;
}

interface Attached {
  link: ClientLink<ClientContext>;
  lifeline: Lifeline;
  detach(): void;
}

/** @param onLost called when the engine gave no sign of life for so long that it should be restarted. */
export function createEngineConnection(clock: Clock, onLost: () => void = () => {}): EngineConnection {
  const listeners = new Set<() => void>();
  let state: ConnectionState = 'starting';
  let attached: Attached | undefined;
  let firstAnswer: Array<() => void> = [];

  function move(next: ConnectionState): void {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function stop(as: 'stopped' | 'gone' = 'stopped'): void {
    attached?.detach();
    attached = undefined;
    move(as);
    releaseWaiting();
  }

  function releaseWaiting(): void {
    const waiting = firstAnswer;
    firstAnswer = [];
    for (const go of waiting) go();
  }

  function attach(port: RpcPort): void {
    attached?.detach();
    const lifeline = createLifeline();
    const heartbeat = askingHeartbeats(port, clock, {
      alive: () => current() && move('open'),
      slow: () => current() && move('slow'),
      lost: () => {
        if (!current()) return;
        stop();
        onLost();
      },
    });
    const mine: Attached = {
      link: new RPCLink({ port: heartbeat.port }),
      lifeline,
      detach: () => {
        heartbeat.stop();
        lifeline.cut();
        port.close();
      },
    };
    const current = () => attached === mine;
    attached = mine;
    port.onDisconnect.addListener(() => current() && stop());
    move('open');
    releaseWaiting();
  }

  const link: ClientLink<ClientContext> = {
    async call(path, input, options) {
      if (state === 'starting') await new Promise<void>((go) => firstAnswer.push(go));
      if (!attached) throw engineStopped();
      return attached.lifeline.guard(attached.link.call(path, input, options));
    },
  };

  return {
    link,
    attach,
    stopped: () => stop(),
    gone: () => stop('gone'),
    get state() {
      return state;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The typed client of a contract over a connection. */
export function createEngineClient<T extends NestedClient<ClientContext>>(connection: {
  link: ClientLink<ClientContext>;
}): T {
  return createORPCClient<T>(connection.link);
}

/** A shell's failure as the same kind of error that a call through the contract throws. */
export function shellCallError({ code, data }: ShellFailure): ORPCError<string, unknown> {
  return new ORPCError(code, { defined: true, data });
}
