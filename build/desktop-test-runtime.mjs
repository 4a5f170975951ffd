// An Electron runtime for tests that starts the project as an installed one would start.
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findElectron } from './find-electron.mjs';
import { inProject } from './project.mjs';

/** Where an installed application lies, and what of it is started. */
const START = join('resources', 'app', 'start.mjs');

/**
 * How to start the built application in the runtime of this machine. A runtime named by ELECTRON_OVERRIDE_DIST_PATH may
 * have a launcher that loads the application only after Electron is ready, too late for a scheme of its own. So on
 * Linux its files are linked into a folder of their own, where the application lies where an installed one lies, and
 * waits for its driver (desktop-test-start.mjs).
 * @returns {{ executable: string, args: string[] } | null}
 */
export function desktopTestRuntime() {
  const executable = findElectron();
  if (!executable) return null;
  if (process.platform !== 'linux' || !process.env.ELECTRON_OVERRIDE_DIST_PATH)
    return { executable, args: ['.'] };
  const linked = inProject('.cache', 'desktop-test-runtime');
  if (!isLinked(executable, linked)) linkRuntime(dirname(executable), linked);
  return { executable: join(linked, 'electron'), args: [] };
}

function isLinked(executable, linked) {
  const copied = statSync(join(linked, 'electron'), { throwIfNoEntry: false });
  return copied?.size === statSync(executable).size && existsSync(join(linked, START));
}

function linkRuntime(from, to) {
  rmSync(to, { recursive: true, force: true });
  linkFiles(from, to);
  rmSync(join(to, 'resources'), { recursive: true, force: true });
  mkdirSync(dirname(join(to, START)), { recursive: true });
  const { name, productName, version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  writeFileSync(
    join(to, dirname(START), 'package.json'),
    JSON.stringify({ name, productName, version, type: 'module', main: basename(START) }),
  );
  symlinkSync(inProject('build', 'desktop-test-start.mjs'), join(to, START));
}

function linkFiles(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFiles(source, target);
    else linkFile(source, target);
  }
}

function linkFile(source, target) {
  try {
    linkSync(source, target);
  } catch {
    // Another disk: a copy does as well.
    copyFileSync(source, target);
  }
}
