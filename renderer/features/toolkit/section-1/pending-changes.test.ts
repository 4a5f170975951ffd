import { describe, expect, it } from 'vitest';
import type { Section1Figure } from '../../../../shared/contract/toolkit.ts';
import { withPending } from './pending-changes.ts';
import type { Grid } from './plan-paste.ts';

const own = { value: 61, reason: 'Late starters', enteredAt: '2026-11-01T09:00:00.000Z' };
const figure: Section1Figure = {
  code: '3',
  academicYear: 2024,
  source: 'overridden',
  value: 61,
  noJobStarts: false,
  calculated: { value: 73, numerator: 73, denominator: null, ofWhichSupported: null },
  own,
};
const grid = (known: Section1Figure): Grid => ({
  rows: [],
  years: [2024],
  figureAt: (code, year) => (code === '3' && year === 2024 ? known : undefined),
  dateOf: () => null,
});
const typing = (value: number | null) => ({
  figures: [{ code: '3', academicYear: 2024, value, needsReason: true } as const],
  dates: [],
});

describe('a figure that is being written', () => {
  it('is shown at once, as own where it is calculated and as entered where it is not', () => {
    expect(withPending(grid(figure), typing(64)).figureAt('3', 2024)).toMatchObject({
      value: 64,
      source: 'overridden',
    });
    const unknown: Section1Figure = { ...figure, source: 'none', value: null, calculated: null, own: null };
    expect(withPending(grid(unknown), typing(64)).figureAt('3', 2024)).toMatchObject({
      value: 64,
      source: 'entered',
    });
  });

  it('gives way to the calculated one, or to a blank, when it is taken away', () => {
    expect(withPending(grid(figure), typing(null)).figureAt('3', 2024)).toMatchObject({
      value: 73,
      source: 'calculated',
      own: null,
    });
    const entered: Section1Figure = { ...figure, source: 'entered', calculated: null };
    expect(withPending(grid(entered), typing(null)).figureAt('3', 2024)).toMatchObject({
      value: null,
      source: 'none',
    });
  });

  it('leaves everything else as it is', () => {
    const after = withPending(grid(figure), {
      figures: [],
      dates: [{ academicYear: 2024, date: '2025-03-01' }],
    });
    expect(after.figureAt('3', 2024)).toBe(figure);
    expect(after.dateOf(2024)).toBe('2025-03-01');
  });
});
