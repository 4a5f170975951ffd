/** Work and programmes in the sample data file: recorded by hand, checked, and found in the lists. */
import { expectAccessible } from './accessibility.ts';
import { chooseFilter } from './filter-steps.ts';
import { expect, test } from './harness.ts';

test.use({ startOptions: { sample: true } });

test('a paid job is recorded with a new employer, checked at 13 weeks, and found in the lists', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Young people/ }).click();
  await page.getByRole('link', { name: 'Adeyemi, Jade' }).first().click();
  await page.getByRole('tab', { name: 'Work and programmes' }).click();
  await page.getByRole('button', { name: 'Add work or a programme' }).click();
  await page.getByRole('menuitem', { name: 'Paid job' }).click();

  // Without an employer it is refused at the field, and nothing is cleared.
  const dialog = page.getByRole('dialog');
  const started = dialog.getByLabel('Started');
  await started.fill('1 July 2026');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert').getByRole('link', { name: /Enter the employer/ })).toBeVisible();
  await expect(started).toHaveValue('1 July 2026');
  await expectAccessible(page);
  // A new name stays as it was typed, also where another one has it as a part.
  const employer = dialog.getByRole('combobox', { name: 'Employer' });
  for (const name of ['Bakery', 'Moor']) {
    await employer.press('Control+a');
    await employer.pressSequentially(name);
    await expect(page.getByRole('option', { name: 'Moor Bakery' })).toBeVisible();
    await employer.press('Tab');
    await expect(employer).toHaveValue(name);
  }
  // One that was moved to is taken.
  await employer.press('Control+a');
  await employer.pressSequentially('Bakery');
  await employer.press('ArrowDown');
  await employer.press('Tab');
  await expect(employer).toHaveValue('Moor Bakery');
  await employer.fill('Wren Street Bakery');
  await expect(dialog.getByText('This name is new: it is added to the list')).toBeVisible();
  await started.click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();

  // It opens for the rest; pay below the minimum wage is said and saved all the same.
  await expect(dialog.getByRole('heading', { name: 'Paid job' })).toBeVisible();
  await dialog.getByLabel('Pay an hour (£)').fill('£5');
  await dialog.getByLabel('Job title').fill('Baker’s assistant');
  await dialog.getByLabel('Hours a week').click();
  await expect(dialog.getByText(/£5.00 an hour is below the minimum wage/)).toBeVisible();
  const checks = dialog.getByRole('region', { name: 'Checks of the job' });
  await expect(checks.getByText('13 weeks: 30 September 2026')).toBeVisible();
  await checks.getByRole('button', { name: 'Record the check at 13 weeks' }).click();
  await checks.getByLabel('Still in work').selectOption('Yes');
  await expect(checks.getByText(/^Checked \d+ days after it was due$/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close' }).click();

  const jobs = page.getByRole('table', { name: 'Paid jobs' });
  await expect(jobs.getByRole('row', { name: /Wren Street Bakery.*Baker’s assistant/ })).toBeVisible();

  await page.getByRole('link', { name: /^Programmes and jobs/ }).click();
  await page.getByRole('tab', { name: /^Paid jobs and checks/ }).click();
  await chooseFilter(page, 'Which jobs', 'Below the minimum wage');
  const list = page.getByRole('table', { name: 'Paid jobs' });
  await expect(list.getByRole('row', { name: /Adeyemi, Jade.*Wren Street Bakery/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Employers' }).click();
  await page.getByRole('searchbox', { name: 'Find an employer' }).fill('wren');
  await page.getByRole('table', { name: 'Employers' }).getByText('Wren Street Bakery').click();
  await dialog.getByLabel('Sector').fill('Food and drink');
  await dialog.getByLabel('Disability Confident').selectOption('Level 1: Disability Confident Committed');
  await expect(dialog.getByRole('link', { name: 'Adeyemi, Jade' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Remove this employer…' }).click();
  await dialog.getByRole('button', { name: 'Remove it' }).click();
  await expect(dialog.getByText(/still named by other records: 1 × paid job/)).toBeVisible();
  await expectAccessible(page);
});

test('programmes are narrowed; a job coach is added, and a caseload that is no number is refused at the field', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Programmes and jobs/ }).click();
  await expect(page.getByRole('table', { name: 'Programmes' })).toBeVisible();
  await chooseFilter(page, 'Kind of programme', 'Supported internship');
  await chooseFilter(page, 'Running or ended', 'Ended');
  const count = page.getByRole('status').filter({ hasText: /programmes?$/ });
  await expect(count).toHaveText(/^[1-9][\d,]* programmes?$/);
  await page.getByRole('tab', { name: 'Job coaches' }).click();
  await page.getByRole('button', { name: 'Add a job coach' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('link', { name: 'Enter the name of the job coach.' })).toBeVisible();
  await dialog.getByLabel('Name').fill('Ola Brandt');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByLabel('Most young people at a time').fill('lots');
  await dialog.getByLabel('Organisation').fill('Northmoor Works');
  await expect(dialog.getByText('Write a whole number, such as 8.')).toBeVisible();
  await dialog.getByLabel('Most young people at a time').fill('6');
  await dialog.getByLabel('Organisation').click();
  await expect(dialog.getByText('Now: 0 of 6')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('table', { name: 'Job coaches' }).getByText('Ola Brandt')).toBeVisible();
});

test('an employer that is there twice is found by any part of its name, and merged', async ({ app }) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Programmes and jobs/ }).click();
  await page.getByRole('tab', { name: 'Employers' }).click();
  const dialog = page.getByRole('dialog');
  for (const name of ['Saint Wren’s Café', 'St. Wren’s Cafe Northmoor']) {
    await page.getByRole('button', { name: 'Add an employer' }).click();
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog.getByLabel('Sector')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
  }
  const list = page.getByRole('table', { name: 'Employers' });
  await list.getByText('Saint Wren’s Café').click();
  const other = dialog.getByRole('combobox', { name: 'Merge with' });
  // The list opens at the first key, as it does for a person.
  await other.pressSequentially('no such');
  await expect(page.getByText('Nothing has these words in its name')).toBeVisible();
  await other.fill('');
  await other.pressSequentially('northmoor wrens');
  await page.getByRole('option', { name: 'St. Wren’s Cafe Northmoor' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Merge…' }).click();
  await dialog.getByRole('button', { name: 'Merge them' }).click();
  await expect(dialog.getByLabel('Notes')).toHaveValue('Also known as St. Wren’s Cafe Northmoor');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(list.getByText('St. Wren’s Cafe Northmoor')).toHaveCount(0);
});

test('a job is analysed beside the profile, and a task is broken into parts that are put in order', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('link', { name: /^Young people/ }).click();
  await page.getByRole('link', { name: 'Adeyemi, Jade' }).first().click();
  await page.getByRole('tab', { name: 'Work and programmes' }).click();
  await page.getByRole('button', { name: 'Add a job analysis' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('link', { name: 'Enter the job title or the employer.' })).toBeVisible();
  await dialog.getByLabel('Job title').fill('Baker’s assistant');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();

  await expect(
    page.getByRole('heading', { level: 1, name: 'Job analysis: Baker’s assistant' }),
  ).toBeVisible();
  await page.getByLabel('What is the job for?').fill('Bread on the shelves by eight.');
  await page.getByLabel('What are the hours and the pay?').fill('Mornings.');
  await page.getByLabel('Done by').click();
  await expect(page.getByText(/2 of \d+ questions answered/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel('What is the job for?')).toHaveValue('Bread on the shelves by eight.');

  await page.getByRole('link', { name: 'Jade Adeyemi' }).click();
  const analyses = page.getByRole('table', { name: 'Job analyses' });
  await expect(analyses.getByRole('row', { name: /Baker’s assistant.*2 of/ })).toBeVisible();

  await page.getByRole('button', { name: 'Add a plan' }).click();
  await dialog.getByLabel('Task to learn').fill('Shape the rolls');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Systematic instruction: Shape the rolls' }),
  ).toBeVisible();
  // At the head of a long page as well as at its foot.
  await expect(page.getByRole('button', { name: 'Print…' })).toHaveCount(2);
  for (const part of ['Roll the dough', 'Wash hands']) {
    await page.getByRole('button', { name: 'Add a part' }).click();
    await page.getByLabel('What is done').fill(part);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
  }
  await page.getByRole('button', { name: 'Move part 2 up' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Part 1', exact: true })).toHaveValue('Wash hands');
  await page.getByLabel('Cue for part 1').fill('The picture by the sink');
  await page.getByLabel('What changes next?').fill('Less help with the dough.');
  await page.getByRole('textbox', { name: 'Task to learn' }).click();
  await expectAccessible(page);

  // Removed with its parts after asking.
  await page.getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByText('No task is being taught by a plan')).toBeVisible();
});
