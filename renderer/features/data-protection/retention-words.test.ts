import { expect, test } from 'vitest';

import { copiesWords, isTyped, wordsToType } from './retention-words.ts';

test('one is typed by name, several by their number', () => {
  expect(wordsToType(['Amelia Hughes'])).toBe('Amelia Hughes');
  expect(wordsToType(['Amelia Hughes', 'Ben Okafor'])).toBe('erase 2');
});

test('blanks and capitals do not matter, anything else does', () => {
  expect(isTyped('  amelia   HUGHES ', 'Amelia Hughes')).toBe(true);
  expect(isTyped('Ame\u0301lie', 'Am\u00e9lie')).toBe(true);
  expect(isTyped('Amelia', 'Amelia Hughes')).toBe(false);
  expect(isTyped('', 'Amelia Hughes')).toBe(false);
});

test('copies that still hold the records are named', () => {
  expect(copiesWords(['North.before-version-9.pathways'])).toBe(
    'A copy that was made before the data file was brought up to date stands beside it and still holds the records: “North.before-version-9.pathways”. Delete it when you no longer need it.',
  );
  expect(copiesWords(['a.pathways', 'b.pathways'])).toContain('“a.pathways”, “b.pathways”. Delete them');
});
