/** The vocational profile: begun, filled in together with a picture, brought up to date, compared, printed. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainPng } from '../support/pictures.ts';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './harness.ts';

test.use({ startOptions: { sample: true } });

test('a profile is filled in together, in words and pictures, and nothing typed is lost', async ({ app }) => {
  const { page } = app;
  await page
    .getByRole('link', { name: /^Young people/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Adeyemi, Jade' }).first().click();
  await page.getByRole('tab', { name: 'Profile', exact: true }).click();
  await page.getByRole('button', { name: 'Begin the vocational profile' }).click();
  await page.getByRole('dialog').getByLabel('Begun on').fill('1 January 2099');
  await page.getByRole('dialog').getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('in the future');
  await page.getByRole('dialog').getByLabel('Begun on').fill('1 September 2025');
  await page.getByRole('dialog').getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByText('0 of 23 questions answered')).toBeVisible();

  await page.getByRole('button', { name: 'Fill in together' }).click();
  const together = page.getByRole('dialog');
  await expect(together.getByRole('heading', { name: 'What do you like to be called?' })).toBeVisible();
  await together.getByRole('textbox').fill('Jade');
  // By keyboard.
  await page.keyboard.press('Control+Enter');
  await expect(together.getByRole('heading', { name: 'What should people know about you?' })).toBeVisible();
  await together.getByRole('button', { name: 'Skip or next' }).click();
  await together.getByRole('button', { name: 'Skip or next' }).click();
  await expect(together.getByRole('heading', { name: 'What do you like?' })).toBeVisible();
  await together.getByRole('textbox').fill('Dogs, and being outside.');

  const picture = join(app.folders.saved, 'dog.png');
  await writeFile(picture, plainPng(1600, 900));
  const letter = join(app.folders.saved, 'letter.png');
  await writeFile(letter, 'This is a letter.');
  const large = join(app.folders.saved, 'large.jpg');
  await writeFile(large, Buffer.alloc(80 * 1024 * 1024, 0xff));
  const file = together.locator('input[type=file]');
  await file.setInputFiles(letter);
  await expect(together.getByRole('alert')).toContainText('not a picture that can be used');
  await file.setInputFiles(large);
  await expect(together.getByRole('alert')).toContainText('too large (80 MB)');
  await expect(together.getByRole('textbox')).toHaveValue('Dogs, and being outside.');
  await file.setInputFiles(picture);
  await page.getByRole('button', { name: 'Add the picture' }).click();
  await expect(page.getByText('Say in a few words what the picture shows.')).toBeVisible();
  await page.getByLabel('What it shows').fill('My dog Rex');
  await page.getByRole('button', { name: 'Add the picture' }).click();
  const shown = page.getByRole('img', { name: 'My dog Rex' });
  await expect(shown.first()).toBeVisible();
  // Made smaller before it was sent.
  expect(await shown.first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  await expectAccessible(page);
  await together.getByRole('button', { name: 'Stop for now' }).click();
  await expect(page.getByText('2 of 23 questions answered')).toBeVisible();
  await expect(page.getByLabel('What do you like?', { exact: true })).toHaveValue('Dogs, and being outside.');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Take out the picture: My dog Rex' }).click();
  await expect(shown).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(shown.first()).toBeVisible();

  // The next review: a new version, and what changed since.
  await page.getByRole('button', { name: 'Begin a new version…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why a new version is begun').fill('');
  await dialog.getByRole('button', { name: 'Begin the new version' }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('Say why');
  await dialog.getByLabel('Why a new version is begun').fill('Annual review of 3 November 2026');
  await dialog.getByRole('button', { name: 'Begin the new version' }).click();
  await expect(page.getByLabel('Version', { exact: true })).toContainText('Annual review of 3 November 2026');
  const job = page.getByRole('textbox', { name: 'What job would you like to do?' });
  await job.fill('Work at the kennels');
  await job.blur();
  await expect(page.getByText('3 of 23 questions answered')).toBeVisible();
  await page.getByRole('button', { name: 'What has changed' }).click();
  const choice = page.getByLabel('What has changed since');
  const since = await choice
    .locator('option', { hasText: 'Version: 1 September 2025' })
    .getAttribute('value');
  await choice.selectOption(since);
  const changes = page.getByRole('list', { name: 'Questions that changed' });
  await expect(changes.getByRole('listitem')).toHaveCount(1);
  await expect(changes).toContainText('What job would you like to do?');
  await expect(changes).toContainText('Work at the kennels');
  await expectAccessible(page);

  // The version before can be read, and not be written in.
  await page.getByRole('button', { name: 'Show the answers' }).click();
  await page.getByLabel('Version', { exact: true }).selectOption(since);
  await expect(page.getByText('This version is closed and kept as it was')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'What job would you like to do?' })).toHaveCount(0);
  await expect(page.getByText('Dogs, and being outside.')).toBeVisible();

  // At the head and, below all questions, at the foot.
  await expect(page.getByRole('button', { name: 'Print…' })).toBeVisible();
  await page.getByRole('button', { name: 'Print the vocational profile…' }).click();
  const easyRead = await app.saveExport(() =>
    page.getByRole('dialog').getByRole('button', { name: 'Save as PDF…' }).click(),
  );
  expect(easyRead.name).toContain('Vocational profile Jade Adeyemi');
  expect(easyRead.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

test('what is said after a placement is added to the profile below what stands there', async ({ app }) => {
  const { page } = app;
  await page
    .getByRole('link', { name: /^Young people/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Adeyemi, Jade' }).first().click();
  await page.getByRole('tab', { name: 'Profile', exact: true }).click();
  await page.getByRole('button', { name: 'Begin the vocational profile' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin', exact: true }).click();
  const likes = page.getByLabel('What do you like?', { exact: true });
  await likes.fill('Quiet places');
  await likes.blur();
  await page
    .getByRole('button', { name: /^Look back on / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What did you like?').fill('The animals');
  await dialog.getByLabel('What did you like?').blur();
  await dialog.getByRole('button', { name: 'Add to the profile, at “What do you like?”' }).click();
  await expect(dialog.getByText('This stands in the profile, at “What do you like?”.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(likes).toHaveValue(/^Quiet places\nThe animals \(.+\)$/);
});
