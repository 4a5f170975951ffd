// npm test: every check of the project in one command, and at the very end "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { findElectron } from './find-electron.mjs';
import { hasDisplay, inProject, requireNode24, toolEnvironment } from './project.mjs';
import { addCounts, countPlaywright, countVitest, sayCounts } from './test-counts.mjs';

requireNode24();
process.chdir(inProject('.'));

const UNIT_REPORT = inProject('test-results', 'unit.json');
const E2E_REPORT = inProject('test-results', 'e2e.json');
const lines = [];
let counts = { passed: 0, failed: 0, skipped: 0 };

gate('types', 'node', ['build/check-types.mjs']);
gate('lint', 'oxlint', ['--type-aware', '--deny-warnings']);
gate('format', 'oxfmt', ['--check']);
gate('layers', 'node', ['build/check-layers.mjs']);
gate('unused', 'knip');
tests('unit tests', UNIT_REPORT, countVitest, 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${UNIT_REPORT}`,
]);
if (gate('build', 'node', ['build/build.mjs'])) await journeys();

console.log(`\n${lines.join('\n')}\n`);
console.log(sayCounts(counts));
process.exit(counts.failed === 0 ? 0 : 1);

async function journeys() {
  const chromium = await findChromium();
  if (chromium) {
    console.log(`Browser journeys run in ${chromium.what}.`);
    shell('journeys in a browser', 'browser', { CHROMIUM_PATH: chromium.path });
  } else {
    note('journeys in a browser', 'FAILED: no Chromium could be found or got; set CHROMIUM_PATH to one');
    counts = addCounts(counts, { failed: 1 });
  }
  const electron = findElectron();
  if (!electron)
    note('journeys in the desktop window', 'not run: there is no Electron runtime on this machine');
  else if (!hasDisplay() && !hasVirtualDisplay()) {
    note(
      'journeys in the desktop window',
      'not run: there is neither a display nor xvfb-run on this machine',
    );
  } else {
    console.log(`Desktop journeys run in ${electron}.`);
    shell('journeys in the desktop window', 'desktop', {});
  }
}

function shell(name, project, extra) {
  const virtual = project === 'desktop' && !hasDisplay();
  const [command, ...before] = virtual ? ['xvfb-run', '-a', 'playwright'] : ['playwright'];
  tests(name, E2E_REPORT, countPlaywright, command, [...before, 'test', `--project=${project}`], {
    ...extra,
    E2E_REPORT,
  });
}

function tests(name, report, count, command, args, env = {}) {
  rmSync(report, { force: true });
  const passed = run(name, command, args, env);
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // A runner that fails without a failed test, or runs no test at all, has not passed.
  if ((!passed && counted.failed === 0) || counted.passed + counted.failed === 0) counted.failed += 1;
  counts = addCounts(counts, counted);
  note(name, sayCounts(counted));
}

function gate(name, command, args = []) {
  const passed = run(name, command, args);
  counts = addCounts(counts, passed ? { passed: 1 } : { failed: 1 });
  note(name, passed ? 'passed' : 'FAILED');
  return passed;
}

function run(name, command, args, env = {}) {
  console.log(`\n── ${name}`);
  const program = command === 'node' ? process.execPath : command;
  const shellNeeded = process.platform === 'win32' && command !== 'node';
  const { status, error } = spawnSync(program, args, {
    stdio: 'inherit',
    env: toolEnvironment(env),
    shell: shellNeeded,
  });
  if (error) console.error(error.message);
  return status === 0;
}

function note(name, result) {
  lines.push(`${name.padEnd(32)} ${result}`);
}

function hasVirtualDisplay() {
  return process.platform === 'linux' && spawnSync('which', ['xvfb-run']).status === 0;
}
