/** Time as the transports need it; given by the caller, so that tests decide how fast it passes. */
export interface Clock {
  /** Runs once after so many milliseconds; the function returned cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The real clock of the machine. */
export const systemClock: Clock = {
  after: (milliseconds, run) => {
    const timer = host.setTimeout(run, milliseconds);
    return () => host.clearTimeout(timer);
  },
};

// shared/ has neither the DOM's nor Node's types; both hosts have these two.
const host = globalThis as unknown as {
  setTimeout(run: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
};
