import { useRef, useState } from 'react';
import type { MadeReport, ReportRequest } from '../../shared/contract/reports.ts';
import { api } from './client.ts';
import { errorWords } from './error-words.ts';
import { whenSaved } from './saving.ts';
import { showSaved } from './show-saved.ts';
import { shownForPrinting } from './shown-for-printing.ts';
import { shell } from './shell.ts';
import type { ReportState } from '../components/reports/report-outcome.tsx';

/**
 * Makes a document, and saves it where the person chooses or shows it to be printed; thinking better of it in a dialog
 * changes nothing.
 */
export function useReport(): {
  state: ReportState;
  save: (request: ReportRequest) => Promise<void>;
  /** Of a request for a PDF: nothing else can be printed. */
  print: (request: ReportRequest) => Promise<void>;
  /** Stops a document that is being made; nothing is saved. */
  stop: () => void;
  /** Opens the saved document, or shows it in its folder. */
  show: (how: 'open' | 'folder') => Promise<void>;
} {
  const [state, setState] = useState<ReportState>({ kind: 'idle' });

  const making = useRef<AbortController | null>(null);

  /** Makes the document and hands it on, unless it was stopped. */
  async function make(
    request: ReportRequest,
    handOn: (made: MadeReport) => Promise<ReportState>,
  ): Promise<void> {
    const own = new AbortController();
    making.current = own;
    setState({ kind: 'making', format: request.format });
    try {
      // What was typed a moment ago belongs in the document.
      await whenSaved();
      const made = await api.report.create(request, { signal: own.signal });
      if (own.signal.aborted) return;
      setState(await handOn(made));
    } catch (error) {
      if (own.signal.aborted) return;
      setState({ kind: 'failed', words: errorWords(error) });
    }
  }

  const save = (request: ReportRequest) =>
    make(request, async ({ exportId, suggestedName, pages }) => {
      const outcome = await shell.saveExport(exportId, suggestedName);
      if (!outcome.saved) return { kind: 'idle' };
      const { savedFileId, name } = outcome;
      return { kind: 'saved', savedFileId, name, pages, problem: null };
    });

  const print = (request: ReportRequest) => make(request, (made) => shownForPrinting(made, setState));

  function stop(): void {
    making.current?.abort();
    setState({ kind: 'idle' });
  }

  async function show(how: 'open' | 'folder'): Promise<void> {
    if (state.kind !== 'saved') return;
    setState({ ...state, problem: null });
    const problem = await showSaved(state.savedFileId, how);
    if (problem) setState({ ...state, problem });
  }

  return { state, save, print, stop, show };
}
