import { isSafeWebPage } from '../../shared/domain/safe-web-page.ts';
import { printInTab } from './browser-print.ts';
import { api } from './client.ts';
import { sendFile } from './send-file.ts';
import type { Shell } from './shell.ts';

const TRACKERS = '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt';

/** The shell of a browser on the same machine: files travel as bytes, documents land among the downloads. */
export function browserShell(): Shell {
  return {
    kind: 'browser',
    canOpenSaved: false,
    chooseFilesToImport: async () => {
      const chosen = await chooseFiles();
      return Promise.all(chosen.map((file) => sendFile(file)));
    },
    chooseWorkspaceToOpen: null,
    takeOfferedFile: async () => null,
    chooseWorkspaceToCreate: (suggestedName) => api.workspace.reserve({ name: suggestedName }),
    chooseSavePlace: null,
    chooseFolder: null,
    saveExport: async (exportId, suggestedName) => {
      download(await api.files.download({ exportId }), suggestedName);
      return { saved: true, savedFileId: exportId, name: suggestedName };
    },
    printExport: async (exportId) => printInTab(exportId),
    openSaved: async () => {},
    showInFolder: async () => {},
    openWebPage: async (address) => {
      if (isSafeWebPage(address)) window.open(address, '_blank', 'noopener,noreferrer');
    },
    setWindowTitle: (title) => {
      document.title = title;
    },
    setMenu: () => {},
    onCommand: () => () => {},
  };
}

function chooseFiles(): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = TRACKERS;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
