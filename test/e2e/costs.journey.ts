/** Costs and funding: programmes recorded by hand in a new data file; every figure is worked out by hand. */
import { expectAccessible } from './accessibility.ts';
import { createDataFile, expectAllSaved, goTo, northmoor } from './data-file-steps.ts';
import { expect, test, type TestApp } from './harness.ts';

interface Programme {
  kind: string;
  startedOn: string;
  endedOn: string;
  provider: string;
  funding?: string;
  cost?: string;
  accessToWork?: string;
}

/** All of them in 2025/26; Wren’s second one also in the year before. */
const programmes: readonly { surname: string; forename: string; programmes: readonly Programme[] }[] = [
  {
    surname: 'Quillfeather',
    forename: 'Wren',
    programmes: [
      {
        kind: 'Supported internship',
        startedOn: '2 September 2025',
        endedOn: '17 July 2026',
        provider: 'Northmoor College',
        funding: 'Element 3',
        cost: '£18,450',
        accessToWork: '2940.50',
      },
      {
        kind: 'Traineeship',
        startedOn: '4 November 2024',
        endedOn: '1 September 2025',
        provider: 'Riverside Training',
        cost: '5600',
      },
    ],
  },
  {
    surname: 'Zorin',
    forename: 'Ben',
    // The same college, written otherwise; nobody has said what it cost.
    programmes: [
      {
        kind: 'Supported internship',
        startedOn: '2 September 2025',
        endedOn: '10 July 2026',
        provider: 'NORTHMOOR  college',
        funding: 'element 3',
      },
    ],
  },
];

test('what programmes cost is added up, opened to its records, and handed over', async ({ app }) => {
  const { page } = app;
  await createDataFile(app, {
    name: 'Northmoor',
    passphrase: 'correct horse battery staple',
    authority: northmoor,
  });
  // Nothing yet: the report says that it would be empty.
  await goTo(app, 'Reports');
  const card = page.getByRole('region', { name: 'Costs and funding of programmes' });
  await expect(card.getByText(/^No programme ran in 20\d\d\/\d\d, so it would be empty\.$/)).toBeVisible();
  for (const person of programmes) await record(app, person);

  await goTo(app, 'Reports');
  await card.getByLabel('Academic year').selectOption('2025/26');
  await expect(card.getByRole('listitem')).toHaveText([
    '1 programme has no cost recorded and adds nothing',
    '1 programme has no funding recorded',
  ]);
  await expectAccessible(page);
  const pdf = await app.saveExport(() => card.getByRole('button', { name: 'Save as PDF…' }).click());
  expect(pdf.name).toContain('2025-26');
  expect(pdf.bytes.toString('latin1', 0, 5)).toBe('%PDF-');
  await expect(card.getByText(`“${pdf.name}”`)).toBeVisible();

  await card.getByRole('link', { name: 'See the figures and the records behind them' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Costs and funding' })).toBeVisible();
  // The year that was chosen on the card is the year that is shown.
  const rows = (table: string) =>
    page
      .getByRole('table', { name: table })
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)),
      );
  // 18,450 + 5,600; the cost of the third is not known.
  const total = ['Total', '3', '£24,050.00 for 2', '£2,940.50 for 1'];
  await expect
    .poll(() => rows('By kind of programme'))
    .toEqual([
      ['Supported internship', '2', '£18,450.00 for 1', '£2,940.50 for 1'],
      ['Traineeship', '1', '£5,600.00', ''],
      total,
    ]);
  expect(await rows('By funding')).toEqual([
    ['Element 3', '2', '£18,450.00 for 1', '£2,940.50 for 1'],
    ['Not recorded', '1', '£5,600.00', ''],
    total,
  ]);
  expect(await rows('By provider')).toEqual([
    ['Northmoor College', '2', '£18,450.00 for 1', '£2,940.50 for 1'],
    ['Riverside Training', '1', '£5,600.00', ''],
    total,
  ]);
  expect(await rows('Year by year')).toEqual([
    ['2025/26', ...total.slice(1)],
    ['2024/25', '1', '£5,600.00', ''],
  ]);

  // A figure opens to the programmes that it counts, by keyboard, and gives the focus back.
  const figure = page.getByRole('table', { name: 'By provider' }).getByRole('button', { name: '£18,450.00' });
  await figure.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Northmoor College, 2025/26' });
  await expect(dialog.getByRole('row')).toHaveCount(2);
  await expect(dialog.getByRole('row').nth(1)).toContainText('Quillfeather, Wren');
  await expect(dialog.getByRole('row').nth(1)).toContainText('£18,450.00');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(figure).toBeFocused();

  const workbook = await app.saveExport(() => page.getByRole('button', { name: 'Save as Excel…' }).click());
  expect(workbook.name).toMatch(/2025-26.*\.xlsx$/);
});

/** Adds a young person and the programmes by hand, each field left as a person leaves it. */
async function record(app: TestApp, person: (typeof programmes)[number]): Promise<void> {
  const { page } = app;
  const dialog = page.getByRole('dialog');
  await goTo(app, 'Young people');
  await page.getByRole('button', { name: 'Add a young person' }).first().click();
  await dialog.getByLabel('Surname').fill(person.surname);
  await dialog.getByLabel('First name').fill(person.forename);
  await dialog.getByLabel('Date of birth').fill('3/5/08');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('tab', { name: 'Work and programmes' }).click();
  for (const programme of person.programmes) {
    await page.getByRole('button', { name: 'Add work or a programme' }).click();
    await page.getByRole('menuitem', { name: 'Programme' }).click();
    await dialog.getByLabel('Kind of programme').selectOption(programme.kind);
    await dialog.getByLabel('Started').fill(programme.startedOn);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog.getByRole('heading', { name: 'Programme', exact: true })).toBeVisible();
    const fill = async (label: string, words: string | undefined) => {
      if (words !== undefined) await dialog.getByLabel(label, { exact: true }).fill(words);
    };
    await fill('Ended', programme.endedOn);
    await fill('Provider', programme.provider);
    await fill('Funding', programme.funding);
    await fill('Cost a year (£)', programme.cost);
    await fill('Access to Work a year (£)', programme.accessToWork);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toHaveCount(0);
    await expectAllSaved(app);
  }
}
