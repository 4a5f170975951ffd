/** Documents are printed from the application: shown beside it, with the dialog that prints them. */
import { closeSample, goTo } from './data-file-steps.ts';
import { expect, test } from './harness.ts';

test.use({ startOptions: { sample: true } });

const opened = /^Opened to be printed: \d+ pages?\.$/;

test('a report is opened to be printed, and closes with the data file', async ({ app }) => {
  const { page } = app;
  await goTo(app, 'Reports');
  const card = page.getByRole('region', { name: 'Employment Pathways Toolkit' });
  const preview = await app.print(() => card.getByRole('button', { name: 'Print…' }).click());
  expect(preview.title).toBe('Employment Pathways Toolkit: Self-Assessment Tool for Local Authority Areas');
  await expect(card.getByText(`Opened to be printed: ${preview.pages} pages.`)).toBeVisible();
  await expect.poll(preview.isDialogAskedFor).toBe(true);

  // It is the very document that is saved.
  const saved = await app.saveExport(() => card.getByRole('button', { name: 'Save as PDF…' }).click());
  await expect(card.getByText(new RegExp(`“.*${preview.pages} pages`))).toBeVisible();
  expect(saved.bytes.toString('latin1', 0, 5)).toBe('%PDF-');

  // What cannot be printed from here is not offered.
  const workbook = page.getByRole('region', { name: 'Young people, as a workbook' });
  await expect(workbook.getByRole('button', { name: 'Save as Excel…' })).toBeVisible();
  await expect(workbook.getByRole('button', { name: 'Print…' })).toHaveCount(0);

  const second = page.getByRole('region', { name: /^Action plan/ });
  const plan = await app.print(() => second.getByRole('button', { name: 'Print…' }).click());
  expect(await preview.isClosed()).toBe(false);
  await closeSample(app);
  await expect.poll(preview.isClosed).toBe(true);
  await expect.poll(plan.isClosed).toBe(true);
});

test('a profile and everything held on a young person are printed from their page', async ({ app }) => {
  const { page } = app;
  await goTo(app, 'Young people');
  await page.getByRole('link', { name: 'Adeyemi, Jade' }).first().click();
  await page.getByRole('button', { name: 'Assessment pack…' }).click();
  const dialog = page.getByRole('dialog');
  const pack = await app.print(() => dialog.getByRole('button', { name: 'Print…' }).click());
  expect(pack.title).toBe('Assessment pack: Jade Adeyemi');
  await expect(dialog.getByText(opened)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('tab', { name: 'Profile', exact: true }).click();
  await page.getByRole('button', { name: 'Print a blank one…' }).first().click();
  const profile = await app.print(() =>
    page.getByRole('dialog').getByRole('button', { name: 'Print…' }).click(),
  );
  expect(profile.title).toContain('Jade Adeyemi');
  await expect(page.getByRole('dialog').getByText(opened)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  await page.getByRole('tab', { name: 'Records' }).click();
  const section = page.getByRole('region', { name: 'A copy of everything held' });
  const everything = await app.print(() => section.getByRole('button', { name: 'Print…' }).click());
  expect(everything.title).toContain('Jade Adeyemi');
  await expect(section.getByText(opened)).toBeVisible();
});

test('a tab that the browser holds back is opened by hand', async ({ app, shellKind }) => {
  test.skip(shellKind === 'desktop', 'the desktop shell opens the window itself');
  const { page } = app;
  await goTo(app, 'Reports');
  const card = page.getByRole('region', { name: /^Action plan/ });
  await page.evaluate(() => {
    const { open } = globalThis;
    // As browsers do when a document took long to make.
    globalThis.open = () => {
      globalThis.open = open;
      return null;
    };
  });
  await card.getByRole('button', { name: 'Print…' }).click();
  await expect(card.getByText(/your browser held back the tab/)).toBeVisible();
  const preview = await app.print(() => card.getByRole('button', { name: 'Show the document' }).click());
  expect(preview.pages).toBeGreaterThan(1);
  await expect(card.getByText(opened)).toBeVisible();
});

test('without a printer the window says so and shows the document', async ({ app, shellKind }) => {
  test.skip(shellKind === 'browser', 'a browser has a print dialog of its own, which says so');
  const { page, electron } = app;
  await electron?.evaluate(({ app: application, dialog }) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    application.on('browser-window-created', (_event, window) => {
      window.webContents.getPrintersAsync = async () => [];
    });
    dialog.showMessageBox = (async (_window: unknown, options: { message: string }) => {
      said.push(options.message);
      return { response: 0, checkboxChecked: false };
    }) as never;
  });
  await goTo(app, 'Reports');
  await page
    .getByRole('region', { name: /^Action plan/ })
    .getByRole('button', { name: 'Print…' })
    .click();
  await expect
    .poll(() => electron?.evaluate(() => (globalThis as { said?: string[] }).said))
    .toEqual(['No printer is set up on this computer']);
});
