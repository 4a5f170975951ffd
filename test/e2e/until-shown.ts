import { expect, type Page } from '@playwright/test';

/**
 * Waits until the screen of the address stands there. While it is being read the one before it is still shown, and
 * whatever has the same name there would be taken for it.
 */
export async function untilAddressIsShown(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const main = document.querySelector<HTMLElement>('main[data-address]');
        // Before a data file is open there is no address.
        if (main === null) return 'shown';
        const asked = location.hash.slice(1) || '/';
        const shown = main.dataset.address ?? '';
        return decodeURIComponent(asked) === decodeURIComponent(shown)
          ? 'shown'
          : `${shown} stands there for ${asked}`;
      }),
    )
    .toBe('shown');
}
