/** Data protection in the sample data file: notes kept apart, a copy of everything, a hold, and erasure for good. */
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './harness.ts';

test.use({ startOptions: { sample: true } });

test('a sensitive note is shown only when asked for; a hold keeps the records; then they are erased', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Young people/ }).click();
  const status = page.getByRole('status').filter({ hasText: 'young people' });
  const before = Number(/^[\d,]+/.exec(await status.innerText())?.[0].replace(',', ''));
  const first = page.getByRole('table', { name: 'Young people' }).locator('tbody tr a').nth(4);
  await first.click();
  await page.getByRole('tab', { name: 'Records' }).click();
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await expect(page.getByRole('heading', { name: 'What is held' })).toBeVisible();

  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('Enter the note');
  await page.getByLabel('Note', { exact: true }).fill('Spoke in confidence about home');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Spoke in confidence about home');
  await page.getByRole('button', { name: 'Hide' }).click();
  await expect(page.getByLabel('Note', { exact: true })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show 1 note' }).click();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Spoke in confidence about home');

  await page.getByRole('button', { name: 'Hold the records…' }).click();
  await page.getByRole('button', { name: 'Hold', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Enter why');
  await page.getByLabel('Why they must be kept').fill('Appeal to the tribunal');
  await page.getByRole('button', { name: 'Hold', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Holds' })).toContainText('Appeal to the tribunal');
  await expect(page.getByRole('button', { name: 'Erase everything…' })).toBeDisabled();
  await page.getByRole('button', { name: `Release the hold on ${name}` }).click();
  await page.getByRole('button', { name: 'Erase everything…' }).click();

  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText(`Type “${name}” to go on.`)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Reason, for the erasure log').fill('Request of the young person');
  await page.getByLabel(`Type “${name}” to show that you mean it`).fill(name.toLowerCase());
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Young people' })).toBeVisible();
  await expect(status).toHaveText(`${(before - 1).toLocaleString('en-GB')} young people`);

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Retention, holds and the erasure log' }).click();
  await page.getByRole('tab', { name: 'Erasure log' }).click();
  const log = page.getByRole('table', { name: 'Erasure log' });
  await expect(log).toContainText('Request of the young person');
  await expect(log).not.toContainText(name);
});

test('whose records are due follows from the rule; those chosen are disposed of together', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Retention, holds and the erasure log' }).click();
  await expect(page.getByText('Proposed, until your authority has decided')).toBeVisible();
  await page.getByLabel('Years after birth').fill('400');
  await page.getByLabel('Years after birth').blur();
  await expect(page.getByText('Enter a whole number of years from 1 to 120')).toBeVisible();
  await page.getByLabel('Years after birth').fill('15');
  await page.getByLabel('Years after birth').blur();
  await expect(page.getByText('Proposed, until')).toHaveCount(0);
  await page.getByLabel('Years after the last plan ceased').fill('');
  await page.getByLabel('Years after the last plan ceased').blur();
  const list = page.getByRole('table', { name: 'Due for disposal' });
  await expect(list).toBeVisible();
  await expectAccessible(page);
  const boxes = list.getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Dispose of 2 young people…' }).click();
  const names = page.getByRole('list', { name: 'Whose records are erased' }).getByRole('listitem');
  await expect(names).toHaveCount(2);
  await page.getByLabel('Type “erase 2” to show that you mean it').fill('erase 2');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByRole('button', { name: 'Dispose of the chosen' })).toBeDisabled();
  await page.getByRole('tab', { name: 'Erasure log' }).click();
  await expect(page.getByRole('table', { name: 'Erasure log' })).toContainText('Retention schedule');
});
