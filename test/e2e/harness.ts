/**
 * One application for a journey, in either shell: the same journey runs in a real browser against the local server and
 * in a real Electron window. What differs (dialogs, downloads) is hidden behind {@link TestApp}.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, test as base } from '@playwright/test';
import { type MadeSample, sampleMadeOnce } from './made-sample.ts';
import { startInBrowser } from './start-in-browser.ts';
import { startOnDesktop } from './start-on-desktop.ts';

export { expect } from '@playwright/test';

export type ShellKind = 'browser' | 'desktop';
export interface ShellOptions {
  shellKind: ShellKind;
}

/** Folders of one journey, kept over a restart and removed at its end. */
export interface TestFolders {
  settings: string;
  /** Where data files are: the journey's "Documents". */
  workspaces: string;
  /** Where saved documents land. */
  saved: string;
}

export interface SavedDocument {
  name: string;
  path: string;
  bytes: Buffer;
}

/** A document that was opened to be printed, as its viewer shows it. */
export interface PrintPreview {
  title: string;
  pages: number;
  /** Whether the dialog that prints it was asked for. */
  isDialogAskedFor(): Promise<boolean>;
  isClosed(): Promise<boolean>;
}

/** One running shell. */
export interface RunningShell {
  page: Page;
  /** The main process of the desktop window; null in the browser. */
  electron: ElectronApplication | null;
  giveFiles(paths: string[], act: () => Promise<void>): Promise<void>;
  saveExport(act: () => Promise<void>): Promise<SavedDocument>;
  /** Does what opens a document for printing. No paper is used: the dialog itself is not shown. */
  print(act: () => Promise<void>): Promise<PrintPreview>;
  placeNewWorkspace(name: string, act: () => Promise<void>): Promise<void>;
  chooseWorkspace(name: string, act: () => Promise<void>): Promise<void>;
  stubSaveDialog(path: string | null): Promise<void>;
  stubOpenDialog(paths: string[] | null): Promise<void>;
  /** What its processes have written to their screen so far. */
  output(): string;
  stop(): Promise<void>;
}

export interface TestApp extends Omit<RunningShell, 'stop'> {
  shellKind: ShellKind;
  folders: TestFolders;
  /** Ends the application and starts it again on the same folders; `page` is a new one afterwards. */
  restart(options?: StartOptions): Promise<void>;
}

export interface StartOptions {
  /** As `npm start -- --sample` does: with a sample that was made before, or one that is made only now. */
  sample?: boolean | 'made-now';
  /** The path of a data file that was double-clicked (desktop only). */
  open?: string;
}

interface Fixtures {
  app: TestApp;
  /** Whether errors in the page's console fail the test; exploits expect them. */
  failOnProblems: boolean;
  /** How the application is started: `test.use({ startOptions: { sample: true } })`. */
  startOptions: StartOptions;
}

export const test = base.extend<Fixtures & ShellOptions, { madeSample: MadeSample }>({
  madeSample: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the wanted fixtures off this very pattern.
    async ({}, use) => {
      const sample = sampleMadeOnce();
      await use(sample);
      await sample.remove();
    },
    { scope: 'worker' },
  ],
  shellKind: ['browser', { option: true }],
  startOptions: [{}, { option: true }],
  failOnProblems: [true, { option: true }],
  app: async ({ shellKind, startOptions, failOnProblems, browser, madeSample }, use, testInfo) => {
    const root = await mkdtemp(join(tmpdir(), 'send-pathways-journey-'));
    const folders = {
      settings: join(root, 'settings'),
      workspaces: join(root, 'documents', 'SEND Pathways'),
      saved: join(root, 'saved'),
    };
    const problems: string[] = [];
    const start = async (options: StartOptions) => {
      const shell =
        shellKind === 'browser'
          ? await startInBrowser(browser, folders, options)
          : await startOnDesktop(folders, options);
      noteProblems(shell.page, problems);
      return shell;
    };
    if (startOptions.sample === true) await madeSample.copyTo(folders.settings);
    let shell = await start(startOptions);
    let outputBefore = '';
    await use({
      shellKind,
      folders,
      get page() {
        return shell.page;
      },
      get electron() {
        return shell.electron;
      },
      giveFiles: (paths, act) => shell.giveFiles(paths, act),
      saveExport: (act) => shell.saveExport(act),
      print: (act) => shell.print(act),
      placeNewWorkspace: (name, act) => shell.placeNewWorkspace(name, act),
      chooseWorkspace: (name, act) => shell.chooseWorkspace(name, act),
      stubSaveDialog: (path) => shell.stubSaveDialog(path),
      stubOpenDialog: (paths) => shell.stubOpenDialog(paths),
      output: () => outputBefore + shell.output(),
      restart: async (options = {}) => {
        await shell.stop();
        outputBefore += shell.output();
        shell = await start(options);
      },
    });
    if (testInfo.status !== testInfo.expectedStatus) {
      const picture = await shell.page.screenshot().catch(() => undefined);
      if (picture) await testInfo.attach('at the end', { body: picture, contentType: 'image/png' });
    }
    await shell.stop();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
    if (failOnProblems && problems.length > 0)
      throw new Error(`The page complained:\n${problems.join('\n')}`);
  },
});

/** An error in the page's console or script, a violated policy included, fails the journey. */
function noteProblems(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
}
