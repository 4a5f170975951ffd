import { expect, test } from './harness.ts';

test('the page opens and the engine answers it', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(app.page).toHaveTitle(/SEND Pathways/);
});

test('the application opens again after it was closed', async ({ app }) => {
  await app.restart();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
});
