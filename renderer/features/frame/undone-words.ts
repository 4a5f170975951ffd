import type { Undone } from '../../../shared/contract/history.ts';
import { keptWords } from '../../components/kept-words.ts';
import type { Announcement } from '../../components/toast.tsx';

/** "Undone: score of statement 4", and what stayed, with why. */
export function undoneWords(direction: 'undo' | 'redo', undone: Undone): Announcement {
  const title = `${direction === 'undo' ? 'Undone' : 'Done again'}: ${undone.label}`;
  const kept = keptWords(undone);
  return kept === null ? { title } : { title, words: kept, intent: 'warning' };
}
