import { expect, test } from 'vitest';
import { eventDateYears } from './read-date.ts';
import { readDateRange } from './read-date-range.ts';

const read = (text: string) => {
  const range = readDateRange(text, eventDateYears(2026));
  return range && `${range.first} ${range.last ?? '?'}`;
};

test.each([
  ['12/03/2025 - 16/03/2025', '2025-03-12 2025-03-16'],
  ['12/03/2025-16/03/2025', '2025-03-12 2025-03-16'],
  ['12.03.25 - 16.03.25', '2025-03-12 2025-03-16'],
  ['12-03-2025 – 16-03-2025', '2025-03-12 2025-03-16'],
  ['2025-03-12 to 2025-03-16', '2025-03-12 2025-03-16'],
  ['3–7 March 2025', '2025-03-03 2025-03-07'],
  ['3rd - 7th March 2025', '2025-03-03 2025-03-07'],
  ['Mon 3rd to Fri 7th Mar 25', '2025-03-03 2025-03-07'],
  ['3-7/3/25', '2025-03-03 2025-03-07'],
  ['28 Feb – 4 March 2025', '2025-02-28 2025-03-04'],
  ['28/2 - 4/3/2025', '2025-02-28 2025-03-04'],
  ['16 December to 10 January 2026', '2025-12-16 2026-01-10'],
  ['16/12 - 10/1/26', '2025-12-16 2026-01-10'],
  ['from 3.3.25 until 7.3.25', '2025-03-03 2025-03-07'],
  ['5 March 2025 to 5 March 2025', '2025-03-05 2025-03-05'],
  ['w/c 3 March 2025', '2025-03-03 ?'],
  ['WC 03/03/25', '2025-03-03 ?'],
  ['Week commencing 3rd March 2025', '2025-03-03 ?'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  '12/03/2025',
  '12-03-2025',
  '2025-03-12',
  '12/03/2025 and 14/03/2025',
  '3 & 7 March 2025',
  '16/03/2025 - 12/03/2025',
  '30 - 31 February 2025',
  '3 March 2025 - ongoing',
  'Sept 2024 - July 2025',
  'w/c TBC',
  'w/e 7 March 2025',
  '3 - 7',
  'tomorrow',
  '',
  `${'1 '.repeat(5000)}- 7 March 2025`,
])('%s is no range', (text) => {
  expect(read(text)).toBeNull();
});
