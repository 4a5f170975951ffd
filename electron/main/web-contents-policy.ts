import { app } from 'electron';
import { setUpContextMenu } from './context-menu.ts';
import { isPageAddress } from './page-address.ts';
import { isViewerFrame } from './print-address.ts';
import { isPrintSession } from './print-session.ts';

/** For everything that ever shows web content: no other address, no other window, no web view. */
export function lockDownWebContents(): void {
  enforceSandbox();
  app.on('web-contents-created', (_event, contents) => {
    const refuse = isPrintSession(contents.session) ? refuseAllButViewer : refuseOtherAddresses;
    contents.on('will-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    setUpContextMenu(contents);
  });
}

/** The one window asks for the sandbox by itself; this demands it for whatever might come besides. */
function enforceSandbox(): void {
  // Chromium cannot sandbox for root, who in development and tests says so on the command line.
  const goesWithout = !app.isPackaged && app.commandLine.hasSwitch('no-sandbox');
  if (!app.isReady() && !goesWithout) app.enableSandbox();
}

/** A document that is shown for printing leads nowhere; its viewer alone loads it into a frame of its own. */
function refuseAllButViewer(event: Electron.Event<{ url: string; isMainFrame: boolean }>): void {
  if (event.isMainFrame || !isViewerFrame(event.url)) event.preventDefault();
}

function refuseOtherAddresses(event: Electron.Event<{ url: string }>): void {
  if (!isPageAddress(event.url)) event.preventDefault();
}
