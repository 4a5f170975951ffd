import { expect, test } from 'vitest';
import { readTime } from './read-time.ts';

test.each([
  ['14:30', '14:30'],
  [' 14.30 ', '14:30'],
  ['1430', '14:30'],
  ['930', '09:30'],
  ['9:05', '09:05'],
  ['2.30 pm', '14:30'],
  ['2pm', '14:00'],
  ['12 pm', '12:00'],
  ['12.15 am', '00:15'],
  ['9 A.M.', '09:00'],
  ['noon', '12:00'],
  ['12 noon', '12:00'],
  ['00:00', '00:00'],
  ['02:30', '02:30'],
])('%j is %s', (text, time) => expect(readTime(text)).toEqual({ kind: 'time', time }));

test.each(['25:00', '14:60', '9', 'TBC', '13 pm', '14:30:00', '٢:٣٠', '9'.repeat(10_000)])(
  '%.12s is no time',
  (text) =>
    expect(readTime(text)).toEqual({
      kind: 'problem',
      message: 'This is not a time of day. Enter it as 14:30 or 2.30 pm.',
    }),
);

test('half past two says neither morning nor afternoon', () =>
  expect(readTime('2.30')).toEqual({
    kind: 'problem',
    message: 'Say whether it is morning or afternoon, for example 2:30 pm.',
  }));

test('nothing is nothing', () => expect(readTime('  ')).toEqual({ kind: 'blank' }));
