/** How the list of young people is narrowed and sorted: kept while the page is open, so that coming back finds it again. */
import { useState } from 'react';
import type { PersonRow, personSorts } from '../../../shared/contract/people.ts';

export interface PeopleView {
  search: string;
  planState: PersonRow['planState'] | null;
  settingId: string | null;
  sort: (typeof personSorts)[number];
  descending: boolean;
}

const standard: PeopleView = {
  search: '',
  planState: null,
  settingId: null,
  sort: 'name',
  descending: false,
};
let last: { workspaceId: string; view: PeopleView } | null = null;
let scrolled: { view: PeopleView; top: number } | null = null;

/** Remembers how far the list in this view was scrolled, in CSS pixels. */
export function keepScroll(view: PeopleView, top: number): void {
  scrolled = { view, top };
}

/** How far the list in this view was scrolled, in CSS pixels; 0 for a view that is new. */
export function keptScroll(view: PeopleView): number {
  return scrolled?.view === view ? scrolled.top : 0;
}

/** The view of the list, and a function that changes parts of it. Another data file begins with the standard view. */
export function usePeopleView(workspaceId: string): [PeopleView, (change: Partial<PeopleView>) => void] {
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

export function isNarrowed(view: PeopleView): boolean {
  return view.search !== '' || view.planState !== null || view.settingId !== null;
}
