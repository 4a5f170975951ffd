/**
 * How long the first screen takes to show its data, against a blank page of React and Fluent from the same server in
 * the same browser. Bar: at most 1.5 times. Run: npm run bench first-screen (after npm run build)
 *
 * Both are opened in turn in one run, each time in a new tab, with no debugger attached (watched-tab.ts says why), and
 * timed inside the page: from the start of the navigation to the picture after the awaited words are there. The first screen is Home of the sample
 * data file: its frame, the four figures of five years counted from 1,400 young people, what needs doing, and how far
 * the toolkit and the plan are.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { inProject } from '../../build/project.mjs';
import { rendererPart } from '../../build/vite.renderer.ts';
import { openWatchedTabs, watchScript } from './watched-tab.ts';

const ROUNDS = 15;
const MOST = 1.5;

/** The words that are there when a page shows what it is for. */
const pages = {
  blank: { path: '/blank/index.html', words: ['Blank page'] },
  // The cohort of 2025/26 as the sample trackers have it, an action that is due, and the count of scores.
  first: { path: '/', words: ['1,052', 'What needs doing', 'days late', '11 of 12'] },
} as const;

if (!existsSync(inProject('dist', 'built.json'))) throw new Error('Build first: npm run build');
const folder = mkdtempSync(join(tmpdir(), 'send-pathways-bench-'));
const dist = join(folder, 'dist');
// Beside a copy of the project's own description and modules, as the server expects them.
cpSync(inProject('dist'), dist, { recursive: true });
cpSync(inProject('package.json'), join(folder, 'package.json'));
symlinkSync(inProject('node_modules'), join(folder, 'node_modules'), 'junction');
await build({
  ...rendererPart,
  root: inProject('test', 'bench', 'blank-page'),
  base: '/blank/',
  build: { ...rendererPart.build, rolldownOptions: {}, outDir: join(dist, 'renderer', 'blank') },
});

for (const [name, { path, words }] of Object.entries(pages)) {
  const script = `watch-${name}.js`;
  writeFileSync(join(dist, 'renderer', script), watchScript(words));
  const file = join(dist, 'renderer', path === '/' ? 'index.html' : path);
  const page = readFileSync(file, 'utf8');
  writeFileSync(file, page.replace('<head>', `<head><script src="/${script}"></script>`));
}

const server = spawn(
  process.execPath,
  [
    join(dist, 'local-server', 'local-server.js'),
    '--sample',
    ...folders('settings'),
    ...folders('workspaces'),
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const address = await new Promise<string>((resolve) => {
  server.stdout.on('data', (printed: Buffer) => resolve(printed.toString().trim()));
});
const tabs = await openWatchedTabs();

try {
  // The sample is made while this one waits.
  await tabs.timeOf(address);
  const { origin } = new URL(address);
  const times = { blank: [] as number[], first: [] as number[] };
  for (let round = 0; round < ROUNDS + 1; round += 1) {
    // Turn about, so that neither always comes second. The first round warms both up.
    for (const page of round % 2 === 0 ? (['blank', 'first'] as const) : (['first', 'blank'] as const)) {
      const time = await tabs.timeOf(`${origin}${pages[page].path}`);
      if (round > 0) times[page].push(time);
    }
  }
  const ratio = median(times.first.map((time, round) => time / times.blank[round]!));
  console.log(
    `first screen with data ${median(times.first).toFixed(0)} ms, blank page ${median(times.blank).toFixed(0)} ms, ` +
      `ratio ${ratio.toFixed(2)} (at most ${MOST}), medians of ${ROUNDS} rounds`,
  );
  if (ratio > MOST) process.exitCode = 1;
} finally {
  await tabs.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function folders(name: string): string[] {
  return [`--${name}`, join(folder, name)];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
