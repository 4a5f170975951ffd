/**
 * The main job, as a person does it, in both shells: a data file, four trackers, the toolkit, the action plan, PDF and
 * Excel, and all of it there again after a restart. The figures expected are those that the trackers were made with
 * (test/fixtures/north/truth.json).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { readSecond } from '../engine/export/second-reader.ts';
import { allNodes, inspectPdf } from '../engine/export/pdf-inspector.ts';
import { expandPdf } from '../support/expand-pdf.ts';
import {
  closeDataFile,
  createDataFile,
  expectAllSaved,
  goTo,
  northmoor,
  openRecent,
} from './data-file-steps.ts';
import { expect, test, type TestApp } from './harness.ts';
import { bringInAsProposed } from './import-steps.ts';

const file = {
  name: 'Northmoor 2026',
  passphrase: 'three quiet otters by the weir',
  authority: northmoor,
};
const evidence = 'Nine of ten schools ask about work in every review – £1,200 was spent on training.';
const action = 'Train the last school’s review officers in asking about work';
const years = ['2021/22', '2022/23', '2023/24', '2024/25', '2025/26'] as const;

interface TrueYear {
  cohort: number;
  q1: number;
  q2a: number;
  q2b: number;
  q2c: number;
  q2d: number;
  q2e: number;
  q3: number;
  q4: number;
  q5: number;
  q6: number;
  q7: number;
}

/** The rows of Section 1 that have figures, in the order of the form, as a person reads them. */
async function trueFigures(): Promise<string[][]> {
  const truth = JSON.parse(await readFile('test/fixtures/north/truth.json', 'utf8')) as Record<
    string,
    TrueYear
  >;
  const count = (value: number) => value.toLocaleString('en-GB');
  const percentage = (value: number) => `${value.toFixed(1)}%`;
  const row = (read: (year: TrueYear) => string) => years.map((year) => read(truth[year] as TrueYear));
  return [
    row(({ cohort }) => count(cohort)),
    row(({ q1 }) => percentage(q1)),
    row(({ q2a }) => count(q2a)),
    row(({ q2b }) => count(q2b)),
    row(({ q2c }) => count(q2c)),
    row(({ q2d }) => count(q2d)),
    row(({ q2e }) => count(q2e)),
    row(({ q3 }) => count(q3)),
    row(({ q4 }) => count(q4)),
    row(({ q5 }) => count(q5)),
    row(({ q6 }) => count(q6)),
    row(({ q7 }) => percentage(q7)),
  ];
}

/** What the grid shows: for every row with figures, its five cells without the word that says where they come from. */
async function shownFigures(grid: Locator): Promise<string[][]> {
  const rows = await grid
    .getByRole('row')
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent ?? '')),
    );
  return rows
    .filter((cells) => cells.length === 5 && cells.every((cell) => cell.endsWith('calculated')))
    .map((cells) => cells.map((cell) => cell.replace(/\s*calculated$/, '').trim()));
}

test('create, import four trackers, score, plan, export, close, restart: everything is there', async ({
  app,
}) => {
  test.setTimeout(300_000);
  const truth = await trueFigures();

  await createDataFile(app, file);
  await bringInAsProposed(app);
  await startAssessment(app);

  await test.step('Section 1 shows the true figures of five years', async () => {
    await app.page.getByRole('link', { name: 'Section 1: Data' }).click();
    const grid = app.page.getByRole('grid', { name: 'Section 1: Data' });
    await expect.poll(() => shownFigures(grid)).toEqual(truth);
  });

  await test.step('statements are scored, with evidence and an action', async () => {
    await openStatement(app, 2);
    await score(app, '2 Only partly true');
    await app.page.getByLabel('What evidence do you have for this score?').fill(evidence);
    await app.page.getByLabel('Add an action', { exact: true }).fill(action);
    await app.page.getByRole('button', { name: 'Add action' }).click();
    await expect(app.page.getByRole('list', { name: 'Actions of statement 2' })).toContainText(action);
    await openStatement(app, 9);
    await score(app, '1 False');
    await expectAllSaved(app);
  });

  await test.step('the plan has its header, a priority, and the action with its progress', async () => {
    await goTo(app, 'Action plan');
    await expect(app.page.getByLabel('Local Authority Name')).toHaveValue(file.authority.name);
    await expect(app.page.getByLabel('Name of Person Responsible for Action Plan')).toHaveValue(
      file.authority.person,
    );
    await expect(app.page.getByLabel('Email Address')).toHaveValue(file.authority.email);
    await app.page.getByLabel('Telephone Number').fill('01632 960 499');
    const topic = await openTopic(app, 'Annual Reviews from Year 9');
    await topic.getByRole('button', { name: 'Priority' }).first().click();
    await expect(topic.getByRole('button', { name: 'Priority', pressed: true })).toHaveCount(1);
    await topic.getByRole('button', { name: action }).click();
    await topic.getByLabel('Lead').fill('Sunita Kaur');
    await topic.getByLabel('Due date').fill('31/3/27');
    await topic.getByLabel('Due date').press('Enter');
    await topic.getByLabel('Status').selectOption({ label: 'In progress' });
    await topic.getByLabel('New progress note').fill('Two of three officers are booked on the course');
    await topic.getByRole('button', { name: 'Add note' }).click();
    await expect(topic.getByRole('list', { name: 'Progress notes, newest first' })).toBeVisible();
    await expectAllSaved(app);
  });

  await test.step('both documents are handed over as PDF and as Excel', () => checkDocuments(app, truth));

  await test.step('Ctrl+Z takes back the last change, by name', async () => {
    await openStatement(app, 3);
    await score(app, '3 Definitely true');
    await expectAllSaved(app);
    await app.page.keyboard.press('Control+z');
    await expect(app.page.getByText('Undone: score of statement 3').last()).toBeVisible();
    await expect(app.page.getByRole('radio', { name: 'Not scored yet' })).toBeChecked();
  });

  await closeDataFile(app);
  await app.restart();

  await test.step('a wrong passphrase says so, and the right one opens the file', async () => {
    await openRecent(app, file.name, 'three quiet otters by the sea');
    await expect(app.page.getByRole('alert').first()).toContainText(
      'That passphrase does not open this file',
    );
    await app.page.getByLabel('Passphrase', { exact: true }).fill(file.passphrase);
    await app.page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(app.page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  });

  await test.step('figures, scores, evidence and the action are all there', async () => {
    await goTo(app, 'Toolkit');
    await app.page.getByRole('link', { name: 'Section 1: Data' }).click();
    const grid = app.page.getByRole('grid', { name: 'Section 1: Data' });
    await expect.poll(() => shownFigures(grid)).toEqual(truth);
    await openStatement(app, 2);
    await expect(app.page.getByRole('radio', { name: '2 Only partly true' })).toBeChecked();
    await expect(app.page.getByLabel('What evidence do you have for this score?')).toHaveValue(evidence);
    await expect(app.page.getByRole('list', { name: 'Actions of statement 2' })).toContainText(action);
    await openStatement(app, 9);
    await expect(app.page.getByRole('radio', { name: '1 False' })).toBeChecked();
    await openStatement(app, 3);
    await expect(app.page.getByRole('radio', { name: 'Not scored yet' })).toBeChecked();
    await goTo(app, 'Action plan');
    await expect(app.page.getByLabel('Telephone Number')).toHaveValue('01632 960 499');
    const topic = await openTopic(app, 'Annual Reviews from Year 9');
    await expect(topic.getByRole('button', { name: 'Priority', pressed: true })).toHaveCount(1);
    await topic.getByRole('button', { name: action }).click();
    await expect(topic.getByLabel('Due date')).toHaveValue('31 March 2027');
    await expect(topic.getByLabel('Status')).toHaveValue('in-progress');
    await expect(topic).toContainText('Two of three officers are booked on the course');
  });
});

test('files that are not what their names say are met with words, and nothing is changed', async ({
  app,
}) => {
  const { page } = app;
  await createDataFile(app, file);
  const place = (name: string) => join(app.folders.saved, name);
  const whole = await readFile('test/fixtures/north/si_tracker.xlsx');
  await writeFile(place('a picture.xlsx'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await writeFile(place('half a tracker.xlsx'), whole.subarray(0, Math.floor(whole.length / 2)));
  await writeFile(place('a text.xlsx'), 'Surname,Forename\nSomebody renamed,this text file\n');
  const choose = (name: string) =>
    app.giveFiles([place(name)], () =>
      page.getByRole('button', { name: /^Choose (a file|more files)/ }).click(),
    );

  await goTo(app, 'Import');
  for (const name of ['a picture.xlsx', 'half a tracker.xlsx']) {
    await choose(name);
    const message = page.getByRole('alert');
    await expect(message).toContainText(name);
    await expect(message).toContainText('Nothing in your data file was changed.');
    // Words for a person, not for a programmer.
    expect(await message.innerText()).not.toMatch(/undefined|exception|\bzip\b|xml|null|\bEOF\b/i);
  }
  // Text is read as the text it is, and the page says so; it comes in only when a person says so.
  await choose('a text.xlsx');
  await expect(page.getByText('The text was read as UTF-8')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel this import' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel this import' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();

  await goTo(app, 'Young people');
  await expect(page.getByRole('heading', { name: 'No young people yet' })).toBeVisible();
  await goTo(app, 'History');
  await expect(page.getByRole('main')).not.toContainText(/brought in|import/i);
});

async function startAssessment(app: TestApp): Promise<void> {
  const { page } = app;
  await goTo(app, 'Toolkit');
  await page.getByRole('button', { name: 'Start an assessment' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Last of the five academic years').selectOption('2025');
  await expect(dialog.getByRole('list', { name: 'The five years of this assessment' })).toContainText(
    '2021/22',
  );
  await dialog.getByRole('button', { name: 'Start the assessment' }).click();
  await expect(page.getByRole('heading', { name: 'About this assessment' })).toBeVisible();
}

async function openStatement(app: TestApp, number: number): Promise<void> {
  await goTo(app, 'Toolkit');
  await app.page
    .getByRole('region', { name: 'The statements and their scores' })
    .getByRole('row', { name: new RegExp(`^${number} `) })
    .getByRole('link')
    .click();
  await expect(app.page.getByText(`Statement ${number} of 12`)).toBeVisible();
}

async function score(app: TestApp, name: string): Promise<void> {
  await app.page.getByRole('radio', { name }).check();
  await expect(app.page.getByRole('radio', { name })).toBeChecked();
}

async function openTopic(app: TestApp, title: string): Promise<Locator> {
  const topic = app.page.getByRole('region', { name: title });
  const toggle = topic.getByRole('heading', { level: 2 }).getByRole('button');
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  return topic;
}

async function checkDocuments(app: TestApp, truth: string[][]): Promise<void> {
  await goTo(app, 'Reports');
  const save = (report: string, button: string) =>
    app.saveExport(() =>
      app.page.getByRole('region', { name: report }).getByRole('button', { name: button }).click(),
    );

  const toolkitPdf = await save('Employment Pathways Toolkit', 'Save as PDF…');
  expect(toolkitPdf.name).toBe('Employment Pathways Toolkit – Northmoor Council – 2025-26.pdf');
  const tables = tablesOf(toolkitPdf.bytes);
  const figures = tables
    .flat()
    .filter((cells) => /^([1-7]|[a-e]\)|)$/.test(cells[0] ?? '') && cells.length === 7);
  const statements = tables.flat().filter((cells) => /^\d+$/.test(cells[0] ?? '') && cells.length === 5);
  for (const values of truth) expect(figures.map((cells) => cells.slice(2))).toContainEqual(values);
  const statement = (number: number) => statements[number - 1] ?? [];
  expect(statements).toHaveLength(12);
  expect(statement(2)[2]).toBe('2 Only partly true');
  expect(statement(2)[3]).toBe(evidence);
  expect(statement(2)[4]).toContain(action);
  expect(statement(9)[2]).toContain('1 False');
  expect(statements.filter((cells) => cells[2] === 'Not scored')).toHaveLength(10);

  const toolkitBook = await save('Employment Pathways Toolkit', 'Save as Excel…');
  const toolkit = shownIn(toolkitBook.bytes);
  for (const value of truth.flat()) expect(toolkit).toContain(value);
  expect(toolkit).toContain(evidence);
  expect(toolkit.filter((value) => value === 'Not scored')).toHaveLength(10);

  const planPdf = await save('Action plan 2025/6', 'Save as PDF…');
  const printedPlan = tablesOf(planPdf.bytes).flat(2).join(' ');
  expect(printedPlan).toContain(action);
  expect(printedPlan).toContain('Sunita Kaur');
  expect(printedPlan).toContain('31 March 2027');
  expect(printedPlan).toContain('Two of three officers are booked on the course');

  const planBook = await save('Action plan 2025/6', 'Save as Excel…');
  const plan = shownIn(planBook.bytes);
  expect(plan).toContain(action);
  expect(plan).toContain('Sunita Kaur');
  expect(plan).toContain('31 March 2027');
}

/** The rows of every table of a PDF, read from its structure tree as a screen reader would. */
function tablesOf(bytes: Uint8Array): string[][][] {
  const { root } = inspectPdf(expandPdf(bytes));
  const isRow = ({ type }: { type: string }) => type === 'TR';
  return allNodes(root)
    .filter((node) => node.type === 'Table')
    .map((table) =>
      allNodes(table)
        .filter(isRow)
        .map((row) => row.children.map((cell) => cell.text.replace(/\s+/g, ' ').trim())),
    );
}

/** What every cell of a workbook shows, read with a library other than the one that wrote it. */
function shownIn(bytes: Uint8Array): string[] {
  const book = readSecond(bytes);
  return book.sheetNames().flatMap((name) => book.allShown(name));
}
