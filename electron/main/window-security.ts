/** What every window of the application is opened with: Electron's security checklist, and the application's own icon. */
import { join } from 'node:path';
import type { WebPreferences } from 'electron';

/** Said in full although much of it is Electron's own choice today: it must not change with a later version. */
export const lockedDown = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  enableWebSQL: false,
} satisfies WebPreferences;

/** The path of the icon that windows show on this system. */
export const windowIcon = join(
  import.meta.dirname,
  '..',
  'icons',
  process.platform === 'win32' ? 'icon.ico' : 'icon.png',
);
