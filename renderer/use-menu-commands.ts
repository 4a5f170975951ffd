import { useEffect, useEffectEvent } from 'react';
import type { WorkspaceDetails } from '../shared/contract/workspace.ts';
import { errorWords } from './api/error-words.ts';
import { type FileTicket, type MenuCommand, shell } from './api/shell.ts';
import type { UnfinishedWork } from './api/unfinished-work.ts';
import { useDataFile } from './api/use-data-file.ts';
import { useAnnounce } from './components/toast.tsx';
import { leaving } from './features/frame/page-to-leave.ts';
import { goToWelcomeStep, type WelcomeStep } from './features/welcome/welcome-step.ts';

/**
 * Carries out the commands of the application menu that concern data files, from wherever the person is. Undo
 * and Redo are the frame's (`features/frame/use-undo.ts`).
 *
 * @param open the data file on the screens, null at the welcome, undefined while that is not known yet
 */
export function useMenuCommands(open: WorkspaceDetails | null | undefined, onSearch: () => void): void {
  const { close } = useDataFile();
  const announce = useAnnounce();
  const tell = useEffectEvent((error: unknown) => {
    const { title, whatToDo } = errorWords(error);
    announce({ title, words: whatToDo, intent: 'error' });
  });

  /** To a step of the welcome; from an open data file only after everything typed in it is saved. */
  const goTo = useEffectEvent((step: WelcomeStep, question?: UnfinishedWork) => {
    if (!open) return goToWelcomeStep(step);
    leaving.leave(() => {
      close()
        .then(() => goToWelcomeStep(step))
        .catch(tell);
    }, question);
  });

  const openTicket = useEffectEvent((ticket: FileTicket, question?: UnfinishedWork) =>
    goTo({ step: 'unlock', file: { kind: 'chosen', ticket, name: ticket.name } }, question),
  );

  const openChosen = useEffectEvent(async () => {
    try {
      const ticket = await shell.chooseWorkspaceToOpen?.();
      if (ticket) openTicket(ticket);
    } catch (error) {
      tell(error);
    }
  });

  const openOffered = useEffectEvent(async () => {
    try {
      const ticket = await shell.takeOfferedFile();
      if (ticket) openTicket(ticket, open ? leaveQuestion(open, `open ${ticket.name}`) : undefined);
    } catch (error) {
      tell(error);
    }
  });

  const carryOut = useEffectEvent((command: MenuCommand) => {
    if (command === 'new-workspace')
      return goTo({ step: 'create' }, open ? leaveQuestion(open, 'create another data file') : undefined);
    if (command === 'open-workspace') return void openChosen();
    if (command === 'open-offered-file') return void openOffered();
    if (!open) return;
    if (command === 'close-workspace') goTo({ step: 'start' });
    if (command === 'search') onSearch();
    if (command === 'settings') location.hash = '#/settings';
  });

  const isKnown = open !== undefined;
  useEffect(() => {
    if (!isKnown) return;
    const stopListening = shell.onCommand(carryOut);
    // One may have been double-clicked before the page was there to be told.
    void openOffered();
    return stopListening;
  }, [isKnown]);
}

/** @param what follows "Close North.pathways and": a verb and its object */
function leaveQuestion({ fileName, isSample }: WorkspaceDetails, what: string): UnfinishedWork {
  return {
    title: `Close ${fileName} and ${what}?`,
    words: isSample
      ? 'What you did in the sample is kept.'
      : 'Everything in it is saved. Opening it again takes its passphrase.',
    leave: `Close it and ${what.split(' ')[0] ?? ''}`,
    stay: 'Keep it open',
  };
}
