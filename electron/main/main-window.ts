import { join } from 'node:path';
import { app, BrowserWindow, type WebFrameMain } from 'electron';
import { isPageAddress, PAGE_ADDRESS } from './page-address.ts';
import { helpInTrouble } from './window-trouble.ts';
import { lockedDown, windowIcon } from './window-security.ts';

let mainWindow: BrowserWindow | undefined;

/**
 * Opens the one window, or shows it when it is already there.
 * @param onClosed called when it has gone
 */
export function createMainWindow(onClosed: () => void): void {
  if (mainWindow) return focusMainWindow();
  const window = new BrowserWindow({
    title: 'SEND Pathways',
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 480,
    show: false,
    icon: windowIcon,
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      ...lockedDown,
      spellcheck: true,
      devTools: !app.isPackaged,
    },
  });
  mainWindow = window;
  helpInTrouble(window);
  window.once('ready-to-show', () => window.show());
  window.on('closed', () => {
    mainWindow = undefined;
    onClosed();
  });
  // about:blank asks nobody before it opens; the page comes back at once.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isPageAddress(address)) void window.loadURL(PAGE_ADDRESS);
  });
  onlyClosingWaits(window);
  // The page names the window itself, through the shell.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(PAGE_ADDRESS);
}

/** A page that holds on to something keeps its window from closing; it does not keep itself from being shown anew. */
function onlyClosingWaits(window: BrowserWindow): void {
  let isClosing = false;
  window.on('close', () => {
    isClosing = true;
  });
  window.webContents.on('will-prevent-unload', (event) => {
    // Preventing the default lets it go.
    if (!isClosing) event.preventDefault();
    isClosing = false;
  });
}

/** Brings the one window to the front, if there is one. */
export function focusMainWindow(): void {
  if (mainWindow?.isMinimized()) mainWindow.restore();
  mainWindow?.focus();
}

/** The one window; undefined before it is opened and after it was closed. */
export function getMainWindow(): BrowserWindow | undefined {
  return mainWindow;
}

/** Tells the page something, if there is a page. */
export function sendToPage(channel: 'engine' | 'command', message: string): void {
  if (mainWindow && !mainWindow.isDestroyed()) mainWindow.webContents.send(channel, message);
}

/** Whether a message came from the top frame of the one window, showing our own page. */
export function isOurPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame === mainWindow?.webContents.mainFrame && isPageAddress(frame.url);
}
