import { expect, test } from 'vitest';
import { readNumber } from './saved-number-field.tsx';

test('numbers as people write them; blank is not 0', () => {
  expect(readNumber('£12.71', 'pounds')).toBe(12.71);
  expect(readNumber('£ 12.5', 'pounds')).toBe(12.5);
  expect(readNumber(' 8,400 ', 'pounds')).toBe(8400);
  expect(readNumber('8 400.50', 'pounds')).toBe(8400.5);
  expect(readNumber('1,250,000', 'pounds')).toBe(1_250_000);
  expect(readNumber('0', 'hours')).toBe(0);
  expect(readNumber('  ', 'hours')).toBeNull();
});

test('what is no number is told apart from none', () => {
  for (const text of ['sixteen', '-3', '12.715', '1e5', '16-20', '٣', '9'.repeat(10_000)])
    expect(readNumber(text, 'hours')).toBeUndefined();
  expect(readNumber('7.5', 'whole')).toBeUndefined();
  expect(readNumber('7', 'whole')).toBe(7);
});

test('a comma or a blank that stands between no thousands is not guessed at', () => {
  for (const text of ['12,50', '12 50', '1,2500', ',', '1,', '12,5', '1,250,00'])
    expect(readNumber(text, 'pounds')).toBeUndefined();
});

test('a pounds sign alone is no number, and hours are not paid', () => {
  expect(readNumber('£', 'pounds')).toBeUndefined();
  expect(readNumber('12£', 'pounds')).toBeUndefined();
  expect(readNumber('£12.50', 'hours')).toBeUndefined();
});
