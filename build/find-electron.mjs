// Where an Electron runtime is, if this machine has one.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.mjs';

const EXECUTABLES = {
  win32: 'electron.exe',
  darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
};

/**
 * The Electron executable: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the one that the electron package has
 * downloaded; null where there is none.
 */
export function findElectron() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return existing(join(named, EXECUTABLES[process.platform] ?? 'electron'));
  const packageFolder = inProject('node_modules', 'electron');
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  return existing(join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim()));
}

function existing(path) {
  return existsSync(path) ? path : null;
}
