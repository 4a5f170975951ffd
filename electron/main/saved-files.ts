import { extname } from 'node:path';
import { shell } from 'electron';
import type { EngineShellApi } from '../../shared/rpc/engine-process.ts';

/** Kinds of document the application makes; nothing else is ever opened, least of all a program. */
const OPENABLE = new Set(['.pdf', '.xlsx', '.csv', '.txt']);

/** Whether a saved file may be handed to the system to open. */
export function isOpenable(path: string): boolean {
  return OPENABLE.has(extname(path).toLowerCase());
}

/** Opens a document saved in this session with the program the system has for it. */
export async function openSaved(engine: EngineShellApi, savedFileId: string): Promise<void> {
  const path = await engine.pathOf(savedFileId);
  // shell.openPath would run a program; only documents of ours come this far.
  if (isOpenable(path)) await shell.openPath(path);
}

/** Shows a document saved in this session in its folder. */
export async function showInFolder(engine: EngineShellApi, savedFileId: string): Promise<void> {
  shell.showItemInFolder(await engine.pathOf(savedFileId));
}
