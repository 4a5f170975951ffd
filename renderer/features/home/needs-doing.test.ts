import { expect, test } from 'vitest';
import type { Action } from '../../../shared/contract/action-plan.ts';
import type { Section1Figure } from '../../../shared/contract/toolkit.ts';
import {
  checksWords,
  dueActions,
  dueWords,
  listWords,
  unknownFigures,
  unscoredStatements,
  personActionsWords,
  reviewsWords,
} from './needs-doing.ts';

function action(actionId: string, dueOn: string | null, status: Action['status'] = 'in-progress'): Action {
  return {
    actionId,
    planId: 'plan',
    topicId: null,
    description: actionId,
    lead: '',
    dueOn,
    status,
    completedOn: null,
    links: [],
    progress: [],
    position: 0,
    version: 1,
  };
}

function figure(source: Section1Figure['source'], noJobStarts = false): Section1Figure {
  return { code: '7', academicYear: 2024, source, value: null, noJobStarts, calculated: null, own: null };
}

test('actions late or due within two weeks, the latest first; not the finished, stopped or undated', () => {
  const due = dueActions(
    [
      action('in 15 days', '2026-12-06'),
      action('in 14 days', '2026-12-05'),
      action('late', '2026-11-01'),
      action('today', '2026-11-21'),
      action('done', '2026-11-01', 'done'),
      action('stopped', '2026-11-01', 'stopped'),
      action('undated', null),
    ],
    '2026-11-21',
  );
  expect(due.map(({ actionId, days }) => [actionId, days])).toEqual([
    ['late', -20],
    ['today', 0],
    ['in 14 days', 14],
  ]);
});

test('says how late or how soon', () => {
  expect([-20, -1, 0, 1, 5].map(dueWords)).toEqual([
    '20 days late',
    '1 day late',
    'Due today',
    'Due in 1 day',
    'Due in 5 days',
  ]);
});

test('a score of 1 is a score; only null is not scored', () => {
  expect(unscoredStatements({ scores: [3, null, 1, 2, null] })).toEqual([2, 5]);
});

test('no job starts is known; blank is not', () => {
  expect(
    unknownFigures([figure('none'), figure('none', true), figure('calculated', true), figure('entered')]),
  ).toHaveLength(1);
});

test('lists in words', () => {
  expect(listWords([4])).toBe('4');
  expect(listWords([1, 4, 9])).toBe('1, 4 and 9');
  expect(listWords([1, 2, 3, 4, 5, 6, 7, 8])).toBe('1, 2, 3, 4, 5, 6 and 2 more');
});

test('reviews are summed up in one sentence', () => {
  const words = (late: number, dueInFourWeeks: number) =>
    reviewsWords({ late, dueInFourWeeks, afterMeetingLate: 0 });
  expect(words(12, 5)).toBe('12 annual reviews are late and 5 more are due within four weeks');
  expect(words(1, 0)).toBe('1 annual review is late');
  expect(words(0, 1)).toBe('1 annual review is due within four weeks');
  expect(words(1200, 1)).toBe('1,200 annual reviews are late and 1 more is due within four weeks');
});

test('actions of young people, overdue before due', () => {
  expect(personActionsWords({ overdue: 0, dueInTwoWeeks: 1 })).toBe(
    '1 action of young people is due within two weeks',
  );
  expect(personActionsWords({ overdue: 3, dueInTwoWeeks: 1 })).toBe(
    '3 actions of young people are overdue and 1 more is due within two weeks',
  );
  expect(personActionsWords({ overdue: 1200, dueInTwoWeeks: 0 })).toBe(
    '1,200 actions of young people are overdue',
  );
});

test('jobs to check are summed up, with how many are late', () => {
  const words = (checksLate: number, checksDue: number) => checksWords({ checksLate, checksDue });
  expect(words(0, 1)).toBe('1 paid job to check');
  expect(words(2, 1)).toBe('3 paid jobs to check, 2 of them late');
  expect(words(2, 0)).toBe('2 paid jobs to check, late');
});
