import type { Progress } from '../../../../shared/rpc/define.ts';

/** Long work as the contract has it: progress, then the result. */
export type Working<Result> = AsyncGenerator<Progress, Result, undefined>;

/**
 * Turns work that goes on by itself into a stream of its progress. Whoever stops listening, or aborts `signal`, ends the
 * work too.
 *
 * @param start begins the work; it calls `news` when there is something new to tell, and ends when the signal is aborted
 * @param progress how far the work is now
 */
export async function* reporting<Result>(
  start: (news: () => void, signal: AbortSignal) => Promise<Result>,
  progress: () => Progress,
  signals: readonly (AbortSignal | undefined)[],
): Working<Result> {
  const stop = new AbortController();
  const wanted = signals.filter((signal) => signal !== undefined);
  let wake = () => {};
  let isNew = false;
  let finished = false;
  const work = start(
    () => {
      isNew = true;
      wake();
    },
    AbortSignal.any([stop.signal, ...wanted]),
  ).finally(() => {
    finished = true;
    wake();
  });
  // Nobody waits for it while progress is being told; it is awaited in the end.
  work.catch(() => {});
  try {
    for (;;) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (finished || isNew) resolve();
      });
      if (finished) break;
      isNew = false;
      yield progress();
    }
    return await work;
  } finally {
    stop.abort();
  }
}

/** Runs long work to its end without telling anybody how far it is. */
export async function finish<Result>(work: Working<Result>): Promise<Result> {
  for (;;) {
    const step = await work.next();
    if (step.done) return step.value;
  }
}
