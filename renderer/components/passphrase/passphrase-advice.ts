/**
 * What a new passphrase is worth, and what would make it better. After the National Cyber Security Centre: length and
 * words of one’s own rather than kinds of characters, and what everybody tries first is refused.
 */
export interface PassphraseAdvice {
  level: 'too-short' | 'weak' | 'fair' | 'strong';
  /** In words, for beside the field. */
  words: string;
}

/** What is tried first on a data file of a SEND team. */
const common = new RegExp(
  [
    'pass ?word|pass ?phrase|qwerty|letmein|welcome|admin|secret|login',
    'council|county|borough|city|school|college|send|team|pathways?|toolkit|interns?(?:hips?)?|employment',
    'summer|winter|spring|autumn|(?:mon|tues|wednes|thurs|fri|satur|sun)day',
    'january|february|march|april|june|july|august|september|october|november|december',
    '(?:19|20)\\d\\d|0?123\\d*|abcd?',
  ].join('|'),
  'gi',
);

/**
 * Judges a new passphrase by its length and variety after common words, runs and repeats are taken out of the count.
 *
 * @param shortest the least length asked for
 */
export function passphraseAdvice(passphrase: string, shortest: number): PassphraseAdvice {
  const length = Array.from(passphrase).length;
  if (length < shortest) {
    const missing = shortest - length;
    return {
      level: 'too-short',
      words:
        length === 0
          ? `At least ${shortest} characters. Three or four words that have nothing to do with one another are strong and easy to remember.`
          : `${missing} more ${missing === 1 ? 'character' : 'characters'} needed.`,
    };
  }
  // A repeated character and a common word are each worth about one character to somebody guessing.
  const telling = passphrase.replace(common, '•').replace(/(.)\1{2,}/gu, '$1');
  const different = new Set(telling.toLowerCase()).size;
  const counted = Array.from(telling).length;
  if (counted < shortest || different < 6) {
    return {
      level: 'weak',
      words:
        'This would be guessed soon: it repeats itself or is made of common words. Use three words that have nothing to do with one another.',
    };
  }
  if (counted < 16 || different < 9) return { level: 'fair', words: 'One more word would make it strong.' };
  return { level: 'strong', words: 'Hard to guess.' };
}
