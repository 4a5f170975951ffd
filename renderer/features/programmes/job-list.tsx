import { makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons';
import type { JobRow, JobShow } from '../../../shared/contract/work-lists.ts';
import { inPounds } from '../../../shared/domain/minimum-wage.ts';
import { api, orpc } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import type { DataColumn } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { untilWords } from '../../components/young-person-words.ts';
import { KindChip, YearChip } from './list-chips.tsx';
import type { ProgrammesView } from './programmes-view.ts';
import { spellDates } from './spell-columns.tsx';
import { TextCell, WorkList } from './work-list.tsx';

const useStyles = makeStyles({
  below: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground1,
  },
});

const columns: readonly DataColumn<JobRow>[] = [
  { id: 'employer', heading: 'Employer', cell: ({ employer }) => <TextCell words={employer} /> },
  { id: 'role', heading: 'Job title', cell: ({ role }) => <TextCell words={role} /> },
  ...spellDates,
  { id: 'hours', heading: 'Hours', width: 64, align: 'end', cell: ({ weeklyHours }) => weeklyHours },
  { id: 'pay', heading: 'Pay an hour', width: 172, cell: (row) => <Pay row={row} /> },
  { id: 'check', heading: 'Next check', width: 200, cell: (row) => <NextCheck row={row} /> },
];

function Pay({ row: { hourlyPay, belowMinimum } }: { row: JobRow }) {
  const styles = useStyles();
  const pay = hourlyPay === null ? '' : inPounds(hourlyPay);
  if (belowMinimum === null) return pay;
  return (
    <span className={styles.below} title={belowMinimum}>
      <Warning16Regular aria-hidden />
      {`${pay} below rate`}
    </span>
  );
}

function NextCheck({ row: { nextCheck } }: { row: JobRow }) {
  if (nextCheck === null) return null;
  const words = `${nextCheck.weeks} weeks, ${untilWords(nextCheck.dueOn, todayHere())}`;
  if (nextCheck.state === 'to-come') return words;
  return <StatusBadge tone={nextCheck.state === 'late' ? 'bad' : 'warning'}>{words}</StatusBadge>;
}

const shows: readonly { code: Exclude<JobShow, 'all'>; label: string }[] = [
  { code: 'checks', label: 'Checks late or due' },
  { code: 'running', label: 'In the job now' },
  { code: 'ended', label: 'Ended' },
  { code: 'below-minimum', label: 'Below the minimum wage' },
];

/** Paid jobs of everybody, with the checks at 13, 26 and 52 weeks and pay below the minimum wage. */
export function JobList({
  view,
  onChange,
}: {
  view: ProgrammesView['jobs'];
  onChange: (change: Partial<ProgrammesView['jobs']>) => void;
}) {
  const rows = usePagedRows<JobRow>((offset, limit) => {
    const input = { ...view, offset, limit };
    return {
      queryKey: [...orpc.workLists.jobs.key(), input],
      queryFn: ({ signal }) => api.workLists.jobs(input, { signal }),
    };
  });
  return (
    <WorkList
      key={JSON.stringify(view)}
      label="Paid jobs"
      one="job"
      many="jobs"
      rows={rows}
      columns={columns}
      filters={
        <>
          <KindChip
            label="Which jobs"
            every="Every job"
            codes={shows}
            value={view.show === 'all' ? null : view.show}
            onChoose={(show) => onChange({ show: show ?? 'all' })}
          />
          <YearChip value={view.academicYear} onChoose={(academicYear) => onChange({ academicYear })} />
        </>
      }
      empty={
        <EmptyState
          title={view.show === 'checks' ? 'No job is to be checked' : 'No paid job is here'}
          words={
            view.show === 'checks'
              ? 'A job is looked at 13, 26 and 52 weeks after it started. Jobs without the day they started have no checks.'
              : 'Paid jobs come in with your trackers, or are added on the page of a young person.'
          }
        />
      }
    />
  );
}
