import { ORPCError } from '@orpc/client';

/** The code of a call that failed because the engine is not running; nothing is known about its outcome. */
export const ENGINE_STOPPED = 'ENGINE_STOPPED';

/** The error every pending call gets at once when the engine stops. */
export function engineStopped(): ORPCError<typeof ENGINE_STOPPED, undefined> {
  return new ORPCError(ENGINE_STOPPED, {
    defined: true,
    status: 503,
    message: 'The part of SEND Pathways that keeps your data has stopped. It is being started again.',
    data: undefined,
  });
}
