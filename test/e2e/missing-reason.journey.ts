/** A figure that was typed before anything could be calculated, once a tracker comes in after all. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './accessibility.ts';
import { createDataFile, goTo } from './data-file-steps.ts';
import { expect, test } from './harness.ts';

test('an own figure without a reason is asked for one once the same is calculated', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  await createDataFile(app, {
    name: 'Reasons',
    passphrase: 'five quiet orange bicycles',
    authority: {
      name: 'Northmoor Council',
      code: '999',
      person: 'Priya Raman',
      email: 'priya@northmoor.example',
      telephone: '01632 960421',
    },
  });
  await goTo(app, 'Toolkit');
  await page
    .getByRole('button', { name: /^Start/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Start/ })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.evaluate(() => void (location.hash = '#/toolkit/section-1'));
  // The row of supported internships, in the last of the five years.
  const cell = page.locator('[data-place="9 4"]');
  await cell.click();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('4entered');
  const asked = page.getByText('One of your own figures has no reason.');
  await expect(asked).toHaveCount(0);

  const path = join(app.folders.settings, 'internships.csv');
  await writeFile(
    path,
    'Surname,Forename,DOB,EHC plan start date,Programme,Start date,End date\nOkafor,Chidi,3/5/2007,1/9/2020,Supported internship,1/9/2026,30/6/2027\n',
  );
  await goTo(app, 'Import');
  await app.giveFiles([path], () => page.getByRole('button', { name: 'Choose a file' }).click());
  await page.getByRole('button', { name: 'Match the columns' }).click();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: /^Bring in / }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'internships.csv came in' })).toBeVisible();

  await page.evaluate(() => void (location.hash = '#/toolkit/section-1'));
  await expect(asked).toBeVisible();
  await expect(cell).toHaveText('4ownno reason');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Supported internships, / }).click();
  await expect(page.getByText('No reason is given.')).toBeVisible();
  await page.getByRole('button', { name: 'Say why…' }).click();
  await expect(page.getByLabel('because …')).toBeFocused();
  await page.getByLabel('because …').fill('Three are not in the tracker yet');
  await page.getByRole('button', { name: 'Use this figure' }).click();
  await expect(asked).toHaveCount(0);
  await expect(cell).toHaveText('4own');
});
