import { expect, test } from 'vitest';
import { jobChecks, lateCheckWords, nextCheck } from './job-checks.ts';

// 4 March 2024 is a Monday; 91, 182 and 364 days later: 3 June, 2 September 2024, 3 March 2025 (no leap day between).
const job = { startedOn: '2024-03-04', endedOn: null };
const states = (today: string, of: { startedOn: string | null; endedOn: string | null } = job) =>
  jobChecks(of, [], today).map(({ state }) => state);

test('checks are due 91, 182 and 364 days after the start', () => {
  expect(jobChecks(job, [], '2024-03-04').map(({ dueOn }) => dueOn)).toEqual([
    '2024-06-03',
    '2024-09-02',
    '2025-03-03',
  ]);
  // 29 February counts as a day: 1 December 2023 + 91 days is 1 March 2024.
  expect(jobChecks({ startedOn: '2023-12-01', endedOn: null }, [], '2024-01-01')[0]?.dueOn).toBe(
    '2024-03-01',
  );
  expect(jobChecks({ startedOn: null, endedOn: null }, [], '2024-01-01')).toEqual([]);
});

test('due within 14 days, late from the day after, passed by once the next has come', () => {
  expect(states('2024-05-19')).toEqual(['to-come', 'to-come', 'to-come']);
  expect(states('2024-05-20')).toEqual(['due', 'to-come', 'to-come']);
  expect(states('2024-06-03')).toEqual(['due', 'to-come', 'to-come']);
  expect(states('2024-06-04')).toEqual(['late', 'to-come', 'to-come']);
  expect(states('2024-09-01')).toEqual(['late', 'due', 'to-come']);
  expect(states('2024-09-02')).toEqual(['passed', 'due', 'to-come']);
  expect(states('2026-01-01')).toEqual(['passed', 'passed', 'late']);
});

test('a job that ended before the day needs no later check; one that ended on the day does', () => {
  expect(states('2026-01-01', { ...job, endedOn: '2024-06-02' })).toEqual([
    'not-needed',
    'not-needed',
    'not-needed',
  ]);
  expect(states('2024-08-01', { ...job, endedOn: '2024-06-03' })).toEqual([
    'late',
    'not-needed',
    'not-needed',
  ]);
});

test('what was recorded is done; no longer in work ends the checks; a later one makes an earlier one idle', () => {
  const recorded = (weeks: 13 | 26 | 52, stillInWork: boolean) =>
    jobChecks(job, [{ weeks, checkedOn: '2024-06-03', stillInWork }], '2024-06-10').map(({ state }) => state);
  expect(recorded(13, true)).toEqual(['done', 'to-come', 'to-come']);
  expect(recorded(13, false)).toEqual(['done', 'not-needed', 'not-needed']);
  expect(recorded(26, true)).toEqual(['passed', 'done', 'to-come']);
  expect(nextCheck(jobChecks(job, [], '2024-09-02'))?.weeks).toBe(26);
});

test('a late check in words', () => {
  expect(lateCheckWords('2024-06-03', '2024-06-03')).toBeNull();
  expect(lateCheckWords('2024-06-03', '2024-06-04')).toBe('1 day after it was due');
  expect(lateCheckWords('2024-06-03', '2024-06-15')).toBe('12 days after it was due');
});
