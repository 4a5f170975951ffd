/** The fields on the page that save themselves, for a page that is about to go: it saves them all at once. */
const saves = new Set<() => void>();

/** Adds how a field saves what was typed in it; the function returned takes it away again. */
export function saveWith(save: () => void): () => void {
  saves.add(save);
  return () => void saves.delete(save);
}

/** Saves whatever was typed in any field and is not saved yet, also where saving failed before. */
export function saveTypedFields(): void {
  for (const save of saves) save();
}
