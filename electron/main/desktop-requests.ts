import { ipcMain, MessageChannelMain } from 'electron';
import { type Answer, type DesktopRequest, desktopRequests } from '../../shared/rpc/desktop-bridge.ts';
import { ShellCallFailed } from '../../shared/rpc/engine-process.ts';
import { PORT_MESSAGE } from '../../shared/rpc/port-message.ts';
import type { z } from 'zod';
import { showMenu } from './application-menu.ts';
import type { DesktopEngine } from './engine-process.ts';
import {
  chooseFilesToImport,
  chooseFolder,
  chooseSavePlace,
  chooseWorkspaceToCreate,
  chooseWorkspaceToOpen,
  saveExport,
} from './file-dialogs.ts';
import { getMainWindow, isOurPage } from './main-window.ts';
import { takeOfferedFile } from './offered-file.ts';
import { printExport } from './print-window.ts';
import { openSaved, showInFolder } from './saved-files.ts';
import { openWebPage } from './safe-open-external.ts';

type Arguments<R extends DesktopRequest> = z.infer<(typeof desktopRequests)[R]>;
type Handlers = { [R in DesktopRequest]: (...args: Arguments<R>) => unknown };

/** Answers the page's requests: only these, only from our own page, only with arguments of the right shape. */
export function setUpDesktopRequests(engine: DesktopEngine): void {
  const handlers: Handlers = {
    'shell:choose-files-to-import': () => chooseFilesToImport(engine.shell),
    'shell:choose-workspace-to-open': () => chooseWorkspaceToOpen(engine.shell),
    'shell:take-offered-file': () => takeOfferedFile(engine.shell),
    'shell:choose-workspace-to-create': (suggestedName) =>
      chooseWorkspaceToCreate(engine.shell, suggestedName),
    'shell:choose-save-place': (suggestedName) => chooseSavePlace(engine.shell, suggestedName),
    'shell:choose-folder': () => chooseFolder(engine.shell),
    'shell:save-export': (exportId, suggestedName) => saveExport(engine.shell, exportId, suggestedName),
    'shell:print-export': (exportId) => printExport(engine.shell, exportId),
    'shell:open-saved': (savedFileId) => openSaved(engine.shell, savedFileId),
    'shell:show-in-folder': (savedFileId) => showInFolder(engine.shell, savedFileId),
    'shell:open-web-page': (address) => openWebPage(address),
    'shell:set-window-title': (title) => getMainWindow()?.setTitle(title),
    'shell:set-menu': (state) => showMenu(state),
    'shell:connect': () => connectPage(engine),
    'shell:restart-engine': () => engine.restart(),
  };
  for (const request of Object.keys(desktopRequests) as DesktopRequest[]) {
    const handler = handlers[request] as (...args: unknown[]) => unknown;
    ipcMain.handle(request, async (event, ...args): Promise<Answer<unknown>> => {
      if (!isOurPage(event.senderFrame)) return refused;
      const checked = desktopRequests[request].safeParse(args);
      if (!checked.success) return refused;
      return answer(() => handler(...checked.data));
    });
  }
}

const refused: Answer<never> = { ok: false, failure: { code: 'BAD_REQUEST', data: undefined } };

async function answer(run: () => unknown): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof ShellCallFailed) return { ok: false, failure: error.failure };
    return { ok: false, failure: { code: 'INTERNAL', data: { logId: '' } } };
  }
}

function connectPage(engine: DesktopEngine): boolean {
  const window = getMainWindow();
  if (!window) return false;
  const { port1, port2 } = new MessageChannelMain();
  if (!engine.connect(port1)) return false;
  window.webContents.postMessage('port', PORT_MESSAGE, [port2]);
  return true;
}
