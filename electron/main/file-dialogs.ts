import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  type FileFilter,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import type { FileTicket } from '../../shared/contract/common.ts';
import type { SaveOutcome } from '../../shared/rpc/desktop-bridge.ts';
import type { EngineShellApi } from '../../shared/rpc/engine-process.ts';
import { safeFileName } from '../shells/safe-file-name.ts';
import { getMainWindow } from './main-window.ts';

const DATA_FILES: FileFilter = { name: 'SEND Pathways data file', extensions: ['pathways'] };
const TRACKERS: FileFilter = {
  name: 'Trackers and lists',
  extensions: ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'txt'],
};
const ANY_FILE: FileFilter = { name: 'All files', extensions: ['*'] };

/** One or more trackers to bring in; an empty list when the person thinks better of it. */
export async function chooseFilesToImport(engine: EngineShellApi): Promise<FileTicket[]> {
  const paths = await askToOpen({
    title: 'Choose trackers to import',
    filters: [TRACKERS, ANY_FILE],
    properties: ['openFile', 'multiSelections'],
  });
  return Promise.all(paths.map((path) => engine.registerFile(path, 'import')));
}

/** A data file to open, or null: also when it is the one that is open already. */
export async function chooseWorkspaceToOpen(engine: EngineShellApi): Promise<FileTicket | null> {
  const [path] = await askToOpen({
    title: 'Open a data file',
    filters: [DATA_FILES, ANY_FILE],
    properties: ['openFile'],
  });
  if (path === undefined || (await engine.isOpen(path))) return null;
  return engine.registerFile(path, 'open-workspace');
}

/** A place for a new data file, or null. Nothing is written here. */
export async function chooseWorkspaceToCreate(
  engine: EngineShellApi,
  suggestedName: string,
): Promise<FileTicket | null> {
  const path = await askToSave({
    title: 'Create a data file',
    defaultPath: join(app.getPath('documents'), safeFileName(suggestedName, 'pathways')),
    filters: [DATA_FILES],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return path === null ? null : engine.registerFile(withExtension(path, 'pathways'), 'create-workspace');
}

/** A place for a document that is written while it is made, or null. Nothing is written here. */
export async function chooseSavePlace(
  engine: EngineShellApi,
  suggestedName: string,
): Promise<FileTicket | null> {
  const path = await askWhereToSave(suggestedName);
  return path === null ? null : engine.registerFile(path, 'save-document');
}

/** A folder to write documents into, or null. */
export async function chooseFolder(engine: EngineShellApi): Promise<FileTicket | null> {
  const [path] = await askToOpen({
    title: 'Choose a folder',
    buttonLabel: 'Save here',
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return path === undefined ? null : engine.registerFile(path, 'save-folder');
}

/** Writes a made document where the person says. */
export async function saveExport(
  engine: EngineShellApi,
  exportId: string,
  suggestedName: string,
): Promise<SaveOutcome> {
  const path = await askWhereToSave(suggestedName);
  if (path === null) return { saved: false };
  return { saved: true, ...(await engine.writeExport(exportId, path)) };
}

/** The path for a document of this name, with its ending; null when the person thinks better of it. */
async function askWhereToSave(suggestedName: string): Promise<string | null> {
  const name = safeFileName(suggestedName);
  const extension = name.split('.').at(-1) ?? '';
  const ask = (defaultPath: string) =>
    askToSave({
      title: 'Save',
      defaultPath,
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
  let path = await ask(join(app.getPath('documents'), name));
  // Not every system's dialog adds the ending; the file that has it may exist, and the dialog has not asked about it.
  while (
    path !== null &&
    path !== withExtension(path, extension) &&
    existsSync(withExtension(path, extension))
  )
    path = await ask(withExtension(path, extension));
  return path === null ? null : withExtension(path, extension);
}

function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
}

async function askToOpen(options: OpenDialogOptions): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(parentWindow(), options);
  return canceled ? [] : filePaths;
}

async function askToSave(options: SaveDialogOptions): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(parentWindow(), options);
  return canceled || !filePath ? null : filePath;
}

function parentWindow(): BrowserWindow {
  const window = getMainWindow();
  if (!window) throw new Error('There is no window to show a dialog in.');
  return window;
}
