/** The action plan in the sample data file: topics, actions, their order, their topic, and filters. */
import type { Page } from '@playwright/test';
import { actionPlan2025_6 } from '../../shared/content/action-plan-2025-6.ts';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './harness.ts';

test.use({ startOptions: { sample: true } });

const openPlan = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible({ timeout: 60_000 });
  await page.evaluate(() => void (location.hash = '#/action-plan'));
  await expect(page.getByRole('heading', { level: 1, name: 'Action Plan 2025/6' })).toBeVisible();
};
const topic = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const named = (page: Page, description: string) =>
  page.getByRole('button', { name: description, exact: true });
const descriptions = (page: Page, title: string) => topic(page, title).locator('[data-action-toggle]');

test('every topic stands with its outcomes, word for word, and one is marked as a priority', async ({
  app,
}) => {
  const { page } = app;
  await openPlan(page);
  await page.getByRole('button', { name: 'Open all topics' }).click();
  for (const { title, outcomes } of actionPlan2025_6.topics) {
    for (const { text } of outcomes)
      await expect(topic(page, title).getByText(text, { exact: true })).toBeVisible();
  }
  await expectAccessible(page);
  const priority = topic(page, 'Employer Engagement')
    .getByRole('button', { name: 'Priority', exact: true })
    .first();
  const before = await priority.getAttribute('aria-pressed');
  await priority.click();
  await expect(priority).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
});

test('actions are added, ordered, moved to another topic, removed, and brought back', async ({ app }) => {
  const { page } = app;
  await openPlan(page);
  await page.getByRole('button', { name: /^\D*10\D*Work Experience/ }).click();
  const add = topic(page, 'Work Experience').getByLabel('Add an action under Work Experience');
  const count = await descriptions(page, 'Work Experience').count();
  for (const description of ['Ask the hospital for ten places', 'Visit the garden centre']) {
    await add.fill(description);
    await add.press('Enter');
    await expect(topic(page, 'Work Experience').getByRole('button', { name: description })).toBeVisible();
  }
  await expect(descriptions(page, 'Work Experience')).toHaveCount(count + 2);

  const last = topic(page, 'Work Experience').getByRole('button', { name: 'Visit the garden centre' });
  await last.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(descriptions(page, 'Work Experience').nth(count)).toHaveText('Visit the garden centre');
  await expect(last).toBeFocused();

  // To another topic: it is followed there.
  await topic(page, 'Work Experience')
    .locator('li', { has: named(page, 'Visit the garden centre') })
    .getByLabel('Topic of the action plan')
    .selectOption('8 Curriculum');
  const moved = topic(page, 'Curriculum').getByRole('button', { name: 'Visit the garden centre' });
  await expect(moved).toBeFocused();
  await expect(descriptions(page, 'Work Experience')).toHaveCount(count + 1);

  // A link to the toolkit is shown and leads there.
  const item = topic(page, 'Curriculum').locator('li', { has: named(page, 'Visit the garden centre') });
  await item.getByRole('button', { name: 'Link to a statement or priority of the toolkit' }).click();
  await item
    .getByLabel('Statement or priority')
    .selectOption('Statement 6: Study programmes with work experience');
  await item.getByRole('button', { name: 'Link it' }).click();
  await expect(item.getByRole('link', { name: 'From statement 6' }).first()).toBeVisible();

  await item.getByRole('button', { name: 'Remove this action…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Remove the action “Visit the garden centre”?');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove the action' }).click();
  await expect(moved).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(moved).toBeVisible();
  await expect(item.getByRole('link', { name: 'From statement 6' }).first()).toBeVisible();
});

test('filters show the actions that are late, and whose they are', async ({ app }) => {
  const { page } = app;
  await openPlan(page);
  await page.getByRole('button', { name: /^\D*1\D*Data/ }).click();
  const add = topic(page, 'Data').getByLabel('Add an action under Data');
  await add.fill('Send the return');
  await add.press('Enter');
  const item = topic(page, 'Data').locator('li', {
    has: page.getByRole('button', { name: 'Send the return' }),
  });
  await item.getByLabel('Due date').fill('1 March 2025');
  await item.getByLabel('Lead').fill('Z. Marsh');
  await item.getByLabel('Lead').press('Enter');
  await expect(item.getByText('Overdue since 1 March 2025')).toBeVisible();
  await page.getByLabel('Lead').first().selectOption('Z. Marsh');
  await expect(page.getByRole('button', { name: 'Overdue 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Overdue 1' }).click();
  await expect(page.locator('[data-action-toggle]')).toHaveText(['Send the return']);
  await item.getByLabel('Status').selectOption('Done');
  await expect(page.getByRole('heading', { name: 'No action matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all actions' }).click();
  await expect(topic(page, 'Partnership Readiness')).toBeVisible();
});

test('nothing at the head of the plan is cut off', async ({ app }) => {
  await openPlan(app.page);
  await expect(app.page.getByLabel('Email Address')).toHaveValue('send.pathways@northmoor.example');
  for (const label of Object.values(actionPlan2025_6.headerLabels)) {
    const hidden = await app.page
      .getByLabel(label.label)
      .evaluate((field) => field.scrollWidth - field.clientWidth);
    expect(hidden, label.label).toBe(0);
  }
});
