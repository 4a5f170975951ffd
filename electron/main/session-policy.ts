import { app, session } from 'electron';
import { isPageAddress, PAGE_SCHEME } from './page-address.ts';

/** No name resolves and Chromium's own background traffic is off. Must run before the application is ready. */
export function lockDownNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-sync');
  app.commandLine.appendSwitch('no-pings');
}

/** The page gets no permission, no device, no download and no network; the application's own files only. */
export async function lockDownSession(): Promise<void> {
  const page = session.defaultSession;
  page.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  page.setPermissionCheckHandler(() => false);
  page.setDevicePermissionHandler(() => false);
  page.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  page.on('will-download', (event) => event.preventDefault());
  page.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url) }));
  setUpSpellCheck();
  // Whatever still tried to connect would reach a proxy that is not there.
  await page.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'socks5://127.0.0.1:1',
    proxyBypassRules: '<-loopback>',
  });
}

/** The page's own files, what it made itself in memory, and the developer tools where they are allowed at all. */
function isAllowedRequest(address: string): boolean {
  if (isPageAddress(address) || address.startsWith('data:') || address.startsWith(`blob:${PAGE_SCHEME}://`))
    return true;
  return !app.isPackaged && address.startsWith('devtools://');
}

/** British English through the system's own spelling checker; where there is none, off: nothing is downloaded. */
function setUpSpellCheck(): void {
  const page = session.defaultSession;
  const systemHasOne = process.platform === 'win32' || process.platform === 'darwin';
  page.setSpellCheckerEnabled(systemHasOne);
  if (process.platform === 'win32') page.setSpellCheckerLanguages(['en-GB']);
}
