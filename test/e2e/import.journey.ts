import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test, type TestApp } from './harness.ts';

const north = (name: string) => fileURLToPath(new URL(`../fixtures/north/${name}`, import.meta.url));

/** What a cohort list, five years of reviews, an internship tracker and a work experience log hold. */
const trackers = [
  { file: 'ehcp_cohort_export.csv', button: 'Bring in 1,400 young people' },
  { file: 'annual_review_tracker.xlsx', button: 'Bring in 4,468 annual reviews' },
  { file: 'si_tracker.xlsx', button: /^Bring in 497 programmes, 144 paid jobs/ },
  { file: 'work_experience_log.xlsx', button: 'Bring in 1,282 work experiences' },
];

test('four trackers come in one after the other, the last is undone, and comes in again', async ({ app }) => {
  test.setTimeout(240_000);
  await createDataFile(app);
  const { page } = app;
  await goToImport(page);
  await app.giveFiles(
    trackers.map(({ file }) => north(file)),
    () => page.getByRole('button', { name: 'Choose a file' }).click(),
  );
  for (const [index, { file, button }] of trackers.entries()) {
    if (index > 0) await page.getByRole('button', { name: `Go on with ${file}` }).click();
    await throughTheSteps(page, button);
    await expect(page.getByRole('heading', { level: 1, name: `${file} came in` })).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText('Nothing. Every row of the tables you chose came in.')).toBeVisible();
  }
  await expect(countIn(page, 'Work experiences', 'Added')).resolves.toBe('1,282');
  await expect(page.getByRole('link', { name: 'Young people 1,400' })).toBeVisible();

  await page.getByRole('button', { name: 'Undo this import…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('The 1,282 work experiences');
  await page.getByRole('button', { name: 'Undo this import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  const log = page.getByRole('row').filter({ hasText: 'work_experience_log.xlsx' });
  await expect(log).toContainText('Undone');

  await app.giveFiles([north('work_experience_log.xlsx')], () =>
    page.getByRole('button', { name: 'Choose a file' }).click(),
  );
  await throughTheSteps(page, 'Bring in 1,282 work experiences');
  await expect(page.getByRole('heading', { level: 1, name: 'work_experience_log.xlsx came in' })).toBeVisible(
    {
      timeout: 60_000,
    },
  );

  // The same file once more: it is noticed, and there is nothing left to bring in.
  await page.getByRole('link', { name: 'Import another file' }).click();
  await app.giveFiles([north('work_experience_log.xlsx')], () =>
    page.getByRole('button', { name: 'Choose a file' }).click(),
  );
  await expect(page.getByText(/^This same file came in on \d+ \w+ \d{4}\.$/)).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Match the columns' }).click();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByText('There is nothing to bring in.')).toBeVisible({ timeout: 60_000 });
  await cancelImport(page);
});

test('an import that is undone keeps what was typed since, field by field, and says so', async ({ app }) => {
  test.setTimeout(120_000);
  await createDataFile(app);
  const { page } = app;
  const bringIn = async (name: string, rows: string, heading = 'UPN,Name,DOB,Post code,Case officer') => {
    const path = join(app.folders.settings, name);
    await writeFile(path, `${heading}\n${rows}\n`);
    await goToImport(page);
    await app.giveFiles([path], () => page.getByRole('button', { name: /^Choose/ }).click());
    await throughTheSteps(page, /^(Bring in|Update) 1 /);
    await expect(page.getByRole('heading', { level: 1, name: `${name} came in` })).toBeVisible({
      timeout: 30_000,
    });
  };
  const openRhys = async () => {
    await page
      .getByRole('link', { name: /^Young people/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Adeyemi, Rhys' }).click();
    await page.getByRole('tab', { name: 'Details' }).click();
  };
  await bringIn('last year.csv', 'U924310000559,"ADEYEMI, Rhys",24/03/2008,NM1 1AA,P. Raman');
  await bringIn(
    'this year.csv',
    'U924310000559,"ADEYEMI, Rhys",24/03/2008,NM9 9ZZ,T. Lowe\nV922310001157,"ALI, Ava",20/08/2006,NM2 2BB,T. Lowe',
  );
  await bringIn('reviews.csv', 'V922310001157,"ALI, Ava",20/08/2006,03/10/2025', 'UPN,Name,DOB,AR held');

  await openRhys();
  await expect(page.getByLabel('Postcode')).toHaveValue('NM9 9ZZ');
  await page.getByLabel('Postcode').fill('NM5 5AA');
  await page.getByLabel('Postcode').press('Tab');

  await goToImport(page);
  // Every import says who made it: whoever runs this.
  await expect(page.getByRole('row').filter({ hasText: `by ${userInfo().username}` })).toHaveCount(3);
  await page
    .getByRole('row')
    .filter({ hasText: 'this year.csv' })
    .getByRole('button', { name: /Undo/ })
    .click();
  await page.getByRole('button', { name: 'Undo this import', exact: true }).click();
  const kept = page.getByRole('dialog');
  await expect(kept).toContainText('Everything else went back to what it was.');
  await expect(kept).toContainText('Kept, because it was changed after this year.csv came in:');
  await expect(kept).toContainText('Kept, because it is still needed:');
  await expect(kept.getByRole('listitem')).toHaveText([
    'Young person: Rhys Adeyemi (Postcode)',
    'Young person: Ava Ali, still needed by Annual review of Ava Ali, 3 October 2025',
  ]);
  await kept.getByRole('button', { name: 'Close' }).click();

  await openRhys();
  await expect(page.getByLabel('Postcode')).toHaveValue('NM5 5AA');
  await expect(page.getByRole('combobox', { name: 'Lead officer' })).toHaveValue('P. Raman');
});

test('a file that is no tracker is refused with its reason, and an import can be left, found again and cancelled', async ({
  app,
}) => {
  test.setTimeout(180_000);
  await createDataFile(app);
  const { page } = app;
  await goToImport(page);
  const protectedFile = fileURLToPath(
    new URL('../fixtures/workbooks/corpus/libreoffice-password.xls', import.meta.url),
  );
  await app.giveFiles([protectedFile], () => page.getByRole('button', { name: 'Choose a file' }).click());
  await expect(page.getByRole('alert')).toContainText('this file is protected with a password');
  await expect(page.getByRole('alert')).toContainText('Nothing in your data file was changed.');

  await app.giveFiles([north('annual_review_tracker.xlsx')], () =>
    page.getByRole('button', { name: 'Choose a file' }).click(),
  );
  await expect(page.getByRole('tab', { name: 'Lookups (hidden)' })).toBeVisible({ timeout: 30_000 });
  const sheet = page.getByRole('grid', { name: 'The sheet AR 2021-22' });
  await expect(sheet.getByRole('row', { name: /^3 Heading UPN/ })).toBeVisible();
  await expect(sheet.getByRole('row', { name: /^4 Band YEAR 9/ })).toBeVisible();
  await page.getByRole('checkbox', { name: /2021\/22/ }).uncheck();
  await expect(page.getByText(/in 4 tables would come in/)).toBeVisible();

  await page.getByRole('link', { name: 'History', exact: true }).click();
  await goToImport(page);
  await expect(page.getByText('has been read. Nothing of it has been brought in yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect(page.getByText(/in 4 tables would come in/)).toBeVisible();
  await cancelImport(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  await expect(page.getByText('None yet.')).toBeVisible();
});

test('wrong rows go out as a workbook and come back; a page loaded again goes on; many doubts get one answer', async ({
  app,
}) => {
  test.setTimeout(180_000);
  await createDataFile(app);
  const { page } = app;
  const give = async (name: string, text: string) => {
    const path = join(app.folders.settings, name);
    await writeFile(path, text);
    await goToImport(page);
    await app.giveFiles([path], () => page.getByRole('button', { name: /^Choose/ }).click());
    await expect(page.getByRole('heading', { level: 1, name: 'Look at the file' })).toBeVisible({
      timeout: 30_000,
    });
  };
  const check = async () => {
    await page.getByRole('button', { name: 'Match the columns' }).click();
    await page.getByRole('button', { name: 'Check the rows' }).click();
  };

  await give('letter.csv', 'Dear colleague,\nthank you for the list, which arrived today.\n').catch(() => {});
  await expect(page.getByRole('alert')).toContainText('no table with headings was found');

  await give(
    'cohort.csv',
    'UPN,Name,DOB\nU924310000559,"ADEYEMI, Rhys",24/03/2008\n12/03/2008,"ALI, Ava",\nW922310401252,"ALI, Thomas",31/02/2007\n',
  );
  await page.reload();
  await expect(
    page.getByText('cohort.csv has been read. Nothing of it has been brought in yet.'),
  ).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Go on with cohort.csv' }).click();
  await check();
  await expect(page.getByRole('button', { name: 'Bring in 1 young person' })).toBeVisible({
    timeout: 30_000,
  });
  const book = await app.saveExport(() =>
    page.getByRole('button', { name: 'Save the problem rows as a workbook…' }).click(),
  );
  await expect(page.getByText('Put the coloured cells right in it')).toContainText(book.name);
  await page.getByRole('button', { name: 'Bring in 1 young person' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'cohort.csv came in' })).toBeVisible();

  // Brought back as it is: the added columns are not asked about, and the same rows are still wrong.
  await page.getByRole('link', { name: 'Import another file' }).click();
  await app.giveFiles([book.path], () => page.getByRole('button', { name: /^Choose/ }).click());
  await page.getByRole('button', { name: 'Match the columns' }).click({ timeout: 30_000 });
  await expect(page.getByText('Nothing needs checking').first()).toBeVisible();
  await expect(page.getByText('What to put right')).toHaveCount(0);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByText(/2 rows with (a problem|problems)/)).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await page.getByRole('button', { name: `Cancel the import of ${book.name}` }).click({ timeout: 30_000 });
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel this import' }).click();
  await expect(page.getByRole('button', { name: /^Go on with/ })).toHaveCount(0);

  // A month that differs: somebody else, or a slip. Both rows are one person.
  await give(
    'reviews.csv',
    'Name,DOB,AR held\n"ADEYEMI, Rhys",24/04/2008,03/10/2023\n"ADEYEMI, Rhys",24/04/2008,03/10/2024\n',
  );
  await check();
  await page.getByRole('button', { name: 'All of these are new people…' }).click({ timeout: 30_000 });
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('Add new people for 2 rows that need an answer?');
  await dialog.getByRole('button', { name: 'Add as new people' }).click();
  await expect(page.getByRole('button', { name: /^Bring in .*1 young person/ })).toBeVisible();
  await cancelImport(page);
});

test('a list without a heading row is read from its first row, and matched by values and by place', async ({
  app,
}) => {
  test.setTimeout(120_000);
  await createDataFile(app);
  const { page } = app;
  const path = join(app.folders.settings, 'leavers.csv');
  // The first row has words where the others have dates and numbers, so that it looks like headings.
  await writeFile(
    path,
    'Adeyemi,Rhys,College,Applied for\nAli,Ava,20/08/2008,V922310001157\nBrook,Ida,03/05/2007,W922310401252\n',
  );
  await goToImport(page);
  await app.giveFiles([path], () => page.getByRole('button', { name: /^Choose/ }).click());
  await expect(page.getByText('Headings in row 1.')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: /^There is no heading row in/ }).click();
  await expect(page.getByText('No headings: its columns are matched by their values')).toBeVisible();
  await expect(page.getByText('3 rows in 1 table would come in.')).toBeVisible();
  await page.getByRole('button', { name: 'Match the columns' }).click();
  const choose = async (column: string, typed: string) => {
    const picker = page.getByRole('combobox', { name: `Our field for Column ${column}, without a heading` });
    await picker.click();
    await picker.press('ControlOrMeta+a');
    await picker.pressSequentially(typed);
    await page.getByRole('option', { name: typed, exact: true }).first().click();
  };
  await expect(page.getByRole('combobox', { name: 'Our field for Column D, without a heading' })).toHaveValue(
    'UPN',
  );
  await choose('A', 'Surname');
  await choose('B', 'Forename');
  await choose('C', 'Date of birth');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  // "College" is no date of birth: that row waits to be put right, and is not lost.
  await page.getByRole('button', { name: 'Bring in 2 young people' }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1, name: 'leavers.csv came in' })).toBeVisible();
});

test('lists of employers and of job coaches come in as records of their own', async ({ app }) => {
  test.setTimeout(120_000);
  await createDataFile(app);
  const { page } = app;
  const give = async (name: string, lines: readonly string[]) => {
    const path = join(app.folders.settings, name);
    await writeFile(path, lines.join('\n'));
    await app.giveFiles([path], () => page.getByRole('button', { name: /^Choose/ }).click());
  };
  await goToImport(page);
  await give('Employers.csv', [
    'Employer,Sector,DC level,Contact name,Email,Phone,Address,Last visit',
    'Moor Bakery,Food,2,Ann Poole,ann@bakery.example,01632 960111,"3 Mill Lane, Northmoor",6 May 2026',
    'Hinton Farm,Farming,,Bob Reed,,01632 960112,,',
    ',Retail,1,Eve Nash,,,,',
  ]);
  const words = 'This is a list of employers: each row is an employer, not a young person.';
  await expect(page.getByText(words)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Match the columns' }).click();
  await expect(page.getByText('It is kept in the notes of the employer.')).toBeVisible();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByText('There is no name of an employer here.')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Bring in 2 employers' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Employers.csv came in' })).toBeVisible({
    timeout: 30_000,
  });
  await expect(countIn(page, 'Employers', 'Added')).resolves.toBe('2');

  await page.getByRole('link', { name: 'Import another file' }).click();
  await give('Job coaches.csv', [
    'Name,Organisation,Email,TSI training date,Caseload',
    'Jo Marsh,Moor Works,jo@moorworks.example,14/05/2024,6',
  ]);
  await throughTheSteps(page, 'Bring in 1 job coach');
  await expect(page.getByRole('heading', { level: 1, name: 'Job coaches.csv came in' })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('link', { name: 'See the job coaches' }).click();
  await expect(page.getByRole('table', { name: 'Job coaches' }).getByText('Moor Works')).toBeVisible();
  await page.getByRole('tab', { name: 'Employers' }).click();
  await page.getByRole('table', { name: 'Employers' }).getByText('Moor Bakery').click();
  await expect(page.getByRole('dialog').getByLabel('Address')).toHaveValue('3 Mill Lane, Northmoor');
  await expect(page.getByRole('dialog').getByLabel('Notes')).toHaveValue('Last visit: 6 May 2026');
});

async function goToImport(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Import' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
}

/** Gives up the import that is under way: the window would ask about it when it is closed. */
async function cancelImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cancel this import' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel this import' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
}

async function throughTheSteps(page: Page, button: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Look at the file' })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Match the columns' }).click();
  await expect(page.getByText('Nothing needs checking').first()).toBeVisible();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: button }).click({ timeout: 60_000 });
}

/** A figure of the table of counts. */
async function countIn(page: Page, record: string, column: string): Promise<string | null> {
  const table = page.getByRole('table').filter({ hasText: 'Kind of record' });
  const headings = await table.getByRole('columnheader').allTextContents();
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: record }) });
  return row
    .getByRole('cell')
    .nth(headings.indexOf(column) - 1)
    .textContent();
}

async function createDataFile(app: TestApp): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: /^Create a data file/ }).click();
  if (app.shellKind === 'desktop') {
    await app.placeNewWorkspace('Northmoor', () =>
      page.getByRole('button', { name: 'Choose a place…' }).click(),
    );
    await expect(page.getByText('Northmoor.pathways')).toBeVisible();
  } else {
    await page.getByLabel('Name of the data file').fill('Northmoor');
  }
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.locator('#new-passphrase').fill('harbour lantern violet 92');
  await page.locator('#new-passphrase-again').fill('harbour lantern violet 92');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Name of the local authority').fill('Northmoor Council');
  await page.getByRole('button', { name: 'Create the data file' }).click();
  await page.getByRole('checkbox', { name: /recovery key/ }).check();
  await page.getByRole('button', { name: 'Go to Home' }).click();
}
