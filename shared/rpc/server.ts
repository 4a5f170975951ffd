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
  const tooLong = textTooLong(error);
  if (tooLong !== null)
    return new ORPCError('REFUSED', { defined: true, status: 422, message: 'REFUSED', data: tooLong });
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
 * What is said where the input has a text that is longer than the contract allows: somebody pasted it, and has to be told
 * at its field instead of losing the rest. Null for everything else, which no form can send.
 */
function textTooLong(error: unknown): { field: string; problem: string } | null {
  if (!(error instanceof ORPCError) || !(error.cause instanceof ValidationError)) return null;
  if (error.code !== 'BAD_REQUEST') return null;
  const [issue] = error.cause.issues as readonly {
    code?: unknown;
    origin?: unknown;
    maximum?: unknown;
    path?: readonly unknown[];
  }[];
  if (issue?.code !== 'too_big' || issue.origin !== 'string' || typeof issue.maximum !== 'number')
    return null;
  const field = issue.path?.findLast((part): part is string => typeof part === 'string') ?? '';
  const most = issue.maximum.toLocaleString('en-GB');
  return { field, problem: `This is too long. Shorten it to ${most} characters or fewer.` };
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
