import { afterEach, expect, test } from 'vitest';
import { draftOf, forgetDrafts, hasDrafts, keepDraft } from './kept-draft.ts';

afterEach(forgetDrafts);

test('a draft is kept for its field alone, until it is added', () => {
  keepDraft('add-action-1', 'Ask the family');
  expect(draftOf('add-action-1')).toBe('Ask the family');
  expect(hasDrafts()).toBe(true);
  expect(draftOf('add-action-2')).toBe('');
  keepDraft('add-action-1', '');
  expect(draftOf('add-action-1')).toBe('');
  keepDraft('add-action-2', '   ');
  expect(hasDrafts()).toBe(false);
});

test('no draft reaches another data file', () => {
  keepDraft('add-action-1', 'Ask the family');
  forgetDrafts();
  expect(draftOf('add-action-1')).toBe('');
});
