/** axe on what a page shows now, in either shell. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './harness.ts';

/** What axe finds, one line each: "rule at place, place". @param rules tags of axe's rules; all of them when left out */
export async function accessibilityProblems(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // Fluent's focus sentinels: empty, focusable by design, and never reached by a person.
    .exclude('[data-tabster-dummy]')
    // Electron opens no second page to collect the results in.
    .setLegacyMode(true);
  const { violations } = await (rules ? axe.withTags(rules) : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
}
