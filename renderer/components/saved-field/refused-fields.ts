import type { ErrorWords } from '../error-words.ts';

/** What was typed or chosen and is not saved, because it was refused or saving it failed. */
export interface RefusedField {
  /** What the field is called where it stands: "UPN". */
  readonly label: string;
  /** Why it is not saved. */
  readonly words: ErrorWords;
  /** The address of the screen it stands on, from its "#". */
  readonly address: string;
  /** The id of the element that takes the focus there. */
  readonly elementId: string;
  /** Throws what was typed away: the field shows what is saved. */
  readonly giveUp: () => void;
}

let refused: readonly RefusedField[] = [];
const listeners = new Set<() => void>();

/** Adds a field that is not saved; the function returned takes it away again. */
export function addRefused(field: RefusedField): () => void {
  change([...refused, field]);
  return () => change(refused.filter((each) => each !== field));
}

/** All that is not saved now, the longest refused first. */
export function listRefused(): readonly RefusedField[] {
  return refused;
}

/** Calls the listener whenever a field is refused or put right. @returns what ends it */
export function subscribeToRefused(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly RefusedField[]): void {
  refused = next;
  for (const listener of listeners) listener();
}
