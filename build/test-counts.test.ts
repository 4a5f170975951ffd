import { expect, test } from 'vitest';
import { addCounts, countPlaywright, countVitest, sayCounts } from './test-counts.mjs';

test('a test file that cannot be loaded counts as a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{}, {}] },
  ];
  const report = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults };
  expect(countVitest(report)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test('a flaky journey and a broken configuration count as failures', () => {
  const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] };
  expect(countPlaywright(report)).toEqual({ passed: 3, failed: 3, skipped: 0 });
});

test('the last line names skipped tests only when there are any', () => {
  expect(sayCounts(addCounts({ passed: 1, failed: 0, skipped: 0 }, { passed: 2 }))).toBe(
    '3 passed, 0 failed',
  );
  expect(sayCounts({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped');
});
