import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Frame, Page } from '@playwright/test';
import { readViewer } from './read-viewer.ts';
import type { RunningShell, StartOptions, TestFolders } from './harness.ts';

/** Starts the local server on the journey's folders and opens its address in a fresh browser context. */
export async function startInBrowser(
  browser: Browser,
  folders: TestFolders,
  options: StartOptions,
): Promise<RunningShell> {
  await mkdir(folders.saved, { recursive: true });
  const server = await startLocalServer(folders, options);
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    acceptDownloads: true,
  });
  // A browser without a window falls over its own print dialog.
  await context.addInitScript(() => {
    globalThis.print = () => void Object.assign(globalThis, { askedToPrint: true });
  });
  const page = await context.newPage();
  await page.goto(server.address);

  return {
    page,
    electron: null,
    giveFiles: async (paths, act) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()]);
      await chooser.setFiles(paths);
    },
    saveExport: async (act) => {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      const name = download.suggestedFilename();
      const path = join(folders.saved, name);
      await download.saveAs(path);
      return { name, path, bytes: await readFile(path) };
    },
    print: async (act) => {
      const [tab] = await Promise.all([context.waitForEvent('page'), act()]);
      const shown = await readViewer((script) => viewerOf(tab).evaluate(script));
      return {
        ...shown,
        isDialogAskedFor: () => tab.evaluate(() => 'askedToPrint' in globalThis),
        isClosed: async () => tab.isClosed(),
      };
    },
    // The browser shell shows no dialog for data files: the page itself asks for a name or shows the list.
    placeNewWorkspace: (_name, act) => act(),
    chooseWorkspace: (_name, act) => act(),
    stubSaveDialog: async () => {},
    stubOpenDialog: async () => {},
    output: server.output,
    stop: async () => {
      await context.close();
      await server.stop();
    },
  };
}

/** The frame in which the browser's viewer shows a document. */
function viewerOf(tab: Page): Frame {
  const viewer = tab.frames().find((frame) => frame.url().startsWith('chrome-extension://'));
  if (!viewer) throw new Error('The viewer of documents is not there yet.');
  return viewer;
}

/** Starts the built local server and waits for the address that it prints. */
export async function startLocalServer(
  folders: Pick<TestFolders, 'settings' | 'workspaces'>,
  options: StartOptions = {},
): Promise<{ address: string; process: ChildProcess; output(): string; stop(): Promise<void> }> {
  const args = [
    '--settings',
    folders.settings,
    '--workspaces',
    folders.workspaces,
    ...(options.sample ? ['--sample'] : []),
  ];
  const server = spawn(process.execPath, ['dist/local-server/local-server.js', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  server.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    process.stderr.write(chunk);
  });
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/start\?token=\S+/.exec(printed)?.[0];
      if (found) resolve(found);
    });
    server.once('exit', (code) => reject(new Error(`The local server ended at once (${code}).`)));
  });
  return {
    address,
    process: server,
    output: () => printed,
    stop: async () => {
      server.kill('SIGTERM');
      await exited;
    },
  };
}
