/** How the lists are narrowed: kept while the application is open, so that coming back finds it again. */
import { useState } from 'react';
import type { JobShow } from '../../../shared/contract/work-lists.ts';

type State = 'running' | 'ended';

export interface ProgrammesView {
  programmes: { kind: string | null; academicYear: number | null; state: State | 'left-early' | null };
  experience: { kind: string | null; academicYear: number | null; state: State | null };
  jobs: { show: JobShow; academicYear: number | null };
}

const standard: ProgrammesView = {
  programmes: { kind: null, academicYear: null, state: null },
  experience: { kind: null, academicYear: null, state: null },
  jobs: { show: 'all', academicYear: null },
};
let last: { workspaceId: string; view: ProgrammesView } | null = null;

/** The view, and a function that changes one part of it. Another data file begins with the standard view. */
export function useProgrammesView(
  workspaceId: string,
): [
  ProgrammesView,
  <Part extends keyof ProgrammesView>(part: Part, change: Partial<ProgrammesView[Part]>) => void,
] {
  const [view, setView] = useState(() => (last?.workspaceId === workspaceId ? last.view : standard));
  return [
    view,
    (part, change) =>
      setView((before) => {
        const next = { ...before, [part]: { ...before[part], ...change } };
        last = { workspaceId, view: next };
        return next;
      }),
  ];
}
