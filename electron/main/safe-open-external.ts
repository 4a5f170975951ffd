import { shell } from 'electron';
import { isSafeWebPage } from '../../shared/domain/safe-web-page.ts';

/**
 * Opens a web page of a known publisher in the person's own browser. The only place that may call
 * shell.openExternal: the lint rules forbid it everywhere else.
 */
export async function openWebPage(address: string): Promise<void> {
  if (isSafeWebPage(address)) await shell.openExternal(address);
}
