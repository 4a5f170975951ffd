/** The looks a screen can have, and how a page is brought into them. */
import type { Page } from '@playwright/test';
import type { TestApp } from './harness.ts';
import { settled } from './screens.ts';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

export interface Look {
  name: 'light' | 'dark' | 'forced colours' | '200 % zoom';
  media: Media;
  size: { width: number; height: number };
}

/** A council laptop, and the same at 200 % zoom. */
const laptop = { width: 1366, height: 768 };
const zoomed = { width: 683, height: 384 };
const media: Media = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' };

export const light: Look = { name: 'light', media, size: laptop };
export const otherLooks: readonly Look[] = [
  { name: 'dark', media: { ...media, colorScheme: 'dark' }, size: laptop },
  { name: 'forced colours', media: { ...media, forcedColors: 'active' }, size: laptop },
  { name: '200 % zoom', media, size: zoomed },
];

/** Whether it is the same page as in light, in other colours. */
export function isOnlyColours(look: Look): boolean {
  return look !== light && look.size === light.size;
}

/** Brings the page from one look into another and waits until it is drawn so. */
export async function bringInto(look: Look, app: TestApp): Promise<void> {
  await app.page.emulateMedia(look.media);
  // Colours alone change in the next frame; another size draws the page anew.
  if (isOnlyColours(look)) return drawnAgain(app.page);
  await app.page.setViewportSize(look.size);
  await settled(app);
}

/** Back to light, for a state that is waited for as it comes. */
export async function backToLight(page: Page): Promise<void> {
  await page.emulateMedia(light.media);
  await page.setViewportSize(light.size);
}

function drawnAgain(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
  );
}
