import { useEffect } from 'react';
import { getSaving, whenSaved } from '../../api/saving.ts';
import { shell } from '../../api/shell.ts';

/** How long a closing window waits for a field to hand over what was typed in it. */
const HAND_OVER = 30;

/**
 * Keeps the window open while something typed is not saved yet. The desktop window then closes by itself as soon as it
 * is; a browser asks first. A save that fails keeps the window open, with the words that say why.
 */
export function useClosing(): void {
  useEffect(() => {
    const beforeUnload = (event: BeforeUnloadEvent) => {
      const isTyped = document.querySelector('[data-saved-field="unsaved"]') !== null;
      if (!isTyped && getSaving().kind !== 'saving') return;
      event.preventDefault();
      // Leaving a field is what saves it.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (shell.kind === 'desktop') void closeWhenSaved();
    };
    window.addEventListener('beforeunload', beforeUnload);
    return () => window.removeEventListener('beforeunload', beforeUnload);
  }, []);
}

async function closeWhenSaved(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, HAND_OVER));
  await whenSaved();
  await new Promise((resolve) => setTimeout(resolve, HAND_OVER));
  if (getSaving().kind === 'saved' && !document.querySelector('[data-saved-field="unsaved"]')) window.close();
}
