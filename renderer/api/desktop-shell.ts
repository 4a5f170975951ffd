import { shellCallError } from '../../shared/rpc/client.ts';
import type { Answer, DesktopBridge, MenuCommand } from '../../shared/rpc/desktop-bridge.ts';
import type { Shell } from './shell.ts';

/** The shell of the desktop window: every call goes to the main process, which shows the dialogs. */
export function desktopShell(bridge: DesktopBridge): Shell {
  const listeners = new Set<(command: MenuCommand) => void>();
  bridge.onCommand((command) => listeners.forEach((listener) => listener(command)));
  return {
    kind: 'desktop',
    canOpenSaved: true,
    chooseFilesToImport: () => valueOf(bridge.chooseFilesToImport()),
    chooseWorkspaceToOpen: () => valueOf(bridge.chooseWorkspaceToOpen()),
    takeOfferedFile: () => valueOf(bridge.takeOfferedFile()),
    chooseWorkspaceToCreate: (suggestedName) => valueOf(bridge.chooseWorkspaceToCreate(suggestedName)),
    chooseSavePlace: (suggestedName) => valueOf(bridge.chooseSavePlace(suggestedName)),
    chooseFolder: () => valueOf(bridge.chooseFolder()),
    saveExport: (exportId, suggestedName) => valueOf(bridge.saveExport(exportId, suggestedName)),
    printExport: (exportId) => valueOf(bridge.printExport(exportId)),
    openSaved: (savedFileId) => valueOf(bridge.openSaved(savedFileId)),
    showInFolder: (savedFileId) => valueOf(bridge.showInFolder(savedFileId)),
    openWebPage: (address) => valueOf(bridge.openWebPage(address)),
    setWindowTitle: (title) => void bridge.setWindowTitle(title),
    setMenu: (state) => void bridge.setMenu(state),
    onCommand: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function valueOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const settled = await answer;
  if (settled.ok) return settled.value;
  throw shellCallError(settled.failure);
}
