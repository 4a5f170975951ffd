// Runs between the page and Electron: hands over the port and the shell calls, and nothing else.
import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopBridge, DesktopRequest } from '../../shared/rpc/desktop-bridge.ts';

// Values are repeated here because the sandboxed preload must stay one small file without the validation library.
const PORT_MESSAGE = 'send-pathways:port';

const ask = (request: DesktopRequest, ...args: unknown[]) => ipcRenderer.invoke(request, ...args);

const bridge: DesktopBridge = {
  chooseFilesToImport: () => ask('shell:choose-files-to-import'),
  chooseWorkspaceToOpen: () => ask('shell:choose-workspace-to-open'),
  chooseWorkspaceToCreate: (suggestedName) => ask('shell:choose-workspace-to-create', suggestedName),
  takeOfferedFile: () => ask('shell:take-offered-file'),
  chooseSavePlace: (suggestedName) => ask('shell:choose-save-place', suggestedName),
  chooseFolder: () => ask('shell:choose-folder'),
  saveExport: (exportId, suggestedName) => ask('shell:save-export', exportId, suggestedName),
  printExport: (exportId) => ask('shell:print-export', exportId),
  openSaved: (savedFileId) => ask('shell:open-saved', savedFileId),
  showInFolder: (savedFileId) => ask('shell:show-in-folder', savedFileId),
  openWebPage: (address) => ask('shell:open-web-page', address),
  setWindowTitle: (title) => ask('shell:set-window-title', title),
  setMenu: (state) => ask('shell:set-menu', state),
  connect: () => ask('shell:connect'),
  restartEngine: () => ask('shell:restart-engine'),
  onEngine: (listener) => void ipcRenderer.on('engine', (_event, engineEvent) => listener(engineEvent)),
  onCommand: (listener) => void ipcRenderer.on('command', (_event, command) => listener(command)),
};

contextBridge.exposeInMainWorld('sendPathways', bridge);

// A MessagePort cannot cross the bridge; it is posted to the page's own window instead.
ipcRenderer.on('port', (event) => window.postMessage(PORT_MESSAGE, location.origin, event.ports));
