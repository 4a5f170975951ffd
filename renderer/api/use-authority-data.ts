/** What several screens read alike: the open data file, the newest assessment, the academic year in view. */
import { useQuery } from '@tanstack/react-query';
import type { AssessmentSummary } from '../../shared/contract/toolkit.ts';
import { type AcademicYear, academicYearOf } from '../../shared/domain/academic-year.ts';
import { currentAssessment } from '../../shared/domain/current-assessment.ts';
import { orpc } from './client.ts';
import { useOpening } from './data-file-change.ts';
import { setPreferences, usePreferences } from './preferences.ts';
import { shownDataFile } from './use-data-file.ts';
import { todayHere } from './today.ts';

/** The data file the screens show; its data is null when none is. See {@link shownDataFile}. */
export function useWorkspace() {
  // The engine may answer the same as before while what is to be shown has changed: the person left the file.
  useOpening();
  const current = useQuery(orpc.workspace.current.queryOptions());
  return { ...current, data: current.data === undefined ? undefined : shownDataFile(current.data) };
}

/** Whether the engine has lost the data file that the screens show, and it has to be opened again. */
export function useIsDataFileLost(): boolean {
  useOpening();
  const current = useQuery(orpc.workspace.current.queryOptions());
  return current.data === null && shownDataFile(null) !== null;
}

/** The assessment that is being worked on: the open one, else the newest; undefined while unknown or when none exists. */
export function useCurrentAssessment(): { isPending: boolean; assessment: AssessmentSummary | undefined } {
  const list = useQuery(orpc.toolkit.list.queryOptions());
  return {
    isPending: list.isPending,
    assessment: list.data && currentAssessment(list.data),
  };
}

/** The academic year in view and those that can be chosen: the five of the assessment, else the last five. */
export function useYearInView(): {
  year: AcademicYear;
  years: AcademicYear[];
  choose: (year: AcademicYear) => void;
} {
  const { assessment } = useCurrentAssessment();
  const { yearInView } = usePreferences();
  const first = assessment?.firstYear ?? academicYearOf(todayHere()) - 4;
  const years = [0, 1, 2, 3, 4].map((offset) => first + offset);
  const now = academicYearOf(todayHere());
  const standard = years.includes(now) ? now : first + 4;
  return {
    year: yearInView !== null && years.includes(yearInView) ? yearInView : standard,
    years,
    choose: (year) => setPreferences({ yearInView: year }),
  };
}
