import { expect, test } from 'vitest';
import { readNumber } from './saved-number-field.tsx';

test('numbers as people write them; blank is not 0', () => {
  expect(readNumber('£12.71', false)).toBe(12.71);
  expect(readNumber(' 8,400 ', false)).toBe(8400);
  expect(readNumber('0', false)).toBe(0);
  expect(readNumber('  ', false)).toBeNull();
});

test('what is no number is told apart from none', () => {
  for (const text of ['sixteen', '-3', '12.715', '1e5', '16-20', '٣'])
    expect(readNumber(text, false)).toBeUndefined();
  expect(readNumber('7.5', true)).toBeUndefined();
  expect(readNumber('7', true)).toBe(7);
});
