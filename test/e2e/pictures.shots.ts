/**
 * Takes a picture of every screen in the looks it can have, and those of the README. Not a test: `npm run screenshots`
 * runs it, and a person looks at what it took.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type TestApp } from './harness.ts';
import { backToLight, bringInto, light, otherLooks } from './looks.ts';
import { emptyStates, filledStates, type ScreenState, settled, statesBeforeOpening } from './screens.ts';

const all = join('test-results', 'pictures');
/** The pictures of the README, in build/pictures, by the state they show. */
const readme: Readonly<Record<string, string>> = {
  home: 'home',
  'section 1': 'section-1',
  'statement, scored': 'statement',
  'action plan, topic open': 'action-plan',
  'import, check': 'import-check',
  'annual reviews': 'annual-reviews',
  'young person, a profile that is filled in': 'vocational-profile',
  'pathway, board': 'pathway',
  'annual reviews, assessment packs': 'assessment-packs',
};

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
  await page.emulateMedia(light.media);
  for (const state of states) {
    await state.show(app);
    await page.mouse.move(0, 0);
    await settled(app);
    for (const look of [light, ...otherLooks]) {
      if (look !== light) await bringInto(look, app);
      const path = join(all, `${inFileName(state.name)}.${inFileName(look.name)}.png`);
      await page.screenshot({ path });
      const forReadme = look === light ? readme[state.name] : undefined;
      if (forReadme !== undefined) copyFileSync(path, join('build', 'pictures', `${forReadme}.png`));
    }
    await backToLight(page);
  }
}

function inFileName(words: string): string {
  return words.replace(/[^a-z0-9]+/gi, '-');
}
