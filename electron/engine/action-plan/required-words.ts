/** What an action and a note of its progress cannot be without: of the plan's actions and of a young person's own. */
import { refused } from '../store/engine-error.ts';

/** @throws EngineError REFUSED where nothing is left once the spaces around it are gone */
export function requireDescription(description: string): string {
  const trimmed = description.trim();
  if (trimmed === '') throw refused('description', 'Say what is to be done.');
  return trimmed;
}

/** @throws EngineError REFUSED where nothing is left once the spaces around it are gone */
export function requireNote(note: string): string {
  const trimmed = note.trim();
  if (trimmed === '') throw refused('note', 'Write what has happened, or remove the note.');
  return trimmed;
}
