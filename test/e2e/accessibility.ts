/** axe on what a page shows now, in either shell. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './harness.ts';
import { untilAddressIsShown } from './until-shown.ts';

/**
 * What axe finds, one line each: "rule at place, place".
 * @param only axe's rules by their names or their tags; all of them when left out
 */
export async function accessibilityProblems(
  page: Page,
  only: { rules: string[] } | { tags: string[] } | null = null,
): Promise<string[]> {
  await untilItCanBeRead(page);
  await untilNothingMoves(page);
  // axe is brought into the page alone: what a frame within it showed would not be judged.
  expect(page.frames(), 'frames within the page').toHaveLength(1);
  // Its half a megabyte is read once for each page.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
      // Fluent's focus sentinels: empty, focusable by design, and never reached by a person.
      { exclude: [['[data-tabster-dummy]']] },
      // Nothing is written down about what passes.
      { ...(runOnly ? { runOnly } : {}), resultTypes: ['violations'] },
    );
    return violations.map(
      ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, toRun(only));
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
}

function toRun(only: { rules: string[] } | { tags: string[] } | null): axe.RunOnly | null {
  if (only === null) return null;
  return 'rules' in only ? { type: 'rule', values: only.rules } : { type: 'tag', values: only.tags };
}

/**
 * Waits until the screen that was asked for is there, and a screen reader is told either of a dialog or of the page
 * itself: a page that was behind a dialog is given back to it a quarter of a second after the dialog has gone.
 */
async function untilItCanBeRead(page: Page): Promise<void> {
  await untilAddressIsShown(page);
  // By its element: behind a dialog it has no role.
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(
    page.getByRole('main').or(page.getByRole('dialog')).or(page.getByRole('alertdialog')).first(),
  ).toBeVisible();
}

/** What lasts longer is no movement: a message counts down by one until it goes. In milliseconds. */
const LONGEST_MOVEMENT = 1_000;

/** Waits until what fades or slides has come to rest: half-way its colours are not those that anybody reads. */
async function untilNothingMoves(page: Page): Promise<void> {
  await page.evaluate(async (longest) => {
    const moving = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0) <= longest);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }, LONGEST_MOVEMENT);
}
