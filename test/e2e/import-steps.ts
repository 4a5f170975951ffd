/** Bringing in trackers through the wizard, with what it proposes left as it is. */
import { expect, type TestApp } from './harness.ts';
import { goTo } from './data-file-steps.ts';

const northFolder = 'test/fixtures/north';
/** The cohort first: the other trackers are about people who are known by then. */
export const northTrackers = [
  'ehcp_cohort_export.csv',
  'annual_review_tracker.xlsx',
  'work_experience_log.xlsx',
  'si_tracker.xlsx',
] as const;

/** Brings the files in one after the other, accepting every proposal. */
export async function bringInAsProposed(
  app: TestApp,
  names: readonly string[] = northTrackers,
): Promise<void> {
  const { page } = app;
  await goTo(app, 'Import');
  await app.giveFiles(
    names.map((name) => `${northFolder}/${name}`),
    () => page.getByRole('button', { name: 'Choose a file' }).click(),
  );
  for (const [index, name] of names.entries()) {
    await page.getByRole('button', { name: 'Match the columns' }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Check the rows' }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: /^(Bring in|Update) \d/ }).click({ timeout: 60_000 });
    await expect(page.getByRole('heading', { level: 1, name: `${name} came in` })).toBeVisible({
      timeout: 60_000,
    });
    const following = names[index + 1];
    if (following !== undefined) await page.getByRole('button', { name: `Go on with ${following}` }).click();
  }
}
