import { useEffect } from 'react';
import { shell } from '../../api/shell.ts';
import { leaving } from './page-to-leave.ts';

/** For how long the window may close unasked once the person, or everything being saved, has said so. */
const LET_GO = 2000;

/**
 * Keeps the window open while something typed is not saved yet, or something unfinished would be lost. The desktop
 * window saves, asks in words where it has to (see LeavingDialog), and then closes by itself; a browser asks in its
 * own words.
 */
export function useClosing(): void {
  useEffect(() => {
    let mayClose = false;
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (mayClose) return;
      if (shell.kind === 'browser') {
        if (!leaving.wouldLoseTyping()) return;
        event.preventDefault();
        // Leaving a field is what saves it.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        return;
      }
      if (!leaving.wouldLose()) return;
      event.preventDefault();
      leaving.leave(() => {
        mayClose = true;
        window.close();
        setTimeout(() => {
          mayClose = false;
        }, LET_GO);
      });
    };
    window.addEventListener('beforeunload', beforeUnload);
    return () => window.removeEventListener('beforeunload', beforeUnload);
  }, []);
}
