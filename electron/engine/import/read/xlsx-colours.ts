import { scanPart } from './scan-part.ts';
import { attribute } from './scan-xml.ts';
import type { Archive } from './unpack.ts';

/** The colours numbered 8 to 63 where a file gives no list of its own (ECMA-376 Part 1, 18.8.27); 0 to 7 are 8 to 15. */
const standardColours = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** A colour as a style names it: by its digits, its place in a theme, or a number of the old palette. */
export interface WrittenColour {
  rgb: string | undefined;
  theme: number | undefined;
  indexed: number | undefined;
  /** From -1 (black) to 1 (white). */
  tint: number;
}

/** Reads the attributes of `<fgColor>` and the like. */
export function writtenColour(attributes: string): WrittenColour {
  const number = (name: string) => {
    const value = attribute(attributes, name);
    return value === undefined ? undefined : Number(value);
  };
  return {
    rgb: attribute(attributes, 'rgb'),
    theme: number('theme'),
    indexed: number('indexed'),
    tint: number('tint') ?? 0,
  };
}

/**
 * The six digits of a colour; undefined when the file does not say which it is.
 *
 * @param own the file's own palette, where it has one
 */
export function digitsOf(
  { rgb, theme, indexed, tint }: WrittenColour,
  themeColours: readonly string[],
  own: readonly string[],
): string | undefined {
  let digits = rgb?.slice(-6);
  if (digits === undefined && theme !== undefined) digits = themeColours[theme];
  if (digits === undefined && indexed !== undefined)
    digits = own[indexed]?.slice(-6) ?? standardColours[indexed < 8 ? indexed : indexed - 8];
  if (digits === undefined || !/^[0-9a-f]{6}$/i.test(digits)) return undefined;
  return tint === 0 || Number.isNaN(tint) ? digits : tinted(digits, tint);
}

/** Towards white or black; each part alike, which is the change of lightness that the standard means (18.8.19). */
function tinted(digits: string, tint: number): string {
  return [0, 2, 4]
    .map((at) => {
      const part = Number.parseInt(digits.slice(at, at + 2), 16);
      const changed = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
      return Math.min(255, Math.max(0, Math.round(changed)))
        .toString(16)
        .padStart(2, '0');
    })
    .join('');
}

/** In the order in which styles number them: light and dark stand the other way round in the theme itself. */
const themePlaces = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];

/** The colours of a workbook's theme, by the numbers that styles give them. */
export async function readThemeColours(archive: Archive, part: string): Promise<string[]> {
  const colours: string[] = [];
  let inScheme = false;
  let place = -1;
  await scanPart(archive, part, {
    wantsText: false,
    open(name, attributes) {
      if (name === 'clrScheme') inScheme = true;
      else if (!inScheme) return;
      else if (themePlaces.includes(name)) place = themePlaces.indexOf(name);
      else if (place >= 0 && name === 'srgbClr') colours[place] ??= attribute(attributes, 'val') ?? '';
      else if (place >= 0 && name === 'sysClr') colours[place] ??= attribute(attributes, 'lastClr') ?? '';
    },
    close(name) {
      if (name === 'clrScheme') inScheme = false;
      else if (themePlaces[place] === name) place = -1;
    },
    text() {},
  });
  return colours;
}
