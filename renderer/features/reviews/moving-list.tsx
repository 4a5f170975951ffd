import type { PhaseTransferRow, ReviewFilter } from '../../../shared/contract/reviews.ts';
import { formatDate, formatShortDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { ReviewList } from './review-list.tsx';
import { DueDay, whoseColumns } from './whose-columns.tsx';
import { transferWords, whyMoving } from './why-words.ts';

const columns: readonly DataColumn<PhaseTransferRow>[] = [
  ...whoseColumns.filter(({ id }) => id !== 'officer'),
  { id: 'transfer', heading: 'Move', width: 184, cell: ({ transfer }) => transferWords(transfer) },
  {
    id: 'due',
    heading: 'Final plan by',
    width: 216,
    cell: ({ dueOn, finalPlanOn }) =>
      finalPlanOn === null ? (
        <DueDay day={dueOn} />
      ) : (
        <StatusBadge tone="good">{`Issued ${formatShortDate(finalPlanOn)}`}</StatusBadge>
      ),
  },
];

/** Who moves to another phase of education in this academic year, and by when their plan must be final. */
export function MovingList({ filter }: { filter: ReviewFilter }) {
  const rows = usePagedRows<PhaseTransferRow>((offset, limit) => {
    const input = { filter, offset, limit };
    return {
      queryKey: [...orpc.reviews.phaseTransfers.key(), input],
      queryFn: async ({ signal }) => {
        const page = await api.reviews.phaseTransfers(input, { signal });
        return { total: page.total, rows: page.people };
      },
    };
  });
  return (
    <ReviewList
      key={JSON.stringify(filter)}
      label="Moves between phases of education"
      rows={rows}
      columns={columns}
      why={whyMoving}
      note={noteOf}
      empty={
        <EmptyState
          title="Nobody here moves this year"
          words="Shown are young people with an EHC plan whose year and setting tell of a move: into school, at the end of infant, first, primary, middle and secondary school. A move between two post-16 places is recorded by hand, in the reviews of the young person."
        />
      }
    />
  );
}

function noteOf({ finalPlanOn }: PhaseTransferRow): string | undefined {
  return finalPlanOn === null ? undefined : `A final plan was issued on ${formatDate(finalPlanOn)}.`;
}
