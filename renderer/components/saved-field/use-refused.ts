import { useEffect, useRef } from 'react';
import type { ErrorWords } from '../error-words.ts';
import { addRefused } from './refused-fields.ts';

/**
 * Counts something on the page among what is not saved for as long as there are words why: for what is refused before
 * it is ever sent.
 *
 * @param elementId of what takes the focus when a person is led to it
 * @param giveUp throws away what was typed
 */
export function useRefused(
  label: string,
  elementId: string,
  words: ErrorWords | null,
  giveUp: () => void,
): void {
  const latest = useRef(giveUp);
  useEffect(() => {
    latest.current = giveUp;
  });
  const [title, whatToDo] = [words?.title, words?.whatToDo];
  useEffect(() => {
    if (title === undefined || whatToDo === undefined) return;
    return addRefused({
      label,
      elementId,
      address: location.hash,
      words: { title, whatToDo },
      giveUp: () => latest.current(),
    });
  }, [label, elementId, title, whatToDo]);
}
