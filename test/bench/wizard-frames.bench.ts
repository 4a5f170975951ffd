/**
 * The longest the page stands still while a large tracker comes in: 60,000 rows × 30 columns, from choosing the file to
 * the end, in a real browser. Bar: no frame over 100 ms. Run: npm run bench wizard-frames (after npm run build)
 *
 * The page notes, in every frame, how long it is since the last one, and what the browser says of long frames (whose
 * script ran, for how long). Beside the clock stands the computing of the page's main thread, from the browser's own
 * trace: on a machine that does other things a frame is also late because nobody ran it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openForBench, scrollThrough } from './browser-for-bench.ts';
import { writeTracker } from './import-tracker.ts';
import { longestTasks, tracedCategories } from './main-thread-trace.ts';
import { takeFrames } from './page-frames.ts';

const MOST = 100;
const rows = Number(process.env.ROWS ?? 60_000);
/** A step of 60,000 rows takes minutes on a busy machine. */
const PATIENCE = 900_000;

const { browser, page, folder, close } = await openForBench(PATIENCE);
const tracker = join(folder, 'tracker.xlsx');
writeFileSync(tracker, await writeTracker(rows));

try {
  await createDataFile(page);
  await page.getByRole('link', { name: /^Import/ }).click();
  const choose = page.getByRole('button', { name: 'Choose a file' });
  await choose.waitFor();
  await takeFrames(page);
  console.log(`${rows.toLocaleString('en-GB')} rows × 30 columns`);
  let longest = 0;
  let mostComputing = 0;
  const step = async (name: string, act: () => Promise<void>) => {
    await browser.startTracing(page, { categories: tracedCategories });
    const began = Date.now();
    await act();
    // What follows the last words is part of the step: lists are filled, counts asked for.
    await page.waitForTimeout(1000);
    const frames = await takeFrames(page);
    const seconds = (Date.now() - began) / 1000;
    const tasks = longestTasks(await browser.stopTracing(), 3);
    mostComputing = Math.max(mostComputing, tasks[0]?.computing ?? 0);
    longest = Math.max(longest, frames.longest);
    console.log(
      `${name}: longest frame ${frames.longest.toFixed(0)} ms, ${frames.over(MOST)} over ${MOST} ms, ` +
        `in ${seconds.toFixed(1)} s`,
    );
    for (const words of frames.words) console.log(`    ${words}`);
    for (const { computing, clock, parts } of tasks)
      console.log(`    ${computing.toFixed(0)} ms computing, ${clock.toFixed(0)} ms by the clock: ${parts}`);
    // Reading the trace is not part of the next step.
    await takeFrames(page);
  };
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

  await step('choosing and reading', async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.click()]);
    await chooser.setFiles(tracker);
    await heading('Look at the file');
  });
  await step('looking', () => scrollThrough(page, page.getByRole('grid', { name: /^The sheet/ })));
  await step('matching', async () => {
    await page.getByRole('button', { name: 'Match the columns' }).click();
    await heading('Match the columns');
  });
  await step('checking', async () => {
    await page.getByRole('button', { name: 'Check the rows' }).click();
    await page.getByRole('button', { name: /^Bring in \d/ }).waitFor();
  });
  await step('looking through the rows', async () => {
    await page.getByRole('button', { name: /^All rows/ }).click();
    await scrollThrough(page, page.getByRole('table', { name: 'Rows of the file' }));
  });
  await step('bringing in', async () => {
    await page.getByRole('button', { name: /^Bring in \d/ }).click();
    await heading('tracker.xlsx came in');
  });
  console.log(
    `longest frame ${longest.toFixed(0)} ms by the clock, longest task of the page ` +
      `${mostComputing.toFixed(0)} ms of computing (at most ${MOST})`,
  );
  if (mostComputing > MOST) process.exitCode = 1;
} finally {
  await close();
}

async function createDataFile(page: Page): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Create a data file' }).click();
  await page.getByLabel('Name of the data file').fill('Frames');
  await next();
  await page.getByLabel('New passphrase', { exact: true }).fill('five quiet orange bicycles');
  await page.getByLabel('The same passphrase again', { exact: true }).fill('five quiet orange bicycles');
  await next();
  await page.getByLabel('Name of the local authority').fill('Northmoor Council');
  await page.getByRole('button', { name: 'Create the data file' }).click();
  await page.getByLabel('I have printed the recovery key or put it in a safe place').check();
  await page.getByRole('button', { name: 'Go to Home' }).click();
}
