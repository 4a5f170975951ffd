import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from '@fluentui/react-components';

/** One accent, a calm blue. 80 is the colour of buttons and links on white: 6.6 to 1, well above AA. */
const accent: BrandVariants = {
  10: '#04121f',
  20: '#071f35',
  30: '#0a2c4c',
  40: '#0b3860',
  50: '#0c4474',
  60: '#0d4f86',
  70: '#0e5797',
  80: '#0f5fa8',
  90: '#2a70b4',
  100: '#4583c1',
  110: '#6297cd',
  120: '#7eaad8',
  130: '#9abde2',
  140: '#b7d0ec',
  150: '#d3e3f5',
  160: '#eef5fb',
};

// The faces of Windows first; the last two are what other systems have.
const shared = {
  fontFamilyBase: '"Segoe UI Variable Text", "Segoe UI", system-ui, "Liberation Sans", sans-serif',
} as const;

const light = createLightTheme(accent);
const dark = createDarkTheme(accent);

/** Light: white panels on a very light grey page, as in Windows. */
export const lightTheme: Theme = {
  ...light,
  ...shared,
  colorNeutralBackground2: '#f7f7f9',
  colorNeutralForeground3: '#55565e',
  colorBrandBackground2: '#e8f1fa',
  colorNeutralStroke2: '#e1e2e7',
};

/** Dark: links and marks use the light end of the accent, so that they stand out from the dark page. */
export const darkTheme: Theme = {
  ...dark,
  ...shared,
  colorNeutralBackground2: '#1b1b1e',
  colorNeutralForeground3: '#b9bac2',
  colorNeutralStroke2: '#47484e',
  colorBrandBackground2: '#12304b',
  colorBrandBackground2Hover: '#173b5c',
  colorBrandForeground1: accent[120],
  colorBrandForeground2: accent[130],
  colorBrandForegroundLink: accent[130],
  colorBrandForegroundLinkHover: accent[140],
  colorBrandForegroundLinkPressed: accent[140],
  colorBrandForegroundLinkSelected: accent[130],
  colorCompoundBrandForeground1: accent[120],
  colorCompoundBrandForeground1Hover: accent[130],
  colorCompoundBrandForeground1Pressed: accent[140],
  colorCompoundBrandStroke: accent[120],
  colorCompoundBrandStrokeHover: accent[130],
  colorCompoundBrandBackground: accent[120],
  colorCompoundBrandBackgroundHover: accent[130],
  colorBrandStroke1: accent[120],
  colorBrandStroke2: accent[60],
  // The standard ones miss 4.5 to 1 on a dark panel.
  colorStatusDangerForeground1: '#f1a0a6',
  colorPaletteRedForeground1: '#f1a0a6',
};
