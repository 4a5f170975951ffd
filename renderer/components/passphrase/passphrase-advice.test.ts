import { expect, test } from 'vitest';
import { newPassphraseProblems } from './new-passphrase-problems.ts';
import { passphraseAdvice } from './passphrase-advice.ts';

test.each([
  ['', 'too-short'],
  ['elevenchars', 'too-short'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['password1234', 'weak'],
  ['Welcome2Council', 'weak'],
  // An authority, a team and a year; a month and a year; keys beside one another.
  ['Northmoor2026', 'weak'],
  ['SEND team 2026/27', 'weak'],
  ['September2026!', 'weak'],
  ['qwertyqwerty12', 'weak'],
  ['purple teapots', 'fair'],
  // Three words, as the National Cyber Security Centre advises, with a space between them or without.
  ['coffeetrainfish', 'fair'],
  ['coffee train fish', 'strong'],
  ['three quiet winter otters', 'strong'],
  ['lantern harbour quiet seven', 'strong'],
])('%j is %s', (passphrase, level) => {
  expect(passphraseAdvice(passphrase, 12).level).toBe(level);
});

test('counts characters as people do, not as computers store them', () => {
  expect(passphraseAdvice('éééé', 5).words).toBe('1 more character needed.');
});

test('one that would be guessed soon is refused at its field', () => {
  const guessed = newPassphraseProblems({ passphrase: 'password1234', again: 'password1234' }, 12);
  expect(guessed.passphrase).toContain('harder to guess');
  expect(newPassphraseProblems({ passphrase: 'coffeetrainfish', again: 'coffeetrainfish' }, 12)).toEqual({});
});

test('a new passphrase has to be long enough and typed twice alike', () => {
  expect(newPassphraseProblems({ passphrase: 'short', again: 'short' }, 12)).toHaveProperty('passphrase');
  expect(
    newPassphraseProblems({ passphrase: 'long enough to do', again: 'long enough to dp' }, 12),
  ).toHaveProperty('again');
  expect(newPassphraseProblems({ passphrase: 'long enough to do', again: 'long enough to do' }, 12)).toEqual(
    {},
  );
});
