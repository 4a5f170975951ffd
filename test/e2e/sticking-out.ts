/** What does not fit where it stands: a field wider than its panel, a word cut at the edge of its box. */
import type { Page } from '@playwright/test';

/**
 * Looks for fields and words that reach over the edge of the frame they stand in, and for words that are cut without
 * an ellipsis. What can be scrolled to is not among them, and neither is what floats above the page.
 * @returns one line each: “field ‘Telephone Number’ sticks out of its frame by 22 pixels”
 */
export function whatSticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    for (const element of document.body.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      const isField = element.matches('input, select, textarea, button');
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      if (!isField && !hasWords) continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      // For screen readers alone, or only while it has the focus.
      if (box.width <= 1 || box.height <= 1 || style.clip !== 'auto' || style.clipPath !== 'none') continue;
      if (
        hasWords &&
        ['hidden', 'clip'].includes(style.overflowX) &&
        style.textOverflow !== 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 1
      )
        found.add(`${called(element)} is cut`);
      const over = overItsFrame(element, box.right);
      if (over > 1) found.add(`${called(element)} sticks out of its frame by ${Math.round(over)} pixels`);
    }
    return [...found];

    /** By how many pixels the right edge lies beyond that of any frame around it; a frame that cuts or scrolls ends it. */
    function overItsFrame(element: HTMLElement, right: number): number {
      let most = 0;
      let inner: HTMLElement = element;
      for (let outer = element.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
        if (['absolute', 'fixed', 'sticky'].includes(getComputedStyle(inner).position)) return most;
        const { overflowX, borderRightWidth, borderRightStyle, display } = getComputedStyle(outer);
        if (overflowX !== 'visible') return most;
        const isFrame = borderRightStyle !== 'none' && Number.parseFloat(borderRightWidth) > 0;
        if (isFrame && display !== 'contents')
          most = Math.max(most, right - outer.getBoundingClientRect().right);
        inner = outer;
      }
      return most;
    }

    function called(element: HTMLElement): string {
      const label = document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent;
      const ofField = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      const name = element.getAttribute('aria-label') ?? label ?? ofField ?? element.textContent;
      return `${element.tagName.toLowerCase()} “${(name ?? '').trim().slice(0, 40)}”`;
    }
  });
}
