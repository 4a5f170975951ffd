/** How long work may go on before other calls are answered, in milliseconds. */
const LONGEST_STRETCH = 12;

/**
 * A pause for work that takes long: lets everything else that waits be done, but only when it is time for it, so that
 * it may be called for every row.
 * @throws the reason of the first signal that is aborted
 */
export function makePause(signals: readonly (AbortSignal | undefined)[]): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONGEST_STRETCH) return undefined;
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      since = performance.now();
      for (const signal of signals) signal?.throwIfAborted();
    });
  };
}
