/** EHC plans, needs, years and settings of a young person, recorded and corrected by hand. */
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './harness.ts';

test.use({ startOptions: { sample: true } });

test('plans, needs, years and a new setting, each refused where it cannot be', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Young people/ }).click();
  await page.getByRole('link', { name: 'Adeyemi, Jade' }).first().click();
  await page.getByRole('tab', { name: 'Details' }).click();
  const dialog = page.getByRole('dialog');

  // Her plan is in force since 12 August 2020.
  await page.getByRole('button', { name: 'Add an EHC plan' }).click();
  await dialog.getByLabel('Started').fill('3 September 2024');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('Nobody has two at once');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const plan = page.getByRole('group', { name: 'EHC plan started on 12 August 2020' });
  await plan.getByLabel('Ceased', { exact: true }).fill('11 August 2020');
  await plan.getByLabel('Ceased', { exact: true }).press('Enter');
  await expect(plan.getByText('The EHC plan ceased before it started.')).toBeVisible();
  await plan.getByLabel('Ceased', { exact: true }).fill('30 June 2026');
  await plan.getByLabel('Ceased', { exact: true }).press('Enter');
  await plan.getByLabel('Why it ceased').selectOption('Moved on to paid employment');
  await expect(plan.getByText('The EHC plan ceased before it started.')).toBeHidden();
  await expect(page.locator('dl').getByText('Ceased')).toBeVisible();

  const needs = page.getByRole('list', { name: 'Needs, the main one first' });
  await page.getByLabel('Add a need').selectOption('Autistic spectrum disorder');
  await page.getByRole('button', { name: 'Move Autistic spectrum disorder up' }).click();
  await expect(needs.getByRole('listitem').first()).toContainText('Autistic spectrum disorder');
  await expect(page.locator('dl').getByText('Autistic spectrum disorder')).toBeVisible();

  await page.getByRole('button', { name: 'Add a setting…' }).click();
  await dialog.getByLabel('Name').fill('northmoor college (FE)');
  await dialog.getByRole('button', { name: 'Add the setting' }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('already');
  await dialog.getByLabel('Name').fill('Heron Lane Training');
  await dialog.getByLabel('Type').selectOption('Training provider');
  await dialog.getByRole('button', { name: 'Add the setting' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('dl').getByText('Heron Lane Training')).toBeVisible();
  await expectAccessible(page);

  const years = page.getByRole('region', { name: 'Years' });
  const add = years.getByRole('button', { name: /^Add \d{4}\/\d{2}$/ }).last();
  const label = (await add.innerText()).replace('Add ', '').trim();
  await add.click();
  const year = years.getByRole('group', { name: label });
  await year.getByLabel(/^Year taught/).selectOption('Year 13');
  await year.getByLabel(/^Setting in/).pressSequentially('Heron');
  await page.getByRole('option', { name: 'Heron Lane Training' }).click();
  await year.getByRole('button', { name: /^Remove/ }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: `Remove ${label}` })
    .click();
  await expect(year).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(year.getByLabel(/^Year taught/)).toHaveValue('13');
});
