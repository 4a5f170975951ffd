import { expect, test } from 'vitest';
import { caseloadWords, isOverCaseload } from './caseload-words.ts';

test('a caseload in words; without a most nobody is over it', () => {
  expect(caseloadWords({ now: 7, mostPeople: 8 })).toBe('7 of 8');
  expect(caseloadWords({ now: 10, mostPeople: 8 })).toBe('10: 2 more than 8');
  expect(caseloadWords({ now: 3, mostPeople: null })).toBe('3');
  expect(isOverCaseload({ now: 8, mostPeople: 8 })).toBe(false);
  expect(isOverCaseload({ now: 99, mostPeople: null })).toBe(false);
});
