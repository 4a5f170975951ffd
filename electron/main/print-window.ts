/** Documents that are to be printed: each in a window of its own, with the system's dialog that prints it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { BrowserWindow, dialog, type WebContents, webContents } from 'electron';
import type { PrintOutcome } from '../../shared/rpc/desktop-bridge.ts';
import type { EngineShellApi } from '../../shared/rpc/engine-process.ts';
import { printAddress } from './print-address.ts';
import { printSession, showForPrinting } from './print-session.ts';
import { lockedDown, windowIcon } from './window-security.ts';

/** More than anybody looks at; beyond them the oldest goes, so that nothing can fill the screen and the memory. */
const MOST_WINDOWS = 5;
/** How long the viewer may take to show a document before the dialog opens all the same. In milliseconds. */
const LONGEST_WAIT = 30_000;

const windows = new Set<BrowserWindow>();

/**
 * Shows a made PDF in a window of its own and opens the dialog that prints it.
 * @throws ShellCallFailed NOT_FOUND, ENGINE_STOPPED
 */
export async function printExport(engine: EngineShellApi, exportId: string): Promise<PrintOutcome> {
  const { bytes, name } = await engine.pdfToPrint(exportId);
  const documentId = randomUUID();
  const address = printAddress(documentId);
  const window = await newWindow(name);
  const letGo = showForPrinting(documentId, { bytes: new Uint8Array(bytes), name });
  windows.add(window);
  window.once('closed', () => {
    windows.delete(window);
    letGo();
  });
  closeOldest();
  try {
    await window.loadURL(address);
  } catch {
    // The window says nothing of use by itself; the page says what can be done instead.
    if (!window.isDestroyed()) window.destroy();
    return 'not-shown';
  }
  void viewerHas(window.webContents, address).then(() => openPrintDialog(window));
  return 'shown';
}

/** Closes every print window, with what was still being printed from it. */
export function closePrintWindows(): void {
  for (const window of windows) window.destroy();
}

async function newWindow(title: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title,
    width: 1000,
    height: 800,
    minWidth: 480,
    minHeight: 360,
    icon: windowIcon,
    webPreferences: {
      session: await printSession(),
      // Chromium's viewer of PDFs is one; there are no others.
      plugins: true,
      ...lockedDown,
      spellcheck: false,
      devTools: false,
    },
  });
  // The commands of the application belong to its own window.
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

function closeOldest(): void {
  // Sets keep the order of insertion.
  for (const window of windows) {
    if (windows.size <= MOST_WINDOWS) return;
    window.destroy();
  }
}

/**
 * Fulfilled when the viewer has read the document: into a frame below its own, after the window itself has loaded. The
 * viewer is web contents of its own, whose events are not the window's: so it is looked at again and again.
 */
async function viewerHas(contents: WebContents, address: string): Promise<void> {
  const latest = Date.now() + LONGEST_WAIT;
  while (!contents.isDestroyed() && Date.now() < latest) {
    const { mainFrame } = contents;
    const shown = mainFrame.framesInSubtree.find((frame) => frame !== mainFrame && frame.url === address);
    if (shown && webContents.fromFrame(shown)?.isLoading() === false) return;
    await after(100);
  }
}

async function openPrintDialog(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return;
  const printers = await window.webContents.getPrintersAsync();
  if (window.isDestroyed()) return;
  if (printers.length === 0) return say(window, 'No printer is set up on this computer', NO_PRINTER);
  // Before Electron 36 this is answered, of a document in the viewer, only when its window closes, and without a reason
  // (Electron pull request 47377); nothing else tells sooner.
  window.webContents.print({}, (_isPrinted, reason) => {
    if (FAILED.has(reason) && !window.isDestroyed()) say(window, 'The document was not printed', NOT_PRINTED);
  });
}

/** What Electron calls a job that went wrong; one that the person thought better of is called otherwise. */
const FAILED = new Set(['Print job failed', 'Invalid printer settings']);

const NO_PRINTER =
  'Add one in the settings of your computer and then choose the printer symbol above the document. ' +
  'The symbol beside it saves the document as it is.';
const NOT_PRINTED =
  'Look whether the printer is switched on and has paper, and then choose the printer symbol above the document. ' +
  'The symbol beside it saves the document as it is.';

function say(window: BrowserWindow, message: string, detail: string): void {
  void dialog.showMessageBox(window, {
    type: 'warning',
    title: 'SEND Pathways',
    message,
    detail,
    buttons: ['Close'],
    noLink: true,
  });
}
