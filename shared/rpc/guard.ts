import { engineStopped } from './engine-stopped.ts';

/** Lets many waiting calls fail together. */
export interface Lifeline {
  /** Rejects with ENGINE_STOPPED as soon as the engine stops, if the work has not finished before. */
  guard<T>(work: Promise<T>): Promise<T>;
  /** Fails everything that waits, and every later call. */
  cut(): void;
  readonly isCut: boolean;
}

/**
 * oRPC calls on a dead port wait for ever, because nothing tells the port that its other end has died. Every call is
 * therefore raced with the life of the engine it was sent to.
 */
export function createLifeline(): Lifeline {
  const waiting = new Set<(reason: unknown) => void>();
  let isCut = false;

  async function guard<T>(work: Promise<T>): Promise<T> {
    if (isCut) {
      work.catch(() => {});
      throw engineStopped();
    }
    const { promise: stopped, resolve, reject } = withResolvers();
    waiting.add(reject);
    try {
      const result = (await Promise.race([work, stopped])) as T;
      return isAsyncIterator(result) ? (guardIterator(result) as T) : result;
    } catch (error) {
      // A transport that notices its own end says AbortError; to the caller it is the same event.
      throw isCut ? engineStopped() : error;
    } finally {
      waiting.delete(reject);
      resolve();
      work.catch(() => {});
    }
  }

  function guardIterator(source: AsyncIterator<unknown>): AsyncIterableIterator<unknown> {
    const guarded: AsyncIterableIterator<unknown> = {
      next: () => guard(source.next()),
      return: async (value) => {
        if (isCut || !source.return) return { done: true, value };
        return guard(source.return(value));
      },
      throw: async (error) => {
        if (!source.throw) throw error;
        return guard(source.throw(error));
      },
      [Symbol.asyncIterator]: () => guarded,
    };
    return guarded;
  }

  return {
    guard,
    cut: () => {
      isCut = true;
      for (const reject of waiting) reject(engineStopped());
      waiting.clear();
    },
    get isCut() {
      return isCut;
    },
  };
}

/** Whether a call answers bit by bit instead of once. */
export function isAsyncIterator(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;
}

// Promise.withResolvers is missing from Node 20.
function withResolvers(): { promise: Promise<void>; resolve: () => void; reject: (reason: unknown) => void } {
  let resolve = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<void>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}
