import { startTransition, useEffect, useState } from 'react';

/**
 * How many rows of a long list of heavy rows to draw now: a part at once, and another part in each frame that follows,
 * so that the page answers in between. Rows that are drawn already must not be drawn again for the next part (`memo`).
 *
 * @param count rows in all
 * @param part rows that fit in one frame, and that fill the screen at first
 */
export function useDrawnInParts(count: number, part: number): number {
  const [drawn, setDrawn] = useState(part);
  useEffect(() => {
    if (drawn >= count) return;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + part)));
    return () => cancelAnimationFrame(frame);
  }, [drawn, count, part]);
  return Math.min(drawn, count);
}
