import type { MadeReport } from '../../shared/contract/reports.ts';
import type { ErrorWords } from '../components/error-words.ts';
import type { ShownForPrinting } from '../components/reports/printing-words.tsx';
import { errorWords } from './error-words.ts';
import { shell } from './shell.ts';

/**
 * Shows a made document to be printed.
 * @param setState for when it is shown once more
 */
export async function shownForPrinting(
  made: MadeReport,
  setState: (state: ShownForPrinting | { kind: 'failed'; words: ErrorWords }) => void,
): Promise<ShownForPrinting> {
  const outcome = await shell.printExport(made.exportId);
  return {
    kind: 'printing',
    pages: made.pages,
    outcome,
    onShowAgain: () =>
      void shownForPrinting(made, setState)
        .catch((error: unknown) => ({ kind: 'failed' as const, words: errorWords(error) }))
        .then(setState),
  };
}
