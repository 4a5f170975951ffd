/** A young person's name as it is stored: the family name and all given names. */
export interface PersonName {
  readonly surname: string;
  readonly forename: string;
}

/** Small words that belong to the surname after them: Ana van der Berg, Luís dos Santos. */
const particles = new Set(
  'van von der den de da di del della dos das du la ter ten bin bint binti binte ibn'.split(' '),
);

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'master', 'dr']);

/**
 * Splits a name written in one cell, or returns null when only one part of it is there (nothing is guessed then).
 *
 * - 'SMITH, John' and 'van der Berg, Ana': what stands before the comma is the surname.
 * - 'SMITH John' and 'John SMITH': the part in capitals is the surname.
 * - 'John Paul Smith': the last word is the surname, with its particles ('Ana van der Berg').
 *
 * A title in front (Miss, Mr …) is left out, capitals are tidied (see tidyName); everything else stays as written.
 */
export function parsePersonName(text: string): PersonName | null {
  const written = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const comma = written.indexOf(',');
  if (comma >= 0) {
    const forename = written.slice(comma + 1).replace(/[,\s]+/g, ' ');
    return named(written.slice(0, comma), withoutTitle(forename.trim().split(' ')).join(' '));
  }
  const words = withoutTitle(written.split(' '));
  const surnameLength = capitalsAtStart(words);
  if (surnameLength > 0) {
    return named(words.slice(0, surnameLength).join(' '), words.slice(surnameLength).join(' '));
  }
  const surnameStart = startOfSurname(words);
  return named(words.slice(surnameStart).join(' '), words.slice(0, surnameStart).join(' '));
}

/**
 * What somebody is called, where it stands in brackets or in quotation marks within a name: 'SMITH, John (Johnny)',
 * 'John "Johnny" Smith'. Brackets that say something else ('(twin)', '(LAC)', '(née Jones)') stay where they are.
 *
 * @returns the name without it; `preferredName` is '' when there is none
 */
export function splitPreferredName(text: string): { name: string; preferredName: string } {
  const found = /\s*(?:\(([^()]+)\)|["“]([^"“”]+)["”])/u.exec(text);
  const inside = (found?.[1] ?? found?.[2] ?? '').trim();
  const called = inside.replace(/^(?:known as|aka|a\.k\.a\.?|kka|prefers|preferred:?)\s+/iu, '');
  const isSaid = called !== inside;
  const isName = /^\p{Lu}[\p{Ll}\p{M}'’-]+(?:[ -]\p{Lu}[\p{Ll}\p{M}'’-]+)?$/u.test(called);
  if (
    !found ||
    !(isName || (isSaid && /^\p{L}[\p{L}\p{M}'’ -]+$/u.test(called))) ||
    noNames.has(called.toLowerCase())
  )
    return { name: text, preferredName: '' };
  const name = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return {
    name: name.replace(/\s+/g, ' ').replace(' ,', ',').trim(),
    preferredName: /^\p{Lu}{2}$/u.test(called) ? called : tidyName(called),
  };
}

/** Words in brackets that are written with a capital and are nobody's name. */
const noNames = new Set(
  'twin triplet sister brother sibling male female boy girl deceased left leaver new moved ceased nee née formerly previously was adopted fostered siblings younger elder older junior senior pending'.split(
    ' ',
  ),
);

/**
 * A surname or forename with ordinary capitals. Words all in capitals or all in small letters are changed
 * ('SMITH-JONES' → 'Smith-Jones', "O'NEILL" → "O'Neill", 'MCDONALD' and 'McDONALD' → 'McDonald', 'VAN DER BERG' →
 * 'van der Berg'); a word with both is its owner's own spelling and stays ('MacDonald', 'DeShawn').
 */
export function tidyName(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ');
  return words
    .map((word, index) => {
      const small = word.toLowerCase();
      const isParticle =
        particles.has(small) && index < words.length - 1 && (isAllCapitals(word) || word === small);
      return isParticle ? small : word.split('-').map(tidyWord).join('-');
    })
    .join(' ');
}

/**
 * What two spellings of one name have in common: small letters without accents, hyphens, apostrophes or spaces.
 * 'O’Neill', "O'NEILL" and 'ONeill' are alike, and so are 'Siân' and 'Sian'. For comparing, never for showing.
 */
export function nameKey(name: string): string {
  return (
    name
      .normalize('NFKD')
      // By way of capitals: some letters have one capital in common but are small in two ways (ſ and s, ς and σ).
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replace(/[øłđðæœþ]/g, (letter) => plainLetters[letter] ?? letter)
      .replace(/[^\p{L}\p{N}]/gu, '')
  );
}

/** The key of a whole name. Surname and forename stay apart, so that 'Ann Arden' is not 'Anna Rden'. */
export function personNameKey(name: PersonName): string {
  return `${nameKey(name.surname)} ${nameKey(name.forename)}`;
}

/** Letters that do not come apart into a letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

function named(surname: string, forename: string): PersonName | null {
  if (!/\p{L}/u.test(surname) || !/\p{L}/u.test(forename)) return null;
  const surnameInCapitals = surname.split(' ').some((word) => isSurnameInCapitals(word));
  return { surname: tidyName(surname), forename: tidyForename(forename, surnameInCapitals) };
}

/**
 * As tidyName, but initials used as a forename stay capitals: two consonants ('TJ') always, any two letters ('AJ')
 * where the surname shows that capitals are not simply the habit of the tracker.
 */
function tidyForename(text: string, surnameInCapitals: boolean): string {
  const initials = surnameInCapitals ? /^[BCDFGHJKLMNPQRSTVWXZ]{2}$/ : /^\p{Lu}{2}$/u;
  return text
    .trim()
    .split(' ')
    .map((word) => (initials.test(word) ? word : tidyName(word)))
    .join(' ');
}

function tidyWord(word: string): string {
  // '(LAC)' is a mark that was put behind the name.
  if (/^\(\p{Lu}{2,4}\)$/u.test(word)) return word;
  const mac = /^(Mc|Mac)(\p{Lu}{2,})$/u.exec(word);
  if (mac) return `${mac[1]}${capitalised(mac[2] ?? '')}`;
  const allSmall = word === word.toLowerCase();
  if (!allSmall && !isAllCapitals(word)) return word;
  // One letter before an apostrophe is a prefix (O'Neill, D'Souza); more of them are part of the word (Ma'mun).
  const prefixed = /^(\p{L})(['’‘`])(\p{L}.*)$/u.exec(word);
  if (prefixed) return `${capitalised(prefixed[1] ?? '')}${prefixed[2]}${capitalised(prefixed[3] ?? '')}`;
  const tidied = capitalised(word);
  return /^Mc\p{Ll}{3}/u.test(tidied) ? `Mc${capitalised(tidied.slice(2))}` : tidied;
}

function capitalised(word: string): string {
  const small = word.toLowerCase();
  const first = small.search(/\p{L}/u);
  return first < 0
    ? small
    : small.slice(0, first) + small.charAt(first).toUpperCase() + small.slice(first + 1);
}

/** Two letters or more, all capitals; hyphens and apostrophes do not matter. */
function isAllCapitals(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** Written in capitals as a surname is; three letters or more, because 'AJ' and 'TJ' are forenames. */
function isSurnameInCapitals(word: string): boolean {
  const letters = word.replace(/^(Mc|Mac)(?=\p{Lu})/u, '').replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && isAllCapitals(letters);
}

/** How many words at the start are a surname in capitals; 0 when none, or when the whole name is in capitals. */
function capitalsAtStart(words: readonly string[]): number {
  let length = 0;
  while (length < words.length && isPartOfSurnameInCapitals(words, length)) length += 1;
  return length < words.length ? length : 0;
}

function isPartOfSurnameInCapitals(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (isSurnameInCapitals(word)) return true;
  // 'VAN DER BERG Ana', 'de SOUZA Ana': a particle belongs to the capitals after it.
  return (
    particles.has(word.toLowerCase()) &&
    index + 1 < words.length &&
    isPartOfSurnameInCapitals(words, index + 1)
  );
}

/** Where the surname starts in a name written forename first. */
function startOfSurname(words: readonly string[]): number {
  let start = Math.max(words.length - 1, 0);
  // 'John SMITH JONES': all the capitals at the end, unless the forename is in capitals too.
  if (!isSurnameInCapitals(words[0] ?? '')) {
    while (
      start > 1 &&
      isSurnameInCapitals(words[start] ?? '') &&
      isSurnameInCapitals(words[start - 1] ?? '')
    ) {
      start -= 1;
    }
  }
  while (start > 1 && particles.has((words[start - 1] ?? '').toLowerCase())) start -= 1;
  return start;
}

function withoutTitle(words: readonly string[]): readonly string[] {
  const first = (words[0] ?? '').toLowerCase().replace('.', '');
  return words.length > 1 && titles.has(first) ? words.slice(1) : words;
}
