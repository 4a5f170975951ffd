// The desktop shell: shows the page, runs the engine, opens dialogs. Nothing here knows what a young person is.
import { app } from 'electron';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { setUpApplicationMenu } from './application-menu.ts';
import { setUpDesktopRequests } from './desktop-requests.ts';
import { startEngine } from './engine-process.ts';
import { lockDownNetwork, lockDownSession } from './session-policy.ts';
import { lockDownWebContents } from './web-contents-policy.ts';
import { createMainWindow, focusMainWindow, sendToPage } from './main-window.ts';

if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  lockDownNetwork();
  lockDownWebContents();
  app.on('second-instance', focusMainWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(openApplication);
} else {
  app.quit();
}

async function openApplication(): Promise<void> {
  await lockDownSession();
  serveAppScheme();
  setUpApplicationMenu();
  const engine = startEngine({
    started: () => sendToPage('engine', 'started'),
    stopped: () => sendToPage('engine', 'stopped'),
  });
  setUpDesktopRequests(engine);
  closeEngineBeforeQuit(() => engine.close());
  app.on('activate', createMainWindow);
  createMainWindow();
}

function closeEngineBeforeQuit(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
