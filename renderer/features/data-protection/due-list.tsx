import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { DisposalRow } from '../../../shared/contract/data-protection.ts';
import { MOST_ERASED_AT_ONCE } from '../../../shared/domain/retention.ts';
import { formatShortDate } from '../../../shared/domain/iso-date.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { type DataColumn, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { peopleWords } from './retention-words.ts';

const useStyles = makeStyles({
  list: { height: 'max(280px, 46dvh)', display: 'flex', flexDirection: 'column' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  quiet: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    maxWidth: '76ch',
    color: tokens.colorNeutralForeground3,
  },
  link: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Whose records are due for disposal and why; those chosen are erased. */
export function DueList() {
  const styles = useStyles();
  const due = useQuery(
    orpc.dataProtection.due.queryOptions({ input: { offset: 0, limit: MOST_ERASED_AT_ONCE } }),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isErasing, setIsErasing] = useState(false);
  const rows = useMemo(() => due.data?.rows ?? [], [due.data]);
  const free = useMemo(() => rows.filter(({ hold }) => hold === ''), [rows]);
  const picked = free.filter(({ personId }) => chosen.has(personId));

  const columns = useMemo(() => {
    const toggle = (personId: string, isChosen: boolean) =>
      setChosen((before) => {
        const next = new Set(before);
        if (isChosen) next.add(personId);
        else next.delete(personId);
        return next;
      });
    return columnsFor(chosen, toggle, styles.link);
  }, [chosen, styles.link]);

  if (due.isPending) return <Loading words="Working out what is due" />;
  if (due.isError) return <ProblemMessage words={errorWords(due.error)} onRetry={() => void due.refetch()} />;
  const { total, held, withoutDateOfBirth } = due.data;
  return (
    <Section title="Due for disposal">
      {withoutDateOfBirth > 0 && (
        <p className={styles.quiet}>
          {`${peopleWords(withoutDateOfBirth)} ${withoutDateOfBirth === 1 ? 'has' : 'have'} no date of birth recorded, so nothing can be said of them.`}
        </p>
      )}
      {total === 0 ? (
        <EmptyState
          headingLevel={3}
          title="No records are due"
          words="Everybody’s records are within the years set above, or a plan is still in force."
        />
      ) : (
        <>
          <div className={styles.tools}>
            <span role="status">
              {`${peopleWords(total)} due${held > 0 ? `, ${held.toLocaleString('en-GB')} on hold` : ''}${rows.length < total ? `. The first ${rows.length.toLocaleString('en-GB')} are listed` : ''}.`}
            </span>
            <Button
              size="small"
              disabled={free.length === 0}
              onClick={() =>
                setChosen(
                  picked.length === free.length ? new Set() : new Set(free.map(({ personId }) => personId)),
                )
              }
            >
              {picked.length === free.length && free.length > 0 ? 'Choose none' : 'Choose all not on hold'}
            </Button>
            <Button
              size="small"
              appearance="primary"
              disabled={picked.length === 0}
              onClick={() => setIsErasing(true)}
            >
              {picked.length === 0 ? 'Dispose of the chosen' : `Dispose of ${peopleWords(picked.length)}…`}
            </Button>
          </div>
          <div className={styles.list}>
            <DataTable
              label="Due for disposal"
              columns={columns}
              rowKey={({ personId }) => personId}
              source={{ kind: 'whole', rows }}
            />
          </div>
        </>
      )}
      {isErasing && (
        <EraseDialog
          people={picked}
          reason="Retention schedule"
          onErased={() => {
            setIsErasing(false);
            setChosen(new Set());
          }}
          onClose={() => setIsErasing(false)}
        />
      )}
    </Section>
  );
}

function columnsFor(
  chosen: ReadonlySet<string>,
  toggle: (personId: string, isChosen: boolean) => void,
  linkClass: string,
): DataColumn<DisposalRow>[] {
  return [
    {
      id: 'chosen',
      heading: 'Choose',
      width: 84,
      cell: ({ personId, name, hold }) => (
        <Checkbox
          aria-label={`Choose ${name}`}
          disabled={hold !== ''}
          checked={chosen.has(personId)}
          onChange={(_event, { checked }) => toggle(personId, checked === true)}
        />
      ),
    },
    {
      id: 'name',
      heading: 'Name',
      sortBy: ({ name }) => name,
      cell: ({ personId, name }) => (
        <a
          className={linkClass}
          href={`#/young-people/${encodeURIComponent(personId)}?tab=records`}
          title={name}
        >
          {name}
        </a>
      ),
    },
    {
      id: 'born',
      heading: 'Born',
      width: 120,
      sortBy: ({ dateOfBirth }) => dateOfBirth,
      cell: ({ dateOfBirth }) => (dateOfBirth === null ? '' : formatShortDate(dateOfBirth)),
    },
    {
      id: 'ceased',
      heading: 'Last plan ceased',
      width: 148,
      sortBy: ({ planCeasedOn }) => planCeasedOn,
      cell: ({ planCeasedOn }) => (planCeasedOn === null ? 'No plan' : formatShortDate(planCeasedOn)),
    },
    {
      id: 'due',
      heading: 'Due since',
      width: 120,
      sortBy: ({ dueOn }) => dueOn,
      cell: ({ dueOn }) => formatShortDate(dueOn),
    },
    {
      id: 'hold',
      heading: 'Hold',
      sortBy: ({ hold }) => hold || null,
      cell: ({ hold }) =>
        hold === '' ? (
          ''
        ) : (
          <>
            <StatusBadge tone="warning">On hold</StatusBadge> <span title={hold}>{hold}</span>
          </>
        ),
    },
  ];
}
