import { expect, it } from 'vitest';
import { checklistItem, checklistProgress, pathwayChecklists } from './pathway-checklists.ts';

it('has a list for each stage, and no id twice', () => {
  const ids = Object.values(pathwayChecklists).flatMap((list) => list.map(({ id }) => id));
  expect(Object.values(pathwayChecklists).map((list) => list.length)).toEqual([8, 12, 7, 10, 10]);
  expect(new Set(ids).size).toBe(47);
});

it('knows an item and its stage by its id', () => {
  expect(checklistItem('placement.risk-assessment')).toMatchObject({ stage: 4 });
  expect(checklistItem('placement.unheard-of')).toBeUndefined();
});

it('counts what is done of what is needed', () => {
  const states = new Map([
    ['workshops.sector', 'done'],
    ['workshops.first-aid', 'not-needed'],
    ['workshops.manual-handling', 'to-do'],
    ['engagement.cv', 'done'],
  ] as const);
  expect(checklistProgress(3, states)).toEqual({ done: 1, needed: 6 });
  expect(checklistProgress(1, new Map())).toEqual({ done: 0, needed: 8 });
});
