/** For what a screen keeps beyond its own life: told when another data file (or none) becomes the open one. */
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let opening = 0;

/** Which opening of a data file this is: another number means another file, or the same one opened once more. */
export function currentOpening(): number {
  return opening;
}

/** Calls back whenever the page must forget everything it knows of the data file; the function returned stops it. */
export function whenDataFileChanges(forget: () => void): () => void {
  listeners.add(forget);
  return () => void listeners.delete(forget);
}

/** {@link currentOpening} for a component, drawn again when it changes. */
export function useOpening(): number {
  return useSyncExternalStore(whenDataFileChanges, currentOpening);
}

/** Says that another data file is open now, or none: what was remembered of the last one is forgotten. */
export function tellDataFileChanged(): void {
  opening += 1;
  for (const forget of listeners) forget();
}
