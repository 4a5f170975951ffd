import { app } from 'electron';
import { setUpContextMenu } from './context-menu.ts';
import { isPageAddress } from './page-address.ts';

/** For everything that ever shows web content: no other address, no other window, no web view. */
export function lockDownWebContents(): void {
  // The one window asks for the sandbox by itself; this asks for it for whatever might come besides.
  if (!app.isReady()) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', refuseOtherAddresses);
    contents.on('will-redirect', refuseOtherAddresses);
    contents.on('will-frame-navigate', refuseOtherAddresses);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    setUpContextMenu(contents);
  });
}

function refuseOtherAddresses(event: Electron.Event<{ url: string }>): void {
  if (!isPageAddress(event.url)) event.preventDefault();
}
