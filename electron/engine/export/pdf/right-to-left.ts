/** Right-to-left writing (Arabic, Hebrew, Urdu …) within lines: which stretch stands where. Pure. */
import bidiFactory from 'bidi-js';

export type Direction = 'ltr' | 'rtl';

/** A stretch of a line that is drawn in one direction. */
export interface DirectedStretch {
  /** As it is drawn from its first sign to its last: in a right-to-left stretch brackets are turned round. */
  readonly text: string;
  readonly isRightToLeft: boolean;
  /** Where it begins in the line as it was written. */
  readonly start: number;
}

const bidi = bidiFactory();

/** Hebrew, Arabic, Syriac, Thaana, N’Ko … with their presentation forms, and the signs that ask for right to left. */
const rightToLeftSign =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Marks that direct and are not seen. */
const directingMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Pictures are neutral, but most are made of two units each of which by itself would count as a Latin letter. */
function withNeutralPictures(text: string): string {
  return text.replace(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu, (sign) =>
    '\u2600'.repeat(sign.length),
  );
}

/** Whether a text has any letter that is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeftSign.test(text);
}

/** The text without the invisible signs that only say in which direction it runs (Unicode Standard Annex 9). */
export function withoutDirectingMarks(text: string): string {
  return text.replace(directingMarks, '');
}

/** The direction of a paragraph: that of its first letter (Unicode Standard Annex 9, rules P2 and P3). */
export function directionOf(paragraph: string): Direction {
  if (!hasRightToLeft(paragraph)) return 'ltr';
  return (bidi.getEmbeddingLevels(withNeutralPictures(paragraph)).paragraphs[0]?.level ?? 0) % 2 === 1
    ? 'rtl'
    : 'ltr';
}

/**
 * A line's stretches from left to right (Unicode Standard Annex 9). `start` counts in UTF-16 units.
 * @param direction of the paragraph that the line belongs to
 */
export function stretchesOf(line: string, direction: Direction): DirectedStretch[] {
  const { levels } = bidi.getEmbeddingLevels(withNeutralPictures(line), direction);
  const base = direction === 'rtl' ? 1 : 0;
  // Rule L1: space at the end of the line has the direction of the paragraph.
  for (let index = line.length - 1; index >= 0 && line[index] === ' '; index -= 1) levels[index] = base;
  const mirrored = bidi.getMirroredCharactersMap(line, levels);
  const stretches: { level: number; start: number; text: string }[] = [];
  for (let index = 0; index < line.length; index += 1) {
    const level = levels[index] ?? base;
    const sign = mirrored.get(index) ?? line[index] ?? '';
    const last = stretches.at(-1);
    if (last?.level === level) last.text += sign;
    else stretches.push({ level, start: index, text: sign });
  }
  // Rule L2: from the highest level down, whatever is at that level or above is turned round.
  const highest = Math.max(0, ...stretches.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0; from < stretches.length; from += 1) {
      let to = from;
      while (to < stretches.length && (stretches[to]?.level ?? 0) >= level) to += 1;
      if (to > from) stretches.splice(from, to - from, ...stretches.slice(from, to).toReversed());
      from = to;
    }
  }
  return stretches.map(({ level, start, text }) => ({ text, start, isRightToLeft: level % 2 === 1 }));
}
