import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { expect, test, type SavedDocument, type TestApp } from './harness.ts';

test.use({ startOptions: { sample: true } });

const toolkit = 'Employment Pathways Toolkit';
const plan = /^Action plan 2025\/6/;

test('the toolkit and the action plan are handed over as PDF and as Excel', async ({ app }) => {
  await goToReports(app);
  // What will print as not answered is said before.
  await expect(card(app, toolkit).getByText(/1 statement is not scored/)).toBeVisible();

  const toolkitPdf = await save(app, toolkit, 'Save as PDF…');
  expect(toolkitPdf.name).toBe('Employment Pathways Toolkit – Northmoor Council – 2025-26.pdf');
  expectTaggedPdf(toolkitPdf);
  const planPdf = await save(app, plan, 'Save as PDF…');
  expect(planPdf.name).toMatch(/^Internships Work Action Plan 2025-6 – Northmoor Council\.pdf$/);
  expectTaggedPdf(planPdf);

  const toolkitBook = await save(app, toolkit, 'Save as Excel…');
  expect(sheetsOf(toolkitBook)).toEqual([
    'About',
    'Section 1 Data',
    'Section 2 Scoring',
    'Section 3 Actions',
  ]);
  const planBook = await save(app, plan, 'Save as Excel…');
  expect(sheetsOf(planBook)).toEqual(['About', 'Action plan']);
});

test('the report and the assessment that the address names are shown', async ({ app }) => {
  const { page } = app;
  const goTo = (address: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, address);
  await goToReports(app);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(toolkit);
  await goTo('#/reports?report=action-plan');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(plan);

  await goTo('#/toolkit');
  await page.getByRole('button', { name: 'Start a new year’s assessment' }).click();
  await page.getByRole('button', { name: 'Start the assessment' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await goTo('#/reports');
  const assessments = card(app, toolkit).getByLabel('Assessment');
  const shown = assessments.locator('option:checked');
  // The open one, unless another is named; the closed one is the sample's, up to 2025/26.
  await expect(shown).toHaveText(/^\d{4}\/\d\d to \d{4}\/\d\d$/);
  const closed = await assessments.getByText('2021/22 to 2025/26 (closed)').getAttribute('value');
  await goTo(`#/reports?report=toolkit&assessment=${closed}`);
  await expect(shown).toHaveText('2021/22 to 2025/26 (closed)');
  const saved = await save(app, toolkit, 'Save as Excel…');
  expect(saved.name).toContain('2025-26');
});

test('thinking better of it, and a place that cannot be written to', async ({ app, shellKind }) => {
  test.skip(shellKind === 'browser', 'a browser asks where to save by itself, or not at all');
  await goToReports(app);
  const where = card(app, toolkit);
  const button = where.getByRole('button', { name: 'Save as PDF…' });

  await app.stubSaveDialog(null);
  await button.click();
  await expect(where.getByText('Making the PDF')).toHaveCount(0, { timeout: 30_000 });
  await expect(button).toBeEnabled();
  await expect(where.getByText(/Saved as/)).toHaveCount(0);
  await expect(where.getByRole('alert')).toHaveCount(0);

  await app.stubSaveDialog(join(app.folders.saved, 'gone', 'toolkit.pdf'));
  await button.click();
  await expect(where.getByRole('alert')).toContainText('was not saved');
  await expect(where.getByText(/Saved as/)).toHaveCount(0);

  // An ending is added where the dialog leaves it out.
  await app.stubSaveDialog(join(app.folders.saved, 'For the board'));
  await button.click();
  await expect(where.getByText(/^Saved as “For the board\.pdf”, \d+ pages\.$/)).toBeVisible();
  await expect(where.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  await rm(join(app.folders.saved, 'For the board.pdf'));
  await where.getByRole('button', { name: 'Open' }).click();
  await expect(where.getByRole('alert')).toContainText('could not be opened');
  await expect(where.getByText(/^Saved as/)).toBeVisible();
});

async function goToReports(app: TestApp): Promise<void> {
  await app.page.getByRole('link', { name: 'Reports' }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
}

function card(app: TestApp, title: string | RegExp) {
  return app.page.getByRole('region', { name: title });
}

/** Saves through the shell, and waits for the page to say so. */
async function save(app: TestApp, title: string | RegExp, button: string): Promise<SavedDocument> {
  const where = card(app, title);
  const saved = await app.saveExport(() => where.getByRole('button', { name: button }).click());
  await expect(where.getByText(`“${saved.name}”`)).toBeVisible();
  return saved;
}

/** Begins as a PDF does, and has a structure tree and a language for those who have it read out. */
function expectTaggedPdf({ bytes }: SavedDocument): void {
  const text = bytes.toString('latin1');
  expect(text.slice(0, 5)).toBe('%PDF-');
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
  expect(text).toContain('/StructTreeRoot');
  expect(text).toMatch(/\/Lang\s*\(en-GB\)/);
}

function sheetsOf({ bytes }: SavedDocument): string[] {
  expect(bytes.toString('latin1', 0, 2)).toBe('PK');
  const workbook = read(bytes, { type: 'buffer' });
  for (const name of workbook.SheetNames) expect(workbook.Sheets[name]?.['!ref']).toBeDefined();
  return workbook.SheetNames;
}
