import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from './iso-date.ts';
import { finalPlanBy, isLate, nextReviewDue, phaseTransferBy, reviewClocks } from './review-clocks.ts';

describe('the next review', () => {
  it.each([
    ['2025-01-10', null, '2026-01-10'],
    ['2025-01-10', '2025-11-20', '2026-11-20'],
    [null, '2025-11-20', '2026-11-20'],
    [null, '2024-02-29', '2025-02-28'],
    [null, null, null],
  ])('after a plan of %s and a review on %s is due by %s', (planMade, lastReviewHeld, due) =>
    expect(nextReviewDue({ planMade, lastReviewHeld })).toBe(due),
  );
});

it('counts two, two, four and twelve weeks from the meeting', () => {
  // Tuesday 3 March 2026
  expect(reviewClocks('2026-03-03')).toEqual({
    adviceCirculatedBy: '2026-02-17',
    reportBy: '2026-03-17',
    decisionBy: '2026-03-31',
    finalPlanBy: '2026-05-26',
  });
});

describe('the final plan', () => {
  it('is due eight weeks after an early notice', () => {
    expect(finalPlanBy({ meeting: '2026-03-03', amendmentNotice: '2026-03-10' })).toBe('2026-05-05');
  });

  it('is due twelve weeks after the meeting however late the notice', () => {
    expect(finalPlanBy({ meeting: '2026-03-03', amendmentNotice: '2026-03-31' })).toBe('2026-05-26');
    expect(finalPlanBy({ meeting: '2026-03-03', amendmentNotice: '2026-06-30' })).toBe('2026-05-26');
  });

  it('keeps every step in order', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (days) => {
        const meeting = addDays('1990-01-01', days);
        const clocks = reviewClocks(meeting);
        expect(daysBetween(clocks.adviceCirculatedBy, meeting)).toBe(14);
        expect(daysBetween(meeting, clocks.reportBy)).toBe(14);
        expect(daysBetween(meeting, clocks.decisionBy)).toBe(28);
        expect(daysBetween(meeting, clocks.finalPlanBy)).toBe(84);
      }),
    );
  });
});

describe('a move between phases', () => {
  it.each([
    ['early-years-to-school', '2026-09-01', '2026-02-15'],
    ['infant-to-junior', '2026-09-01', '2026-02-15'],
    ['primary-to-middle', '2026-09-01', '2026-02-15'],
    ['primary-to-secondary', '2026-09-01', '2026-02-15'],
    ['middle-to-secondary', '2026-09-01', '2026-02-15'],
    ['secondary-to-post-16', '2026-09-01', '2026-03-31'],
    ['between-post-16', '2026-09-01', '2026-04-01'],
    ['between-post-16', '2027-01-31', '2026-08-31'],
    ['between-post-16', '2026-07-31', '2026-02-28'],
  ] as const)('%s on %s needs the plan by %s', (transfer, moves, by) =>
    expect(phaseTransferBy(transfer, moves)).toBe(by),
  );
});

it('is late from the day after', () => {
  expect(isLate('2026-03-31', '2026-03-31')).toBe(false);
  expect(isLate('2026-03-31', '2026-04-01')).toBe(true);
});
