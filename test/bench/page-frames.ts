/** What the page itself notes of its frames: how long each took to come, and whose script held up the long ones. */
import type { Page } from '@playwright/test';

interface LongFrame {
  duration: number;
  blocking: number;
  scripts: string[];
}

interface Noted {
  gaps: number[];
  long: LongFrame[];
}

export interface Frames {
  /** Milliseconds between two frames, the longest. */
  longest: number;
  over(milliseconds: number): number;
  /** The longest frames in words, as the browser explains them. */
  words: string[];
}

/** From now on each page notes its frames. Before it goes anywhere. */
export async function noteFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: Noted = { gaps: [], long: [] };
    Object.assign(globalThis, { notedFrames: noted });
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      noted.gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { duration, blockingDuration, scripts } = entry as PerformanceEntry & {
          blockingDuration: number;
          scripts: {
            duration: number;
            invoker: string;
            sourceFunctionName: string;
            sourceURL: string;
            forcedStyleAndLayoutDuration: number;
          }[];
        };
        noted.long.push({
          duration,
          blocking: blockingDuration,
          scripts: scripts.map(
            (script) =>
              `${script.duration.toFixed(0)} ms ${script.invoker} ${script.sourceFunctionName} ` +
              `${script.sourceURL.split('/').at(-1)} (layout ${script.forcedStyleAndLayoutDuration.toFixed(0)} ms)`,
          ),
        });
      }
    }).observe({ type: 'long-animation-frame', buffered: true });
  });
}

/** What was noted since the last time. */
export async function takeFrames(page: Page): Promise<Frames> {
  const { gaps, long } = await page.evaluate(() => {
    const { notedFrames } = globalThis as unknown as { notedFrames: Noted };
    const taken = { gaps: notedFrames.gaps, long: notedFrames.long };
    Object.assign(notedFrames, { gaps: [], long: [] });
    return taken;
  });
  return {
    longest: gaps.reduce((most, gap) => Math.max(most, gap), 0),
    over: (milliseconds) => gaps.filter((gap) => gap > milliseconds).length,
    words: long
      .toSorted((one, other) => other.duration - one.duration)
      .slice(0, 3)
      .map(
        ({ duration, blocking, scripts }) =>
          `${duration.toFixed(0)} ms, of which ${blocking.toFixed(0)} ms blocked: ${scripts.join('; ') || 'no script'}`,
      ),
  };
}
