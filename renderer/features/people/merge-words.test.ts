import { expect, test } from 'vitest';
import type { MerelyWho } from '../../../shared/contract/people-merge.ts';
import { bornWords, duplicatesWords, likelierToKeep, recordsWords, whoName } from './merge-words.ts';

const who = (records: number): MerelyWho => ({
  personId: '',
  surname: 'Okafor',
  forename: 'Chidi',
  dateOfBirth: '2009-03-04',
  upn: '',
  uln: '',
  localId: '',
  settingName: '',
  records,
});

test('who a record is about', () => {
  expect(whoName(who(1))).toBe('Chidi Okafor');
  expect(bornWords(who(1))).toBe('born 4 March 2009');
  expect(bornWords({ dateOfBirth: null })).toBe('date of birth not recorded');
  expect([0, 1, 1200].map(recordsWords)).toEqual(['no records', '1 record', '1,200 records']);
  expect([1, 6].map(duplicatesWords)).toEqual(['1 possible duplicate', '6 possible duplicates']);
});

test('the record that holds more is kept; of two that hold as much, the first', () => {
  const [few, many] = [who(2), who(9)];
  expect(likelierToKeep(few, many)).toEqual({ keep: many, merge: few });
  expect(likelierToKeep(few, who(2)).keep).toBe(few);
});
