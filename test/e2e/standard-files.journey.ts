/**
 * Files that are alike in every authority come in without matching: a SEN2 return as one import, our own workbook of
 * young people out and back, and a list of Ofsted's Annex A.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { fileName, modules, type Rows, textOf } from '../engine/import/sen2-files.ts';
import { createDataFile, goTo, northmoor } from './data-file-steps.ts';
import { expect, test, type TestApp } from './harness.ts';

const file = {
  name: 'Northmoor',
  passphrase: 'harbour lantern violet 92',
  authority: northmoor,
};

/** Writes files into the journey's own folder and gives them to the import. */
async function give(app: TestApp, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const paths: string[] = [];
  for (const [name, contents] of Object.entries(files)) {
    const path = join(app.folders.settings, name);
    await writeFile(path, contents);
    paths.push(path);
  }
  await goTo(app, 'Import');
  await app.giveFiles(paths, () => app.page.getByRole('button', { name: /^Choose/ }).click());
}

async function toMatch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Match the columns' }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1, name: 'Match the columns' })).toBeVisible();
}

test('a SEN2 return comes in as one import, once it is said whose its rows are', async ({ app }) => {
  test.setTimeout(180_000);
  await createDataFile(app, file);
  const { page } = app;

  // People are numbered under a heading that says nothing, and the requests refer to them under another.
  const renamed = (rows: Rows, from: string, to: string) =>
    rows.map((row) => row.map((cell) => (cell === from ? to : cell)));
  const odd: Readonly<Record<string, Rows>> = {
    ...modules,
    person: renamed(modules['person'] ?? [], 'persontableid', 'casefile'),
    requests: renamed(modules['requests'] ?? [], 'persontableid', 'whose'),
  };
  await give(
    app,
    Object.fromEntries(Object.entries(odd).map(([module, rows]) => [fileName(module), textOf(rows)])),
  );
  await page.getByRole('button', { name: 'Bring in the 9 files together' }).click();
  await toMatch(page);

  await test.step('nothing can be checked before it is decided', async () => {
    const whose = page.getByRole('region', { name: 'Whose each row is' });
    await expect(whose).toContainText(
      'For “requests” it is not known which column holds that number. 6 other tables follow from it.',
    );
    await expect(page.getByRole('button', { name: 'Check the rows' })).toBeDisabled();
    const examples = whose.getByRole('table', { name: 'Whose rows of requests would be' });
    await expect(examples.getByRole('row', { name: '12 Ava Bright' })).toBeVisible();
    await expect(whose.getByText('All 3 rows lead to a young person.')).toBeVisible();

    // Another column leads nowhere, and says so.
    const column = whose.getByLabel('Column of requests that leads to the young people');
    await expect(column.locator('option:checked')).toHaveText('whose (11, 12, 13)');
    await column.selectOption({ label: 'requeststableid (21, 22, 23)' });
    await expect(whose.getByText('No column was found whose values stand in another table.')).toBeVisible();
    await expect(whose.getByRole('button', { name: 'Use these columns' })).toBeDisabled();
    await column.selectOption({ label: 'whose (11, 12, 13)' });
    await whose.getByRole('button', { name: 'Use these columns' }).click();
    await expect(whose).toContainText('It was found for every table.');
    await whose.getByRole('button', { name: 'Show how the tables belong together' }).click();
    await expect(whose).toContainText(
      '“whose” leads to “casefile” of “person”. All 3 rows lead to a young person.',
    );
  });

  await test.step('the codes are asked about, and everything comes in', async () => {
    await answer(page, 'wbp', 'Supported internship');
    await answer(page, 'reviewoutcome', /^Amend/);
    await page.getByRole('button', { name: 'Check the rows' }).click();
    const bringIn = page.getByRole('button', { name: /^Bring in 3 young people/ });
    await expect(bringIn).toHaveText(/1 programme/);
    await bringIn.click({ timeout: 30_000 });
    await expect(
      page.getByRole('heading', { level: 1, name: 'SEN2 return of 28-09-2022, 9 files came in' }),
    ).toBeVisible();
    await goTo(app, 'Young people');
    await page.getByRole('link', { name: 'Adeyemi, Rhys' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Rhys Adeyemi' })).toBeVisible();
    await expect(page.getByText('15 June 2012').first()).toBeVisible();
  });
});

/** Says what the only value of a column means. */
async function answer(page: Page, heading: string, meaning: string | RegExp): Promise<void> {
  const table = page.getByRole('table', { name: `What the values of ${heading} mean` });
  const opener = page.getByRole('button', { name: new RegExp(`^What .*: ${heading}$`) });
  await expect(opener).toBeVisible();
  if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
  const select = table.getByRole('combobox');
  const label = await select.getByRole('option', { name: meaning }).textContent();
  await select.selectOption({ label: label ?? '' });
}

test('our own workbook of young people goes out, is changed, and comes back: only the changes are proposed', async ({
  app,
}) => {
  test.setTimeout(180_000);
  await createDataFile(app, file);
  const { page } = app;
  await give(app, {
    'cohort.csv':
      'UPN,Surname,Forename,DOB,Plan start,Review held\n' +
      'U924310000559,Adeyemi,Rhys,24/03/2008,15/06/2019,03/10/2025\n' +
      'V922310001157,Bright,Ava,02/11/2008,20/07/2020,04/11/2025\n',
  });
  await toMatch(page);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: /^Bring in .*2 young people/ }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1, name: 'cohort.csv came in' })).toBeVisible();

  await goTo(app, 'Reports');
  const card = page.getByRole('region', { name: 'Young people, as a workbook' });
  const saved = await app.saveExport(() => card.getByRole('button', { name: 'Save as Excel…' }).click());

  await give(app, { 'Young people, changed.xlsx': await changed(saved.path) });
  await toMatch(page);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(
    page.getByRole('button', { name: 'Bring in 1 young person, and update 1 young person' }),
  ).toBeVisible({ timeout: 30_000 });
  // The postcode of one, and the person who was added; every other row of every sheet is as it was.
  const rows = page.getByRole('table').filter({ hasText: 'Kind of record' });
  await expect(rows.getByRole('row', { name: /^Young people/ })).toContainText(/1\s*1\s*1/);
  await expect(rows.getByRole('row', { name: /^Annual reviews/ })).toContainText(/0\s*0\s*2/);
  await page.getByRole('button', { name: 'Bring in 1 young person, and update 1 young person' }).click();
  await goTo(app, 'Young people');
  await expect(page.getByRole('link', { name: 'Cole, Thomas' })).toBeVisible();
  await page.getByRole('link', { name: 'Adeyemi, Rhys' }).click();
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(page.getByLabel('Postcode')).toHaveValue('NM1 1AA');
});

/** The workbook as another program saves it: one postcode filled in, and one young person added below. */
async function changed(path: string): Promise<Uint8Array> {
  const book = read(await readFile(path), { cellDates: true });
  const sheet = book.Sheets['Young people'];
  if (!sheet) throw new Error('The workbook has no sheet of young people');
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true });
  const headingRow = rows.findIndex((row) => row.includes('Record number'));
  const headings = rows[headingRow] ?? [];
  const at = (row: number, heading: string) => utils.encode_cell({ r: row, c: headings.indexOf(heading) });
  const rhys = rows.findIndex((row) => row[headings.indexOf('Surname')] === 'Adeyemi');
  utils.sheet_add_aoa(sheet, [['NM1 1AA']], { origin: at(rhys, 'Postcode') });
  for (const [heading, value] of [
    ['Surname', 'Cole'],
    ['Forename', 'Thomas'],
    ['Date of birth', new Date(Date.UTC(2009, 4, 6))],
    ['UPN', 'W922310401252'],
  ] as const)
    utils.sheet_add_aoa(sheet, [[value]], { origin: at(rows.length, heading), UTC: true });
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

test('a list of Annex A is known by its headings and adds to young people who are known', async ({ app }) => {
  test.setTimeout(120_000);
  await createDataFile(app, file);
  const { page } = app;
  await give(app, {
    'cohort.csv':
      'Local id,UPN,Surname,Forename,DOB\n' +
      'LL-77,U924310000559,Adeyemi,Rhys,24/03/2008\nLL-78,V922310001157,Bright,Ava,02/11/2008\n',
  });
  await toMatch(page);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Bring in 2 young people' }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1, name: 'cohort.csv came in' })).toBeVisible();

  await give(app, {
    'List 7.csv':
      'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Child Protection Plan Start Date,Child Protection Plan End Date\n' +
      'LL-77,a) Male,a) WBRI,24/03/2008,18,01/06/2026,\n',
  });
  await expect(
    page
      .getByText('This looks like an Annex A list: List 7, child protection plans (children’s services).')
      .first(),
  ).toBeVisible({ timeout: 30_000 });
  await toMatch(page);
  await expect(page.getByText('Nothing needs checking').first()).toBeVisible();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Update 1 young person' }).click({ timeout: 30_000 });
  await goTo(app, 'Young people');
  await page.getByRole('link', { name: 'Adeyemi, Rhys' }).click();
  await page.getByRole('tab', { name: 'Additional information' }).click();
  await expect(page.getByText('Child Protection Plan Start Date').first()).toBeVisible();
});
