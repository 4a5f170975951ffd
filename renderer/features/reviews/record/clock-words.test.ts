import { expect, test } from 'vitest';
import { clockState, reviewTitle } from './clock-words.ts';

test.each([
  ['2026-03-31', '2026-03-28', false, 'good', 'In time, 3 days before'],
  ['2026-03-31', '2026-03-30', false, 'good', 'In time, 1 day before'],
  ['2026-03-31', '2026-03-31', false, 'good', 'In time, on the last day'],
  ['2026-03-31', '2026-04-01', false, 'bad', '1 day late'],
  ['2026-11-21', null, false, 'bad', 'Not recorded, 1 day late'],
  ['2026-11-22', null, false, 'info', 'Due today'],
  ['2026-12-04', null, false, 'info', 'Due in 12 days'],
  // The decision was sent, so the report had come; nobody wrote down when.
  ['2026-03-31', null, true, 'neutral', 'Not recorded'],
] as const)('due %s, done %s (over: %s) on 22 November 2026: %s, %s', (due, done, isOver, tone, words) =>
  expect(clockState(due, done, '2026-11-22', isOver)).toEqual({ tone, words }),
);

test('a review is called by when it was held, else by its meeting', () => {
  expect(reviewTitle({ heldOn: '2026-03-03', meetingOn: '2026-03-02' })).toBe(
    'Annual review held on 3 March 2026',
  );
  expect(reviewTitle({ heldOn: null, meetingOn: '2026-12-03' })).toBe('Annual review on 3 December 2026');
  expect(reviewTitle({ heldOn: null, meetingOn: null })).toBe('Annual review to come');
});
