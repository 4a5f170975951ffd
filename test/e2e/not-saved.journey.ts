/** What was refused stays in sight: the top of every screen says so and leads to it, until it is put right. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { closeSample, goTo } from './data-file-steps.ts';
import { expect, test } from './harness.ts';

test.use({ startOptions: { sample: true } });

const state = (page: Page, kind: 'saved' | 'not-saved') => page.locator(`[data-saving="${kind}"]`);
const show = (page: Page) => page.getByRole('button', { name: 'Show', exact: true });

test('a refused number is named at the top of every screen until it is put right', async ({ app }) => {
  const { page } = app;
  await goTo(app, 'Young people');
  await page.getByRole('searchbox').fill('hughes');
  await page
    .getByRole('link', { name: /Hughes, / })
    .first()
    .click();
  await page.getByRole('tab', { name: 'Details' }).click();
  const upn = page.getByRole('textbox', { name: 'UPN' });
  const before = await upn.inputValue();
  await upn.fill('nonsense');
  await upn.press('Tab');
  await expect(state(page, 'not-saved')).toHaveText('Not saved');

  // Something else that is saved does not hide it, and leaving the screen neither loses nor hides it.
  await page.getByLabel('Local number').fill('L-77');
  await page.getByLabel('Local number').press('Tab');
  await goTo(app, 'Action plan');
  await expect(page.getByRole('heading', { level: 1, name: 'Action plan' })).toBeVisible();
  await expect(state(page, 'not-saved')).toBeVisible();
  await show(page).click();
  await expect(page.getByText('What you typed is kept on its page.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go to it: UPN' }).click();
  await expect(upn).toBeFocused();
  await expect(upn).toHaveValue('nonsense');
  await expect(page.getByLabel('Local number')).toHaveValue('L-77');

  // Another one, of a kind that is never sent: a date that is none.
  const birth = page.getByRole('textbox', { name: 'Date of birth' });
  const born = await birth.inputValue();
  await birth.fill('31.2.2009');
  await birth.press('Tab');
  await expect(state(page, 'not-saved')).toHaveText('2 not saved');

  // It too is kept when its screen is left, and so is one that is left in the middle of typing.
  const moved = page.getByRole('link', { name: 'Action plan' }).first();
  await moved.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Action plan' })).toBeVisible();
  await expect(state(page, 'not-saved')).toHaveText('2 not saved');
  await show(page).click();
  await page.getByRole('button', { name: 'Go to it: Date of birth' }).click();
  await expect(birth).toBeFocused();
  await expect(birth).toHaveValue('31.2.2009');
  await expect(page.getByRole('alert').filter({ hasText: 'There is no such day.' })).toBeVisible();
  await birth.fill('30.2.2009');
  await page.evaluate(() => void (location.hash = '#/action-plan'));
  await expect(page.getByRole('heading', { level: 1, name: 'Action plan' })).toBeVisible();
  await show(page).click();
  await page.getByRole('button', { name: 'Go to it: Date of birth' }).click();
  await expect(birth).toHaveValue('30.2.2009');

  await show(page).click();
  await page.getByRole('button', { name: 'Discard what I typed: Date of birth' }).click();
  await expect(birth).toHaveValue(born);
  await expect(state(page, 'not-saved')).toHaveText('Not saved');

  await upn.fill(before);
  await upn.press('Tab');
  await expect(state(page, 'saved')).toBeVisible();
});

test('what was written for something new is there again after a look at another screen', async ({ app }) => {
  const { page } = app;
  const action = page.getByLabel('Add an action');
  await goTo(app, 'Young people');
  await page.getByRole('link', { name: 'Adeyemi, Jade' }).first().click();
  await page.getByRole('tab', { name: 'Actions' }).click();
  await action.fill('Ask the family about the bus');
  await page.getByRole('tab', { name: 'Reviews' }).click();
  await page
    .getByRole('link', { name: /^Open the review/ })
    .first()
    .click();
  const area = page.getByRole('region', { name: 'Independent living' });
  await area.getByRole('button', { name: 'Add an outcome' }).click();
  await area.getByLabel('What is to be achieved, and by when').fill('Travels to college alone');
  // Closing the data file from another screen would lose both: it asks first. So does a browser whose tab is closed.
  await goTo(app, 'Settings');
  if (app.shellKind === 'browser') {
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
  }
  await page.getByRole('button', { name: 'Close the data file' }).click();
  await expect(page.getByText('Something you wrote has not been added yet')).toBeVisible();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await page.getByRole('tab', { name: 'Actions' }).click();
  await expect(action).toHaveValue('Ask the family about the bus');
  await action.press('Enter');
  await expect(action).toHaveValue('');
  await page.getByRole('tab', { name: 'Reviews' }).click();
  await page
    .getByRole('link', { name: /^Open the review/ })
    .first()
    .click();
  await expect(area.getByLabel('What is to be achieved, and by when')).toHaveValue(
    'Travels to college alone',
  );
  await area.getByRole('button', { name: 'Cancel' }).click();
  await expect(area.getByRole('button', { name: 'Add an outcome' })).toBeFocused();
  await closeSample(app);
});

test('a figure that cannot be read is not called saved', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible({ timeout: 60_000 });
  await page.evaluate(() => void (location.hash = '#/toolkit/section-1'));
  await page.locator('[data-place="9 3"]').click({ timeout: 30_000 });
  await page.keyboard.type('about 70');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Type a whole number, such as 73.');
  await expect(state(page, 'not-saved')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(state(page, 'not-saved')).toHaveCount(0);
});
