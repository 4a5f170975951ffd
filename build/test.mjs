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

/**
 * How many parts the journeys of a shell are cut into. A lane that is done with one takes the next, so that none stands
 * idle while another still has much to do.
 */
const PARTS = 4;
/** With more the machine is so busy that journeys wait for each other. */
const LANES = 3;

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
 * Both shells at the same time: each waits for its windows more than it computes. Where windows have displays of their
 * own, lanes take the parts of both shells as they come; on one display two windows would take the focus from each
 * other, and each shell has one lane.
 */
async function journeys() {
  const shells = [await browserShell(), desktopShell()].filter((shell) => shell !== null);
  const waiting = shells.map((shell) => partsOf(shell));
  const lanes = hasDisplay() ? waiting : Array(LANES).fill(inTurns(waiting));
  await Promise.all(lanes.map(runOneAfterAnother));
  for (const { name, outcomes } of shells) {
    counts = addCounts(counts, ...outcomes);
    note(name, sayCounts(addCounts(...outcomes)));
  }
}

async function browserShell() {
  const chromium = await findChromium();
  if (chromium) {
    console.log(`Browser journeys run in ${chromium.what}.`);
    const environment = { CHROMIUM_PATH: chromium.path };
    return { name: 'journeys in a browser', project: 'browser', before: () => [], environment, outcomes: [] };
  }
  note('journeys in a browser', 'FAILED: no Chromium could be found or got; set CHROMIUM_PATH to one');
  counts = addCounts(counts, { failed: 1 });
  return null;
}

function desktopShell() {
  const name = 'journeys in the desktop window';
  const electron = findElectron();
  if (!electron) {
    note(name, 'not run: there is no Electron runtime on this machine');
    return null;
  }
  if (!hasDisplay() && !hasVirtualDisplay()) {
    note(name, 'not run: there is neither a display nor xvfb-run on this machine');
    return null;
  }
  console.log(`Desktop journeys run in ${electron}.`);
  // Displays are looked for from different numbers, as two that start at once would find the same one free.
  const before = (part) => (hasDisplay() ? [] : ['xvfb-run', '-n', `${99 + 100 * (part - 1)}`, '-a']);
  return { name, project: 'desktop', before, environment: {}, outcomes: [] };
}

/** The parts of a shell, each as what runs it. The screens, which take longest, are in one of the last: those go first. */
function partsOf(shell) {
  return Array.from({ length: PARTS }, (_, index) => async () => {
    shell.outcomes.push(await partOfShell(shell, PARTS - index));
  });
}

/** The first of each, the second of each, and so on. */
function inTurns(lists) {
  return Array.from({ length: PARTS }, (_, index) => lists.map((list) => list[index])).flat();
}

/** Takes from a list, which others may take from too, until it is empty. */
async function runOneAfterAnother(list) {
  for (let next = list.shift(); next; next = list.shift()) await next();
}

async function partOfShell({ project, before, environment }, part) {
  const place = `${project}-${part}`;
  const report = inProject('test-results', `journeys-${place}.json`);
  const [command, ...args] = [...before(part), 'playwright', 'test', `--project=${project}`];
  rmSync(report, { force: true });
  const started = spawn(
    command,
    // Each empties its own folder of results when it begins, and must not empty another's.
    [...args, `--shard=${part}/${PARTS}`, `--output=test-results/${place}`],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      // Several that write over the same lines of a terminal could not be read.
      env: toolEnvironment({ ...environment, E2E_REPORT: report, PLAYWRIGHT_FORCE_TTY: 'false' }),
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
