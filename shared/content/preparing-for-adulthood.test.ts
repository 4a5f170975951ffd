import { expect, test } from 'vitest';

import { promptsFor } from './preparing-for-adulthood.ts';

test('each year group has its own; a year that is not known is not taken for Year 9', () => {
  expect(promptsFor(8).title).toBe('Before Year 9');
  expect(promptsFor(9).title).toBe('Year 9: planning for employment begins');
  expect(promptsFor(13).title).toBe('Years 12 and 13: towards paid work');
  const unknown = promptsFor(null);
  expect(unknown.title).toBe('The year group is not recorded');
  expect(unknown.prompts.length).toBeGreaterThan(2);
});

test('nobody is too young or too old for a pack', () => {
  // Born on the day the data are looked at, and a date of birth in 1900 that is plainly wrong.
  expect(promptsFor(-5).title).toBe('Before Year 9');
  expect(promptsFor(121).title).toBe('Year 14 and after: finishing well');
});
