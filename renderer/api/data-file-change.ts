/** For what a screen keeps beyond its own life: told when another data file (or none) becomes the open one. */
const listeners = new Set<() => void>();

/** Calls back whenever the page must forget everything it knows of the data file. Lasts as long as the page. */
export function whenDataFileChanges(forget: () => void): void {
  listeners.add(forget);
}

export function tellDataFileChanged(): void {
  for (const forget of listeners) forget();
}
