/** What every journey does with a data file: create one, close it, open it again. */
import { expect, type TestApp } from './harness.ts';

export interface NewDataFile {
  name: string;
  passphrase: string;
  authority: {
    name: string;
    code: string;
    person: string;
    email: string;
    telephone: string;
  };
}

/** The authority of the journeys. Its name and numbers are kept free for invention: nobody answers there. */
export const northmoor: NewDataFile['authority'] = {
  name: 'Northmoor Council',
  code: '999',
  person: 'Priya Raman',
  email: 'send.pathways@northmoor.example',
  telephone: '01632 960 421',
};

/** From the welcome to Home with a data file that is empty. Answers with the recovery key that was shown. */
export async function createDataFile(app: TestApp, file: NewDataFile): Promise<string> {
  const { page } = app;
  const next = () => page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Create a data file' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Where will the data file be kept?' }),
  ).toBeVisible();
  if (app.shellKind === 'desktop') {
    await app.placeNewWorkspace(file.name, () =>
      page.getByRole('button', { name: 'Choose a place…' }).click(),
    );
    await expect(page.getByText(`${file.name}.pathways`)).toBeVisible();
  } else {
    await page.getByLabel('Name of the data file').fill(file.name);
  }
  await next();
  await page.getByLabel('New passphrase', { exact: true }).fill(file.passphrase);
  await page.getByLabel('The same passphrase again', { exact: true }).fill(file.passphrase);
  await next();
  await page.getByLabel('Name of the local authority').fill(file.authority.name);
  await page.getByLabel('Local authority code').fill(file.authority.code);
  await page.getByLabel('Person responsible').fill(file.authority.person);
  await page.getByLabel('Email address').fill(file.authority.email);
  await page.getByLabel('Telephone number').fill(file.authority.telephone);
  await page.getByRole('button', { name: 'Create the data file' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Keep the recovery key' })).toBeVisible();
  const recoveryKey = await page.locator('[data-recovery-key]').innerText();
  await page.getByLabel('I have printed the recovery key or put it in a safe place').check();
  await page.getByRole('button', { name: 'Go to Home' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  return recoveryKey;
}

/** The words that say whether all was saved, at the top of every screen. */
export async function expectAllSaved(app: TestApp): Promise<void> {
  await expect(app.page.locator('[data-saving="saved"]')).toBeVisible();
}

export async function closeDataFile(app: TestApp): Promise<void> {
  await goTo(app, 'Settings');
  await app.page.getByRole('button', { name: 'Close the data file' }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Open your data file' })).toBeVisible();
}

/** Closes the sample, which is not among the recent data files. */
export async function closeSample(app: TestApp): Promise<void> {
  await goTo(app, 'Settings');
  await app.page.getByRole('button', { name: 'Close the data file' }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Welcome to SEND Pathways' })).toBeVisible();
}

/** Opens a file from the recent list; a wrong passphrase leaves the person where they are. */
export async function openRecent(app: TestApp, name: string, passphrase: string): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: `Open ${name}.pathways` }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

/** Goes to a screen by its name in the rail. */
export async function goTo(app: TestApp, screen: string): Promise<void> {
  await app.page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: new RegExp(`^${screen}`) })
    .click();
}
