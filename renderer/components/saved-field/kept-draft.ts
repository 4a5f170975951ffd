import { useCallback, useSyncExternalStore } from 'react';

/** What was written for something new that is not added yet, by the field it was written in. Never on the disk. */
const drafts = new Map<string, string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The draft of a field; '' for none. */
export function draftOf(id: string): string {
  return drafts.get(id) ?? '';
}

/** Keeps a draft; '' forgets it. */
export function keepDraft(id: string, words: string): void {
  if (words === '') drafts.delete(id);
  else drafts.set(id, words);
  for (const listener of listeners) listener();
}

/** Whether words stand anywhere that are not added yet. */
export function hasDrafts(): boolean {
  return [...drafts.values()].some((words) => words.trim() !== '');
}

/** Another data file is opened: what was written for this one must never stand in its fields. */
export function forgetDrafts(): void {
  drafts.clear();
  for (const listener of listeners) listener();
}

/**
 * Words for something new, such as an action, until they are added: whoever goes to another screen meanwhile, to look
 * something up, finds them again where they wrote them.
 *
 * @param id names the field and what it belongs to: another id is another draft
 */
export function useKeptDraft(
  id: string,
): [words: string, write: (next: string | ((now: string) => string)) => void] {
  const words = useSyncExternalStore(subscribe, () => draftOf(id));
  const write = useCallback(
    (next: string | ((now: string) => string)) =>
      keepDraft(id, typeof next === 'string' ? next : next(draftOf(id))),
    [id],
  );
  return [words, write];
}
