/** What a new passphrase is worth, and what would make it better. Guidance only: the length is what is required. */
export interface PassphraseAdvice {
  level: 'too-short' | 'weak' | 'fair' | 'strong';
  /** In words, for beside the field. */
  words: string;
}

const common =
  /password|passphrase|qwerty|letmein|welcome|admin|council|pathways|summer|winter|spring|autumn|(?:0?123|1234)/gi;

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
  if (counted < 10 || different < 6) {
    return { level: 'weak', words: 'It repeats itself or is made of common words. Add words of your own.' };
  }
  if (counted < 16 || different < 9) return { level: 'fair', words: 'One more word would make it strong.' };
  return { level: 'strong', words: 'Hard to guess.' };
}
