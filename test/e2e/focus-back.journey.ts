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

test('typing is not lost by Escape or a click beside a dialog, and the focus stays in it', async ({
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  const dialog = page.getByRole('dialog');
  await page.getByRole('link', { name: /^Young people/ }).click();
  const views = page.getByRole('button', { name: 'Views' });
  const openViews = async (item: RegExp) => {
    await views.press('Enter');
    await page.getByRole('menuitem', { name: item }).press('Enter');
  };
  await openViews(/^Keep this view/);
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await openViews(/^Keep this view/);
  await keyboard.type('Moorside');
  const stay = dialog.getByRole('button', { name: 'Keep it open' });
  for (const leave of [() => keyboard.press('Escape'), () => page.mouse.click(8, 400)]) {
    await leave();
    await expect(dialog.getByText('What you typed here is not saved.')).toBeVisible();
    await expect(stay).toBeFocused();
    await keyboard.press('Enter');
    await expect(dialog.getByLabel('Name')).toBeFocused();
    await expect(dialog.getByLabel('Name')).toHaveValue('Moorside');
  }
  await keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Close without saving' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(views).toBeFocused();

  // What is removed with its own button hands the focus on to what stands there next.
  for (const name of ['Moorside', 'Northmoor']) {
    await openViews(/^Keep this view/);
    await keyboard.type(name);
    await keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  }
  await openViews(/^Rename or remove/);
  await dialog.getByRole('button', { name: 'Remove the view Moorside' }).press('Enter');
  await expect(dialog.getByLabel('Name of the view Northmoor')).toBeFocused();
});

test('a name that is pasted is looked for in the list, without another key', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Young people/ }).click();
  await page.getByRole('table', { name: 'Young people' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Set setting…' }).click();
  const setting = page.getByRole('dialog').getByRole('combobox', { name: 'Setting' });
  await setting.pressSequentially('fe college');
  await setting.press('Control+a');
  await setting.press('Control+x');
  await setting.press('Escape');
  await setting.press('Control+v');
  await page.getByRole('option', { name: 'Riverside FE College' }).click();
  await expect(setting).toHaveValue('Riverside FE College');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
