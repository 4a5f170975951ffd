/** What narrows a list, as a person chooses it: a chip that opens, and a choice in it. */
import type { Page } from '@playwright/test';

/** @param name what the choice begins with; how many it would leave stands after it */
export async function chooseFilter(page: Page, label: string, name: string): Promise<void> {
  const chips = page.getByRole('search');
  await chips
    .getByRole('button', { name: new RegExp(`^${label}(:|$)`) })
    .first()
    .click();
  await page
    .getByRole('listbox', { name: label })
    .getByRole('option', { name: new RegExp(`^${name}( ?[\\d,]+)?$`) })
    .click();
}

export async function takeOutFilter(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${label}: every .* again$`) }).click();
}
