import { expect, test } from 'vitest';
import { newPassphraseProblems } from './new-passphrase-problems.ts';
import { passphraseAdvice } from './passphrase-advice.ts';

test.each([
  ['', 'too-short'],
  ['elevenchars', 'too-short'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['password1234', 'weak'],
  ['Welcome2Council', 'weak'],
  ['purple teapots', 'fair'],
  ['lantern harbour quiet seven', 'strong'],
])('%j is %s', (passphrase, level) => {
  expect(passphraseAdvice(passphrase, 12).level).toBe(level);
});

test('counts characters as people do, not as computers store them', () => {
  expect(passphraseAdvice('éééé', 5).words).toBe('1 more character needed.');
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
