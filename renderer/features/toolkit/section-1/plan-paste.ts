/** What a paste, a deletion or one typed figure would change: worked out whole before anything is written. */
import type { FigureCode, Section1Figure } from '../../../../shared/contract/toolkit.ts';
import type { AcademicYear } from '../../../../shared/domain/academic-year.ts';
import type { IsoDate } from '../../../../shared/domain/iso-date.ts';
import { eventDateYears, readDate } from '../../../../shared/domain/read-date.ts';
import { readFigure } from './figure-words.ts';
import type { GridRow } from './grid-rows.ts';
import type { Place, Range } from './grid-selection.ts';

export interface FigureChange {
  readonly code: FigureCode;
  readonly academicYear: AcademicYear;
  /** Null takes the own figure away. */
  readonly value: number | null;
  /** The figure is calculated, and a typed one stands in its place only with a reason. */
  readonly needsReason: boolean;
}

export interface DateChange {
  readonly academicYear: AcademicYear;
  readonly date: IsoDate | null;
}

export interface PlannedChange {
  readonly figures: readonly FigureChange[];
  readonly dates: readonly DateChange[];
  /** Cells that could not be read; while there is one, nothing is written. */
  readonly problems: readonly { readonly text: string; readonly words: string }[];
  /** Whether some of what was pasted lies past the edge of the grid. */
  readonly isCut: boolean;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly years: readonly AcademicYear[];
  figureAt(code: FigureCode, year: AcademicYear): Section1Figure | undefined;
  dateOf(year: AcademicYear): IsoDate | null;
}

/**
 * Cells pasted, typed or deleted (one empty cell) over a selection. One cell fills a whole selection; a block begins at
 * its first cell, as in Excel.
 */
export function planPaste(grid: Grid, cells: readonly (readonly string[])[], over: Range): PlannedChange {
  const [only] = cells.length === 1 && cells[0]?.length === 1 ? cells[0] : [];
  return plan(grid, only === undefined ? block(cells, over) : filled(only, over));
}

type WrittenCell = Place & { readonly text: string };

function filled(text: string, { top, bottom, left, right }: Range): WrittenCell[] {
  const cells: WrittenCell[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push({ row, column, text });
  }
  return cells;
}

function block(cells: readonly (readonly string[])[], { top, left }: Range): WrittenCell[] {
  return cells.flatMap((line, down) =>
    line.map((text, right) => ({ row: top + down, column: left + right, text })),
  );
}

function plan(grid: Grid, cells: readonly WrittenCell[]): PlannedChange {
  const figures: FigureChange[] = [];
  const dates: DateChange[] = [];
  const problems: PlannedChange['problems'][number][] = [];
  let isCut = false;

  for (const { row: rowIndex, column, text } of cells) {
    const row = grid.rows[rowIndex];
    const year = grid.years[column];
    const isBlank = text.trim() === '';
    const answer =
      !row || year === undefined ? 'outside' : row.kind === 'heading' ? 'no-figures' : { row, year };
    if (answer === 'outside') isCut ||= !isBlank;
    else if (answer === 'no-figures') {
      if (!isBlank)
        problems.push(problem(text, 'Question 2 itself has no figures; they belong in its rows a) to e).'));
    } else if (answer.row.kind === 'dates') {
      const read = readDate(text, eventDateYears(new Date().getFullYear()));
      const date = read.kind === 'date' ? read.iso : null;
      if (read.kind === 'problem') problems.push(problem(text, read.message));
      else if (date !== grid.dateOf(answer.year)) dates.push({ academicYear: answer.year, date });
    } else {
      const { code } = answer.row.question;
      const figure = grid.figureAt(code, answer.year);
      const read = readFigure(code, text);
      if (read.kind === 'problem') problems.push(problem(text, read.words));
      else if (read.kind === 'blank') {
        if (figure?.own) figures.push({ code, academicYear: answer.year, value: null, needsReason: false });
      } else if (figure?.value !== read.value) {
        // A figure that stands there already is not made an own figure by being typed again.
        const needsReason = figure !== undefined && figure.calculated !== null;
        figures.push({ code, academicYear: answer.year, value: read.value, needsReason });
      }
    }
  }
  return { figures, dates, problems, isCut };
}

function problem(text: string, words: string): PlannedChange['problems'][number] {
  return { text: text.trim().slice(0, 40), words };
}
