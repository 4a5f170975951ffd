import { type ChangeEvent, useState } from 'react';

/**
 * Whether the list of a field that is typed into is open. The library opens it at a key; a name that is pasted, dropped
 * or dictated comes without one, and is looked for all the same.
 */
export function useListOpen(): {
  open: boolean;
  onOpenChange: (event: unknown, change: { open: boolean }) => void;
  /** To be told of every change of the words. */
  onWords: (event: ChangeEvent<HTMLInputElement>) => void;
} {
  const [open, setOpen] = useState(false);
  return {
    open,
    onOpenChange: (_event, change) => setOpen(change.open),
    onWords: ({ nativeEvent, target }) => {
      const { inputType } = nativeEvent as InputEvent;
      if (target.value !== '' && /^insert(?!Text$)/.test(inputType)) setOpen(true);
    },
  };
}
