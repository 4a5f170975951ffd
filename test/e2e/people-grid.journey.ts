/** The list of young people: narrowed, its columns chosen, kept as a view, and changed for many at once. */
import { expectAccessible } from './accessibility.ts';
import { chooseFilter, takeOutFilter } from './filter-steps.ts';
import { expect, test } from './harness.ts';

test.use({ startOptions: { sample: true } });

test('a view with its own columns is kept, comes back, is renamed and removed', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Young people/ }).click();
  const list = page.getByRole('table', { name: 'Young people' });
  await expect(list).toBeVisible();
  const count = page.getByRole('status').filter({ hasText: /young (person|people)$/ });
  const everybody = await count.innerText();

  await chooseFilter(page, 'Year group', 'Year 11');
  await chooseFilter(page, 'Main need', 'Autistic spectrum disorder');
  await expect(count).toContainText(` of ${everybody}`);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Lead officer' }).check();
  await page.getByRole('checkbox', { name: 'Setting' }).uncheck();
  await page.getByRole('button', { name: 'Lead officer earlier' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(list.getByRole('columnheader', { name: 'Lead officer' })).toBeVisible();
  await expect(list.getByRole('columnheader', { name: 'Setting' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Keep this view…' }).click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Enter a name');
  await page.getByLabel('Name', { exact: true }).fill('Year 11, autism');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const narrowed = await count.innerText();

  await takeOutFilter(page, 'Year group');
  await takeOutFilter(page, 'Main need');
  await expect(count).toHaveText(everybody);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Year 11, autism' }).click();
  await expect(count).toHaveText(narrowed);

  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Rename or remove views…' }).click();
  await page.getByRole('button', { name: 'Remove the view Year 11, autism' }).click();
  // The sample keeps a view of its own.
  await page.getByRole('button', { name: 'Remove the view Year 11 with a plan' }).click();
  await expect(page.getByText('No view is kept any more.')).toBeVisible();
});

test('those chosen get a lead officer in one change, and one undo takes it back', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Young people/ }).click();
  const list = page.getByRole('table', { name: 'Young people' });
  const boxes = list.getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  const bar = page.getByRole('group', { name: 'Chosen young people' });
  await expect(bar).toContainText('2 chosen');
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Set lead officer…' }).click();
  await page.getByRole('combobox', { name: 'Lead officer' }).last().fill('Zelda Quill');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Lead officer' }).check();
  await page.keyboard.press('Escape');
  await expect(list.getByText('Zelda Quill')).toHaveCount(2);
  await list.locator('tbody tr[aria-rowindex]').first().focus();
  await page.keyboard.press('Control+z');
  await expect(list.getByText('Zelda Quill')).toHaveCount(0);

  // Part of the name of a setting is no setting, and never takes away the one they have.
  await bar.getByRole('button', { name: 'Set setting…' }).click();
  const dialog = page.getByRole('dialog');
  // Nor does a field that is left blank: to take it away is a choice of its own.
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog.getByRole('link', { name: /^Choose the setting/ })).toBeVisible();
  const setting = dialog.getByRole('combobox', { name: 'Setting' });
  await setting.pressSequentially('sid');
  await setting.press('Tab');
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog.getByRole('link', { name: '“sid” is not in the list.' })).toBeVisible();
  await expect(setting).toHaveValue('sid');
  await expectAccessible(page);
  await setting.fill('moorside HIGH');
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(list.locator('tbody tr[aria-rowindex]').first()).toContainText('Moorside High');
  await page.keyboard.press('Control+z');
  await expect(list.locator('tbody tr[aria-rowindex]').first()).not.toContainText('Moorside High');

  await bar.getByRole('button', { name: /^Choose all/ }).click();
  await expect(bar).toContainText(/1,\d{3} chosen/);
  await bar.getByRole('button', { name: 'Choose none' }).click();
  await expect(bar).toHaveCount(0);
});
