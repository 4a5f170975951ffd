import { useRef, useState } from 'react';
import type { ReportRequest } from '../../shared/contract/reports.ts';
import { api } from './client.ts';
import { errorWords } from './error-words.ts';
import { whenSaved } from './saving.ts';
import { shell } from './shell.ts';
import type { ErrorWords } from '../components/error-words.ts';
import type { SaveReportState } from '../components/reports/report-outcome.tsx';

export const cannotShow: Record<'open' | 'folder', ErrorWords> = {
  open: {
    title: 'The document could not be opened from here.',
    whatToDo:
      'It was saved. It may have been moved since, or this computer has no program for it: look for it in its folder.',
  },
  folder: {
    title: 'The folder could not be shown from here.',
    whatToDo: 'The document was saved. The folder may have been moved or renamed since.',
  },
};

/** Makes a document and saves it where the person chooses; thinking better of it in the dialog changes nothing. */
export function useSaveReport(): {
  state: SaveReportState;
  save: (request: ReportRequest) => Promise<void>;
  /** Stops a document that is being made; nothing is saved. */
  stop: () => void;
  /** Opens the saved document, or shows it in its folder. */
  show: (how: 'open' | 'folder') => Promise<void>;
} {
  const [state, setState] = useState<SaveReportState>({ kind: 'idle' });

  const making = useRef<AbortController | null>(null);

  async function save(request: ReportRequest): Promise<void> {
    const own = new AbortController();
    making.current = own;
    setState({ kind: 'making', format: request.format });
    try {
      // What was typed a moment ago belongs in the document.
      await whenSaved();
      const made = await api.report.create(request, { signal: own.signal });
      if (own.signal.aborted) return;
      const outcome = await shell.saveExport(made.exportId, made.suggestedName);
      setState(
        outcome.saved
          ? {
              kind: 'saved',
              savedFileId: outcome.savedFileId,
              name: outcome.name,
              pages: made.pages,
              problem: null,
            }
          : { kind: 'idle' },
      );
    } catch (error) {
      if (own.signal.aborted) return;
      setState({ kind: 'failed', words: errorWords(error) });
    }
  }

  function stop(): void {
    making.current?.abort();
    setState({ kind: 'idle' });
  }

  async function show(how: 'open' | 'folder'): Promise<void> {
    if (state.kind !== 'saved') return;
    setState({ ...state, problem: null });
    try {
      await (how === 'open' ? shell.openSaved(state.savedFileId) : shell.showInFolder(state.savedFileId));
    } catch {
      setState({ ...state, problem: cannotShow[how] });
    }
  }

  return { state, save, stop, show };
}
