import { existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { shell } from 'electron';
import { type EngineShellApi, ShellCallFailed } from '../../shared/rpc/engine-process.ts';

/** Kinds of document the application makes; nothing else is ever opened, least of all a program. */
const OPENABLE = new Set(['.pdf', '.xlsx', '.csv', '.txt']);

/** Whether a saved file may be handed to the system to open. */
export function isOpenable(path: string): boolean {
  return OPENABLE.has(extname(path).toLowerCase());
}

/**
 * Opens a document saved in this session with the program the system has for it.
 * @throws ShellCallFailed NOT_FOUND when it is no longer there, or nothing on this computer opens it
 */
export async function openSaved(engine: EngineShellApi, savedFileId: string): Promise<void> {
  const path = await engine.pathOf(savedFileId);
  // shell.openPath would run a program; only documents of ours come this far.
  const problem = isOpenable(path) ? await shell.openPath(path) : 'not a document';
  if (problem !== '') throw missing();
}

/**
 * Shows a document saved in this session in its folder; of many documents, the folder itself.
 * @throws ShellCallFailed NOT_FOUND when it is no longer there
 */
export async function showInFolder(engine: EngineShellApi, savedFileId: string): Promise<void> {
  const path = await engine.pathOf(savedFileId);
  // The system says nothing of a file it cannot show.
  if (!existsSync(path)) throw missing();
  if (!statSync(path).isDirectory()) return shell.showItemInFolder(path);
  if ((await shell.openPath(path)) !== '') throw missing();
}

function missing(): ShellCallFailed {
  return new ShellCallFailed({ code: 'NOT_FOUND', data: { what: 'document' } });
}
