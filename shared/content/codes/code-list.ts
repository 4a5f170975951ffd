/** One entry of a code list: what is stored, what is shown, and what else people write for it in trackers. */
export interface CodeEntry<Code extends string = string> {
  readonly code: Code;
  readonly label: string;
  readonly alsoWritten?: readonly string[];
}

export type CodeList<Code extends string = string> = readonly CodeEntry<Code>[];

/** The label of a code, or the code itself when the list does not have it (an older or newer edition's code). */
export function labelOfCode(list: CodeList, code: string): string {
  return list.find((entry) => entry.code === code)?.label ?? code;
}

/**
 * The entry that a tracker's cell means, or undefined when none does. Code, label and the other spellings are
 * compared without regard to capitals, accents, spaces, punctuation or "&" for "and"; a list letter in front
 * ("b) Female") is passed over. Never guesses: part of a word does not match.
 */
export function findCode<Code extends string>(
  list: CodeList<Code>,
  text: string,
): CodeEntry<Code> | undefined {
  const bySpelling = indexOf(list);
  const wanted = [comparable(text), comparable(text.replace(/^\s*\(?[a-z0-9]\)\s*/i, ''))];
  for (const words of wanted) {
    const found = words === '' ? undefined : bySpelling.get(words);
    if (found) return found as CodeEntry<Code>;
  }
  return undefined;
}

/** Lists are constant, so their spellings are put into comparable form once. */
const indexes = new WeakMap<CodeList, ReadonlyMap<string, CodeEntry>>();

function indexOf(list: CodeList): ReadonlyMap<string, CodeEntry> {
  const known = indexes.get(list);
  if (known) return known;
  const bySpelling = new Map<string, CodeEntry>();
  for (const entry of list) {
    for (const spelling of spellings(entry)) {
      const words = comparable(spelling);
      // Where two entries share a spelling the first one has it.
      if (!bySpelling.has(words)) bySpelling.set(words, entry);
    }
  }
  indexes.set(list, bySpelling);
  return bySpelling;
}

/** Every way an entry may be written: its code, its label, the others. */
export function spellings(entry: CodeEntry): readonly string[] {
  return [entry.code, entry.label, ...(entry.alsoWritten ?? [])];
}

/** The form in which spellings are compared. */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
