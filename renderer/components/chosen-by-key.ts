import { type KeyboardEvent, type SyntheticEvent, useRef } from 'react';

const moves: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']);

/**
 * Tells whether an option of a list that is typed into was chosen: Tab takes the highlighted one only after somebody has
 * moved to it. Otherwise what was typed would turn into the first thing that resembles it.
 */
export function useChosenByKey(): {
  onKey: (event: KeyboardEvent) => void;
  onTyping: () => void;
  isChosen: (event: Event | SyntheticEvent) => boolean;
} {
  const hasMoved = useRef(false);
  return {
    onKey: ({ key }) => {
      if (moves.has(key)) hasMoved.current = true;
    },
    onTyping: () => {
      hasMoved.current = false;
    },
    isChosen: (event) => !('key' in event && event.key === 'Tab') || hasMoved.current,
  };
}
