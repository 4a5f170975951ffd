import { describe, expect, it } from 'vitest';
import { toolkit2022 } from '../../../../shared/content/toolkit-2022.ts';
import type { Section1Figure } from '../../../../shared/contract/toolkit.ts';
import { gridRows } from './grid-rows.ts';
import { type Grid, planPaste } from './plan-paste.ts';

// The rows, in the form's order: 0 dates, 1 base, 2 question 1, 3 the heading of question 2, 4 to 8 its rows, 9 to 13 the rest.
const years = [2021, 2022, 2023, 2024, 2025];

function gridWith(...known: Partial<Section1Figure>[]): Grid {
  const figures = known.map((figure): Section1Figure => ({
    code: '3',
    academicYear: 2021,
    source: 'none',
    value: null,
    noJobStarts: false,
    calculated: null,
    own: null,
    ...figure,
  }));
  return {
    rows: gridRows(toolkit2022),
    years,
    figureAt: (code, year) => figures.find((each) => each.code === code && each.academicYear === year),
    dateOf: () => null,
  };
}
const calculated = (value: number) => ({
  value,
  numerator: value,
  denominator: null,
  ofWhichSupported: null,
});
const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

describe('pasting a block from Excel', () => {
  it('puts each cell in its place, with dates, percentages and the empty row of question 2', () => {
    const block = [
      ['1 March 2022', '3/3/23'],
      ['961', '1,043'],
      ['29.6%', ''],
      ['', ''],
      ['14', '19'],
    ];
    const planned = planPaste(gridWith(), block, cell(0, 0));
    expect(planned.problems).toEqual([]);
    expect(planned.dates).toEqual([
      { academicYear: 2021, date: '2022-03-01' },
      { academicYear: 2022, date: '2023-03-03' },
    ]);
    expect(planned.figures).toEqual([
      { code: 'base', academicYear: 2021, value: 961, needsReason: false },
      { code: 'base', academicYear: 2022, value: 1043, needsReason: false },
      { code: '1', academicYear: 2021, value: 29.6, needsReason: false },
      { code: '2a', academicYear: 2021, value: 14, needsReason: false },
      { code: '2a', academicYear: 2022, value: 19, needsReason: false },
    ]);
  });

  it('asks for a reason only where the figure is calculated, and leaves the same figure alone', () => {
    const grid = gridWith(
      { code: '3', academicYear: 2021, source: 'calculated', value: 46, calculated: calculated(46) },
      { code: '3', academicYear: 2022, source: 'calculated', value: 63, calculated: calculated(63) },
    );
    expect(planPaste(grid, [['46', '61', '77']], cell(9, 0)).figures).toEqual([
      { code: '3', academicYear: 2022, value: 61, needsReason: true },
      { code: '3', academicYear: 2023, value: 77, needsReason: false },
    ]);
  });

  it('names every cell that cannot be read', () => {
    const planned = planPaste(gridWith(), [['year 10 students', '14.5', '7']], cell(4, 0));
    expect(planned.problems).toEqual([
      { text: 'year 10 students', words: 'Type a whole number, such as 73.' },
      { text: '14.5', words: 'Type a whole number, such as 73.' },
    ]);
    expect(planPaste(gridWith(), [['5']], cell(3, 0)).problems).toHaveLength(1);
  });

  it('says when something does not fit', () => {
    expect(planPaste(gridWith(), [['1', '2']], cell(9, 4))).toMatchObject({ isCut: true });
    expect(planPaste(gridWith(), [['1', '']], cell(9, 4))).toMatchObject({ isCut: false });
    expect(planPaste(gridWith(), [['50'], ['1']], cell(13, 0))).toMatchObject({ isCut: true });
  });

  it('fills a selection with one cell', () => {
    const planned = planPaste(gridWith(), [['0']], { top: 10, bottom: 11, left: 3, right: 4 });
    expect(planned.figures.map(({ code, academicYear }) => `${code} ${academicYear}`)).toEqual([
      '4 2024',
      '4 2025',
      '5 2024',
      '5 2025',
    ]);
  });
});

describe('deleting', () => {
  it('takes away own figures only', () => {
    const own = { value: 61, reason: 'Late starters', enteredAt: '2026-11-01T09:00:00.000Z' };
    const grid = gridWith(
      { code: '3', academicYear: 2021, source: 'calculated', value: 46, calculated: calculated(46) },
      { code: '3', academicYear: 2022, source: 'overridden', value: 61, calculated: calculated(63), own },
    );
    expect(planPaste(grid, [['']], { top: 9, bottom: 9, left: 0, right: 4 }).figures).toEqual([
      { code: '3', academicYear: 2022, value: null, needsReason: false },
    ]);
  });
});
