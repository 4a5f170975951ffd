/**
 * What is left outside the data file after a day's work: nothing about a person. Young people of the trackers are looked
 * for in everything that the application writes beside the data file and to its screen, and in the titles of its
 * windows, which browsers keep in their history.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import {
  closeDataFile,
  createDataFile,
  expectAllSaved,
  goTo,
  northmoor,
  openRecent,
} from './data-file-steps.ts';
import { expect, test, type TestApp } from './harness.ts';
import { bringInAsProposed } from './import-steps.ts';

const file = {
  name: 'Northmoor 2026',
  passphrase: 'three quiet otters by the weir',
  authority: northmoor,
};
/** Of the first row of the cohort, and typed in the journey. */
const person = { name: 'Ben Ward', surname: 'Ward', upn: 'B921310100001', local: '10001' };
const telling = [person.name, person.upn, 'Zephyrine', 'Quill', file.passphrase, file.authority.person];

test('nothing about a person is left outside the data file, nor in the title of a window', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  const titles = await noteTitles(app);
  const recoveryKey = await createDataFile(app, file);
  await bringInAsProposed(app);

  await test.step('a search, somebody’s page, their reviews and their history', async () => {
    await goTo(app, 'Young people');
    await page.getByRole('searchbox', { name: /^Search young people/ }).fill(person.upn);
    await page.getByRole('link', { name: /Ward/ }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible();
    await page.getByRole('tab', { name: 'Reviews' }).click();
    await page.getByRole('link', { name: 'History' }).last().click();
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(person.surname) })).toBeVisible();
  });
  await test.step('words typed into a field', async () => {
    await goTo(app, 'Settings');
    await page.getByLabel('Person responsible').fill('Zephyrine Quill');
    await page.getByLabel('Email address').focus();
    await expectAllSaved(app);
  });
  await closeDataFile(app);
  await openRecent(app, file.name, 'Zephyrine is not the passphrase');
  await expect(page.getByText('That passphrase does not open this file').first()).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(file.passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  await app.restart();

  expect(titles.filter((title) => telling.some((words) => title.includes(words)))).toEqual([]);
  expect(titles.length).toBeGreaterThan(5);
  const output = app.output();
  for (const words of [...telling, recoveryKey]) {
    expect(output).not.toContain(words);
    expect(await filesWith(app.folders.settings, words), `files that hold “${words}”`).toEqual([]);
  }
  // The search finds what is there: the name of the authority stands in the list of recent data files.
  expect(await filesWith(app.folders.settings, file.authority.name)).toContain('recent-data-files.json');
});

/** Every title that the window has from now on. */
async function noteTitles(app: TestApp): Promise<string[]> {
  const titles: string[] = [];
  await app.page.exposeFunction('noteTitle', (title: string) => titles.push(title));
  await app.page.evaluate(() => {
    const { noteTitle } = globalThis as unknown as { noteTitle(title: string): void };
    const head = document.querySelector('head');
    if (head)
      new MutationObserver(() => noteTitle(document.title)).observe(head, { subtree: true, childList: true });
  });
  return titles;
}

/** The files below a folder in which these words stand, as one or as two bytes a letter. */
async function filesWith(folder: string, words: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!(await stat(path).catch(() => null))?.isFile()) continue;
    const bytes = await readFile(path);
    if (bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le')))
      found.push(relative(folder, path));
  }
  return found;
}
