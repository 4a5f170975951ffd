/**
 * What a number format makes of a number. Spreadsheets store dates, times and percentages as plain
 * numbers, so only the format of the cell tells them apart.
 */
export type NumberMeaning = 'number' | 'percentage' | 'date' | 'time' | 'duration';

/**
 * The meaning of a built-in format, by its number (ECMA-376 Part 1, 18.8.30, with the numbers that
 * East Asian versions of Excel use for dates and times); undefined for a number that is not built in.
 */
export function meaningOfBuiltInFormat(id: number): NumberMeaning | undefined {
  if (id === 9 || id === 10) return 'percentage';
  if ((id >= 14 && id <= 17) || id === 22) return 'date';
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time';
  if (id === 46) return 'duration';
  if ((id >= 32 && id <= 35) || id === 55 || id === 56) return 'time';
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return id >= 0 && id <= 49 ? 'number' : undefined;
}

/**
 * The meaning of a format code such as `dd/mm/yyyy`, `[h]:mm` or `0.0%`, without its quoted text,
 * escaped characters, colours and places. Of its sections (positive, negative, zero, text) the first
 * that shows anything decides: `[=0]"";dd/mm/yyyy` hides zeros and is a date all the same.
 */
export function meaningOfFormat(code: string): NumberMeaning {
  const section = sectionsOf(code).find(
    (each) => each.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').trim() !== '',
  );
  return section === undefined ? 'number' : meaningOfSection(section);
}

function meaningOfSection(section: string): NumberMeaning {
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return 'duration';
  const bare = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|standard/gi, '')
    .replace(/am\/pm|a\/p/gi, 'h')
    .toLowerCase();
  // Excel does not mix digits with dates: `0 "days"` is a number. Fractions of a second are the exception.
  if (/[0#?]/.test(bare.replace(/s\.0+/g, 's'))) return bare.includes('%') ? 'percentage' : 'number';
  if (/[yd]/.test(bare)) return 'date';
  // `m` is minutes beside hours or seconds, and a month otherwise.
  if (/[hs]/.test(bare)) return 'time';
  if (bare.includes('m')) return 'date';
  return bare.includes('%') ? 'percentage' : 'number';
}

/** The sections of a format, with quoted and escaped characters taken out. */
function sectionsOf(code: string): string[] {
  const sections: string[] = [];
  let section = '';
  for (let i = 0; i < code.length; i++) {
    const character = code.charAt(i);
    if (character === '"') {
      const close = code.indexOf('"', i + 1);
      i = close === -1 ? code.length : close;
    } else if (character === '\\' || character === '_' || character === '*') {
      // `\x` is x itself, `_x` a space as wide as x, `*x` a filling of x.
      i++;
    } else if (character === ';') {
      sections.push(section);
      section = '';
    } else {
      section += character;
    }
  }
  sections.push(section);
  return sections;
}
