/** How the annual reviews are narrowed: kept while the page is open, so that coming back finds it again. */
import { useState } from 'react';
import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import { addDays, addMonths, addWeeks, formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { daysOfMonth, type Month, monthWords } from './month-grid.ts';

export const periods = ['late', 'four-weeks', 'three-months', 'all'] as const;
/** Which next reviews are shown: one of the usual periods, a whole month, or one day of the calendar. */
export type ReviewPeriod = (typeof periods)[number] | { month: Month } | { day: IsoDate };

export interface ReviewsView {
  filter: ReviewFilter;
  period: ReviewPeriod;
}

const standard: ReviewsView = {
  filter: { officer: null, settingId: null, curriculumYears: null },
  period: 'three-months',
};
let last: { workspaceId: string; view: ReviewsView } | null = null;

/** The view, and a function that changes parts of it. Another data file begins with the standard view. */
export function useReviewsView(workspaceId: string): [ReviewsView, (change: Partial<ReviewsView>) => void] {
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

export const periodWords: Readonly<Record<(typeof periods)[number], string>> = {
  late: 'Late',
  'four-weeks': 'Next four weeks',
  'three-months': 'Late and next three months',
  all: 'All',
};

/** The days of a period, both included; null leaves an end open. */
export function daysOfPeriod(
  period: ReviewPeriod,
  today: IsoDate,
): { from: IsoDate | null; to: IsoDate | null } {
  if (typeof period === 'object')
    return 'day' in period ? { from: period.day, to: period.day } : daysOfMonth(period.month);
  switch (period) {
    case 'late':
      return { from: null, to: addDays(today, -1) };
    case 'four-weeks':
      return { from: today, to: addWeeks(today, 4) };
    case 'three-months':
      return { from: null, to: addMonths(today, 3) };
    default:
      return { from: null, to: null };
  }
}

/** "Late and next three months", "Due in March 2027", "Due on 3 March 2027". */
export function wordsOfPeriod(period: ReviewPeriod): string {
  if (typeof period === 'string') return periodWords[period];
  return 'day' in period ? `Due on ${formatDate(period.day)}` : `Due in ${monthWords(period.month)}`;
}

/** Whether the filter leaves anybody out. */
export function isNarrowed({ officer, settingId, curriculumYears }: ReviewFilter): boolean {
  return officer !== null || settingId !== null || curriculumYears !== null;
}

/** "due in March 2027": names of months keep their capital. */
export function insideSentence(words: string): string {
  return words.charAt(0).toLocaleLowerCase('en-GB') + words.slice(1);
}
