/** The toolkit in the sample data file: figures, scores, priorities, and the step to the next year. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './harness.ts';

test.use({ startOptions: { sample: true } });

const go = (page: Page, hash: string) => page.evaluate((next) => void (location.hash = next), hash);
const cell = (page: Page, row: number, column: number) => page.locator(`[data-place="${row} ${column}"]`);
/** The rows of the grid, in the form's order; row 0 holds the dates and row 3 is the heading of question 2. */
const rows = {
  cohort: 1,
  q1: 2,
  q2a: 4,
  q2b: 5,
  q2c: 6,
  q2d: 7,
  q2e: 8,
  q3: 9,
  q4: 10,
  q5: 11,
  q6: 12,
  q7: 13,
};
const saved = (page: Page) => page.getByText(/All changes saved/);

/** Puts text on the clipboard of the page as Excel does, and pastes it where the focus is. */
async function paste(page: Page, text: string) {
  await page.evaluate((cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', cells);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('the five years of figures are those of the trackers', async ({ app }) => {
  const { page } = app;
  const truth = JSON.parse(await readFile('test/fixtures/north/truth.json', 'utf8')) as Record<
    string,
    Record<string, number>
  >;
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible({ timeout: 60_000 });
  await go(page, '#/toolkit/section-1');
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 20_000 });
  for (const [column, year] of Object.keys(truth).sort().entries()) {
    for (const [code, row] of Object.entries(rows)) {
      const value = truth[year]?.[code] ?? Number.NaN;
      const shown = code === 'q1' || code === 'q7' ? `${value.toFixed(1)}%` : value.toLocaleString('en-GB');
      await expect(cell(page, row, column), `${code} in ${year}`).toHaveText(`${shown}calculated`);
    }
  }
  await expectAccessible(page);

  // Who is counted, with the records behind each.
  await cell(page, rows.q3, 3).click();
  await expect(page.getByRole('heading', { name: 'Supported internships, 2024/25' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '73 young people' })).toBeVisible();
  await page.getByRole('button', { name: 'Show 23 more of 23' }).click();
  await expect(page.getByRole('list', { name: 'Young people counted' }).getByRole('link')).toHaveCount(73);
  await cell(page, rows.q7, 3).click();
  await expect(page.getByText('job starts of 16 or more hours a week')).toBeVisible();
  await page.getByRole('button', { name: /^All / }).click();
  await expect(page.getByRole('list', { name: 'Young people counted' })).toBeVisible();
});

test('own figures are typed, pasted and taken away again', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible({ timeout: 60_000 });
  await go(page, '#/toolkit/section-1');
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 20_000 });

  // A figure that cannot be read stays in its cell, with what would be accepted.
  await cell(page, rows.q3, 3).click();
  await page.keyboard.type('about 70');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Type a whole number, such as 73.');
  await page.keyboard.press('Escape');
  await expect(cell(page, rows.q3, 3)).toHaveText('73calculated');

  // Over a calculated figure a reason is asked for, and the cell has the focus afterwards.
  await page.keyboard.type('75');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Use my own figure', exact: true }).click();
  await expect(page.getByText('Say why, so that whoever checks the figures can follow.')).toBeVisible();
  await page.getByLabel('Because …').fill('Two started after the tracker was closed');
  await page.keyboard.press('Enter');
  await expect(cell(page, rows.q3, 3)).toHaveText('75own');
  await expect(cell(page, rows.q3, 3)).toBeFocused();
  await expect(page.getByText('Two started after the tracker was closed')).toBeVisible();

  // A block from Excel: one cell that cannot be read stops all of it.
  await cell(page, rows.q4, 1).click();
  await paste(page, '11\t14\r\n31\tmany\r\n');
  await expect(page.getByRole('alert')).toContainText('Nothing was pasted');
  await expect(page.getByRole('alert')).toContainText('many');
  await expect(cell(page, rows.q4, 1)).toHaveText('10calculated');
  await paste(page, '11\t14\r\n31\t33\r\n');
  // 31 apprenticeships are there already, so three figures change.
  await expect(page.getByRole('dialog')).toContainText('instead of 3 calculated ones');
  await page.getByLabel('Because …').fill('Counted by the provider');
  await page.keyboard.press('Enter');
  await expect(cell(page, rows.q4, 1)).toHaveText('11own');
  await expect(cell(page, rows.q4, 2)).toHaveText('14own');
  await expect(cell(page, rows.q5, 1)).toHaveText('31calculated');
  await expect(cell(page, rows.q5, 2)).toHaveText('33own');

  // One change, so one undo; and Delete goes back to the calculated figure.
  await expect(saved(page)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cell(page, rows.q4, 1)).toHaveText('10calculated');
  await expect(cell(page, rows.q5, 2)).toHaveText('32calculated');
  await cell(page, rows.q3, 3).click();
  await page.keyboard.press('Delete');
  await expect(cell(page, rows.q3, 3)).toHaveText('73calculated');

  // In the panel.
  await expect(page.getByRole('heading', { name: 'Supported internships, 2024/25' })).toBeVisible();
  await page.getByRole('button', { name: 'Use my own figure…' }).click();
  await page.getByRole('textbox', { name: 'Use my own figure' }).fill('74');
  await page.getByRole('button', { name: 'Use this figure' }).click();
  await expect(page.getByText('Say why, so that whoever checks')).toBeVisible();
  await page.getByLabel('because …').fill('One moved in during the year');
  await page.getByRole('button', { name: 'Use this figure' }).click();
  await expect(cell(page, rows.q3, 3)).toHaveText('74own');
  await page.getByRole('button', { name: 'Go back to the calculated figure' }).click();
  await expect(cell(page, rows.q3, 3)).toHaveText('73calculated');

  // Figures typed quickly one after the other, and dates in words.
  await cell(page, 0, 0).click();
  await page.keyboard.type('1/3/22');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3 March 2023');
  await page.keyboard.press('Enter');
  await expect(cell(page, 0, 0)).toHaveText('1 March 2022');
  await expect(cell(page, 0, 1)).toHaveText('3 March 2023');
});

test('a statement is scored, evidenced and given actions; what was written is there after closing', async ({
  app,
}) => {
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible({ timeout: 60_000 });
  await go(page, '#/toolkit/statements/12');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('We have good mechanisms in place');
  await page.getByRole('radio', { name: 'Not scored yet' }).check();
  await expect(page.getByRole('link', { name: /^Statement 12, .*: Not scored yet$/ })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('radio', { name: /Only partly true/ })).toBeChecked();
  await expect(page.getByRole('link', { name: /^Statement 12, .*: 2 Only partly true$/ })).toBeVisible();

  await page.getByLabel('What evidence do you have for this score?').fill('A quarterly report since 2024');
  await page
    .getByLabel('Add an action', { exact: true })
    .fill('Ask every provider for the same eight figures');
  await page.keyboard.press('Enter');
  await page.getByLabel('Lead').fill('A. Okoro');
  await page.getByLabel('Due date').fill('31/7/24');
  await page.keyboard.press('Tab');
  await page.getByLabel('Status').selectOption('In progress');
  await expect(page.getByText('Overdue since 31 July 2024')).toBeVisible();
  await page.getByLabel('New progress note').fill('Two of five have agreed');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Progress notes, newest first' })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page).toHaveURL(/#\/toolkit\/statements\/11$/);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page).toHaveURL(/#\/toolkit\/statements\/12$/);
  await expect(page.getByLabel('What evidence do you have for this score?')).toHaveValue(
    'A quarterly report since 2024',
  );

  // The same action, in the plan.
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Ask every provider for the same eight figures' })
    .getByRole('link', { name: 'In the action plan' })
    .first()
    .click();
  await expect(page.locator('[data-action-toggle]:focus')).toHaveText(
    'Ask every provider for the same eight figures',
  );
  await expect(page.getByLabel('Topic of the action plan')).toHaveValue('data');
});

test('a new year begins from the last one, which can then only be read', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible({ timeout: 60_000 });
  await go(page, '#/toolkit');
  await expect(page.getByRole('heading', { name: 'The statements and their scores' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start a new year’s assessment' }).click();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Priorities' }).check();
  await page.getByRole('button', { name: 'Start the assessment' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('0 of 12 statements scored')).toBeVisible();

  // The sample's assessment began on 5 October 2026: one that begins in the same year is told apart by its day.
  const today = new Date();
  const isSameYear = today.getUTCFullYear() === 2026;
  const before = isSameYear ? '5 October 2026' : '2026';
  const now = isSameYear
    ? today.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    : String(today.getUTCFullYear());

  // The scores of the year before stand beside the new ones, and at each statement.
  await expect(page.getByRole('columnheader', { name: `${now} (this one)` })).toBeVisible();
  await go(page, '#/toolkit/statements/1');
  await expect(page.getByRole('radio', { name: 'Not scored yet' })).toBeChecked();
  await expect(
    page.getByRole('heading', { name: `Before: the ${before} assessment`, exact: true }),
  ).toBeVisible();
  await go(page, '#/toolkit/priorities');
  await expect(page.getByLabel('Priority 1 in your own words')).not.toHaveValue('');
  await expectAccessible(page);

  await go(page, '#/toolkit');
  await page.getByLabel('Assessment', { exact: true }).selectOption({ index: 1 });
  await expect(page.getByText(`Read-only, closed when the ${now} assessment began`)).toBeVisible();
  await expect(page.getByLabel('Name of Local Authority')).not.toBeEditable();
  await page.getByRole('link', { name: 'Section 1: Data' }).click();
  await cell(page, rows.q3, 3).click();
  await page.keyboard.type('5');
  await expect(page.getByRole('grid').getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Use my own figure/ })).toHaveCount(0);
  await expect(cell(page, rows.q3, 3)).toHaveText('73calculated');
});

test('at 200 % zoom the years and the questions stay in sight beside the figures', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible({ timeout: 60_000 });
  await page.setViewportSize({ width: 683, height: 384 });
  await go(page, '#/toolkit/section-1');
  await expect(cell(page, rows.q7, 4)).toHaveText(/calculated/, { timeout: 20_000 });
  const headOf = (name: string | RegExp) => page.getByRole('columnheader', { name });
  const barBottom = (await page.getByRole('banner').boundingBox())!.height;

  // Down to the last question: the years stand right under the bar at the top, and take little of the screen.
  await cell(page, rows.q7, 4).scrollIntoViewIfNeeded();
  const year = (await headOf(/^Year 5/).boundingBox())!;
  expect(year.y).toBeCloseTo(barBottom, 0);
  expect(year.height).toBeLessThan(384 / 6);

  // On a narrower screen the years scroll sideways and the question stays, on no more than half of it.
  await page.setViewportSize({ width: 480, height: 384 });
  const question = page.getByRole('rowheader', { name: /supported internships/ });
  await cell(page, rows.q3, 4).scrollIntoViewIfNeeded();
  const [figure, row] = [(await cell(page, rows.q3, 4).boundingBox())!, (await question.boundingBox())!];
  expect(row.x).toBeGreaterThanOrEqual(0);
  expect(row.width).toBeLessThan(480 / 2);
  expect(figure.x).toBeGreaterThan(row.x + row.width - 1);
  const corner = (await headOf(/^Questions/).boundingBox())!;
  const table = (await page.getByRole('grid').locator('..').boundingBox())!;
  expect(corner.y).toBeCloseTo(table.y + 1, 0);
});
