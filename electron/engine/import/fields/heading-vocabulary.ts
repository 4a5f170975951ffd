import { isSen2Heading } from '../../../../shared/content/standard-files/sen2.ts';
import { standardHeading } from '../../../../shared/content/standard-files/standard-heading.ts';
import { headingWords, withoutPersonWords } from '../heading-words.ts';
import type { FieldDefinition } from './field.ts';
import { otherHeadings } from './other-headings.ts';
import { fieldDefinitions } from './registry.ts';

/** One way to write a field's heading, as words to compare. */
interface Phrase {
  field: FieldDefinition;
  words: readonly string[];
  /** Means the field only where the sheet, the group or the neighbours are about its kind of record. */
  inContext: boolean;
}

/** How well a heading fits a field: 1 is the very words. */
export interface HeadingFit {
  field: FieldDefinition;
  fit: number;
  inContext: boolean;
}

const phrases: Phrase[] = fieldDefinitions.flatMap((field) => [
  ...field.headings.map((heading) => phraseOf(field, heading, false)),
  ...(field.headingsInContext ?? []).map((heading) => phraseOf(field, heading, true)),
]);

function phraseOf(field: FieldDefinition, heading: string, inContext: boolean): Phrase {
  return { field, words: headingWords(heading), inContext };
}

const exact = new Map<string, Phrase[]>();
const byWord = new Map<string, Set<Phrase>>();
for (const phrase of phrases) {
  const key = phrase.words.join(' ');
  const list = exact.get(key) ?? [];
  if (!list.some((it) => it.field === phrase.field && it.inContext === phrase.inContext)) list.push(phrase);
  exact.set(key, list);
  for (const word of phrase.words) {
    const set = byWord.get(word) ?? new Set();
    set.add(phrase);
    byWord.set(word, set);
  }
}

/** Headings that are near to fields of ours and mean something we keep no field for. */
const meansNothingOfOurs: ReadonlySet<string> = new Set(
  otherHeadings.map((heading) => headingWords(heading).join(' ')),
);

const fitsOfHeading = new Map<string, readonly HeadingFit[]>();

/** The fields whose headings resemble this one, best first, each once with a plain and once with a fit in context. */
export function headingFits(heading: string): readonly HeadingFit[] {
  const known = fitsOfHeading.get(heading);
  if (known) return known;
  const written = headingWords(heading);
  if (meansNothingOfOurs.has(written.join(' '))) return [];
  const best = new Map<string, HeadingFit>();
  const add = (phrase: Phrase, fit: number) => {
    const key = `${phrase.field.id} ${phrase.inContext}`;
    const before = best.get(key);
    if (fit > (before?.fit ?? 0.3)) best.set(key, { field: phrase.field, fit, inContext: phrase.inContext });
  };
  const spelled = written.map(knownSpelling);
  const unnumbered = written.filter((word) => !/^\d$/.test(word));
  const seen = new Set<string>();
  for (const [words, weight] of [
    [written, 1],
    [withoutPersonWords(written), 0.98],
    [unnumbered, 0.97],
    [spelled, 0.95],
    [withoutPersonWords(spelled), 0.93],
  ] as const) {
    const key = words.join(' ');
    // The same words for less say nothing more.
    if (seen.has(key)) continue;
    seen.add(key);
    for (const phrase of exact.get(key) ?? []) add(phrase, weight);
    const near = new Set(words.flatMap((word) => [...(byWord.get(word) ?? [])]));
    for (const phrase of near) add(phrase, weight * resemblance(words, phrase.words));
  }
  const fits = [...best.values()].sort((a, b) => b.fit - a.fit);
  if (fitsOfHeading.size > 5000) fitsOfHeading.clear();
  fitsOfHeading.set(heading, fits);
  return fits;
}

/** Headings of the SEN2 template that are not known otherwise are phrases; shorter texts need not be looked up. */
const LONG_HEADING = 12;

/** Whether a text is what a column is called, in so many words: it tells a row of headings from a row of data. */
export function isKnownHeading(text: string): boolean {
  const words = headingWords(text);
  if (exact.has(words.join(' ')) || exact.has(withoutPersonWords(words).join(' '))) return true;
  // The short names and the long phrases of the SEN2 return.
  if (text.length < 3 || text.length > 120) return false;
  if (/^[a-z0-9]+$/i.test(text)) return isSen2Heading(text.toLowerCase());
  return text.length >= LONG_HEADING && isSen2Heading(standardHeading(text));
}

/** 0 to 0.95: how many words two headings share. A single shared word says little; the same words in any order, much. */
function resemblance(heading: readonly string[], phrase: readonly string[]): number {
  const wanted = new Set(phrase);
  const has = new Set(heading);
  let shared = 0;
  for (const word of has) if (wanted.has(word)) shared += 1;
  if (shared === 0) return 0;
  if (shared === wanted.size && shared === has.size) return 0.95;
  if (shared === wanted.size) {
    // The whole phrase stands within a longer heading.
    return wanted.size === 1 ? 0.35 + 0.2 / has.size : 0.6 + 0.33 * (wanted.size / has.size);
  }
  if (shared === has.size && has.size > 1) {
    // What the heading leaves out may be what matters: 'Review date' is not the date of the 13-week review.
    const missesNumber = phrase.some((word) => /^\d/.test(word) && !has.has(word));
    return has.size * 3 < wanted.size * 2 || missesNumber ? 0.35 : 0.4 + 0.3 * (has.size / wanted.size);
  }
  return 0.75 * (shared / (has.size + wanted.size - shared));
}

const spellings = new Map<string, string>();

/** A word with one slip of the hand ('Surmane', 'Ethnicty') as it is known, or as it is written. */
function knownSpelling(word: string): string {
  if (word.length < 5 || byWord.has(word)) return word;
  const before = spellings.get(word);
  if (before !== undefined) return before;
  let found = word;
  for (const known of byWord.keys()) {
    if (Math.abs(known.length - word.length) <= 1 && known.length >= 5 && isOneSlip(word, known)) {
      found = known;
      break;
    }
  }
  if (spellings.size > 5000) spellings.clear();
  spellings.set(word, found);
  return found;
}

const LONG_WORD = 8;

/** One letter too many, missing, wrong, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  // Another letter makes another word of a short one: a review that was chased is no plan that ceased.
  if (restA.length === 1 && restB.length === 1) return a.length >= LONG_WORD;
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
