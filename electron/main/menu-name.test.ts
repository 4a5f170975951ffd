import { expect, test } from 'vitest';
import { menuName } from './menu-name.ts';

test('Undo says what it would undo', () => {
  expect(menuName('&Undo', null)).toBe('&Undo');
  expect(menuName('&Undo', 'Score of statement 4')).toBe('&Undo: score of statement 4');
});

test('a name keeps its ampersand, stays on one line and is cut at a word', () => {
  expect(menuName('&Redo', 'action “Bread & Butter”')).toBe('&Redo: action “Bread && Butter”');
  expect(menuName('&Undo', 'evidence\nof statement 2')).toBe('&Undo: evidence of statement 2');
  expect(menuName('&Undo', `changes to ${'word '.repeat(30)}`)).toBe(
    '&Undo: changes to word word word word word word word word word…',
  );
});
