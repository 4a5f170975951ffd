/** What the page says about saving: a small store that every write passes through. */
import { useSyncExternalStore } from 'react';
import type { ErrorWords } from './error-words.ts';

export type SavingState =
  /** Nothing has been written since the page opened. */
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'not-saved'; words: ErrorWords };

const listeners = new Set<() => void>();
let state: SavingState = { kind: 'untouched' };
let underWay = 0;
let lastFailure: ErrorWords | null = null;
let whenIdle: Array<() => void> = [];

/**
 * Shows a write as "Saving…" until it ends, then as saved, or not saved with words from `describe`. Rethrows what the
 * write threw. While several run, the state is that of the last to end; a failure is not hidden by another's success.
 */
export async function showSaving<T>(
  write: () => Promise<T>,
  describe: (error: unknown) => ErrorWords,
): Promise<T> {
  if (underWay === 0) lastFailure = null;
  underWay += 1;
  move({ kind: 'saving' });
  try {
    return await write();
  } catch (error) {
    lastFailure = describe(error);
    throw error;
  } finally {
    underWay -= 1;
    if (underWay === 0) {
      move(lastFailure ? { kind: 'not-saved', words: lastFailure } : { kind: 'saved', at: new Date() });
      const waiting = whenIdle;
      whenIdle = [];
      for (const go of waiting) go();
    }
  }
}

/** Resolves when no write is under way (at once, if none is). */
export function whenSaved(): Promise<void> {
  return underWay === 0 ? Promise.resolve() : new Promise((resolve) => whenIdle.push(resolve));
}

/** Forgets the last outcome, when another data file is opened. */
export function forgetSaving(): void {
  if (underWay === 0) move({ kind: 'untouched' });
}

/** Whether anything is being saved now, and when something was saved last. */
export function getSaving(): SavingState {
  return state;
}

/** Calls the listener whenever that changes. @returns what ends it */
export function subscribeToSaving(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same for a component, which is drawn again when it changes. */
export function useSaving(): SavingState {
  return useSyncExternalStore(subscribeToSaving, getSaving);
}

function move(next: SavingState): void {
  state = next;
  for (const listener of listeners) listener();
}
