/** How the pathway is narrowed: kept while the page is open, so that coming back finds it again. */
import { useState } from 'react';
import type { StageNumber } from '../../../shared/content/stages.ts';
import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import type { DataSort } from '../../components/data-table.tsx';

/** Whom the list shows: everybody at a stage, one stage, or nobody's stage. */
export type StageChoice = StageNumber | 'every' | 'none';

export interface PathwayView {
  filter: ReviewFilter;
  stage: StageChoice;
  onlyStuck: boolean;
  sort: DataSort;
  onlyOverdue: boolean;
}

const nobodyLeftOut: ReviewFilter = { officer: null, settingId: null, curriculumYears: null };
const standard: PathwayView = {
  filter: nobodyLeftOut,
  stage: 'every',
  onlyStuck: false,
  sort: { column: 'since', descending: false },
  onlyOverdue: false,
};
let last: { workspaceId: string; view: PathwayView } | null = null;

/** The view, and a function that changes parts of it. Another data file begins with the standard view. */
export function usePathwayView(workspaceId: string): [PathwayView, (change: Partial<PathwayView>) => void] {
  const [view, setView] = useState(() => (last?.workspaceId === workspaceId ? last.view : standard));
  return [
    view,
    (change) =>
      setView((before) => {
        const next = { ...before, ...change };
        last = { workspaceId, view: next };
        return next;
      }),
  ];
}

/** Shows everybody again. */
export const everybody: Partial<PathwayView> = {
  filter: nobodyLeftOut,
  stage: 'every',
  onlyStuck: false,
  onlyOverdue: false,
};
