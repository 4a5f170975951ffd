import { expect, test } from 'vitest';

import { disposalDueOn } from './retention.ts';

const rule = { yearsAfterBirth: 31, yearsAfterPlan: 6 };

test('both parts of the rule have to pass', () => {
  expect(disposalDueOn({ dateOfBirth: '1995-03-04', planCeasedOn: '2014-08-31' }, rule)).toBe('2026-03-04');
  expect(disposalDueOn({ dateOfBirth: '1995-03-04', planCeasedOn: '2021-08-31' }, rule)).toBe('2027-08-31');
});

test('without a plan the date of birth alone counts; without a date of birth nothing can be said', () => {
  expect(disposalDueOn({ dateOfBirth: '1995-03-04', planCeasedOn: null }, rule)).toBe('2026-03-04');
  expect(disposalDueOn({ dateOfBirth: null, planCeasedOn: '2000-01-01' }, rule)).toBeNull();
});

test('a part that is not used is left out', () => {
  const byPlan = { yearsAfterBirth: null, yearsAfterPlan: 6 };
  expect(disposalDueOn({ dateOfBirth: null, planCeasedOn: '2014-08-31' }, byPlan)).toBe('2020-08-31');
  expect(disposalDueOn({ dateOfBirth: '1995-03-04', planCeasedOn: null }, byPlan)).toBeNull();
  const byBirth = { yearsAfterBirth: 31, yearsAfterPlan: null };
  expect(disposalDueOn({ dateOfBirth: '1995-03-04', planCeasedOn: '2025-08-31' }, byBirth)).toBe(
    '2026-03-04',
  );
});

test('29 February counts on 28 February of a common year', () => {
  expect(disposalDueOn({ dateOfBirth: '1996-02-29', planCeasedOn: null }, rule)).toBe('2027-02-28');
});
