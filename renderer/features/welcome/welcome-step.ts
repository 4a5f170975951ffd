/** Where the welcome is: kept beside it, because the application menu leads to its steps from any screen. */
import { useSyncExternalStore } from 'react';
import { whenDataFileChanges } from '../../api/data-file-change.ts';
import type { FileTicket } from '../../api/shell.ts';

/** A data file to be opened: one chosen now, or one of the recent ones. */
export type FileToOpen =
  | { kind: 'chosen'; ticket: FileTicket; name: string }
  | { kind: 'recent'; recentId: string; name: string };

export type WelcomeStep = { step: 'start' } | { step: 'unlock'; file: FileToOpen } | { step: 'create' };

const start: WelcomeStep = { step: 'start' };
const listeners = new Set<() => void>();
let current: WelcomeStep = start;

// Whoever comes back to the welcome later begins at its beginning.
whenDataFileChanges(() => goToWelcomeStep(start));

/** Goes to a step of the welcome. */
export function goToWelcomeStep(step: WelcomeStep): void {
  current = step;
  for (const listener of listeners) listener();
}

/** The step of the welcome that is shown. */
export function useWelcomeStep(): WelcomeStep {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
