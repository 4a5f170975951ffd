import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FigureCode, Section1Figure } from '../../../../shared/contract/toolkit.ts';
import type { AcademicYear } from '../../../../shared/domain/academic-year.ts';
import { api, orpc } from '../../../api/client.ts';
import { type Outcome, useWrite } from '../../../api/use-write.ts';
import type { AssessmentInView } from '../use-assessment-in-view.ts';
import { useYearDateSave } from '../use-assessment-saves.ts';
import { gridRows } from './grid-rows.ts';
import type { DateChange, FigureChange, Grid } from './plan-paste.ts';

export interface Section1 {
  grid: Grid;
  /** Null until the figures have been counted. */
  figures: readonly Section1Figure[] | null;
  error: unknown;
  /** Writes own figures, all in one change. The reason stands for those that need one. */
  saveFigures(changes: readonly FigureChange[], reason: string): Promise<Outcome<unknown>>;
  /** Writes the dates the figures were taken on; answers with the first that failed, else the last. */
  saveDates(changes: readonly DateChange[]): Promise<Outcome<unknown> | null>;
}

/** The figures of the assessment in view, and how they are changed. */
export function useSection1({ assessment, instrument }: AssessmentInView): Section1 {
  const { assessmentId, years } = assessment;
  const answer = useQuery(orpc.toolkit.section1.queryOptions({ input: { assessmentId } }));
  const write = useWrite();
  const saveDate = useYearDateSave(assessment);

  const grid = useMemo((): Grid => {
    const byKey = new Map(
      (answer.data ?? []).map((figure) => [`${figure.code} ${figure.academicYear}`, figure]),
    );
    return {
      rows: gridRows(instrument),
      years: years.map(({ academicYear }) => academicYear),
      figureAt: (code: FigureCode, year: AcademicYear) => byKey.get(`${code} ${year}`),
      dateOf: (year) => years.find(({ academicYear }) => academicYear === year)?.figuresTakenOn ?? null,
    };
  }, [answer.data, instrument, years]);

  return {
    grid,
    figures: answer.data ?? null,
    error: answer.error,
    saveFigures: (changes, reason) =>
      write(() =>
        api.toolkit.saveOwnFigures({
          assessmentId,
          figures: changes.map(({ code, academicYear, value, needsReason }) => ({
            code,
            academicYear,
            value,
            reason: needsReason ? reason : '',
          })),
        }),
      ),
    saveDates: async (changes) => {
      let last: Outcome<unknown> | null = null;
      for (const { academicYear, date } of changes) {
        last = await saveDate(academicYear, date);
        if (!last.saved) return last;
      }
      return last;
    },
  };
}
