import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const NAME = 'SEND Pathways';

/** Where settings are kept on this system: the same folder that the desktop shell uses. */
export function settingsFolder(): string {
  if (process.platform === 'win32')
    return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), NAME);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', NAME);
  return join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), NAME);
}

/** The one folder in which this shell keeps data files: "SEND Pathways" among the person's documents. */
export function workspacesFolder(): string {
  return join(documentsFolder(), NAME);
}

function documentsFolder(): string {
  const usual = join(homedir(), 'Documents');
  if (process.platform === 'win32' || process.platform === 'darwin') return usual;
  try {
    const dirs = readFileSync(
      join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'user-dirs.dirs'),
      'utf8',
    );
    const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(dirs)?.[1];
    return named ? named.replace('$HOME', homedir()) : usual;
  } catch {
    return usual;
  }
}
