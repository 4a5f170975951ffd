/** axe on what a page shows now, in either shell. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './harness.ts';

/**
 * What axe finds, one line each: "rule at place, place".
 * @param only axe's rules by their names or their tags; all of them when left out
 */
export async function accessibilityProblems(
  page: Page,
  only: { rules: string[] } | { tags: string[] } | null = null,
): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // Fluent's focus sentinels: empty, focusable by design, and never reached by a person.
    .exclude('[data-tabster-dummy]')
    // Electron opens no second page to collect the results in.
    .setLegacyMode(true);
  if (only) {
    if ('rules' in only) axe.withRules(only.rules);
    else axe.withTags(only.tags);
  }
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
}
