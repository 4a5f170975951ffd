/**
 * Every screen, judged: no accessibility violation in light, dark and forced colours and at 200 % zoom, nothing that
 * scrolls sideways, sticks out of its frame or is cut, no error in the console (the harness sees to that), and a focus
 * that can be seen wherever Tab goes. The browser goes through all looks; the desktop window shows the same page and is
 * judged in one.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from './accessibility.ts';
import { expect, test, type TestApp } from './harness.ts';
import { backToLight, bringInto, isOnlyColours, light, otherLooks } from './looks.ts';
import { emptyStates, filledStates, type ScreenState, statesBeforeOpening } from './screens.ts';
import { whatSticksOut } from './sticking-out.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on colours alone; everything else is the same page as in light. */
const colourRules = ['color-contrast', 'link-in-text-block'];

test('every screen of the page is judged here', async () => {
  const routes = await readFile('renderer/routes.tsx', 'utf8');
  const known = [...routes.matchAll(/screen\(\s*'([^']+)'/g)].map(([, path]) => path);
  const judged = new Set(filledStates.map(({ route }) => route));
  expect(known.length).toBeGreaterThan(0);
  expect(known.filter((path) => path !== undefined && !judged.has(path))).toEqual([]);
});

test('the screens before and in an empty data file', async ({ app }) => {
  test.setTimeout(600_000);
  await judge(app, [...statesBeforeOpening, ...emptyStates]);
});

test.describe('with the sample data file', () => {
  test.use({ startOptions: { sample: 'made-now' } });

  test('the screens of a filled data file', async ({ app }) => {
    test.setTimeout(900_000);
    await expect(app.page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible({ timeout: 60_000 });
    await judge(app, filledStates);
  });
});

async function judge(app: TestApp, states: readonly ScreenState[]): Promise<void> {
  const { page } = app;
  const inBrowser = app.shellKind === 'browser';
  const problems: string[] = [];
  await page.emulateMedia(light.media);
  for (const state of states) {
    await test.step(state.name, async () => {
      await state.show(app);
      for (const look of inBrowser ? [light, ...otherLooks] : [light]) {
        if (look !== light) await bringInto(look, app);
        const where = `${state.name}, ${look.name}`;
        if (await isInTransition(page)) problems.push(`${where}: something moves where no motion is wanted`);
        const found = await accessibilityProblems(
          page,
          isOnlyColours(look) ? { rules: colourRules } : { tags: rules },
        );
        problems.push(...found.map((it) => `${where}: ${it}`));
        if (await scrollsSideways(page)) problems.push(`${where}: the page scrolls sideways`);
        if (!isOnlyColours(look))
          problems.push(...(await whatSticksOut(page)).map((it) => `${where}: ${it}`));
        if (inBrowser && look === light && !state.isDialog) {
          const unseen = await focusProblems(page, state === states[0]);
          problems.push(...unseen.map((it) => `${state.name}: ${it}`));
        }
      }
      if (inBrowser) await backToLight(page);
    });
  }
  expect(problems).toEqual([]);
}

/** The page is judged for somebody who wants no motion: then nothing comes to rest only later. */
function isInTransition(page: Page): Promise<boolean> {
  return page.evaluate(() => document.getAnimations().some((each) => each instanceof CSSTransition));
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const isWide = (element: Element) => element.scrollWidth > element.clientWidth + 1;
    const main = document.querySelector('main');
    return isWide(document.documentElement) || (main !== null && isWide(main));
  });
}

/**
 * Goes through stops of Tab, each of which has to look different with the focus on it. Where there is a frame around the
 * screen, it is gone through once, skip link first; after that the stops are those of the screen itself.
 */
async function focusProblems(page: Page, isFirst: boolean): Promise<string[]> {
  const problems: string[] = [];
  const skip = page.getByRole('link', { name: 'Skip to the main content' });
  const hasFrame = (await skip.count()) > 0;
  await startTabbing(page);
  if (hasFrame) {
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    if (!isFirst) {
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
    }
  }
  let stops = 0;
  for (; stops < (isFirst ? 14 : 8); stops += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluateHandle(() =>
      document.activeElement === document.body ? null : document.activeElement,
    );
    const element = focused.asElement();
    if (!element) break;
    const { box, words } = await element.evaluate((node) => {
      const { x, y, width, height } = (
        node.closest('label, li, [role=gridcell]') ?? node
      ).getBoundingClientRect();
      const name = (node.getAttribute('aria-label') ?? node.textContent ?? '').slice(0, 40);
      return {
        box: { x: x - 6, y: y - 6, width: width + 12, height: height + 12 },
        words: `${node.tagName.toLowerCase()} “${name}”`,
      };
    });
    const clip = within(box, light.size);
    if (!clip) {
      problems.push(`the focus is out of sight on ${words}`);
      continue;
    }
    const withFocus = await page.screenshot({ clip, animations: 'disabled' });
    await element.evaluate((node) => (node as HTMLElement).blur());
    const without = await page.screenshot({ clip, animations: 'disabled' });
    await element.evaluate((node) => (node as HTMLElement).focus());
    if (withFocus.equals(without)) problems.push(`the focus cannot be seen on ${words}`);
  }
  if (stops === 0) problems.push('Tab goes nowhere');
  return problems;
}

/** Tab begins at the top of the page, wherever the focus was. */
function startTabbing(page: Page): Promise<void> {
  return page.evaluate(() => {
    const start = document.createElement('button');
    document.body.prepend(start);
    start.focus();
    start.remove();
  });
}

function within(box: { x: number; y: number; width: number; height: number }, size: typeof light.size) {
  const x = Math.max(0, box.x);
  const y = Math.max(0, box.y);
  const width = Math.min(size.width, box.x + box.width) - x;
  const height = Math.min(size.height, box.y + box.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}
