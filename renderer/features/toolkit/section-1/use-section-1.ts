import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { FigureCode, Section1Figure } from '../../../../shared/contract/toolkit.ts';
import type { AcademicYear } from '../../../../shared/domain/academic-year.ts';
import { api, orpc } from '../../../api/client.ts';
import { type Outcome, useWrite } from '../../../api/use-write.ts';
import type { AssessmentInView } from '../use-assessment-in-view.ts';
import { useYearDateSave } from '../use-assessment-saves.ts';
import { gridRows } from './grid-rows.ts';
import { withPending } from './pending-changes.ts';
import type { DateChange, FigureChange, Grid, PlannedChange } from './plan-paste.ts';

export interface Section1 {
  /** What is saved, and over it what is being written. */
  grid: Grid;
  /** Null until the figures have been counted. */
  figures: readonly Section1Figure[] | null;
  error: unknown;
  /**
   * Writes dates and own figures, the figures all in one change, and shows them meanwhile. Answers with the first
   * outcome that failed, or null. The reason stands for those figures that need one.
   */
  carryOut(plan: Pick<PlannedChange, 'figures' | 'dates'>, reason: string): Promise<FailedOutcome | null>;
}

export type FailedOutcome = Extract<Outcome<unknown>, { saved: false }>;

interface Pending {
  plan: Pick<PlannedChange, 'figures' | 'dates'>;
  /** Written, and waiting to be read back. */
  isWritten: boolean;
}

/** The figures of the assessment in view, and how they are changed. */
export function useSection1({ assessment, instrument }: AssessmentInView): Section1 {
  const { assessmentId, years } = assessment;
  const answer = useQuery(orpc.toolkit.section1.queryOptions({ input: { assessmentId } }));
  const write = useWrite();
  const saveDate = useYearDateSave(assessment);
  const [pending, setPending] = useState<readonly Pending[]>([]);

  useEffect(() => {
    setPending((now) =>
      now.some(({ isWritten }) => isWritten) ? now.filter(({ isWritten }) => !isWritten) : now,
    );
  }, [answer.dataUpdatedAt]);

  const grid = useMemo((): Grid => {
    const byKey = new Map(
      (answer.data ?? []).map((figure) => [`${figure.code} ${figure.academicYear}`, figure]),
    );
    const saved: Grid = {
      rows: gridRows(instrument),
      years: years.map(({ academicYear }) => academicYear),
      figureAt: (code: FigureCode, year: AcademicYear) => byKey.get(`${code} ${year}`),
      dateOf: (year) => years.find(({ academicYear }) => academicYear === year)?.figuresTakenOn ?? null,
    };
    return pending.reduce((under, { plan }) => withPending(under, plan), saved);
  }, [answer.data, instrument, years, pending]);

  const saveFigures = (changes: readonly FigureChange[], reason: string) =>
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
    );

  async function saveDates(changes: readonly DateChange[]): Promise<FailedOutcome | null> {
    for (const { academicYear, date } of changes) {
      const outcome = await saveDate(academicYear, date);
      if (!outcome.saved) return outcome;
    }
    return null;
  }

  return {
    grid,
    figures: answer.data ?? null,
    error: answer.error,
    carryOut: async (plan, reason) => {
      const entry: Pending = { plan, isWritten: false };
      setPending((now) => [...now, entry]);
      let failed = await saveDates(plan.dates);
      if (!failed && plan.figures.length > 0) {
        const outcome = await saveFigures(plan.figures, reason);
        if (!outcome.saved) failed = outcome;
      }
      setPending((now) =>
        failed
          ? now.filter((each) => each !== entry)
          : now.map((each) => (each === entry ? { ...entry, isWritten: true } : each)),
      );
      return failed;
    },
  };
}
