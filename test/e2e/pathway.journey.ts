/** The pathway in the sample data file: a young person's stages and actions, the board, the list. */
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './harness.ts';

test.use({ startOptions: { sample: true } });

test('stages are begun, overlap, are refused twice, ended into the next, and undone', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Young people/ }).click();
  await page.getByRole('link', { name: 'Adeyemi, Jade' }).first().click();
  await page.getByRole('tab', { name: 'Pathway' }).click();
  const line = page.getByRole('list', { name: 'The five stages' });
  const stage = (number: number) => line.getByRole('listitem').nth(number - 1);
  const dialog = page.getByRole('dialog');
  await expect(stage(1)).toContainText('Not begun');

  // Stage 1 is skipped.
  await stage(2).getByRole('button').click();
  await page.getByRole('button', { name: 'Begin this stage…' }).click();
  await dialog.getByLabel('Began on').fill('31/02/2026');
  await dialog.getByRole('button', { name: 'Begin the stage' }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('There is no such day');
  await dialog.getByLabel('Began on').fill('4 May 2026');
  await dialog.getByLabel('Why it begins').fill('Asked for it herself');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Begin the stage' }).click();
  await expect(dialog).toBeHidden();
  await expect(stage(2)).toContainText('Now, since 4 May 2026');
  await expect(page.getByText('No next step')).toBeVisible();

  // The same stage is not offered beside itself; another is.
  await stage(4).getByRole('button').click();
  await page.getByRole('button', { name: 'Begin this stage…' }).click();
  await expect(dialog.getByLabel('Stage', { exact: true }).getByRole('option')).toHaveText([
    '1 Engagement',
    '3 Employment Workshops',
    '4 Employment Placement',
    '5 Sustainable Employment',
  ]);
  await dialog.getByRole('button', { name: 'Begin the stage' }).click();
  await expect(stage(4)).toContainText('Now, since');
  await expect(stage(2)).toContainText('Now, since 4 May 2026');

  // The checklist of the stage.
  await page.getByLabel('State of: Job matched to the profile, or carved out to fit').selectOption('Done');
  await page.getByLabel('State of: Access to Work applied for').selectOption('Not needed');
  await expect(page.getByText('1 of 9 done', { exact: true })).toBeVisible();
  const done = page.getByLabel('Done on: Job matched to the profile, or carved out to fit');
  await done.fill('1/1/2099');
  await done.press('Enter');
  await expect(page.getByText('This day is in the future. Tick it once it is done.')).toBeVisible();
  await done.fill('5 May 2026');
  await done.press('Enter');
  await expect(page.getByText('This day is in the future. Tick it once it is done.')).toBeHidden();
  await expectAccessible(page);

  // Ended, with the next one begun on the same day; one undo takes both back.
  await stage(2).getByRole('button').click();
  await page.getByRole('button', { name: 'End this stage…' }).click();
  await dialog.getByLabel('Ended on').fill('3 May 2026');
  await dialog.getByRole('button', { name: /^Move to/ }).click();
  await expect(dialog.getByRole('alert').first()).toContainText(
    'It cannot end before it began, on 4 May 2026',
  );
  await dialog.getByLabel('Ended on').fill('1 October 2026');
  await dialog.getByLabel('What begins on that day').selectOption('5 Sustainable Employment');
  await dialog.getByRole('button', { name: 'Move to 5 Sustainable Employment' }).click();
  await expect(stage(2)).toContainText('Ended 1 October 2026');
  await expect(stage(5)).toContainText('Now, since 1 October 2026');
  // Nor can it be begun again within the time they were at it.
  await stage(2).getByRole('button').click();
  await page.getByRole('button', { name: 'Begin this stage again…' }).click();
  await dialog.getByLabel('Began on').fill('1 June 2026');
  await dialog.getByRole('button', { name: 'Begin the stage' }).click();
  await expect(dialog.getByRole('alert').first()).toContainText(
    'They were at stage 2 Pre-Employment from 4 May 2026 to 1 October 2026.',
  );
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('Control+z');
  await expect(stage(2)).toContainText('Now, since 4 May 2026');
  await expect(stage(5)).toContainText('Not begun');
});

test('a card is moved by keyboard, and the list says who is stuck and who has no stage', async ({
  app,
  shellKind,
}) => {
  const { page } = app;
  await page.getByRole('link', { name: 'Pathway' }).click();
  const column = page.getByRole('region', { name: '1 Engagement' });
  const other = page.getByRole('region', { name: '3 Employment Workshops' });
  const name = await column.getByRole('listitem').first().getByRole('link').innerText();
  await expect(other.getByRole('link', { name })).toHaveCount(0);
  await column
    .getByRole('button', { name: /^Move / })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Move to 3 Employment Workshops…' }).press('Enter');
  await page.getByRole('dialog').getByLabel('Next step at stage 3').fill('First aid course');
  await page.getByRole('button', { name: 'Move to 3 Employment Workshops', exact: true }).press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(column.getByRole('link', { name })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(column.getByRole('link', { name })).toBeVisible();
  await expectAccessible(page);

  // Begun beside the first, a stage is no longer offered from either card.
  const whose = (name.split(', ')[1] ?? '') + ' ' + (name.split(', ')[0] ?? '');
  const menuOf = (where: typeof column) => where.getByRole('button', { name: `Move ${whose}` });
  await menuOf(column).press('Enter');
  await page.getByRole('menuitem', { name: 'Begin another stage as well…' }).press('Enter');
  await page.getByRole('dialog').getByLabel('Stage', { exact: true }).selectOption('3 Employment Workshops');
  await page.getByRole('button', { name: 'Begin the stage' }).press('Enter');
  await expect(other.getByRole('link', { name })).toBeVisible();
  for (const where of [column, other]) {
    await menuOf(where).press('Enter');
    await expect(page.getByRole('menuitem', { name: /^Move to/ })).toHaveText([
      'Move to 2 Pre-Employment…',
      'Move to 4 Employment Placement…',
      'Move to 5 Sustainable Employment…',
    ]);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+z');
  await expect(other.getByRole('link', { name })).toHaveCount(0);

  await column.getByRole('button', { name: /stuck$/ }).click();
  const list = page.getByRole('table', { name: 'Young people on the pathway' });
  await expect(list.getByText(/Over 13 weeks|Next step overdue|No next step/).first()).toBeVisible();
  await expect(list.locator('tbody tr td:nth-child(4)').first()).toHaveText('1 Engagement');
  await page.getByRole('button', { name: 'No stage', exact: true }).click();
  const without = page.getByRole('table', { name: 'Young people at no stage' });
  await expect(without).toBeVisible();
  if (shellKind === 'browser') {
    // At 200 % zoom, too, only the rows in view are drawn, of hundreds, and no column is cut to nothing.
    await page.setViewportSize({ width: 683, height: 384 });
    await expect.poll(() => without.locator('tbody tr').count()).toBeLessThan(60);
    const name = await without.getByRole('columnheader', { name: 'Name' }).boundingBox();
    expect(name?.width).toBeGreaterThanOrEqual(124);
    await page.setViewportSize({ width: 1366, height: 768 });
  }
  await page.getByRole('button', { name: 'How long is too long…' }).click();
  const weeks = page.getByLabel('Weeks at stage 1 Engagement');
  await weeks.fill('0');
  await weeks.press('Enter');
  await expect(page.getByText('Enter a whole number of weeks from 1 to 520.')).toBeVisible();
  await weeks.fill('500');
  await weeks.press('Enter');
  await expect(page.getByText('Enter a whole number of weeks from 1 to 520.')).toBeHidden();
  await expectAccessible(page);
});

test('a card is dragged to another stage with the mouse, and let go of where nothing happens', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('link', { name: 'Pathway' }).click();
  const column = page.getByRole('region', { name: '1 Engagement' });
  const other = page.getByRole('region', { name: '3 Employment Workshops' });
  const card = column.getByRole('listitem').first();
  const name = await card.getByRole('link').innerText();
  // By the line of its setting: neither the link nor the menu.
  const dragTo = async (x: number, y: number) => {
    const from = await card.boundingBox();
    if (!from) throw new Error('No card to drag');
    await page.mouse.move(from.x + 20, from.y + 60);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 8 });
    await page.mouse.move(x + 2, y + 2);
    await page.mouse.up();
  };
  const dialog = page.getByRole('dialog');

  // Let go of on its own column, and outside the board.
  const own = await column.boundingBox();
  await dragTo((own?.x ?? 0) + 60, (own?.y ?? 0) + 30);
  const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
  await dragTo((heading?.x ?? 0) + 10, (heading?.y ?? 0) + 10);
  await expect(dialog).toHaveCount(0);

  const place = await other.boundingBox();
  await dragTo((place?.x ?? 0) + 60, (place?.y ?? 0) + 200);
  await expect(dialog.getByRole('heading')).toContainText('end stage 1 Engagement');
  await expect(dialog.getByLabel('What begins on that day')).toHaveValue('3');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  // Thought better of: nothing has moved.
  await expect(column.getByRole('link', { name }).first()).toBeVisible();

  await dragTo((place?.x ?? 0) + 60, (place?.y ?? 0) + 200);
  await page.getByRole('button', { name: 'Move to 3 Employment Workshops', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(column.getByRole('link', { name })).toHaveCount(0);

  // The head of the young person’s page says where they are now.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Search/ }).fill(name.replace(',', ''));
  await page
    .getByRole('option', { name: new RegExp(name.split(',')[0] ?? '') })
    .first()
    .click();
  await expect(page.getByRole('link', { name: '3 Employment Workshops, 0 days' })).toBeVisible();
});

test('an action of a young person is seen when it is overdue, and not in the action plan', async ({
  app,
}) => {
  const { page } = app;
  await expect(page.getByRole('link', { name: /actions of young people are overdue/ })).toBeVisible();
  await page.getByRole('link', { name: /^Young people/ }).click();
  await page.getByRole('link', { name: 'Adeyemi, Jade' }).first().click();
  await page.getByRole('tab', { name: 'Actions' }).click();
  await page.getByLabel('Add an action').fill('Visit the aquarium with Jade');
  await page.getByRole('button', { name: 'Add action' }).click();
  await page.getByLabel('Due date').fill('2 January 2020');
  await page.getByLabel('Due date').press('Enter');
  await page.getByLabel('Stage of the pathway').selectOption('1 Engagement');
  await page.getByLabel('New progress note').fill('Rang them');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByText('Overdue since 2 January 2020')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Pathway' }).click();
  // The page of the young person, which stands until the other is there, has a tab of that name too.
  await expect(page.getByRole('heading', { level: 1, name: 'Pathway' })).toBeVisible();
  await page.getByRole('tab', { name: /^Actions/ }).click();
  await page.getByRole('button', { name: 'Overdue', exact: true }).click();
  const list = page.getByRole('table', { name: 'Actions of young people' });
  await expect(list.getByRole('row', { name: /Visit the aquarium/ })).toContainText('Adeyemi, Jade');
  await page.getByRole('link', { name: /^Action plan/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Action plan' })).toBeVisible();
  await expect(page.getByText('Visit the aquarium')).toHaveCount(0);
});
