/**
 * What only the desktop window has: the application menu, closing with something unsaved, going on after the engine
 * was started again, a second start, and a data file that was double-clicked.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Locator } from '@playwright/test';
import { desktopTestRuntime } from '../../build/desktop-test-runtime.mjs';
import { isRoot } from '../../build/project.mjs';
import type { MenuCommand } from '../../shared/rpc/desktop-bridge.ts';
import { createDataFile, expectAllSaved, goTo, northmoor, openRecent } from './data-file-steps.ts';
import { expect, test, type TestApp } from './harness.ts';

test.skip(
  ({ shellKind }) => shellKind === 'browser',
  'A browser has no application menu and no second start.',
);

const file = {
  name: 'Northmoor',
  passphrase: 'harbour lantern violet 92',
  authority: northmoor,
};
const other = { ...file, name: 'Eastfield', authority: { ...file.authority, name: 'Eastfield Council' } };

const heading = (app: TestApp, name: string | RegExp) => app.page.getByRole('heading', { level: 1, name });
const authorityName = (app: TestApp) => app.page.getByLabel('Name of the local authority');

/** Chooses an item of the menu, as a click would. */
async function choose(app: TestApp, command: MenuCommand): Promise<void> {
  await mainOf(app).evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (!item?.enabled) throw new Error(`The menu has no ${id} now.`);
    item.click();
  }, command);
}

/** Closes the data file by the menu, and waits until it is closed. */
async function close(app: TestApp): Promise<void> {
  await choose(app, 'close-workspace');
  await expect(heading(app, 'Open your data file')).toBeVisible();
}

function menuItem(app: TestApp, command: MenuCommand) {
  return mainOf(app).evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    return item && { label: item.label, enabled: item.enabled };
  }, command);
}

function mainOf(app: TestApp): ElectronApplication {
  if (!app.electron) throw new Error('This journey needs the desktop window.');
  return app.electron;
}

/** Presses the cross of the window. */
async function pressCross(app: TestApp): Promise<void> {
  await mainOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

/** Resolves when the application has ended by itself. */
function ended(app: TestApp): Promise<unknown> {
  return mainOf(app).waitForEvent('close');
}

/** Presses the button that ends the application, which may be gone before it can answer that it was pressed. */
async function endBy(app: TestApp, button: Locator): Promise<void> {
  const end = ended(app);
  await button.click().catch((error: unknown) => {
    if (!String(error).includes('has been closed')) throw error;
  });
  await end;
}

function enginePid(app: TestApp): Promise<number> {
  return mainOf(app).evaluate(
    ({ app: desktop }) =>
      desktop.getAppMetrics().find(({ name }) => name === 'SEND Pathways engine')?.pid ?? 0,
  );
}

/** Ends the engine as a crash would, and waits until the page asks for the passphrase again. */
async function crashEngine(app: TestApp): Promise<void> {
  process.kill(await enginePid(app), 'SIGKILL');
  await expect(app.page.getByRole('alertdialog', { name: /again to carry on/ })).toBeVisible({
    timeout: 20_000,
  });
}

async function carryOn(app: TestApp): Promise<void> {
  const dialog = app.page.getByRole('alertdialog', { name: /again to carry on/ });
  await dialog.getByLabel('Passphrase', { exact: true }).fill(file.passphrase);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
}

async function storedAuthorityName(app: TestApp, name = file.name): Promise<string> {
  await openRecent(app, name, file.passphrase);
  await expect(heading(app, 'Home')).toBeVisible();
  await goTo(app, 'Settings');
  return authorityName(app).inputValue();
}

test('the menu leads everywhere, and what cannot be done now is greyed', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('button', { name: 'Create a data file' })).toBeVisible();
  for (const command of ['close-workspace', 'undo', 'redo', 'search', 'settings'] as const)
    expect((await menuItem(app, command))?.enabled, command).toBe(false);
  await choose(app, 'new-workspace');
  await expect(heading(app, 'Where will the data file be kept?')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await createDataFile(app, file);
  await expect
    .poll(() => mainOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
    .toBe('Northmoor – SEND Pathways');

  await choose(app, 'settings');
  await expect(heading(app, 'Settings')).toBeVisible();
  await choose(app, 'search');
  await expect(page.getByRole('combobox', { name: /^Search/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(heading(app, 'Settings')).toBeVisible();

  // Undo and Redo by name.
  await page.getByLabel('Person responsible').fill('Tom Ellery');
  await authorityName(app).focus();
  await expectAllSaved(app);
  await expect
    .poll(async () => (await menuItem(app, 'undo'))?.label)
    .toBe('&Undo: responsible person of the local authority');
  await page.getByRole('heading', { level: 1 }).focus();
  await choose(app, 'undo');
  await expect(page.getByLabel('Person responsible')).toHaveValue('Priya Raman');
  await expect
    .poll(async () => (await menuItem(app, 'redo'))?.label)
    .toBe('&Redo: responsible person of the local authority');
  await choose(app, 'redo');
  await expect(page.getByLabel('Person responsible')).toHaveValue('Tom Ellery');

  // A question first, then what was typed a moment ago is saved, then the way is open.
  await authorityName(app).fill('Northmoor Borough Council');
  await choose(app, 'new-workspace');
  await page.getByRole('button', { name: 'Keep it open' }).click();
  await expect(authorityName(app)).toHaveValue('Northmoor Borough Council');
  await authorityName(app).fill('Northmoor City Council');
  await choose(app, 'new-workspace');
  await page.getByRole('button', { name: 'Close it and create' }).click();
  await expect(heading(app, 'Where will the data file be kept?')).toBeVisible();
  expect((await menuItem(app, 'undo'))?.label).toBe('&Undo');
  await page.getByRole('button', { name: 'Back to the start' }).click();
  expect(await storedAuthorityName(app)).toBe('Northmoor City Council');

  await authorityName(app).fill('Northmoor Council');
  await close(app);
  expect(await storedAuthorityName(app)).toBe('Northmoor Council');
});

test('Open asks for the file first: thinking better of it changes nothing, and the open one is left alone', async ({
  app,
}) => {
  await createDataFile(app, file);
  await close(app);
  await createDataFile(app, other);
  await goTo(app, 'Settings');
  await app.stubOpenDialog(null);
  await choose(app, 'open-workspace');
  await app.chooseWorkspace(other.name, () => choose(app, 'open-workspace'));
  await expect(heading(app, 'Settings')).toBeVisible();

  await authorityName(app).fill('Eastfield City Council');
  await app.chooseWorkspace(file.name, () => choose(app, 'open-workspace'));
  await expect(heading(app, 'Open Northmoor.pathways')).toBeVisible();
  await app.page.getByLabel('Passphrase', { exact: true }).fill(file.passphrase);
  await app.page.getByRole('button', { name: 'Open', exact: true }).click();
  await goTo(app, 'Settings');
  await expect(authorityName(app)).toHaveValue('Northmoor Council');
  await close(app);
  expect(await storedAuthorityName(app, other.name)).toBe('Eastfield City Council');
});

test('Ctrl+Z takes back one change, and in a field with fresh typing only the typing', async ({ app }) => {
  await createDataFile(app, file);
  await goTo(app, 'Settings');
  const person = app.page.getByLabel('Person responsible');
  for (const name of ['Tom Ellery', 'Sunita Kaur']) {
    await person.fill(name);
    await authorityName(app).focus();
    await expectAllSaved(app);
  }
  await app.page.getByRole('heading', { level: 1 }).focus();
  // Through the window itself, as a keyboard does, so that the menu has its chance to take the key too.
  const press = (keyCode: string) =>
    mainOf(app).evaluate(({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'keyUp'] as const)
        contents?.sendInputEvent({ type, keyCode: key, modifiers: ['control'] });
    }, keyCode);
  await press('z');
  await expect(person).toHaveValue('Tom Ellery');
  await app.page.waitForTimeout(500);
  await expect(person).toHaveValue('Tom Ellery');
  await press('y');
  await expect(person).toHaveValue('Sunita Kaur');

  await person.focus();
  await person.press('End');
  await app.page.keyboard.type(' x');
  await press('z');
  await expect(person).toHaveValue('Sunita Kaur');
});

test('a window that is closed while somebody types saves first', async ({ app }) => {
  await createDataFile(app, file);
  await goTo(app, 'Settings');
  await authorityName(app).fill('Northmoor typed last');
  const end = ended(app);
  await pressCross(app);
  await end;
  await app.restart();
  expect(await storedAuthorityName(app)).toBe('Northmoor typed last');
});

test('what cannot be saved is asked about in words, and can be left without', async ({ app }) => {
  await createDataFile(app, file);
  await goTo(app, 'Settings');
  await app.page.getByLabel('Local authority code').fill('12');
  await pressCross(app);
  const dialog = app.page.getByRole('alertdialog', { name: 'Something you typed is not saved' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Go back to it' }).click();
  await expect(app.page.getByLabel('Local authority code')).toBeFocused();
  await expect(app.page.getByLabel('Local authority code')).toHaveValue('12');

  await pressCross(app);
  await endBy(app, dialog.getByRole('button', { name: 'Close without saving it' }));
  await app.restart();
  await storedAuthorityName(app);
  await expect(app.page.getByLabel('Local authority code')).toHaveValue('999');
});

test('an engine that hangs does not keep the window', async ({ app }) => {
  await createDataFile(app, file);
  await goTo(app, 'Settings');
  const engine = await enginePid(app);
  process.kill(engine, 'SIGSTOP');
  await authorityName(app).fill('Never written');
  await pressCross(app);
  const dialog = () => app.page.getByRole('alertdialog', { name: 'Still saving what you typed' });
  await expect(dialog()).toBeVisible();
  // It comes back: everything is saved and the window closes by itself.
  const end = ended(app);
  process.kill(engine, 'SIGCONT');
  await end;
  await app.restart();
  expect(await storedAuthorityName(app)).toBe('Never written');

  const second = await enginePid(app);
  process.kill(second, 'SIGSTOP');
  await authorityName(app).fill('Given up');
  await pressCross(app);
  await expect(dialog()).toBeVisible();
  await endBy(app, dialog().getByRole('button', { name: 'Close without saving' }));
  try {
    process.kill(second, 'SIGKILL');
  } catch {
    // It has ended with its application.
  }
  await app.restart();
  expect(await storedAuthorityName(app)).toBe('Never written');
});

test('an import under way is asked about, and giving it up leaves the data file as it was', async ({
  app,
}) => {
  await createDataFile(app, file);
  await goTo(app, 'Import');
  await app.giveFiles(['test/fixtures/north/ehcp_cohort_export.csv'], () =>
    app.page.getByRole('button', { name: 'Choose a file' }).click(),
  );
  await expect(app.page.getByRole('button', { name: 'Match the columns' })).toBeVisible({ timeout: 60_000 });
  await pressCross(app);
  const dialog = app.page.getByRole('alertdialog', {
    name: '“ehcp_cohort_export.csv” has not come in yet',
  });
  await dialog.getByRole('button', { name: 'Go on with the import' }).click();
  await app.page.getByRole('button', { name: 'Match the columns' }).click();
  await app.page.getByRole('button', { name: 'Check the rows' }).click();
  await app.page.getByRole('button', { name: /^Bring in 1,400/ }).click({ timeout: 60_000 });
  await pressCross(app);
  await endBy(app, dialog.getByRole('button', { name: 'Give the import up' }));

  await app.restart();
  await openRecent(app, file.name, file.passphrase);
  // As a whole or not at all, whichever was quicker.
  const link = app.page.getByRole('navigation').getByRole('link', { name: /^Young people/ });
  await expect(link).toHaveText(/^Young people(0|1,400)$/);
});

test('after the engine was started again, the very file that was open is opened, not its namesake', async ({
  app,
}) => {
  await createDataFile(app, file);
  await close(app);
  // The namesake in another folder has the same passphrase and was opened last.
  const elsewhere = join(app.folders.workspaces, 'last year');
  await mkdir(elsewhere, { recursive: true });
  await copyFile(join(app.folders.workspaces, 'Northmoor.pathways'), join(elsewhere, 'Northmoor.pathways'));
  await openFrom(app, join(elsewhere, 'Northmoor.pathways'));
  await goTo(app, 'Settings');
  await authorityName(app).fill('The namesake');
  await close(app);
  await openFrom(app, join(app.folders.workspaces, 'Northmoor.pathways'));
  await goTo(app, 'Settings');
  await putFirstAmongRecent(app, elsewhere);

  await crashEngine(app);
  await carryOn(app);
  await expect(app.page.getByRole('alertdialog')).toBeHidden();
  await expect(authorityName(app)).toHaveValue('Northmoor Council');
  await authorityName(app).fill('Northmoor after the restart');
  await close(app);
  await openFrom(app, join(elsewhere, 'Northmoor.pathways'));
  await goTo(app, 'Settings');
  await expect(authorityName(app)).toHaveValue('The namesake');
});

test('another file that took its place is not taken for it, and the moved one can be found', async ({
  app,
}) => {
  await createDataFile(app, other);
  await close(app);
  await createDataFile(app, file);
  await goTo(app, 'Settings');
  const path = (name: string) => join(app.folders.workspaces, `${name}.pathways`);
  process.kill(await enginePid(app), 'SIGKILL');
  // With what SQLite left beside it, as it was not closed.
  for (const beside of ['', '-wal', '-shm'].filter((end) => existsSync(`${path('Northmoor')}${end}`)))
    await rename(`${path('Northmoor')}${beside}`, `${path('Moved')}${beside}`);
  await copyFile(path('Eastfield'), path('Northmoor'));
  await carryOn(app);
  await expect(app.page.getByText('This is another data file')).toBeVisible();
  await app.chooseWorkspace('Moved', () => app.page.getByRole('button', { name: 'Find the file…' }).click());
  await expect(app.page.getByText('Chosen: Moved.pathways')).toBeVisible();
  await app.page.getByRole('alertdialog').getByRole('button', { name: 'Open', exact: true }).click();
  await expect(app.page.getByRole('alertdialog')).toBeHidden();
  await expect(authorityName(app)).toHaveValue('Northmoor Council');
});

test('what was typed for one data file never reaches another', async ({ app }) => {
  await createDataFile(app, other);
  await close(app);
  await createDataFile(app, file);
  await goTo(app, 'Settings');
  await crashEngine(app);
  await authorityName(app).evaluate((field: HTMLInputElement) => {
    // Typed in the moment before the question came.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
      field,
      'Meant for Northmoor',
    );
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  // It fails, and is tried again and again.
  await expect(app.page.getByText('Not saved', { exact: true })).toBeVisible({ timeout: 10_000 });
  await app.page.getByRole('button', { name: 'Leave it closed' }).click();
  await openRecent(app, other.name, file.passphrase);
  await goTo(app, 'Settings');
  // Longer than the longest wait before a save is tried again.
  await app.page.waitForTimeout(10_000);
  await expect(authorityName(app)).toHaveValue('Eastfield Council');
});

test('a second start comes to the first, and a double-clicked data file is offered there', async ({
  app,
}) => {
  const { page } = app;
  await createDataFile(app, other);
  await close(app);
  await createDataFile(app, file);
  await expect(heading(app, 'Home')).toBeVisible();

  expect(await startAgain(app, [])).toBe(0);
  expect(await windowsOf(app)).toBe(1);
  // The open file itself: nothing happens.
  expect(await startAgain(app, [join(app.folders.workspaces, 'Northmoor.pathways')])).toBe(0);
  await expect(heading(app, 'Home')).toBeVisible();
  // Another one: a question, then its passphrase.
  expect(await startAgain(app, [join(app.folders.workspaces, 'Eastfield.pathways')])).toBe(0);
  await page.getByRole('button', { name: 'Close it and open' }).click();
  await expect(heading(app, 'Open Eastfield.pathways')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(app.folders.workspaces);
  // One that has gone.
  expect(await startAgain(app, [join(app.folders.workspaces, 'Gone.pathways')])).toBe(0);
  await expect(page.getByText('The file is no longer where it was.', { exact: true })).toBeVisible();
  expect(await windowsOf(app)).toBe(1);
});

test('a data file that was double-clicked opens the application at its passphrase', async ({ app }) => {
  await createDataFile(app, file);
  const path = join(app.folders.workspaces, 'Northmoor.pathways');
  await app.restart({ open: path });
  await expect(heading(app, 'Open Northmoor.pathways')).toBeVisible();
  await app.page.getByLabel('Passphrase', { exact: true }).fill(file.passphrase);
  await app.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(heading(app, 'Home')).toBeVisible();
});

test('a page that crashes is shown again, with its data file', async ({ app }) => {
  await createDataFile(app, file);
  await mainOf(app).evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const shownAgain = new Promise<void>((done) => contents?.once('did-finish-load', () => done()));
    contents?.forcefullyCrashRenderer();
    await shownAgain;
  });
  // The page that the journey held has gone; the window is asked instead.
  const title = () =>
    mainOf(app).evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `document.querySelector('h1')?.textContent ?? ''`,
      ),
    );
  await expect.poll(title, { timeout: 20_000 }).toBe('Home');
});

async function openFrom(app: TestApp, path: string): Promise<void> {
  await app.stubOpenDialog([path]);
  await choose(app, 'open-workspace');
  await app.page.getByLabel('Passphrase', { exact: true }).fill(file.passphrase);
  await app.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(heading(app, 'Home')).toBeVisible();
}

/** As if the file of that folder had been opened last. */
async function putFirstAmongRecent(app: TestApp, folder: string): Promise<void> {
  const list = join(app.folders.settings, 'recent-data-files.json');
  const entries = JSON.parse(await readFile(list, 'utf8')) as { path: string }[];
  const isThere = ({ path }: { path: string }) => path.startsWith(folder);
  expect(entries.map(isThere)).toEqual([false, true]);
  await writeFile(
    list,
    JSON.stringify([...entries.filter(isThere), ...entries.filter((each) => !isThere(each))]),
  );
}

/** Starts the application a second time, as the system does for a double click; answers how it ended. */
async function startAgain(app: TestApp, args: string[]): Promise<number | null> {
  const runtime = desktopTestRuntime();
  if (!runtime) throw new Error('There is no Electron runtime on this machine.');
  const second = spawn(
    runtime.executable,
    [
      ...runtime.args,
      `--user-data-dir=${app.folders.settings}`,
      ...(isRoot() ? ['--no-sandbox'] : []),
      ...args,
    ],
    { stdio: 'ignore', env: { ...process.env, XDG_CONFIG_HOME: app.folders.settings } },
  );
  return new Promise((done) => second.once('exit', done));
}

function windowsOf(app: TestApp): Promise<number> {
  return mainOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}
