import { useState } from 'react';
import type { ReportRequest } from '../../../shared/contract/reports.ts';
import { api } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { whenSaved } from '../../api/saving.ts';
import { shell } from '../../api/shell.ts';
import type { ErrorWords } from '../../components/error-words.ts';

export type SaveReportState =
  | { kind: 'idle' }
  | { kind: 'making'; format: ReportRequest['format'] }
  | {
      kind: 'saved';
      savedFileId: string;
      name: string;
      pages: number | null;
      /** Why the saved document could not be opened or shown; null when nothing went wrong. */
      problem: ErrorWords | null;
    }
  | { kind: 'failed'; words: ErrorWords };

const cannotShow: Record<'open' | 'folder', ErrorWords> = {
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
  /** Opens the saved document, or shows it in its folder. */
  show: (how: 'open' | 'folder') => Promise<void>;
} {
  const [state, setState] = useState<SaveReportState>({ kind: 'idle' });

  async function save(request: ReportRequest): Promise<void> {
    setState({ kind: 'making', format: request.format });
    try {
      // What was typed a moment ago belongs in the document.
      await whenSaved();
      const made = await api.report.create(request);
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
      setState({ kind: 'failed', words: errorWords(error) });
    }
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

  return { state, save, show };
}
