import type { Page } from '@playwright/test';
import { expect, test, type TestApp } from './harness.ts';

// The sample holds the 1,400 young people of the four trackers.
test.use({ startOptions: { sample: true } });

test('a young person is added, found, corrected, and there again after a restart', async ({ app }) => {
  await goToPeople(app);
  await expect(app.page.getByText('1,400 young people')).toBeVisible();

  await app.page.getByRole('button', { name: 'Add a young person' }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByLabel('UPN').fill('A801200005001');
  await dialog.getByLabel('Date of birth').fill('31.2.2009');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  // Said at the top as links, and beside each field; nothing that was typed is gone.
  const summary = dialog.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary.getByRole('link')).toHaveCount(3);
  await expect(dialog.getByText(/they need B/)).toHaveCount(2);
  await expect(dialog.getByLabel('Date of birth')).toHaveValue('31.2.2009');
  await summary.getByRole('link', { name: /surname/ }).click();
  await expect(dialog.getByLabel('Surname')).toBeFocused();

  await dialog.getByLabel('Surname').fill('Quillfeather');
  await dialog.getByLabel('First name').fill('Wren');
  await dialog.getByLabel('Date of birth').fill('3/5/09');
  await dialog.getByLabel('UPN').fill('B801200005001');
  await expect(dialog.getByLabel('Date of birth')).toHaveValue('3 May 2009');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Wren Quillfeather' })).toBeVisible();

  await app.page.getByRole('link', { name: 'Young people', exact: true }).click();
  await expect(app.page.getByText('1,401 young people')).toBeVisible();
  await searchBox(app.page).fill('quill wr');
  await expect(app.page.getByText('1 of 1,401 young people')).toBeVisible();
  await searchBox(app.page).fill('b8012 0000 5001');
  await expect(app.page.getByText('1 of 1,401 young people')).toBeVisible();
  await app.page.getByRole('link', { name: 'Quillfeather, Wren' }).click();

  await app.page.getByRole('tab', { name: 'Details' }).click();
  const upn = app.page.getByLabel('UPN');
  await upn.fill('B801200005002');
  await upn.press('Tab');
  await expect(app.page.getByText(/The first letter does not belong to these digits/)).toBeVisible();
  await expect(upn).toHaveValue('B801200005002');
  await upn.fill('B801200005001');
  await upn.press('Tab');
  await expect(app.page.getByText(/The first letter does not belong/)).toHaveCount(0);
  await app.page.getByLabel('Name they go by').fill('Robin');
  await app.page.getByLabel('Sex').selectOption({ label: 'Female' });
  await app.page.getByLabel('Notes').fill('Likes gardens – “the quiet ones”');
  await app.page.getByLabel('Notes').press('Tab');
  await expect(app.page.getByRole('heading', { level: 1, name: 'Robin Quillfeather' })).toBeVisible();
  await expect(app.page.getByText(/^All changes saved/)).toBeVisible();

  await app.restart({ sample: true });
  await goToPeople(app);
  await searchBox(app.page).fill('robin');
  await app.page.getByRole('link', { name: 'Quillfeather, Wren' }).click();
  await app.page.getByRole('tab', { name: 'Details' }).click();
  await expect(app.page.getByLabel('UPN')).toHaveValue('B801200005001');
  await expect(app.page.getByLabel('Date of birth')).toHaveValue('3 May 2009');
  await expect(app.page.getByLabel('Sex').locator('option:checked')).toHaveText('Female');
  await expect(app.page.getByLabel('Notes')).toHaveValue('Likes gardens – “the quiet ones”');
});

test('somebody who is there already is not added twice by mistake', async ({ app }) => {
  await goToPeople(app);
  await searchBox(app.page).fill('Freya Adeyemi');
  await expect(app.page.getByRole('link', { name: 'Adeyemi, Freya' })).toBeVisible();
  await app.page.getByRole('button', { name: 'Add a young person' }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByLabel('Surname').fill('ADEYEMI');
  await dialog.getByLabel('First name').fill('freya');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByText('There is a young person with this name already.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.page.getByText('1 of 1,400 young people')).toBeVisible();
});

test('the list is narrowed, visited and found again as it was; and copied for Excel', async ({ app }) => {
  await goToPeople(app);
  const { page } = app;
  // By keyboard alone: the setting is found by any part of its name.
  await page.getByRole('search').getByRole('button', { name: 'Setting', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('landbridge');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('349 of 1,400 young people')).toBeVisible();
  await page.getByRole('button', { name: 'Age', exact: true }).click();

  const row = page.locator('tbody tr').first();
  await row.focus();
  await page.keyboard.press('End');
  const last = page.locator('tr[aria-rowindex="350"]');
  await expect(last).toBeFocused();
  const name = await last.getByRole('link').textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tablist')).toBeVisible();
  await page.getByRole('link', { name: 'Young people', exact: true }).click();
  await expect(page.getByText('349 of 1,400 young people')).toBeVisible();
  await expect(
    page.locator('tr[aria-rowindex="350"]').getByRole('link', { name: name ?? '' }),
  ).toBeInViewport();

  await page.getByRole('button', { name: 'Copy these to Excel' }).click();
  await expect(page.getByText('349 young people copied.', { exact: true })).toBeVisible();
  const lines = (await pasted(page)).split(/\r?\n/);
  expect(lines).toHaveLength(350);
  expect(lines[0]?.split('\t')[0]).toBe('Surname');
  expect(lines.every((line) => line.split('\t').length === 17)).toBe(true);
  expect(new Set(lines.slice(1).map((line) => line.split('\t')[6]))).toEqual(
    new Set(['Landbridge Specialist College']),
  );

  await searchBox(page).fill('nobody at all');
  await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Show everyone' }).click();
  await expect(page.getByText('1,400 young people', { exact: true })).toBeVisible();
});

test('a name into which 10,000 characters were pasted is refused at the field, and nothing of it is cut', async ({
  app,
}) => {
  const { page } = app;
  const pasted = 'م'.repeat(10_000);
  const words = 'This is too long. Shorten it to 500 characters or fewer.';
  await goToPeople(app);
  await page.getByRole('button', { name: 'Add a young person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Surname').fill(pasted);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert').getByRole('link', { name: words })).toBeVisible();
  await expect(dialog.getByLabel('Surname')).toHaveValue(pasted);
  // 500 of them, with marks that stand on them, are a name.
  const longest = 'مُ'.repeat(250);
  await dialog.getByLabel('Surname').fill(longest);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: longest })).toBeVisible();

  await page.getByRole('tab', { name: 'Details' }).click();
  const fields = [
    page.getByRole('textbox', { name: 'First name' }),
    page.getByRole('combobox', { name: 'Lead officer' }),
  ];
  for (const field of fields) {
    await field.fill(pasted);
    await field.press('Tab');
    await expect(page.getByText(words)).toBeVisible();
    await expect(field).toHaveValue(pasted);
    await field.fill('');
    await field.press('Tab');
    await expect(page.getByText(words)).toHaveCount(0);
  }
});

test('the setting of a young person is found by any part of its name; words that name none stay, unsaved', async ({
  app,
}) => {
  const { page } = app;
  await goToPeople(app);
  await page.getByRole('link', { name: 'Adeyemi, Jade' }).first().click();
  await page.getByRole('tab', { name: 'Details' }).click();
  const setting = page.getByRole('combobox', { name: 'Setting now' });
  await expect(setting).not.toHaveValue('');
  const before = await setting.inputValue();
  await setting.press('Control+a');
  await setting.pressSequentially('side mo');
  await page.getByRole('option', { name: 'Moorside High' }).click();
  await expect(page.getByText(/^All changes saved/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(setting).toHaveValue(before);

  await setting.fill('side');
  await setting.press('Tab');
  await expect(page.getByText('“side” is not in the list.')).toBeVisible();
  // Said at the top of every screen, and there again on coming back.
  await page.getByRole('tab', { name: 'Pathway' }).click();
  await expect(page.locator('[data-saving="not-saved"]')).toHaveText('Not saved');
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(setting).toHaveValue('side');
  await setting.fill('moorside high');
  await setting.press('Tab');
  await expect(setting).toHaveValue('Moorside High');
  await expect(page.getByText(/^All changes saved/)).toBeVisible();
  await page.reload();
  await expect(setting).toHaveValue('Moorside High');

  // Taken out, it is none.
  await setting.fill('');
  await setting.press('Tab');
  await expect(page.getByText(/^All changes saved/)).toBeVisible();
  await page.reload();
  await expect(setting).toHaveValue('');

  // The setting of one year in the same way, and the officer from those who are there.
  const ofYear = page.getByRole('combobox', { name: 'Setting in 2022/23' });
  await ofYear.press('Control+a');
  await ofYear.pressSequentially('moorside');
  await page.getByRole('option', { name: 'Moorside High' }).click();
  await expect(ofYear).toHaveValue('Moorside High');
  const officer = page.getByRole('combobox', { name: 'Lead officer' });
  await officer.fill('Zelda Quill');
  await expect(page.getByText('This name is new: it is added to the list')).toBeVisible();
  await officer.press('Tab');
  await expect(page.getByText(/^All changes saved/)).toBeVisible();
  await page.reload();
  await expect(officer).toHaveValue('Zelda Quill');
});

async function goToPeople(app: TestApp): Promise<void> {
  await app.page.getByRole('link', { name: /^Young people/ }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Young people' })).toBeVisible();
  await expect(app.page.locator('tbody tr').first()).toBeVisible();
}

function searchBox(page: Page) {
  return page.getByRole('searchbox', { name: /^Search young people/ });
}

/** What a paste would bring, without leaving it in the page. */
async function pasted(page: Page): Promise<string> {
  const box = searchBox(page);
  await box.evaluate((element) => {
    element.addEventListener(
      'paste',
      (event) => {
        event.preventDefault();
        element.dataset.pasted = (event as ClipboardEvent).clipboardData?.getData('text/plain') ?? '';
      },
      { once: true },
    );
  });
  await box.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(box).toHaveAttribute('data-pasted', /./);
  return (await box.getAttribute('data-pasted')) ?? '';
}
