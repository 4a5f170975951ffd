import { expect, test } from 'vitest';
import { formatNumber } from './format-number.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1052, '1,052'],
  [123456, '123,456'],
  [1234567, '1,234,567'],
  [-1052, '-1,052'],
  [-100, '-100'],
  [1234.5, '1,234.5'],
])('%d is written %s', (value, words) => {
  expect(formatNumber(value)).toBe(words);
});
