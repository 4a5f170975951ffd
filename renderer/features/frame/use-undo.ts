import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { api } from '../../api/client.ts';
import { whenSaved } from '../../api/saving.ts';
import { shell } from '../../api/shell.ts';
import { useWrite } from '../../api/use-write.ts';
import { useAnnounce } from '../../components/toast.tsx';
import { undoneWords } from './undone-words.ts';

/**
 * Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z anywhere, and Undo and Redo of the application menu: takes back the last change and says
 * which. In a field with typing that was not saved yet, the browser's own undo of the typing comes first.
 */
export function useUndo(isOpen: boolean): void {
  const write = useWrite();
  const announce = useAnnounce();
  const queryClient = useQueryClient();

  const run = useCallback(
    async (direction: 'undo' | 'redo') => {
      // A field saved a moment ago is part of what can be undone.
      await whenSaved();
      const { undo, redo } = await queryClient.fetchQuery({
        queryKey: ['next-undo', Date.now()],
        queryFn: () => api.history.next(),
        gcTime: 0,
      });
      if ((direction === 'undo' ? undo : redo) === null) {
        announce({ title: direction === 'undo' ? 'Nothing to undo' : 'Nothing to redo', intent: 'info' });
        return;
      }
      const outcome = await write(() =>
        direction === 'undo' ? api.history.undoLast() : api.history.redoLast(),
      );
      if (!outcome.saved)
        announce({ title: outcome.words.title, words: outcome.words.whatToDo, intent: 'error' });
      else if (outcome.value !== null) announce(undoneWords(direction, outcome.value));
    },
    [announce, queryClient, write],
  );

  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const direction = undoKey(event);
      if (direction === null || event.defaultPrevented || belongsToTyping(event.target)) return;
      event.preventDefault();
      void run(direction);
    };
    document.addEventListener('keydown', onKeyDown);
    const stopListening = shell.onCommand((command) => {
      if (command !== 'undo' && command !== 'redo') return;
      if (belongsToTyping(document.activeElement)) document.execCommand(command);
      else void run(command);
    });
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      stopListening();
    };
  }, [isOpen, run]);
}

function undoKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/** Saved fields say by themselves whether they hold unsaved typing; in any other field undo means the typing. */
function belongsToTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    !target.matches(
      'input:not([type=radio], [type=checkbox], [type=button]), textarea, [contenteditable=true]',
    )
  ) {
    return false;
  }
  const state = target.closest('[data-saved-field]')?.getAttribute('data-saved-field');
  return state !== 'saved';
}
