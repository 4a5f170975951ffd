/** The built application in a real browser, for a benchmark: its own server, its own folder, one page. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { chromiumArguments, installedChromium } from '../../build/find-chromium.mjs';
import { inProject } from '../../build/project.mjs';
import { noteFrames } from './page-frames.ts';

export interface BenchPage {
  browser: Browser;
  page: Page;
  folder: string;
  close(): Promise<void>;
}

/** @param prepare puts data files into the folder that the application looks in, before it is started */
export async function openForBench(
  patience: number,
  prepare: (workspaces: string) => Promise<void> = async () => {},
): Promise<BenchPage> {
  if (!existsSync(inProject('dist', 'built.json'))) throw new Error('Build first: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'send-pathways-bench-'));
  // Beside a copy of the project's own description and modules, as the server expects them.
  cpSync(inProject('dist'), join(folder, 'dist'), { recursive: true });
  cpSync(inProject('package.json'), join(folder, 'package.json'));
  symlinkSync(inProject('node_modules'), join(folder, 'node_modules'), 'junction');
  const workspaces = join(folder, 'workspaces');
  mkdirSync(workspaces);
  await prepare(workspaces);
  const server = spawn(
    process.execPath,
    [
      join(folder, 'dist', 'local-server', 'local-server.js'),
      '--settings',
      join(folder, 'settings'),
      '--workspaces',
      workspaces,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const address = await new Promise<string>((resolve) => {
    server.stdout.on('data', (printed: Buffer) => resolve(printed.toString().trim()));
  });
  const installed = installedChromium();
  const browser = await chromium.launch({
    ...(installed ? { executablePath: installed.path } : {}),
    args: chromiumArguments(),
  });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await noteFrames(page);
  await page.goto(address);
  return {
    browser,
    page,
    folder,
    close: async () => {
      await browser.close();
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Scrolls a table from its first row to its last as a hand on the wheel and the bar would. */
export async function scrollThrough(page: Page, table: Locator): Promise<void> {
  await table.waitFor();
  await table.hover();
  for (let turn = 0; turn < 20; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(50);
  }
  await table.evaluate(async (grid) => {
    const scroller =
      [grid, ...grid.querySelectorAll('*')].find((one) => one.scrollHeight > one.clientHeight + 10_000) ??
      grid.parentElement;
    for (let part = 1; part <= 10; part += 1) {
      if (scroller) scroller.scrollTop = (scroller.scrollHeight * part) / 10;
      await new Promise((done) => setTimeout(done, 200));
    }
  });
}
