/** Documents that are shown for printing in tabs of their own; they close with the data file. */
import { whenDataFileChanges } from './data-file-change.ts';
import type { PrintOutcome } from './shell.ts';

const tabs = new Set<Window>();

whenDataFileChanges(() => {
  for (const tab of tabs) tab.close();
  tabs.clear();
});

/**
 * Shows a made PDF in a tab of its own and opens the browser's print dialog. A browser whose viewer of documents keeps
 * to itself shows the tab alone, with a print button of its own.
 */
export function printInTab(exportId: string): PrintOutcome {
  // Never with `noopener`, which answers nothing: the tab is closed from here. Its document runs no script of its own.
  const tab = window.open(`/print/${exportId}`, '_blank');
  if (!tab) return 'held-back';
  tabs.add(tab);
  tab.addEventListener('load', () => tab.print(), { once: true });
  return 'shown';
}
