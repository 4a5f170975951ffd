// npm test: every check of the project in one command, and at the very end "N passed, N failed".
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { findElectron } from './find-electron.mjs';
import { hasDisplay, inProject, requireNode24, toolEnvironment } from './project.mjs';
import { addCounts, countPlaywright, countVitest, sayCounts } from './test-counts.mjs';

requireNode24();
process.chdir(inProject('.'));

const UNIT_REPORT = inProject('test-results', 'unit.json');
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

/**
 * Both shells at the same time: each waits for its windows more than it computes. The desktop takes longest, so where its
 * windows have displays of their own it runs in two halves; on one display two windows would take the focus from each
 * other.
 */
async function journeys() {
  const chromium = await findChromium();
  const running = [];
  if (chromium) {
    console.log(`Browser journeys run in ${chromium.what}.`);
    running.push(shell('journeys in a browser', 'browser', { extra: { CHROMIUM_PATH: chromium.path } }));
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
    running.push(
      shell('journeys in the desktop window', 'desktop', hasDisplay() ? {} : { display: 'own', parts: 2 }),
    );
  }
  await Promise.all(running);
}

/** Runs the journeys of one shell, in so many parts at the same time, and counts them. */
async function shell(name, project, { parts = 1, display = 'given', extra = {} }) {
  const outcomes = await Promise.all(
    Array.from({ length: parts }, (_, index) => partOfShell(project, index + 1, parts, display, extra)),
  );
  counts = addCounts(counts, ...outcomes);
  note(name, sayCounts(addCounts(...outcomes)));
}

async function partOfShell(project, part, parts, display, extra) {
  const place = parts === 1 ? project : `${project}-${part}`;
  const report = inProject('test-results', `journeys-${place}.json`);
  // Displays are looked for from different numbers, as two that start at once would find the same one free.
  const [command, ...before] =
    display === 'own' ? ['xvfb-run', '-n', `${99 + 100 * (part - 1)}`, '-a', 'playwright'] : ['playwright'];
  rmSync(report, { force: true });
  const started = spawn(
    command,
    // Each empties its own folder of results when it begins, and must not empty another's.
    [...before, 'test', `--project=${project}`, `--shard=${part}/${parts}`, `--output=test-results/${place}`],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      // Several that write over the same lines of a terminal could not be read.
      env: toolEnvironment({ ...extra, E2E_REPORT: report, PLAYWRIGHT_FORCE_TTY: 'false' }),
      shell: process.platform === 'win32',
    },
  );
  const passed = await new Promise((resolve) => {
    started.once('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    started.once('exit', (status) => resolve(status === 0));
  });
  return outcomeOf(report, countPlaywright, passed);
}

function tests(name, report, count, command, args) {
  rmSync(report, { force: true });
  settle(name, report, count, run(name, command, args));
}

/** Takes a runner's report into the counts. */
function settle(name, report, count, passed) {
  const counted = outcomeOf(report, count, passed);
  counts = addCounts(counts, counted);
  note(name, sayCounts(counted));
}

function outcomeOf(report, count, passed) {
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // A runner that fails without a failed test, or runs no test at all, has not passed.
  if ((!passed && counted.failed === 0) || counted.passed + counted.failed === 0) counted.failed += 1;
  return counted;
}

function gate(name, command, args = []) {
  const passed = run(name, command, args);
  counts = addCounts(counts, passed ? { passed: 1 } : { failed: 1 });
  note(name, passed ? 'passed' : 'FAILED');
  return passed;
}

function run(name, command, args) {
  console.log(`\n── ${name}`);
  const program = command === 'node' ? process.execPath : command;
  const shellNeeded = process.platform === 'win32' && command !== 'node';
  const { status, error } = spawnSync(program, args, {
    stdio: 'inherit',
    env: toolEnvironment(),
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
