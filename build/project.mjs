// What the scripts of this folder share about the project and the machine.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** A path inside the project. */
export function inProject(...parts) {
  return join(ROOT, ...parts);
}

/** Ends with one line where an older Node runs: the encrypted data file would end it without any words. */
export function requireNode24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  console.error(
    `This is Node ${process.versions.node}; the project brings its own Node 24. Run it through npm (npm start, npm test), ` +
      'and if it still says this, run npm ci again without --ignore-scripts.',
  );
  process.exit(1);
}

/** The environment of a child process: the project's own tools first, its Node among them. */
export function toolEnvironment(extra = {}) {
  const path = `${inProject('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  return { ...process.env, PATH: path, ...extra };
}

/** The time of the latest change below these folders and files, in milliseconds. */
export function latestChange(paths) {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const stat = statSync(path);
    latest = Math.max(latest, stat.mtimeMs);
    if (stat.isDirectory())
      latest = Math.max(latest, latestChange(readdirSync(path).map((name) => join(path, name))));
  }
  return latest;
}

/** Whether dist/ is missing or older than the sources. */
function needsBuild() {
  const built = inProject('dist', 'built.json');
  if (!existsSync(built)) return true;
  const sources = ['electron', 'renderer', 'shared', 'build', 'package.json'].map((name) => inProject(name));
  return latestChange(sources) > statSync(built).mtimeMs;
}

/** Builds the application where dist/ is missing or older than the sources; ends with the build where that fails. */
export function buildWhenNeeded() {
  if (!needsBuild()) return;
  console.log('Building SEND Pathways…');
  const { status } = spawnSync(process.execPath, [inProject('build', 'build.mjs')], {
    stdio: 'inherit',
    env: toolEnvironment(),
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Whether a window can be shown at all. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Whether this is the superuser of a Unix system, for whom Chromium's sandbox does not start. */
export function isRoot() {
  return process.getuid?.() === 0;
}
