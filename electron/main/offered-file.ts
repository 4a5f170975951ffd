import type { FileTicket } from '../../shared/contract/common.ts';
import { type EngineShellApi, ShellCallFailed } from '../../shared/rpc/engine-process.ts';
import { focusMainWindow, sendToPage } from './main-window.ts';

/** A data file opened from outside (a double click) that the page has not fetched yet. Its path stays here. */
let offered: string | null = null;

/** Notes the file, brings the window to the front, and tells the page that there is one. */
export function offerDataFile(path: string | null): void {
  if (path !== null) offered = path;
  tellOfOfferedFile();
  focusMainWindow();
}

/** Tells the page (again, after the engine was started again) that a file waits for it. */
export function tellOfOfferedFile(): void {
  if (offered !== null) sendToPage('command', 'open-offered-file');
}

/**
 * A ticket for the offered file, once. Null when there is none, and when it is the file that is open already.
 * @throws ShellCallFailed FILE_MISSING; ENGINE_STOPPED, and then it is offered again
 */
export async function takeOfferedFile(engine: EngineShellApi): Promise<FileTicket | null> {
  const path = offered;
  if (path === null) return null;
  const isOpen = await engine.isOpen(path);
  // Taken from here on, whatever comes of it: the page may ask twice.
  if (offered !== path) return null;
  offered = null;
  if (isOpen) return null;
  try {
    return await engine.registerFile(path, 'open-workspace');
  } catch (error) {
    if (error instanceof ShellCallFailed && error.failure.code === 'NOT_FOUND')
      throw new ShellCallFailed({ code: 'FILE_MISSING', data: undefined });
    offered ??= path;
    throw error;
  }
}
