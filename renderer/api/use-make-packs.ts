import { useRef, useState } from 'react';
import type {
  MadePacks,
  PacksOutput,
  PacksRequest,
  PacksToPrepare,
} from '../../shared/contract/assessment-packs.ts';
import type { PacksAsked } from '../components/reports/assessment-packs-dialog.tsx';
import type { PacksState } from '../components/reports/packs-outcome.tsx';
import { api } from './client.ts';
import { errorWords } from './error-words.ts';
import { followWork } from './follow-work.ts';
import { whenSaved } from './saving.ts';
import { shell } from './shell.ts';
import { shownForPrinting } from './shown-for-printing.ts';
import { showSaved } from './show-saved.ts';

/**
 * Makes assessment packs into the file or folder that the person chooses. Where files of the same names are in the
 * folder, it asks first; thinking better of it in a dialog changes nothing.
 */
export function useMakePacks(whose: PacksRequest['whose']): {
  state: PacksState;
  make: (asked: PacksAsked) => Promise<void>;
  /** Makes the packs into one PDF and shows it to be printed. */
  print: (asked: Pick<PacksAsked, 'choices'>) => Promise<void>;
  /** Stops packs that are being made: nothing is left behind. */
  stop: () => void;
  /** Opens the saved document, or shows it (or the folder of all) in its folder. */
  show: (how: 'open' | 'folder') => Promise<void>;
} {
  const [state, setState] = useState<PacksState>({ kind: 'idle' });
  const making = useRef<AbortController | null>(null);

  /** Where the packs go, or null when the person thought better of it. */
  async function chooseOutput({ into, pattern, choices }: PacksAsked): Promise<PacksOutput | null> {
    const dialog = isOneEach(into) ? shell.chooseFolder : shell.chooseSavePlace;
    const prepare = (folderId: string | null) => {
      const asked: PacksToPrepare = { whose, kind: into, toPlace: dialog !== null, pattern, folderId };
      return api.assessmentPacks.prepare(asked);
    };
    // Refused before a dialog asks where it should go.
    const { suggestedName } = await prepare(null);
    if (!isOneEach(into)) {
      const place = shell.chooseSavePlace === null ? null : await shell.chooseSavePlace(suggestedName);
      if (shell.chooseSavePlace !== null && place === null) return null;
      return { kind: into, placeId: place?.fileId ?? null };
    }
    const folder = shell.chooseFolder === null ? null : await shell.chooseFolder();
    if (shell.chooseFolder !== null && folder === null) return null;
    const output = { kind: into, folderId: folder?.fileId ?? null, pattern } as const;
    const { alreadyThere } = await prepare(output.folderId);
    if (alreadyThere === 0) return { ...output, alreadyThere: 'keep-both' };
    setState({
      kind: 'asking',
      alreadyThere,
      folder: folder?.name ?? '',
      onAnswer: (answer) =>
        answer === null ? setState({ kind: 'idle' }) : void run(choices, { ...output, alreadyThere: answer }),
    });
    return null;
  }

  async function run(
    choices: PacksAsked['choices'],
    output: PacksOutput,
    handOn = (made: MadePacks): Promise<PacksState> => savedState(made, output),
  ): Promise<void> {
    const own = new AbortController();
    making.current = own;
    setState({ kind: 'making', done: 0, of: null });
    try {
      const made = await followWork(
        (signal) => api.assessmentPacks.make({ ...choices, whose, output }, { signal }),
        own.signal,
        ({ done, total }) => setState({ kind: 'making', done, of: total }),
      );
      if (!own.signal.aborted) setState(await handOn(made));
    } catch (error) {
      if (!own.signal.aborted) setState({ kind: 'failed', words: errorWords(error) });
    }
  }

  async function print({ choices }: Pick<PacksAsked, 'choices'>): Promise<void> {
    setState({ kind: 'idle' });
    try {
      await whenSaved();
      // Refused before anything is made.
      await api.assessmentPacks.prepare({
        whose,
        kind: 'one-pdf',
        toPlace: false,
        pattern: '',
        folderId: null,
      });
      await run(choices, { kind: 'one-pdf', placeId: null }, (made) =>
        // What is not kept was written to a place, and none was given.
        made.kind === 'kept' ? shownForPrinting(made.made, setState) : Promise.resolve({ kind: 'idle' }),
      );
    } catch (error) {
      setState({ kind: 'failed', words: errorWords(error) });
    }
  }

  async function make(asked: PacksAsked): Promise<void> {
    setState({ kind: 'idle' });
    try {
      // What was typed a moment ago belongs in the packs.
      await whenSaved();
      const output = await chooseOutput(asked);
      if (output !== null) await run(asked.choices, output);
    } catch (error) {
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
    const problem = await showSaved(state.savedFileId, how);
    if (problem) setState({ ...state, problem });
  }

  return { state, make, print, stop, show };
}

async function savedState(made: MadePacks, output: PacksOutput): Promise<PacksState> {
  const isFolder = 'folderId' in output && output.folderId !== null;
  const { packs } = made;
  if (made.kind === 'saved') {
    const { savedFileId, name, pages } = made;
    return { kind: 'saved', savedFileId, name, pages, packs, isFolder, problem: null };
  }
  const { exportId, suggestedName, pages } = made.made;
  const outcome = await shell.saveExport(exportId, suggestedName);
  if (!outcome.saved) return { kind: 'idle' };
  const { savedFileId, name } = outcome;
  return { kind: 'saved', savedFileId, name, pages, packs, isFolder, problem: null };
}

function isOneEach(into: PacksAsked['into']): into is 'pdf-each' | 'workbook-each' {
  return into === 'pdf-each' || into === 'workbook-each';
}
