import type { Section1Figure } from '../../../../shared/contract/toolkit.ts';
import type { Grid, PlannedChange } from './plan-paste.ts';

/** The grid as it will be once a change that is being written has been read back. */
export function withPending(grid: Grid, { figures, dates }: Pick<PlannedChange, 'figures' | 'dates'>): Grid {
  return {
    rows: grid.rows,
    years: grid.years,
    dateOf: (year) => {
      const change = dates.findLast(({ academicYear }) => academicYear === year);
      return change ? change.date : grid.dateOf(year);
    },
    figureAt: (code, year) => {
      const figure = grid.figureAt(code, year);
      const change = figures.findLast((each) => each.code === code && each.academicYear === year);
      return figure && change ? changed(figure, change.value) : figure;
    },
  };
}

function changed(figure: Section1Figure, value: number | null): Section1Figure {
  const { calculated } = figure;
  if (value === null) {
    return {
      ...figure,
      source: calculated ? 'calculated' : 'none',
      value: calculated?.value ?? null,
      own: null,
    };
  }
  return { ...figure, source: calculated ? 'overridden' : 'entered', value };
}
