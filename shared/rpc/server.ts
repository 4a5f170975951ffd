import { mapEventIterator, ORPCError } from '@orpc/client';
import type { Context, Router } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { type AnyContractRouter, ValidationError } from '@orpc/contract';
import { isAsyncIterator } from './guard.ts';
import { answeringHeartbeats } from './heartbeat.ts';
import type { ShellFailure } from './engine-process.ts';
import type { RpcPort } from './port.ts';

/** Writes an unexpected error down and returns the id under which it stands in the log. */
export type LogUnexpected = (place: string, error: unknown) => string;

/**
 * Serves a router to whoever holds the other end of each port given to the function returned. Calls of a port that
 * disconnects are aborted. Errors of the contract pass as they are; any other becomes INTERNAL with a log id.
 */
export function createPortServer<T extends Context>(
  router: Router<AnyContractRouter, T>,
  context: T,
  logUnexpected: LogUnexpected,
): (port: RpcPort) => void {
  const handler = new RPCHandler<T>(router, {
    clientInterceptors: [
      async ({ next, path }) => {
        const mask = (error: unknown) => maskUnexpected(error, path.join('.'), logUnexpected);
        try {
          const output = await next();
          if (!isAsyncIterator(output)) return output;
          return mapEventIterator(output, {
            value: async (value) => value,
            error: async (error) => mask(error),
          });
        } catch (error) {
          throw mask(error);
        }
      },
    ],
  });
  return (port) => handler.upgrade(answeringHeartbeats(port), { context } as never);
}

function maskUnexpected(error: unknown, place: string, logUnexpected: LogUnexpected): unknown {
  const outside = outOfBounds(error);
  if (outside !== null)
    return new ORPCError('REFUSED', { defined: true, status: 422, message: 'REFUSED', data: outside });
  if (error instanceof ORPCError && (error.defined || error.status < 500)) return error;
  if (error instanceof Error && error.name === 'AbortError') return error;
  if (isEngineError(error)) {
    return new ORPCError(error.code, { defined: true, status: 422, message: error.code, data: error.data });
  }
  const logId = logUnexpected(place, error);
  return new ORPCError('INTERNAL', {
    defined: true,
    status: 500,
    message: 'Something unexpected happened.',
    data: { logId },
  });
}

/**
 * What is said where the input has a text that is longer than the contract allows, or a number that is more or less:
 * somebody pasted or typed it, and has to be told at its field instead of losing it. Null for everything else, which no
 * form can send.
 */
function outOfBounds(error: unknown): { field: string; problem: string } | null {
  if (!(error instanceof ORPCError) || !(error.cause instanceof ValidationError)) return null;
  if (error.code !== 'BAD_REQUEST') return null;
  const [issue] = error.cause.issues as readonly Issue[];
  const problem = issue && boundWords(issue);
  if (!problem) return null;
  return { field: issue.path?.findLast((part): part is string => typeof part === 'string') ?? '', problem };
}

interface Issue {
  code?: unknown;
  /** What is out of its bounds. */
  origin?: unknown;
  minimum?: unknown;
  maximum?: unknown;
  path?: readonly unknown[];
}

function boundWords({ code, origin, minimum, maximum }: Issue): string | null {
  const written = (bound: number) => bound.toLocaleString('en-GB');
  const isNumber = origin === 'number' || origin === 'int';
  if (code === 'too_big' && typeof maximum === 'number') {
    if (origin === 'string')
      return `This is too long. Shorten it to ${written(maximum)} characters or fewer.`;
    if (isNumber) return `This is too much. Enter ${written(maximum)} or less.`;
  }
  if (code === 'too_small' && typeof minimum === 'number' && isNumber)
    return `This is too little. Enter ${written(minimum)} or more.`;
  return null;
}

/** An expected failure of the engine (`electron/engine/store/engine-error.ts`): a code of the contract with its data. */
function isEngineError(error: unknown): error is { code: string; data: unknown } {
  return (
    error instanceof Error &&
    error.name === 'EngineError' &&
    'code' in error &&
    typeof error.code === 'string'
  );
}

/** An error of a call that did not come through the contract, in the contract's own terms. */
export function describeFailure(error: unknown, logUnexpected: (error: unknown) => string): ShellFailure {
  if (error instanceof ORPCError && error.defined) return { code: error.code, data: error.data };
  if (isEngineError(error)) return { code: error.code, data: error.data };
  return { code: 'INTERNAL', data: { logId: logUnexpected(error) } };
}
