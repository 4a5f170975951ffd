import { comparable, findCode, type CodeList } from '../../../../shared/content/codes/code-list.ts';

const wordsForNothing = new Set([
  '',
  'n a',
  'na',
  'tbc',
  'tba',
  'tbd',
  'to be confirmed',
  'unknown',
  'not known',
  'not applicable',
  'not recorded',
  'pending',
  'nk',
  'not stated',
  'awaiting',
  'awaited',
  'select',
  'please select',
  'choose',
  'null',
  'blank',
]);

/**
 * The code a value of a tracker means, '' when it says that nothing is known ('TBC', '-'), or null when only a person
 * can say. Beyond what `findCode` knows: 'WBRI - White British', 'F – Female', 'SI (College)', 'Autism (ASD)'. Parts of
 * one value have to agree: 'ASD / MLD' means two things, so it is asked about.
 */
export function meaningOfCode(codes: CodeList, value: string): string | null {
  let known = meanings.get(codes);
  if (!known) meanings.set(codes, (known = new Map()));
  const before = known.get(value);
  if (before !== undefined) return before;
  const meaning = workOut(codes, value);
  if (known.size < MOST_KNOWN) known.set(value, meaning);
  return meaning;
}

/** Looking through a list of codes is slow, and trackers say the same few things thousands of times. */
let meanings = new WeakMap<CodeList, Map<string, string | null>>();
const MOST_KNOWN = 2000;

/** Forgets what was looked up: it is of no use once an import has ended, and may be personal. */
export function forgetMeanings(): void {
  meanings = new WeakMap();
}

function workOut(codes: CodeList, value: string): string | null {
  const whole = findCode(codes, value);
  if (whole) return whole.code;
  const words = comparable(value);
  if (words === '' || wordsForNothing.has(words)) return '';
  const bracketed = /^(.*?)\s*[([]([^)\]]*)[)\]]\s*$/.exec(value);
  if (bracketed) {
    const outside = bracketed[1] ?? '';
    const inside = bracketed[2] ?? '';
    // What stands before the brackets is the answer; what is in them explains it, unless only that is known.
    const meant = meaningOfParts(codes, [outside]) ?? meaningOfParts(codes, [inside]);
    if (meant !== null) return meant;
  }
  return meaningOfParts(codes, value.split(/\s[-–—]\s|\s*[:=|]\s*|[–—]/));
}

function meaningOfParts(codes: CodeList, parts: readonly string[]): string | null {
  const meant = new Set<string>();
  for (const part of parts) {
    const found = findCode(codes, part);
    if (found) meant.add(found.code);
  }
  const [only] = meant;
  return meant.size === 1 && only !== undefined ? only : null;
}
