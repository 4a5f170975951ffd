import { expect, test } from 'vitest';
import { alikeWords, looksAlike } from './alike.ts';
import { matchingNames } from '../../components/matching-names.ts';
import { ulnProblem, upnProblem } from './number-problems.ts';

const known = {
  surname: 'O’Neill',
  forename: 'Siân',
  dateOfBirth: '2009-05-03',
  settingName: 'Northmoor College',
};

test('the same name is alike unless the dates of birth tell them apart', () => {
  const added = { surname: "O'NEILL", forename: 'sian', dateOfBirth: '2009-05-03' };
  expect(looksAlike(known, added)).toBe(true);
  expect(looksAlike(known, { ...added, dateOfBirth: null })).toBe(true);
  expect(looksAlike({ ...known, dateOfBirth: null }, added)).toBe(true);
  expect(looksAlike(known, { ...added, dateOfBirth: '2009-03-05' })).toBe(false);
  expect(looksAlike(known, { ...added, forename: 'Sianna' })).toBe(false);
});

test('who is there already is told from their namesakes', () => {
  expect(alikeWords(known)).toBe('Siân O’Neill, born 3 May 2009, Northmoor College');
  expect(alikeWords({ ...known, dateOfBirth: null, settingName: '' })).toBe(
    'Siân O’Neill, date of birth not recorded',
  );
});

test('numbers: blank may be saved, the valid examples too, a slip is refused in words', () => {
  expect(upnProblem('  ')).toBeNull();
  expect(upnProblem('b801200005001')).toBeNull();
  expect(upnProblem('A801200005001')).toMatch(/they need B/);
  expect(ulnProblem('')).toBeNull();
  expect(ulnProblem('9276308686')).toBeNull();
  expect(ulnProblem('9276308687')).toMatch(/they need 6/);
});

test('a setting is found by any part of its name', () => {
  const settings = [
    { name: 'St. Mary’s Academy' },
    { name: 'Northmoor College (FE)' },
    { name: 'École Supérieure' },
  ];
  const found = (typed: string) => matchingNames(settings, typed).map(({ name }) => name);
  expect(found('')).toHaveLength(3);
  expect(found('st marys')).toEqual(['St. Mary’s Academy']);
  expect(found('fe coll')).toEqual(['Northmoor College (FE)']);
  expect(found('ecole')).toEqual(['École Supérieure']);
  expect(found('zzz')).toEqual([]);
});
