/** Dialogs opened, completed and closed with the keyboard alone: the focus goes back to where it was. */
import { expect, test } from './harness.ts';

test.use({ startOptions: { sample: true } });

test('a dialog gives the focus back, from a button, from a menu, after another dialog, and after a question', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  const dialog = page.getByRole('dialog');
  await page.getByRole('link', { name: /^Young people/ }).click();
  await page.getByRole('link', { name: 'Adeyemi, Jade' }).first().press('Enter');

  // From a button.
  await page.getByRole('tab', { name: 'Pathway' }).press('Enter');
  const begin = page.getByRole('button', { name: 'Begin this stage…' });
  await begin.press('Enter');
  await expect(dialog.getByLabel('Stage', { exact: true })).toBeFocused();
  await keyboard.press('Escape');
  await expect(begin).toBeFocused();

  // From an item of a menu, which is gone with its menu; the dialog for the rest replaces the one that adds.
  await page.getByRole('tab', { name: 'Work and programmes' }).press('Enter');
  const add = page.getByRole('button', { name: 'Add work or a programme' });
  await add.press('Enter');
  await page.getByRole('menuitem', { name: 'Paid job' }).press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'Employer' })).toBeFocused();
  await keyboard.type('Wren Street Bakery');
  await keyboard.press('Tab');
  await keyboard.type('1 July 2026');
  await keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Paid job', exact: true })).toBeVisible();
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(add).toBeFocused();

  // What is removed cannot have it back: then the page, not the top of the window.
  await page
    .getByRole('table', { name: 'Paid jobs' })
    .getByRole('button', { name: /Wren Street Bakery/ })
    .press('Enter');
  await dialog.getByRole('button', { name: 'Remove this paid job…' }).press('Enter');
  await dialog.getByRole('button', { name: 'Remove it' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
});
