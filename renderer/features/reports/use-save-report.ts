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
  | { kind: 'saved'; savedFileId: string; name: string; pages: number | null }
  | { kind: 'failed'; words: ErrorWords };

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
          ? { kind: 'saved', savedFileId: outcome.savedFileId, name: outcome.name, pages: made.pages }
          : { kind: 'idle' },
      );
    } catch (error) {
      setState({ kind: 'failed', words: errorWords(error) });
    }
  }

  async function show(how: 'open' | 'folder'): Promise<void> {
    if (state.kind !== 'saved') return;
    try {
      await (how === 'open' ? shell.openSaved(state.savedFileId) : shell.showInFolder(state.savedFileId));
    } catch (error) {
      setState({ kind: 'failed', words: errorWords(error) });
    }
  }

  return { state, save, show };
}
