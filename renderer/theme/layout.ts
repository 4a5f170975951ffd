/** Measures that several places share, in CSS pixels on the 4 px grid. */
export const layout = {
  railWidth: '216px',
  topBarHeight: '48px',
  /** Lines of prose no longer than this are pleasant to read. */
  prose: '72ch',
  sideColumn: '340px',
} as const;

/** Below this width (200 % zoom on a council laptop) the rail becomes a menu and columns stand under one another. */
export const narrow = '@media (max-width: 900px)';

export const forcedColors = '@media (forced-colors: active)';
