/**
 * What happens on a machine whose engine takes its time: the answers come late, and somebody who works on meanwhile must
 * not be told that somebody else changed what they changed themselves.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';

test.use({ startOptions: { sample: true } });

/** How long each question waits before the engine hears it. In milliseconds. */
const LATE = 400;

/** The page connects again, through a line on which every question is late. */
async function withLateEngine(page: Page): Promise<void> {
  await page.routeWebSocket(/./, (line) => {
    const engine = line.connectToServer();
    line.onMessage((message) => void setTimeout(() => engine.send(message), LATE));
  });
  await page.reload();
}

test('what is typed and removed at once is saved first, and goes; what is typed while something is added stays', async ({
  app,
}) => {
  const { page } = app;
  test.skip(app.shellKind === 'desktop', 'The line to the engine can be made late in a browser only.');
  test.setTimeout(240_000);
  await withLateEngine(page);
  const remove = (confirm: string) => page.getByRole('button', { name: confirm, exact: true }).click();

  await page.getByRole('link', { name: /^Young people/ }).click();
  await page.getByRole('link', { name: 'Adeyemi, Jade' }).first().click();

  // An action of the young person, and a progress note of it.
  await page.getByRole('tab', { name: 'Actions' }).click();
  await page.getByLabel('Add an action').fill('Visit the aquarium with Jade');
  await page.getByRole('button', { name: 'Add action' }).click();
  const newNote = page.getByLabel('New progress note');
  await newNote.fill('Rang them');
  await page.getByRole('button', { name: 'Add note' }).click();
  // Somebody who types on while it is being added keeps what they type.
  await newNote.fill('And wrote to them');
  await expect(page.getByLabel(/^Note of/)).toHaveValue('Rang them');
  await expect(newNote).toHaveValue('And wrote to them');
  await newNote.fill('');
  await page.getByLabel(/^Note of/).fill('Rang them twice');
  await page.getByRole('button', { name: /^Remove the note/ }).click();
  await remove('Remove the note');
  await expect(page.getByLabel(/^Note of/)).toHaveCount(0);
  await page.getByLabel('Lead').fill('Ola Brandt');
  await page.getByRole('button', { name: 'Remove this action' }).click();
  await remove('Remove the action');
  await expect(page.getByText('Visit the aquarium with Jade')).toHaveCount(0);

  // A plan of systematic instruction, with a part of its task.
  await page.getByRole('tab', { name: 'Work and programmes' }).click();
  await page.getByRole('button', { name: 'Add a plan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Task to learn').fill('Shape the rolls');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Add a part' }).click();
  const newPart = page.getByLabel('What is done');
  await newPart.fill('Wash hands');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await newPart.fill('Dry them');
  await expect(page.getByLabel('Cue for part 1')).toBeVisible();
  await expect(newPart).toHaveValue('Dry them');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByLabel('Cue for part 1').fill('The picture by the sink');
  await page.getByRole('button', { name: 'Remove part 1' }).click();
  await remove('Remove it');
  await expect(page.getByLabel('Cue for part 1')).toHaveCount(0);
  await page.getByLabel('What changes next?').fill('Less help with the dough.');
  await page.getByRole('button', { name: 'Remove…' }).click();
  await remove('Remove it');
  await expect(page.getByText('No task is being taught by a plan')).toBeVisible();
});
