import { expect, test } from 'vitest';

import { inDrawnOrder } from './burmese.ts';

test('the vowel e is drawn before the consonant that it is typed after', () => {
  // တော် "tau"
  expect(inDrawnOrder('\u1010\u1031\u102c\u103a')).toBe('\u1031\u1010\u102c\u103a');
});

test('the r that goes around a consonant stands before it, and the vowel e before both', () => {
  // ကြောင်း "reason": the second syllable has neither
  expect(inDrawnOrder('\u1000\u103c\u1031\u102c\u1004\u103a\u1038')).toBe(
    '\u1031\u103c\u1000\u102c\u1004\u103a\u1038',
  );
});

test('"kinzi" is drawn above the consonant that it is typed before', () => {
  // သင်္ဘော "ship"
  expect(inDrawnOrder('\u101e\u1004\u103a\u1039\u1018\u1031\u102c')).toBe(
    '\u101e\u1031\u1018\u1004\u103a\u1039\u102c',
  );
});

test('a consonant below another stays below it', () => {
  // မန္တလေး "Mandalay"
  expect(inDrawnOrder('\u1019\u1014\u1039\u1010\u101c\u1031\u1038')).toBe(
    '\u1019\u1014\u1039\u1010\u1031\u101c\u1038',
  );
});

test('what is not Burmese stays as it is', () => {
  expect(inDrawnOrder('Zoë 1 ေ')).toBe('Zoë 1 ေ');
});
