import { expect, test } from 'vitest';

import { directionOf, hasRightToLeft, stretchesOf } from './right-to-left.ts';

const drawn = (line: string) => stretchesOf(line, directionOf(line)).map(({ text }) => text);

test('a paragraph has the direction of its first letter', () => {
  expect(directionOf('Name: محمد')).toBe('ltr');
  expect(directionOf('محمد (Year 11)')).toBe('rtl');
  expect(directionOf('12 שלום')).toBe('rtl');
  expect(hasRightToLeft('Zoë Ångström')).toBe(false);
});

test('a name from right to left stands within English text where it was written', () => {
  expect(drawn('Name: محمد (Year 11)')).toEqual(['Name: ', 'محمد', ' (Year 11)']);
});

test('in a text from right to left the order of the stretches is turned round, and brackets face the other way', () => {
  // Read from the right: שלום, a bracket that opens to the left and so is drawn as ")", the English, "(", עולם.
  expect(drawn('שלום (abc) עולם')).toEqual(['( עולם', 'abc', 'שלום )']);
});

test('figures within a text from right to left are read from left to right', () => {
  expect(drawn('כיתה 11 ב')).toEqual([' ב', '11', 'כיתה ']);
});

test('space at the end of a line stands at the end of the paragraph’s direction', () => {
  expect(drawn('محمد ')).toEqual(['محمد ']);
  expect(drawn('Name: محمد ')).toEqual(['Name: ', 'محمد', ' ']);
});
