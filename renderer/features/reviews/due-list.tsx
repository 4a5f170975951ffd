import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DueReview } from '../../../shared/contract/reviews.ts';
import { formatDate, formatShortDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import { ChoiceChips } from '../../components/choice-chips.tsx';
import type { DataColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterLine } from '../../components/filter-line.tsx';
import { MonthChip } from './month-chip.tsx';
import { PrintPacks } from './print-packs.tsx';
import { ReviewList } from './review-list.tsx';
import {
  daysOfPeriod,
  insideSentence,
  isNarrowed,
  periods,
  periodWords,
  type ReviewPeriod,
  type ReviewsView,
  wordsOfPeriod,
} from './reviews-view.ts';
import { SaveAppointments } from './save-appointments.tsx';
import { SaveList } from './save-list.tsx';
import { DueDay, whoseColumns } from './whose-columns.tsx';
import { whyDue } from './why-words.ts';

// The lead officer is said beside the list, so that names and settings can be read whole.
const columns: readonly DataColumn<DueReview>[] = [
  ...whoseColumns.filter(({ id }) => id !== 'officer'),
  { id: 'due', heading: 'Due by', width: 216, cell: ({ dueOn }) => <DueDay day={dueOn} /> },
  {
    id: 'meeting',
    heading: 'Next meeting',
    width: 116,
    cell: ({ meetingOn }) => <Meeting day={meetingOn} />,
  },
];

const useStyles = makeStyles({
  outputs: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginLeft: 'auto' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function Meeting({ day }: { day: IsoDate | null }) {
  const styles = useStyles();
  return day === null ? <span className={styles.quiet}>None</span> : formatShortDate(day);
}

/** Next reviews, the earliest first. */
export function DueList({
  view,
  filters,
  onPeriod,
  onShowAll,
}: {
  view: ReviewsView;
  /** What narrows this list and the others of the page. */
  filters: ReactNode;
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
  const meetings = useQuery(orpc.reviews.arranged.queryOptions({ input: { filter: view.filter, period } }))
    .data?.meetings;
  const month = typeof view.period === 'object' && 'month' in view.period ? view.period.month : null;
  const outputs = (
    <div className={styles.outputs}>
      <SaveAppointments
        label={appointmentWords(meetings)}
        about={`${meetings === 1 ? 'The one meeting that is' : `The ${meetings ?? 0} meetings that are`} arranged for the reviews of the list (${insideSentence(wordsOfPeriod(view.period))}, narrowed as you see it), in one file that Outlook and other calendars open.`}
        which={{ of: 'due-reviews', filter: view.filter, period }}
        disabled={meetings === undefined || meetings === 0}
      />
      <SaveList view={view} total={rows.total} />
      <PrintPacks view={view} total={rows.total} />
    </div>
  );
  return (
    <>
      <FilterLine
        count={
          rows.total === null
            ? ''
            : `${rows.total.toLocaleString('en-GB')} ${rows.total === 1 ? 'review' : 'reviews'}`
        }
      >
        {filters}
      </FilterLine>
      <FilterLine label="When the review is due" after={outputs}>
        <ChoiceChips
          label="When the review is due"
          choices={periods.map((code) => ({ value: code, words: periodWords[code] }))}
          value={typeof view.period === 'object' ? undefined : view.period}
          onChoose={onPeriod}
        />
        <MonthChip
          filter={view.filter}
          value={month}
          onChoose={(chosen) => onPeriod(chosen === null ? 'all' : { month: chosen })}
        />
        {typeof view.period === 'object' && 'day' in view.period && (
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
      </FilterLine>
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

function appointmentWords(meetings: number | undefined): string {
  if (meetings === undefined) return 'Appointments…';
  if (meetings === 0) return 'No meeting arranged';
  return `${meetings.toLocaleString('en-GB')} ${meetings === 1 ? 'appointment' : 'appointments'}…`;
}

/** What is arranged, and what a tracker says of the day where it is another than the law's. */
function noteOf({ leadOfficer, recordedDueOn, meetingOn, dueOn }: DueReview): string | undefined {
  const notes = [
    leadOfficer === '' ? '' : `Lead officer: ${leadOfficer}.`,
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
