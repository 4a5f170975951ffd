/**
 * How long the first screen takes to show its data, against a blank page of React and Fluent from the same server in
 * the same browser. Bar: at most 1.5 times. Run: npm run bench first-screen (after npm run build)
 *
 * Both are opened in turn in one run, each time in a new tab and without a cache, and timed inside the page: from the
 * start of the navigation to the picture after the awaited words are there. The first screen is Home of the sample
 * data file: its frame, the four figures of five years counted from 1,400 young people, what needs doing, and how far
 * the toolkit and the plan are.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { build } from 'vite';
import { installedChromium } from '../../build/find-chromium.mjs';
import { inProject, isRoot } from '../../build/project.mjs';
import { rendererPart } from '../../build/vite.renderer.ts';

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
const installed = installedChromium();
const browser = await chromium.launch({
  ...(installed ? { executablePath: installed.path } : {}),
  args: [...(isRoot() ? ['--no-sandbox'] : []), '--disable-gpu'],
});

try {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  // The sample is made while this one waits.
  await timeOf(context, address, pages.first.words);
  const { origin } = new URL(address);
  const times = { blank: [] as number[], first: [] as number[] };
  for (let round = 0; round < ROUNDS + 1; round += 1) {
    // Turn about, so that neither always comes second. The first round warms both up.
    for (const page of round % 2 === 0 ? (['blank', 'first'] as const) : (['first', 'blank'] as const)) {
      const time = await timeOf(context, `${origin}${pages[page].path}`, pages[page].words);
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
  await browser.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function folders(name: string): string[] {
  return [`--${name}`, join(folder, name)];
}

/** Milliseconds from the start of the navigation to the picture after all of the words are on the page. */
async function timeOf(context: BrowserContext, url: string, words: readonly string[]): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript((awaited) => {
    const state = globalThis as { shownAt?: number };
    const look = () => {
      const text = document.body?.textContent ?? '';
      if (!awaited.every((word) => text.includes(word))) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => (state.shownAt = performance.now())));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  }, words);
  await page.goto(url, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => (globalThis as { shownAt?: number }).shownAt, null, {
    timeout: 60_000,
  });
  const time = (await shown.jsonValue()) as number;
  await page.close();
  return time;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
