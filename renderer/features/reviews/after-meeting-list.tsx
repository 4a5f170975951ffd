import type { HeldReview, ReviewFilter } from '../../../shared/contract/reviews.ts';
import { formatShortDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ReviewList } from './review-list.tsx';
import { DueDay, whoseColumns } from './whose-columns.tsx';
import { stepWords, unrecordedWords, whyAfterMeeting } from './why-words.ts';

const columns: readonly DataColumn<HeldReview>[] = [
  ...whoseColumns.filter(({ id }) => id !== 'year' && id !== 'officer'),
  { id: 'held', heading: 'Held', width: 128, cell: ({ heldOn }) => formatShortDate(heldOn) },
  { id: 'step', heading: 'Awaited', width: 112, cell: ({ step }) => stepWords[step.step] },
  { id: 'due', heading: 'Due by', width: 232, cell: ({ step }) => <DueDay day={step.dueOn} /> },
];

/** Reviews that were held and are not finished: the decision or the final plan is still to come. */
export function AfterMeetingList({ filter }: { filter: ReviewFilter }) {
  const rows = usePagedRows<HeldReview>((offset, limit) => {
    const input = { filter, offset, limit };
    return {
      queryKey: [...orpc.reviews.afterMeeting.key(), input],
      queryFn: async ({ signal }) => {
        const page = await api.reviews.afterMeeting(input, { signal });
        return { total: page.total, rows: page.reviews };
      },
    };
  });
  return (
    <ReviewList
      key={JSON.stringify(filter)}
      label="Reviews held and not finished"
      rows={rows}
      columns={columns}
      why={whyAfterMeeting}
      note={noteOf}
      empty={
        <EmptyState
          title="Nothing is awaited"
          words="Every review held in the last six months has its decision, and every plan that was to be amended has its final version."
        />
      }
    />
  );
}

/** Many trackers do not say when the report or the notice of amendments was sent: it is said, and not counted as late. */
function noteOf({ unrecorded }: HeldReview): string | undefined {
  return unrecorded === null ? undefined : unrecordedWords(unrecorded);
}
