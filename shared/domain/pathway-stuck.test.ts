import { expect, it } from 'vitest';
import { howLongWords, stuckReasons } from './pathway-stuck.ts';

const today = '2026-11-22';
const calm = { stage: 1, startedOn: '2026-11-01', nextStep: 'Visit', nextStepOn: '2026-11-22' } as const;

it('leaves alone whoever has a step to come and time to take it', () => {
  expect(stuckReasons(calm, 13, today)).toEqual([]);
});

it('counts more than so many weeks as too long, not exactly so many', () => {
  // 13 weeks before 22 November 2026 is 23 August 2026.
  expect(stuckReasons({ ...calm, startedOn: '2026-08-23' }, 13, today)).toEqual([]);
  expect(stuckReasons({ ...calm, startedOn: '2026-08-22' }, 13, today)).toEqual(['too-long']);
});

it('says that the step is overdue or that there is none', () => {
  expect(stuckReasons({ ...calm, nextStepOn: '2026-11-21' }, 13, today)).toEqual(['step-overdue']);
  expect(stuckReasons({ ...calm, nextStep: '', nextStepOn: null }, 13, today)).toEqual(['no-step']);
});

it('says how long in the measure that fits', () => {
  expect(howLongWords('2026-11-22', today)).toBe('0 days');
  expect(howLongWords('2026-11-21', today)).toBe('1 day');
  expect(howLongWords('2026-11-15', today)).toBe('1 week');
  expect(howLongWords('2026-05-03', today)).toBe('29 weeks');
  expect(howLongWords('2024-11-20', today)).toBe('2 years');
  expect(howLongWords('2024-08-20', today)).toBe('2 years 3 months');
});
