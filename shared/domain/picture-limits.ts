/** Pictures are scaled down by the page before they are sent; the engine refuses larger ones. */
export const pictureLimits = {
  /** The longer side, in pixels. */
  mostPixels: 1200,
  mostBytes: 1_000_000,
  /** Pictures at one answer. */
  mostAtQuestion: 6,
} as const;
