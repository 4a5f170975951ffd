// The desktop shell: shows the page, runs the engine, opens dialogs. Nothing here knows what a young person is.
import { app } from 'electron';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { setUpApplicationMenu } from './application-menu.ts';
import { setUpDesktopRequests } from './desktop-requests.ts';
import { startEngine } from './engine-process.ts';
import { lockDownNetwork, lockDownSession } from './session-policy.ts';
import { lockDownWebContents } from './web-contents-policy.ts';
import { createMainWindow, sendToPage } from './main-window.ts';
import { closePrintWindows } from './print-window.ts';
import { dataFileHandedOver, namedDataFile } from './named-data-file.ts';
import { offerDataFile, tellOfOfferedFile } from './offered-file.ts';

const dataFile = namedDataFile(process.argv, process.cwd());

// One application a person: a second start hands its data file to the first, which comes to the front.
if (app.requestSingleInstanceLock({ dataFile })) {
  registerAppScheme();
  lockDownNetwork();
  lockDownWebContents();
  offerDataFile(dataFile);
  app.on('second-instance', (_event, _line, _folder, data) => offerDataFile(dataFileHandedOver(data)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    offerDataFile(path);
  });
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
    started: () => {
      sendToPage('engine', 'started');
      tellOfOfferedFile();
    },
    stopped: () => {
      closePrintWindows();
      sendToPage('engine', 'stopped');
    },
    dataFileClosed: closePrintWindows,
  });
  setUpDesktopRequests(engine);
  closeEngineBeforeQuit(() => engine.close());
  app.on('activate', () => createMainWindow(closePrintWindows));
  createMainWindow(closePrintWindows);
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
