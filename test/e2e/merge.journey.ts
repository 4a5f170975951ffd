import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test, type TestApp } from './harness.ts';

// The sample holds the 1,400 young people of the four trackers.
test.use({ startOptions: { sample: true } });

test('two records of one young person are merged, counted once, and taken apart again', async ({ app }) => {
  test.setTimeout(240_000);
  await goToPeople(app);
  const { page } = app;
  await openFreya(page);
  await page.getByRole('tab', { name: 'Details' }).click();
  const born = await page.getByLabel('Date of birth').inputValue();
  const upn = await page.getByLabel('UPN').inputValue();
  expect(upn).not.toBe('');

  await addPerson(app, { surname: 'Adeyemy', forename: 'Freya', born });
  await page.getByRole('tab', { name: 'Details' }).click();
  await page.getByLabel('Local number').fill('COLLEGE-7');
  await page.getByLabel('Notes').fill('Wants to work with animals');
  await page.getByLabel('Notes').press('Tab');
  await expect(page.getByText(/^All changes saved/)).toBeVisible();

  await page.getByRole('button', { name: 'Merge with another record…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Merge with another record' })).toBeVisible();
  const alike = page.getByRole('group', { name: 'Records that look alike' });
  await expect(alike).toContainText('Same date of birth, a surname that differs by a letter');
  await expectAccessible(page);
  await alike.getByRole('link', { name: 'Compare with Freya Adeyemi' }).click();

  await expect(
    page.getByRole('heading', { level: 1, name: 'Are these the same young person?' }),
  ).toBeVisible();
  // The one that holds the reviews and the plan is to stay.
  await page.getByRole('button', { name: 'Keep the other record' }).click();
  const sideBySide = page.getByRole('group', { name: 'The two records side by side' });
  await expect(sideBySide.getByRole('columnheader').first()).toContainText('Freya Adeyemi');
  await expect(sideBySide.getByRole('radio', { name: 'Surname: Adeyemi' })).toBeChecked();
  await sideBySide.getByRole('radio', { name: 'Surname: Adeyemi' }).press('ArrowDown');
  await expect(sideBySide.getByRole('radio', { name: 'Surname: Adeyemy' })).toBeChecked();
  await sideBySide.getByRole('radio', { name: 'Surname: Adeyemi' }).check();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Merge the two records…' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('Merge the record of Freya Adeyemy into that of Freya Adeyemi?');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Freya Adeyemi' })).toBeVisible();
  await expect(toast(page, 'The two records are one now')).toBeVisible();
  await expect(
    page.getByText(/^Merged with another record \(Freya Adeyemy\) on \d+ \w+ \d{4}/),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(page.getByLabel('UPN')).toHaveValue(upn);
  await expect(page.getByLabel('Notes')).toHaveValue(/Wants to work with animals/);
  await page.getByRole('tab', { name: 'Additional information' }).click();
  await expect(page.getByText('Surname also recorded as')).toBeVisible();
  await expectAccessible(page);
  await goToPeople(app);
  await expect(page.getByText('1,400 young people')).toBeVisible();

  // Her own history has the merge, which is taken apart from there as from her page, and nothing of anybody else's.
  await openFreya(page);
  await page.getByRole('link', { name: 'History', exact: true }).last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'History of Freya Adeyemi' })).toBeVisible();
  await page.getByRole('button', { name: 'Take apart… Merge of two records of a young person' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Take the two records apart?');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await page
    .getByRole('button', { name: /Import of ehcp_cohort_export/ })
    .first()
    .click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await expectAccessible(page);

  // Later, what was written since stays.
  await goToPeople(app);
  await openFreya(page);
  await page.getByRole('button', { name: 'Take apart…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take apart', exact: true }).click();
  await expect(toast(page, 'The two records are apart again')).toBeVisible();
  await expect(page.getByText(/^Merged with another record/)).toHaveCount(0);
  await goToPeople(app);
  await searchBox(page).fill('');
  await expect(page.getByText('1,401 young people')).toBeVisible();
  await searchBox(page).fill('COLLEGE-7');
  await expect(page.getByRole('link', { name: 'Adeyemy, Freya' })).toBeVisible();
});

test('pairs that look alike are answered one by one, and the answer is remembered', async ({ app }) => {
  test.setTimeout(240_000);
  await goToPeople(app);
  const { page } = app;
  await expect(page.getByText('1,400 young people')).toBeVisible();
  const before = await duplicatesSaid(page);
  await addPerson(app, { surname: 'Quillfeather', forename: 'Wren', born: '3 May 2009' });
  await addPerson(app, { surname: 'Quillfeather', forename: 'Wren', born: '5 March 2009' });
  await addPerson(app, { surname: 'Wren', forename: 'Quillfeather', born: '3 May 2009' });
  await goToPeople(app);
  // The three make three pairs: days swapped, names swapped, and both.
  await expect.poll(() => duplicatesSaid(page)).toBe(before + 3);
  await page.getByRole('link', { name: /possible duplicates?$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Possible duplicates' })).toBeVisible();
  await expectAccessible(page);

  const order = page.getByRole('listitem').filter({ hasText: 'names in the other order' });
  await order.getByRole('button', { name: /^Not the same/ }).press('Enter');
  await expect(toast(page, 'Remembered: they are two people')).toBeVisible();
  await expect(order).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2 }).and(page.locator(':focus'))).toBeVisible();

  const swapped = page.getByRole('listitem').filter({ hasText: 'day and month of birth swapped' }).first();
  await swapped.getByRole('button', { name: /^Same person/ }).click();
  await page.getByRole('radio', { name: /^Date of birth: 3 May 2009/ }).check();
  await page.getByRole('button', { name: 'Merge the two records…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Possible duplicates' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(toast(page, 'The two records are apart again')).toBeVisible();

  await app.restart({ sample: true });
  await goToPeople(app);
  await expect.poll(() => duplicatesSaid(app.page)).toBe(before + 2);
});

async function addPerson(
  app: TestApp,
  who: { surname: string; forename: string; born: string },
): Promise<void> {
  const { page } = app;
  await goToPeople(app);
  await page.getByRole('button', { name: 'Add a young person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Surname').fill(who.surname);
  await dialog.getByLabel('First name').fill(who.forename);
  await dialog.getByLabel('Date of birth').fill(who.born);
  await dialog.getByLabel('First name').click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${who.forename} ${who.surname}` })).toBeVisible();
}

/** How many pairs the quiet line above the list names; 0 where there is none. */
async function duplicatesSaid(page: Page): Promise<number> {
  await expect(page.getByText(/young people$/).first()).toBeVisible();
  const line = page.getByRole('link', { name: /possible duplicates?$/ });
  if ((await line.count()) === 0) return 0;
  return Number((await line.innerText()).replace(/\D/g, ''));
}

async function goToPeople(app: TestApp): Promise<void> {
  await app.page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: /^Young people/ })
    .click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Young people' })).toBeVisible();
}

/** What was announced, as it is shown. (It is read out from another place.) */
function toast(page: Page, title: string) {
  return page.getByRole('complementary', { name: 'Announcements' }).getByText(title).last();
}

/** Finds her in the list and opens her page, once the list has settled. */
async function openFreya(page: Page): Promise<void> {
  await searchBox(page).fill('Freya Adeyemi');
  await expect(page.getByText(/^1 of 1,40\d young people$/)).toBeVisible();
  await page.getByRole('link', { name: 'Adeyemi, Freya' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Freya Adeyemi' })).toBeVisible();
}

function searchBox(page: Page) {
  return page.getByRole('searchbox', { name: /^Search young people/ });
}
