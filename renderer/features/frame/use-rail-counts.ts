import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../../shared/domain/format-number.ts';
import { orpc } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { useCurrentAssessment } from '../../api/use-authority-data.ts';
import { useReviewCounts } from '../../api/use-review-counts.ts';
import type { RailItem } from './rail-items.ts';

/** The counts beside the names of the rail, as words; absent while unknown. */
export function useRailCounts(): Partial<Record<NonNullable<RailItem['count']>, string>> {
  const { assessment } = useCurrentAssessment();
  const counts = useQuery(orpc.people.counts.queryOptions());
  const actions = useQuery(orpc.action.list.queryOptions());
  const reviews = useReviewCounts();
  const today = todayHere();
  const overdue = (actions.data ?? []).filter(
    ({ dueOn, status }) => dueOn !== null && dueOn < today && status !== 'done' && status !== 'stopped',
  ).length;
  return {
    ...(assessment && {
      'scored-statements': `${assessment.scoredStatements} of ${assessment.scores.length}`,
    }),
    ...(overdue > 0 && { 'overdue-actions': `${overdue} overdue` }),
    ...(reviews.data &&
      reviews.data.late > 0 && { 'late-reviews': `${formatNumber(reviews.data.late)} late` }),
    ...(counts.data && { 'young-people': formatNumber(counts.data.all) }),
  };
}
