/** Annual reviews in the sample data file: what is due, why, on which days, and what follows. */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { expectAccessible } from './accessibility.ts';
import { chooseFilter } from './filter-steps.ts';
import { expect, test } from './harness.ts';

test.use({ startOptions: { sample: true } });

test('reviews are found by when they are due and by year group, each with the reason of its day', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Annual reviews/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Annual reviews' })).toBeVisible();
  const list = page.getByRole('table', { name: 'Next annual reviews' });
  await expect(list).toBeVisible();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  const count = page.getByRole('status').filter({ hasText: /reviews$/ });
  await expect(count).toHaveText(/^[\d,]+ reviews$/);
  const all = await count.innerText();
  await chooseFilter(page, 'Year group', 'Year 11');
  await expect(count).not.toHaveText(all);
  await expect(list.locator('tbody tr td:nth-child(2)').first()).toHaveText('11');

  // By keyboard: the reasons beside the list are those of the row that has the focus.
  const rows = list.locator('tbody tr[aria-rowindex]');
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  const name = await rows.nth(1).locator('td').first().innerText();
  await expect(page.getByRole('heading', { name: `Why these dates? ${name}` })).toBeVisible();
  await expect(page.getByText('Children and Families Act 2014, section 44')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Open the reviews of this young person' }).click();
  await expect(page.getByRole('tab', { name: 'Reviews', selected: true })).toBeVisible();
  // Coming back finds the list as it was left.
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Year group: Year 11' })).toBeVisible();
});

test('a day of the calendar opens to its reviews; after a meeting the next step is named', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Annual reviews/ }).click();
  await page.getByRole('tab', { name: 'Calendar' }).click();
  const more = page.getByRole('button', { name: /^\d+ more due on / });
  for (let month = 0; month < 12 && (await more.count()) === 0; month += 1) {
    const due = page.getByRole('status').filter({ hasText: / due$/ });
    await page.getByRole('button', { name: 'Later month' }).click();
    await expect(due).toBeVisible();
  }
  await expectAccessible(page);
  const label = (await more.first().getAttribute('aria-label')) ?? '';
  const [, day, count] = /^\d+ more due on (.+): show all (\d+)$/.exec(label) ?? [];
  await more.first().click();
  await expect(page.getByRole('tab', { name: /^Due/, selected: true })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /reviews$/ })).toHaveText(`${count} reviews`);
  await expect(page.getByRole('button', { name: `Due on ${day}: show every day` })).toBeVisible();

  await page.getByRole('tab', { name: /^After the meeting/ }).click();
  const awaited = page.getByRole('table', { name: 'Reviews held and not finished' });
  await expect(awaited.getByText(/^(Decision|Final plan)$/).first()).toBeVisible();
  await page.getByRole('tab', { name: /^Moving on this year/ }).click();
  await expect(page.getByText('SEND Regulations 2014, regulation 18')).toBeVisible();
  await expectAccessible(page);
});

test('a whole month is chosen: its list, its appointments in one calendar file, and its workbook', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Annual reviews/ }).click();
  await page.getByRole('tab', { name: 'Calendar' }).click();
  await page.getByRole('button', { name: 'Later month' }).click();
  const month = await page.getByRole('heading', { level: 2 }).first().innerText();
  const due = page.getByRole('status').filter({ hasText: / due$/ });
  await expect(due).toBeVisible();
  const inCalendar = /([\d,]+) reviews? (?:is|are) due$/.exec(await due.innerText())?.[1];
  await page.getByRole('button', { name: 'Show as a list' }).click();
  const count = page.getByRole('status').filter({ hasText: /reviews?$/ });
  await expect(count).toHaveText(new RegExp(`^${inCalendar} reviews?$`));
  await expect(page.getByRole('button', { name: `Month: ${month}` })).toBeVisible();
  await expectAccessible(page);

  const list = page.getByRole('table', { name: 'Next annual reviews' });
  const workbook = await app.saveExport(() => page.getByRole('button', { name: 'Excel…' }).click());
  expect(workbook.name).toContain('OFFICIAL–SENSITIVE – Next annual reviews');
  const { sheets } = await readXlsx(workbook.bytes);
  const first = await list.locator('tbody tr td:first-child').first().innerText();
  const rows = sheets[0]?.rows ?? [];
  expect(rows.map((row) => `${String(row[0])}, ${String(row[1])}`)).toContain(first);

  // Of everybody: as many appointments as the button says, without a name.
  await page.getByRole('button', { name: 'All', exact: true }).click();
  const button = page.getByRole('button', { name: /^\d+ appointments?…$/ });
  const meetings = Number.parseInt(await button.innerText(), 10);
  await button.click();
  const dialog = page.getByRole('dialog');
  const calendar = await app.saveExport(() => dialog.getByRole('button', { name: 'Save…' }).click());
  expect(calendar.bytes.toString('utf8').match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(meetings);
  await dialog.getByRole('button', { name: 'Close' }).click();

  // The packs are those of the month.
  await chooseFilter(page, 'Month', month);
  await expect(count).toHaveText(new RegExp(`^${inCalendar} reviews?$`));
  await page.getByRole('button', { name: 'Assessment packs…' }).click();
  await expect(dialog.getByText(`(due in ${month}, narrowed as you see it)`)).toBeVisible();
});

test('the packs of a year group are made from the list, and one from a young person’s page', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Annual reviews/ }).click();
  await page.getByRole('button', { name: 'Next four weeks' }).click();
  await chooseFilter(page, 'Year group', 'Year 11');
  const list = page.getByRole('table', { name: 'Next annual reviews' });
  await expect(list.locator('tbody tr td:nth-child(2)').first()).toHaveText('11');
  const count = Number(
    /^([\d,]+) review/.exec(
      await page
        .getByRole('status')
        .filter({ hasText: /reviews?$/ })
        .innerText(),
    )?.[1],
  );
  expect(count).toBeGreaterThan(1);
  const first = await list.locator('tbody tr td:first-child').first().innerText();
  await page.getByRole('button', { name: 'Assessment packs…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: `Assessment packs for ${count} reviews` })).toBeVisible();
  for (const part of ['Views', 'Actions', 'Consent and signatures'])
    await dialog.getByRole('checkbox', { name: part }).uncheck();
  await expectAccessible(page);
  const packs = await app.saveExport(() => dialog.getByRole('button', { name: 'Save as PDF…' }).click());
  expect(packs.name).toContain(`${count} assessment packs`);
  expect(packs.name).toContain('OFFICIAL–SENSITIVE');
  expect(packs.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await expect(
    dialog.getByText(new RegExp(`^(Saved as|Made) “.+”: ${count} packs, [\\d,]+ pages`)),
  ).toBeVisible();

  // The same is printed from the application.
  const preview = await app.print(() => dialog.getByRole('button', { name: 'Print…' }).click());
  expect(preview.title).toBe('Assessment packs for annual reviews');
  await expect(
    dialog.getByText(`Opened to be printed: ${preview.pages.toLocaleString('en-GB')} pages.`),
  ).toBeVisible();
  await expect.poll(preview.isDialogAskedFor).toBe(true);
  expect(preview.pages).toBeGreaterThan(count);

  // The same to be filled in: one workbook with a sheet for each.
  await dialog.getByRole('radio', { name: 'Excel, to be filled in' }).check();
  await expect(dialog.getByRole('checkbox', { name: /^Large print/ })).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Print…' })).toBeHidden();
  await expectAccessible(page);
  const workbook = await app.saveExport(() => dialog.getByRole('button', { name: 'Save as Excel…' }).click());
  expect(workbook.name).toContain(`${count} assessment packs`);
  expect(workbook.name).toMatch(/\.xlsx$/);
  const { sheets } = await readXlsx(workbook.bytes);
  expect(sheets).toHaveLength(count + 1);
  expect(sheets[0]?.name).toBe('Young people');
  expect(sheets[1]?.name).toBe(first.slice(0, 31));
  expect(sheets[1]?.protection?.sheet).toBe(true);
  await expect(dialog.getByText(new RegExp(`^(Saved as|Made) “.+\\.xlsx”: ${count} packs\\.`))).toBeVisible();
  await dialog.getByRole('radio', { name: 'PDF, to be printed' }).check();

  await dialog.getByRole('radio', { name: /^One PDF each/ }).check();
  const pattern = dialog.getByLabel('Name of each file');
  await pattern.fill('Pack');
  await expect(dialog.getByText(/so that the files can be told apart/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Add surname' }).click();
  const [surnameOfFirst = ''] = first.split(', ');
  await expect(dialog.getByText(`For example: Pack ${surnameOfFirst}.pdf`)).toBeVisible();
  await expectAccessible(page);
  if (app.shellKind === 'browser') {
    const zip = await app.saveExport(() => dialog.getByRole('button', { name: 'Save as ZIP file' }).click());
    expect(zip.name).toContain(`${count} assessment packs`);
    expect(zip.bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  } else {
    const ownFolder = join(app.folders.saved, 'packs');
    await mkdir(ownFolder);
    await app.stubOpenDialog([ownFolder]);
    await dialog.getByRole('button', { name: 'Choose the folder…' }).click();
    await expect(dialog.getByText(`Saved in “packs”: ${count} packs`)).toBeVisible();
    const names = await readdir(ownFolder);
    expect(names).toHaveLength(count);
    expect(names).toContain(`Pack ${surnameOfFirst}.pdf`);
    // The same again: nothing is replaced without being asked about.
    await dialog.getByRole('button', { name: 'Choose the folder…' }).click();
    await expect(dialog.getByText(`${count} files of these names are in “packs” already.`)).toBeVisible();
    await dialog.getByRole('button', { name: 'Do not save' }).click();
    expect(await readdir(ownFolder)).toHaveLength(count);
  }
  await dialog.getByRole('button', { name: /^(Close|Cancel)$/ }).click();

  await list.getByRole('link', { name: first }).click();
  await page.getByRole('button', { name: 'Assessment pack…' }).click();
  const one = await app.saveExport(() =>
    page.getByRole('dialog').getByRole('button', { name: 'Save as PDF…' }).click(),
  );
  const [surname = '', forename = ''] = first.split(', ');
  expect(one.name).toContain(`Assessment pack ${forename} ${surname}`);
});

test('a review is recorded by hand, refused where it cannot be, removed and put back', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Annual reviews/ }).click();
  await page.getByRole('button', { name: 'Late', exact: true }).click();
  await page
    .getByRole('table', { name: 'Next annual reviews' })
    .locator('tbody tr td:first-child a')
    .first()
    .click();
  await page.getByRole('button', { name: 'Add a review' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('Enter the day');
  await dialog.getByLabel('Held on').fill('31/02/2026');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('There is no such day');
  await dialog.getByLabel('Held on').fill('12 January 2026');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const title = page.getByRole('heading', { level: 1, name: /^Annual review held on 12 January 2026: / });
  await expect(title).toBeVisible();
  await page.getByLabel('It focused on employment').selectOption('Yes');
  await page.getByLabel('The local authority decides to').selectOption('Maintain the plan');
  const decision = page.getByLabel('Decision sent on');
  await decision.fill('11/1/2026');
  await decision.press('Enter');
  await expect(page.getByText(/is earlier than the review/)).toBeVisible();
  await decision.fill('9/2/2026');
  await decision.press('Enter');
  await expect(page.getByText(/is earlier than the review/)).toBeHidden();
  // Four weeks from Monday 12 January 2026.
  await expect(page.getByText('Decision to maintain, amend or cease by 9 February 2026')).toBeVisible();
  await expect(page.getByText('In time, on the last day')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('navigation', { name: 'Where this page is' }).getByRole('link').last().click();
  const table = page.getByRole('table', { name: 'Annual reviews' });
  const row = table.getByRole('row', { name: /12 January 2026/ });
  await expect(row).toContainText('Maintain the plan');
  await expect(row).toContainText('9 February 2026');

  await row.getByRole('link', { name: 'Open the review held on 12 January 2026' }).click();
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByRole('tab', { name: 'Reviews', selected: true })).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(row).toContainText('Maintain the plan');
});

test('a meeting is arranged, prepared and recorded, with outcomes under the four headings', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Annual reviews/ }).click();
  await page.getByRole('button', { name: 'Late', exact: true }).click();
  const list = page.getByRole('table', { name: 'Next annual reviews' });
  const name = await list.locator('tbody tr td:first-child a').first().innerText();
  await list.locator('tbody tr td:first-child a').first().click();

  // The last review has an outcome; this year's has a meeting next month.
  await page.getByRole('button', { name: 'Add a review' }).click();
  await page.getByRole('dialog').getByLabel('Held on').fill('12 January 2026');
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  const employment = page.getByRole('region', { name: 'Employment and higher education' });
  await employment.getByRole('button', { name: 'Add an outcome' }).click();
  await employment.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(employment.getByText(/Enter what is to be achieved/)).toBeVisible();
  await employment.getByLabel('What is to be achieved').fill('A paid job in a café by July');
  await employment.getByRole('button', { name: 'Add', exact: true }).click();
  await employment.getByLabel('Steps towards it').fill('Visit two cafés');
  await employment.getByLabel('Progress').fill('Visited one');
  await page.goBack();

  await page.getByRole('button', { name: 'Add a review' }).click();
  const day = new Date();
  day.setDate(1);
  day.setMonth(day.getMonth() + 1);
  const isoDay = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-15`;
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Meeting arranged for').fill(isoDay);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Annual review on 15 / })).toBeVisible();
  await page.getByLabel('Time').fill('2.30');
  await page.getByLabel('Time').press('Enter');
  await expect(page.getByText(/Say whether it is morning or afternoon/)).toBeVisible();
  await page.getByLabel('Time').fill('2.30 pm');
  await page.getByLabel('Time').press('Enter');
  await expect(page.getByLabel('Time')).toHaveValue('14:30');
  await page.getByLabel('Length in minutes').fill('90');
  await page.getByLabel('Place', { exact: true }).fill('Room 4');
  await page.getByRole('button', { name: 'Add those who must be asked' }).click();
  const advice = page.getByRole('table', { name: 'Reports and advice' });
  await expect(advice.getByRole('row')).toHaveCount(6);
  await advice.getByLabel('Received on: Health').fill('1/9/26');
  await advice.getByLabel('Received on: Health').press('Enter');
  await expect(page.getByText('1 of 5 received')).toBeVisible();
  await page.getByRole('button', { name: /^Bring over 1 from the review of/ }).click();
  await expect(employment.getByLabel('Outcome 1', { exact: true })).toHaveValue(
    'A paid job in a café by July',
  );
  await expect(employment.getByLabel('Steps towards it')).toHaveValue('Visit two cafés');
  await expect(employment.getByLabel('Progress')).toHaveValue('');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'For your calendar…' }).click();
  const appointment = await app.saveExport(() =>
    page.getByRole('dialog').getByRole('button', { name: 'Save…' }).click(),
  );
  expect(appointment.name).toMatch(/^Annual review appointments .*\.ics$/);
  const calendar = appointment.bytes.toString('utf8');
  expect(calendar).toContain('SUMMARY:Annual review\r\n');
  expect(calendar).toContain(`DTSTART:${isoDay.replaceAll('-', '')}T1`);
  expect(calendar).not.toContain(name.split(', ')[0]);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  // The meeting stands in the calendar beside the days on which reviews are due.
  await page.getByRole('link', { name: /^Annual reviews/ }).click();
  await page.getByRole('tab', { name: 'Calendar' }).click();
  await page.getByRole('button', { name: 'Later month' }).click();
  await page.getByRole('link', { name: `Meeting 14:30 ${name}` }).click();
  await expect(page.getByLabel('Place', { exact: true })).toHaveValue('Room 4');
});
