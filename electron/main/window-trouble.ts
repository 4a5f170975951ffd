import { type BrowserWindow, dialog } from 'electron';
import { PAGE_ADDRESS } from './page-address.ts';

/** A page that stops again so soon after it was shown anew would go on doing so. In milliseconds. */
const SOON = 20_000;

/** What happens when the page hangs or stops: it never leaves anybody with a dead window that cannot be closed. */
export function helpInTrouble(window: BrowserWindow): void {
  offerToEndWhatHangs(window);
  showAgainWhatStopped(window);
}

function offerToEndWhatHangs(window: BrowserWindow): void {
  let asking: AbortController | null = null;

  async function ask(): Promise<void> {
    asking = new AbortController();
    const { signal } = asking;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: 'SEND Pathways',
      message: 'The window is not answering',
      detail:
        'It may be busy and answer in a moment. If you close it, what was typed in the last seconds may be lost; ' +
        'everything that was shown as saved is in your data file.',
      buttons: ['Wait', 'Close the window'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    });
    asking = null;
    if (response === 1 && !signal.aborted && !window.isDestroyed()) window.destroy();
  }

  window.on('unresponsive', () => {
    if (!asking) void ask();
  });
  window.on('responsive', () => asking?.abort());
}

function showAgainWhatStopped(window: BrowserWindow): void {
  let shownAgainAt = 0;

  async function ask(): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      title: 'SEND Pathways',
      message: 'The window stopped working',
      detail: 'Everything that was shown as saved is in your data file.',
      buttons: ['Show it again', 'Close SEND Pathways'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (window.isDestroyed()) return;
    if (response === 1) window.destroy();
    else showAgain();
  }

  function showAgain(): void {
    shownAgainAt = Date.now();
    void window.loadURL(PAGE_ADDRESS);
  }

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (Date.now() - shownAgainAt < SOON) void ask();
    else showAgain();
  });
}
