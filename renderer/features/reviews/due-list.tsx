import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { DueReview } from '../../../shared/contract/reviews.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import { ChoiceChips } from '../../components/choice-chips.tsx';
import type { DataColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PrintPacks } from './print-packs.tsx';
import { ReviewList } from './review-list.tsx';
import {
  daysOfPeriod,
  isNarrowed,
  periods,
  periodWords,
  type ReviewPeriod,
  type ReviewsView,
  wordsOfPeriod,
} from './reviews-view.ts';
import { DueDay, whoseColumns } from './whose-columns.tsx';
import { whyDue } from './why-words.ts';

const columns: readonly DataColumn<DueReview>[] = [
  ...whoseColumns,
  { id: 'due', heading: 'Due by', width: 216, cell: ({ dueOn }) => <DueDay day={dueOn} /> },
];

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalM,
  },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** Next reviews, the earliest first. */
export function DueList({
  view,
  onPeriod,
  onShowAll,
}: {
  view: ReviewsView;
  onPeriod: (period: ReviewPeriod) => void;
  onShowAll: () => void;
}) {
  const styles = useStyles();
  const period = daysOfPeriod(view.period, todayHere());
  const rows = usePagedRows<DueReview>((offset, limit) => {
    const input = { filter: view.filter, period, offset, limit };
    return {
      queryKey: [...orpc.reviews.due.key(), input],
      queryFn: async ({ signal }) => {
        const page = await api.reviews.due(input, { signal });
        return { total: page.total, rows: page.reviews };
      },
    };
  });
  return (
    <>
      <div className={styles.chips}>
        <ChoiceChips
          label="When the review is due"
          choices={periods.map((code) => ({ value: code, words: periodWords[code] }))}
          value={typeof view.period === 'object' ? undefined : view.period}
          onChoose={onPeriod}
        />
        {typeof view.period === 'object' && (
          <Button
            shape="circular"
            size="small"
            appearance="primary"
            icon={<Dismiss16Regular />}
            iconPosition="after"
            aria-label={`${wordsOfPeriod(view.period)}: show every day`}
            onClick={() => onPeriod('all')}
          >
            {wordsOfPeriod(view.period)}
          </Button>
        )}
        <span className={styles.count} role="status">
          {rows.total !== null &&
            `${rows.total.toLocaleString('en-GB')} ${rows.total === 1 ? 'review' : 'reviews'}`}
        </span>
        <PrintPacks view={view} total={rows.total} />
      </div>
      <ReviewList
        key={JSON.stringify(view)}
        label="Next annual reviews"
        rows={rows}
        columns={columns}
        why={whyDue}
        note={noteOf}
        empty={
          <EmptyState
            title={
              isNarrowed(view.filter) || view.period !== 'all' ? 'No review is due here' : 'No review is due'
            }
            words="Reviews are counted for young people whose EHC plan is in force, from the start of the plan or their last review."
            {...((isNarrowed(view.filter) || view.period !== 'all') && {
              action: <Button onClick={onShowAll}>Show every review</Button>,
            })}
          />
        }
      />
    </>
  );
}

/** What is arranged, and what a tracker says of the day where it is another than the law's. */
function noteOf({ recordedDueOn, meetingOn, dueOn }: DueReview): string | undefined {
  const notes = [
    meetingOn === null
      ? ''
      : `A meeting is arranged for ${formatDate(meetingOn)}, ${inTime(meetingOn, dueOn)}.`,
    recordedDueOn === null || recordedDueOn === dueOn
      ? ''
      : `Your records say ${formatDate(recordedDueOn)}, ${inTime(recordedDueOn, dueOn)}.`,
  ].filter((note) => note !== '');
  return notes.length === 0 ? undefined : notes.join(' ');
}

function inTime(day: IsoDate, dueOn: IsoDate): string {
  return day > dueOn ? 'which is later than the last permissible day' : 'which is in time';
}
