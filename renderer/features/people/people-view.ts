/** How the list of young people is narrowed and sorted: kept while the page is open, so that coming back finds it again. */
import { useState } from 'react';
import { z } from 'zod';
import { personFilterSchema, personSorts } from '../../../shared/contract/people.ts';
import { personColumnIds, standardColumnIds } from './person-column-ids.ts';

const viewSchema = personFilterSchema.required().extend({
  sort: z.enum(personSorts),
  descending: z.boolean(),
  /** The columns that are shown, in their order. */
  columns: z.array(z.enum(personColumnIds)).min(1),
});
export type PeopleView = z.infer<typeof viewSchema>;

/** Everybody: what a filter begins with and goes back to. */
export const everybody = {
  search: '',
  planState: null,
  officer: null,
  settingId: null,
  curriculumYears: null,
  need: null,
} as const;

const standard: PeopleView = {
  ...everybody,
  sort: 'name',
  descending: false,
  columns: [...standardColumnIds],
};

/** The view as it is kept in the data file. */
export function viewAsText(view: PeopleView): string {
  return JSON.stringify(view);
}

/** A view that was kept; what is missing or not known any more is as it is by itself. */
export function viewFromText(text: string): PeopleView {
  try {
    const read = viewSchema.safeParse({ ...standard, ...(JSON.parse(text) as object) });
    return read.success ? read.data : standard;
  } catch {
    return standard;
  }
}
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

/** Whether the view leaves anybody out. */
export function isNarrowed(view: PeopleView): boolean {
  return (Object.keys(everybody) as (keyof typeof everybody)[]).some(
    (part) => view[part] !== everybody[part],
  );
}

/** What the engine is asked with: the columns are the page's own. */
export function askedWith(view: PeopleView): Omit<PeopleView, 'columns'> {
  const { columns: _, ...asked } = view;
  return asked;
}
