import { passphraseAdvice } from './passphrase-advice.ts';

export interface NewPassphraseValue {
  passphrase: string;
  again: string;
}

/** What is wrong with a new passphrase, by field; empty when nothing is. `shortest` is the least length asked for. */
export function newPassphraseProblems(
  { passphrase, again }: NewPassphraseValue,
  shortest: number,
): { passphrase?: string; again?: string } {
  if (Array.from(passphrase).length < shortest) {
    return { passphrase: `Enter a passphrase of at least ${shortest} characters` };
  }
  if (passphraseAdvice(passphrase, shortest).level === 'weak') {
    return {
      passphrase:
        'Choose a passphrase that is harder to guess: this one repeats itself or is made of common words',
    };
  }
  return passphrase === again ? {} : { again: 'The two passphrases are not the same' };
}
