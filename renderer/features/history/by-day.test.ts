import { expect, test } from 'vitest';
import type { ChangeSet } from '../../../shared/contract/history.ts';
import { byDay } from './by-day.ts';

function change(at: string): ChangeSet {
  return {
    changeSetId: at,
    at,
    label: 'Score of statement 4',
    kind: 'edit',
    by: '',
    changeCount: 1,
    changesOfPerson: null,
    isMerge: false,
    undone: false,
  };
}

test('groups by the day it was here, latest first, with words for today and yesterday', () => {
  const days = byDay(
    [
      change('2026-11-21T09:00'),
      change('2026-11-21T08:00'),
      change('2026-11-20T18:00'),
      change('2026-09-03T10:00'),
    ],
    '2026-11-21',
    (instant) => instant.slice(0, 10),
  );
  expect(days.map(({ title, changeSets }) => [title, changeSets.length])).toEqual([
    ['Today, 21 November 2026', 2],
    ['Yesterday, 20 November 2026', 1],
    ['3 September 2026', 1],
  ]);
});
