import type { Progress } from '../../shared/rpc/define.ts';

export type { Progress };

/**
 * Carries out long work of the engine and answers with its result. Aborting the signal cancels the work: the engine
 * is told, and this rejects once it has let go.
 *
 * @param call starts the work, for example `(signal) => api.import.begin({ fileId }, { signal })`
 * @param onProgress called for each step that the engine reports
 */
export async function followWork<Result>(
  call: (signal: AbortSignal) => Promise<AsyncIterator<Progress, Result, void>>,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Result> {
  const steps = await call(signal);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    if (signal.aborted) {
      await steps.return?.();
      throw new DOMException('The work was stopped.', 'AbortError');
    }
    onProgress(step.value);
  }
}
