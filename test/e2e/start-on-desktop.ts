import { type ChildProcess, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { desktopTestRuntime } from '../../build/desktop-test-runtime.mjs';
import { isRoot } from '../../build/project.mjs';
import { readViewer } from './read-viewer.ts';
import { pagesThere } from './pages-there.ts';
import type { RunningShell, StartOptions, TestFolders } from './harness.ts';

/** Starts the built application in a real Electron window on the journey's folders. */
export async function startOnDesktop(folders: TestFolders, options: StartOptions): Promise<RunningShell> {
  await Promise.all(
    [folders.settings, folders.workspaces, folders.saved].map((path) => mkdir(path, { recursive: true })),
  );
  const { electron, page } = await launchElectron(folders, options);
  const application = electron.process();
  let printed = '';
  for (const stream of [application.stdout, application.stderr])
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });

  const stubSaveDialog = (path: string | null) =>
    electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
    }, path);
  const stubOpenDialog = (paths: string[] | null) =>
    electron.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths === null, filePaths: filePaths ?? [] });
    }, paths);
  const workspacePath = (name: string) =>
    join(folders.workspaces, name.endsWith('.pathways') ? name : `${name}.pathways`);

  return {
    page,
    electron,
    stubSaveDialog,
    stubOpenDialog,
    giveFiles: async (paths, act) => {
      await stubOpenDialog(paths);
      await act();
    },
    saveExport: async (act) => {
      // The person accepts the suggested name, in the folder of the journey.
      await electron.evaluate(({ dialog }, folder) => {
        dialog.showSaveDialog = (async (_window: unknown, { defaultPath = '' }: { defaultPath?: string }) => {
          const name = defaultPath.split(/[\\/]/).at(-1) ?? '';
          const filePath = `${folder}/${name}`;
          (globalThis as { savedTo?: string }).savedTo = filePath;
          return { canceled: false, filePath };
        }) as never;
      }, folders.saved);
      await act();
      const path = await savedPath(electron);
      return { name: basename(path), path, bytes: await readFile(path) };
    },
    print: async (act) => {
      await electron.evaluate(catchPrintDialogs);
      await act();
      const shown = await readViewer((script) => electron.evaluate(runInViewer, script));
      const windowId = await electron.evaluate(newestPrintWindow);
      return {
        ...shown,
        isDialogAskedFor: () =>
          electron.evaluate(
            (_electron, id) => (globalThis as PrintDialogs).printDialogs?.includes(id) ?? false,
            windowId,
          ),
        isClosed: () =>
          electron.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id) === null, windowId),
      };
    },
    placeNewWorkspace: async (name, act) => {
      await stubSaveDialog(workspacePath(name));
      await act();
    },
    chooseWorkspace: async (name, act) => {
      await stubOpenDialog([workspacePath(name)]);
      await act();
    },
    output: () => printed,
    stop: () => close(electron, application),
  };
}

type Electron = typeof import('electron');
/** The ids of the windows whose print dialog was asked for. */
type PrintDialogs = { printDialogs?: number[] };

/** From now on print windows find a printer and only note that their dialog was asked for. Runs in the main process. */
function catchPrintDialogs({ app }: Electron): void {
  const noted = globalThis as PrintDialogs;
  if (noted.printDialogs) return;
  noted.printDialogs = [];
  app.on('browser-window-created', (_event, window) => {
    window.webContents.getPrintersAsync = async () => [
      { name: 'printer', displayName: 'Printer', description: '', options: {} },
    ];
    window.webContents.print = () => void noted.printDialogs?.push(window.id);
  });
}

function newestPrintWindow({ BrowserWindow, session }: Electron): number {
  const ids = BrowserWindow.getAllWindows()
    .filter(({ webContents }) => webContents.session !== session.defaultSession)
    .map(({ id }) => id);
  return Math.max(0, ...ids);
}

/** Runs a script in the viewer of the newest print window. Runs in the main process. */
async function runInViewer({ BrowserWindow, session }: Electron, script: string): Promise<unknown> {
  const [newest] = BrowserWindow.getAllWindows()
    .filter(({ webContents }) => webContents.session !== session.defaultSession)
    .toSorted((one, other) => other.id - one.id);
  const viewer = newest?.webContents.mainFrame.framesInSubtree.find(({ url }) =>
    url.startsWith('chrome-extension://'),
  );
  if (!viewer) throw new Error('The viewer of documents is not there yet.');
  return viewer.executeJavaScript(script);
}

/** How long the application may take to close, with its engine. In milliseconds. */
const CLOSING_TIME = 20_000;

/**
 * Closes the application.
 * @throws when it does not close (a question on the screen keeps it, or it hangs); it is ended then, with all it started
 */
async function close(electron: ElectronApplication, application: ChildProcess): Promise<void> {
  let stillRunning = '';
  const tooLong = setTimeout(() => {
    stillRunning = processesOf(application);
    // The group: a process that it started holds its output open, and would be waited for.
    process.kill(-(application.pid ?? 0), 'SIGKILL');
  }, CLOSING_TIME);
  await test.step('the application closes', () => electron.close());
  clearTimeout(tooLong);
  if (stillRunning !== '')
    throw new Error(
      `The application did not close within ${CLOSING_TIME} ms. Still running:\n${stillRunning}`,
    );
}

/** The processes of the application, in the words of the system. */
function processesOf({ pid }: ChildProcess): string {
  const { stdout } = spawnSync('ps', ['-o', 'pid,stat,wchan,args', '-g', String(pid)], { encoding: 'utf8' });
  return stdout || `process ${pid}`;
}

/** How long it may take on a busy machine to start, and again to open a window. In milliseconds. */
const STARTING_TIME = 45_000;

/**
 * Launches the runtime that this machine has.
 * @param runtime another way to start the application, for tests of just that
 */
export async function launchElectron(
  folders: Pick<TestFolders, 'settings' | 'workspaces'>,
  options: StartOptions = {},
  runtime = desktopTestRuntime(),
): Promise<{ electron: ElectronApplication; page: Page }> {
  if (!runtime) throw new Error('There is no Electron runtime on this machine.');
  await mkdir(folders.settings, { recursive: true });
  // Electron asks here where the person's documents are, among which the dialogs begin and the sample is made.
  await writeFile(
    join(folders.settings, 'user-dirs.dirs'),
    `XDG_DOCUMENTS_DIR="${dirname(folders.workspaces)}"\n`,
  );
  const { electron, page } = await startedAtTheLatestAgain(folders.settings, {
    executablePath: runtime.executable,
    args: [
      ...runtime.args,
      `--user-data-dir=${folders.settings}`,
      ...(isRoot() ? ['--no-sandbox'] : []),
      // On a virtual display the graphics process sometimes fails to begin, and then the window never comes.
      '--disable-gpu',
      ...(options.sample ? ['--sample'] : []),
      ...(options.open ? [options.open] : []),
    ],
    env: { ...definedEnvironment(), XDG_CONFIG_HOME: folders.settings },
    timezoneId: 'Europe/London',
    timeout: STARTING_TIME,
  });
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  return { electron, page };
}

/** When it is looked whether the application is there although the driver has not said so. In milliseconds. */
const LOOKED_AT = 30_000;
/** The page's own address, in either of the schemes that it can have. */
const OUR_PAGE = /^(?:app|https):\/\/send-pathways/;

/**
 * Starts it, and again where only the driver hung: once in some hundred times it never hears of a window that is there
 * with our page in it (github.com/microsoft/playwright, issues 9351 and 29386). An application that has not opened its
 * page fails, and what was there instead is said.
 */
async function startedAtTheLatestAgain(
  userDataFolder: string,
  options: Parameters<typeof _electron.launch>[0],
  attemptsLeft = 2,
): Promise<{ electron: ElectronApplication; page: Page }> {
  let pages: string[] = [];
  const looking = setTimeout(() => {
    void pagesThere(userDataFolder).then((found) => (pages = found));
  }, LOOKED_AT);
  let started: ElectronApplication | undefined;
  try {
    const electron = await test.step('the application starts', () => _electron.launch(options));
    started = electron;
    const page = await test.step('its window opens', () => electron.firstWindow({ timeout: STARTING_TIME }));
    return { electron, page };
  } catch (error) {
    started?.process().kill('SIGKILL');
    if (attemptsLeft === 0 || !pages.some((address) => OUR_PAGE.test(address)))
      throw new Error(
        `The application did not start. Pages that were there: ${pages.join(', ') || 'none'}.`,
        { cause: error },
      );
    process.stdout.write(`The driver never heard of a window with ${pages.join(', ')}: started again.\n`);
    // What the driver took is not taken from the journey.
    test.info().setTimeout(test.info().timeout + STARTING_TIME);
    return await startedAtTheLatestAgain(userDataFolder, options, attemptsLeft - 1);
  } finally {
    clearTimeout(looking);
  }
}

async function savedPath(electron: ElectronApplication): Promise<string> {
  let path = '';
  await expect
    .poll(async () => {
      path = (await electron.evaluate(() => (globalThis as { savedTo?: string }).savedTo)) ?? '';
      return path !== '' && existsSync(path) && (await stat(path)).size > 0;
    })
    .toBe(true);
  await electron.evaluate(() => delete (globalThis as { savedTo?: string }).savedTo);
  return path;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
