import { type QueryKey, useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';

/** Rows of a long list that are fetched as they come into view. */
export interface PagedRows<Row> {
  /** How many there are in all; null until the first answer. */
  total: number | null;
  /** The row at a place from 0, or undefined while it is on its way. */
  rowAt(index: number): Row | undefined;
  /** To be told which rows are in view (the `onVisible` of DataTable). */
  onVisible(first: number, last: number): void;
  /** What went wrong, or null. */
  error: unknown;
}

/**
 * Fetches pages of a list as they come into view, for lists of any length.
 *
 * @param page the query of the page that starts at `offset`; its key must name everything it depends on
 * @param pageSize rows of one page
 */
export function usePagedRows<Row>(
  page: (
    offset: number,
    limit: number,
  ) => {
    queryKey: QueryKey;
    queryFn: (context: { signal: AbortSignal }) => Promise<{ total: number; rows: Row[] }>;
  },
  pageSize = 100,
): PagedRows<Row> {
  const [visible, setVisible] = useState({ first: 0, last: 0 });
  const pages = useMemo(() => {
    const first = Math.floor(visible.first / pageSize);
    const last = Math.floor(visible.last / pageSize);
    // The first page always, because it also says how many there are.
    const wanted = new Set([0]);
    for (let number = first; number <= last; number += 1) wanted.add(number);
    return [...wanted];
  }, [visible, pageSize]);

  // Never the previous data as a placeholder: a page that takes another's slot would show its rows in wrong places.
  const answers = useQueries({ queries: pages.map((number) => page(number * pageSize, pageSize)) });
  const byPage = new Map(pages.map((number, index) => [number, answers[index]?.data]));

  const onVisible = useCallback((first: number, last: number) => {
    setVisible((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);

  // While another order or search is on its way the list keeps its length, so that it does not jump.
  const [lastTotal, setLastTotal] = useState<number | null>(null);
  const total = byPage.get(0)?.total ?? lastTotal;
  if (total !== lastTotal) setLastTotal(total);

  return {
    total,
    rowAt: (index) => byPage.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    onVisible,
    error: answers.find((answer) => answer.error)?.error ?? null,
  };
}
