/** Where one colour ends and the next begins, in degrees of the colour circle; above the last it is red again. */
const hues: readonly (readonly [number, string])[] = [
  [14, 'Red'],
  [36, 'Orange'],
  [51, 'Amber'],
  [68, 'Yellow'],
  [165, 'Green'],
  [189, 'Turquoise'],
  [255, 'Blue'],
  [290, 'Purple'],
  [346, 'Pink'],
  [361, 'Red'],
];

/**
 * What people would call a colour: "Green", "Light red", "Dark blue", "Grey". The same digits always have the same
 * name, whatever else is on the sheet, so that next month's file says the same.
 *
 * @param digits `RRGGBB`
 */
export function nameOfColour(digits: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread < 0.07) return greyOf(lightness);
  let hue = (red - green) / spread + 4;
  if (most === red) hue = (green - blue) / spread;
  else if (most === green) hue = (blue - red) / spread + 2;
  hue = (hue * 60 + 360) % 360;
  const name = hues.find(([end]) => hue < end)?.[1] ?? 'Red';
  if (lightness < 0.36 && (name === 'Orange' || name === 'Amber')) return 'Brown';
  if (lightness >= lightFrom(name, hue)) return `Light ${name.toLowerCase()}`;
  return lightness < (name === 'Red' ? 0.4 : 0.27) ? `Dark ${name.toLowerCase()}` : name;
}

function greyOf(lightness: number): string {
  if (lightness < 0.15) return 'Black';
  if (lightness < 0.45) return 'Dark grey';
  return lightness < 0.83 ? 'Grey' : 'Light grey';
}

/** Excel's own light green and light blue are fuller than a light red or yellow is. */
function lightFrom(name: string, hue: number): number {
  if (name === 'Green') return 0.55;
  if (name === 'Blue') return hue < 205 ? 0.45 : 0.58;
  return 0.7;
}

/** Names for all colours of a file: two that would be called alike are told apart by their digits. */
export function namesOfColours(colours: Iterable<string>): Map<string, string> {
  const byName = new Map<string, string[]>();
  for (const digits of new Set(colours)) {
    const name = nameOfColour(digits);
    byName.set(name, [...(byName.get(name) ?? []), digits]);
  }
  const names = new Map<string, string>();
  for (const [name, all] of byName)
    for (const digits of all) names.set(digits, all.length === 1 ? name : `${name} (${digits})`);
  return names;
}

/** Words for colours, as people write them in a legend, by the family they belong to. */
const families: readonly (readonly [RegExp, string])[] = [
  [/\bred\b/i, 'red'],
  [/\b(?:amber|orange|yellow|gold)\b/i, 'amber'],
  [/\bgreen\b/i, 'green'],
  [/\b(?:blue|turquoise)\b/i, 'blue'],
  [/\b(?:purple|lilac|violet)\b/i, 'purple'],
  [/\bpink\b/i, 'pink'],
  [/\bbrown\b/i, 'brown'],
  [/\bgr[ea]y\b/i, 'grey'],
  [/\bblack\b/i, 'black'],
];

/** The family of a colour's name: amber, orange and yellow are one, because people do not agree on them. */
export function familyOfColour(name: string): string | null {
  return families.find(([word]) => word.test(name))?.[1] ?? null;
}
