/**
 * Takes a picture of every screen in the looks it can have, and those of the README. Not a test: `npm run screenshots`
 * runs it, and a person looks at what it took.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type TestApp } from './harness.ts';
import { emptyStates, filledStates, type ScreenState, settled, statesBeforeOpening } from './screens.ts';

const all = join('test-results', 'pictures');
/** The pictures of the README, in build/pictures, by the state they show. */
const readme: Readonly<Record<string, string>> = {
  home: 'home',
  'section 1': 'section-1',
  'statement, scored': 'statement',
  'action plan, topic open': 'action-plan',
  'import, check': 'import-check',
};
const laptop = { width: 1366, height: 768 };
const zoomed = { width: 683, height: 384 };

test('before and in an empty data file', async ({ app }) => {
  test.setTimeout(600_000);
  await picture(app, [...statesBeforeOpening, ...emptyStates]);
});

test.describe('with the sample data file', () => {
  test.use({ startOptions: { sample: true } });
  test('in a filled data file', async ({ app }) => {
    test.setTimeout(600_000);
    await expect(app.page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible({ timeout: 60_000 });
    await picture(app, filledStates);
  });
});

async function picture(app: TestApp, states: readonly ScreenState[]): Promise<void> {
  const { page } = app;
  mkdirSync(all, { recursive: true });
  for (const state of states) {
    await state.show(app);
    await page.mouse.move(0, 0);
    const name = state.name.replace(/[^a-z0-9]+/gi, '-');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'none', reducedMotion: 'reduce' });
      await settled(app);
      await page.screenshot({ path: join(all, `${name}.${colorScheme}.png`) });
      const forReadme = readme[state.name];
      if (forReadme !== undefined && colorScheme === 'light')
        await page.screenshot({ path: join('build', 'pictures', `${forReadme}.png`) });
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await page.screenshot({ path: join(all, `${name}.forced.png`) });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize(zoomed);
    await settled(app);
    await page.screenshot({ path: join(all, `${name}.zoomed.png`) });
    await page.setViewportSize(laptop);
  }
}
