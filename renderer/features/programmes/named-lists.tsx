import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { disabilityConfidentLevels } from '../../../shared/content/codes/disability-confident.ts';
import type { EmployerRow, JobCoachRow } from '../../../shared/contract/employers.ts';
import { formatShortDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { useWrite } from '../../api/use-write.ts';
import { type DataColumn, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { narrow } from '../../theme/layout.ts';
import { AddNamedDialog } from './add-named-dialog.tsx';
import { caseloadWords, isOverCaseload } from './caseload-words.ts';
import { EmployerDialog } from './employer-dialog.tsx';
import { JobCoachDialog } from './job-coach-dialog.tsx';
import { TextCell } from './work-list.tsx';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  search: { width: '280px', [narrow]: { width: '100%' } },
  button: { marginLeft: 'auto', whiteSpace: 'nowrap' },
  list: { flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
  name: { fontWeight: tokens.fontWeightSemibold },
});

function Name({ name }: { name: string }) {
  const styles = useStyles();
  return (
    <span className={styles.name} title={name}>
      {name}
    </span>
  );
}

const levelWords = (level: number | null) =>
  level === null ? '' : labelOfCode(disabilityConfidentLevels, String(level));

const employerColumns: readonly DataColumn<EmployerRow>[] = [
  { id: 'name', heading: 'Name', cell: ({ name }) => <Name name={name} />, sortBy: ({ name }) => name },
  {
    id: 'sector',
    heading: 'Sector',
    cell: ({ sector }) => <TextCell words={sector} />,
    sortBy: ({ sector }) => sector || null,
  },
  { id: 'size', heading: 'Size', width: 168, cell: ({ size }) => <TextCell words={size} /> },
  {
    id: 'level',
    heading: 'Disability Confident',
    cell: (row) => <TextCell words={levelWords(row.disabilityConfidentLevel)} />,
    sortBy: (row) => row.disabilityConfidentLevel,
  },
  {
    id: 'now',
    heading: 'There now',
    width: 110,
    align: 'end',
    cell: ({ now }) => now,
    sortBy: ({ now }) => now,
  },
  {
    id: 'ever',
    heading: 'In all',
    width: 90,
    align: 'end',
    cell: ({ ever }) => ever,
    sortBy: ({ ever }) => ever,
  },
];

const dayWords = (day: string | null) => (day === null ? '' : formatShortDate(day));

const coachColumns: readonly DataColumn<JobCoachRow>[] = [
  { id: 'name', heading: 'Name', cell: ({ name }) => <Name name={name} />, sortBy: ({ name }) => name },
  {
    id: 'organisation',
    heading: 'Organisation',
    cell: ({ organisation }) => <TextCell words={organisation} />,
    sortBy: ({ organisation }) => organisation || null,
  },
  {
    id: 'instruction',
    heading: 'Systematic instruction',
    width: 176,
    cell: (row) => dayWords(row.systematicInstructionOn),
    sortBy: (row) => row.systematicInstructionOn,
  },
  {
    id: 'standards',
    heading: 'Occupational standards',
    width: 184,
    cell: (row) => dayWords(row.occupationalStandardsOn),
    sortBy: (row) => row.occupationalStandardsOn,
  },
  {
    id: 'caseload',
    heading: 'Young people now',
    width: 176,
    cell: (row) =>
      isOverCaseload(row) ? (
        <StatusBadge tone="warning">{caseloadWords(row)}</StatusBadge>
      ) : (
        caseloadWords(row)
      ),
    sortBy: ({ now }) => now,
  },
];

interface Named {
  name: string;
  organisation?: string;
  sector?: string;
}

/** Employers or job coaches: few enough to be here whole, found by typing, opened to their record. */
function NamedList<Row extends Named>({
  label,
  noun,
  rows,
  columns,
  keyOf,
  emptyWords,
  onOpen,
  onAdd,
}: {
  label: string;
  noun: string;
  rows: readonly Row[];
  columns: readonly DataColumn<Row>[];
  keyOf: (row: Row) => string;
  emptyWords: string;
  onOpen: (row: Row) => void;
  onAdd: () => void;
}) {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const words = search.trim().toLocaleLowerCase('en-GB');
  const found = rows.filter(({ name, organisation = '', sector = '' }) =>
    [name, organisation, sector].some((text) => text.toLocaleLowerCase('en-GB').includes(words)),
  );
  return (
    <>
      <div className={styles.tools} role="search">
        <SearchBox
          className={styles.search}
          aria-label={`Find ${noun}`}
          placeholder={`Find ${noun}`}
          value={search}
          onChange={(_event, { value }) => setSearch(value)}
        />
        <Button className={styles.button} appearance="primary" icon={<Add20Regular />} onClick={onAdd}>
          {`Add ${noun}`}
        </Button>
      </div>
      {found.length === 0 ? (
        <EmptyState
          title={rows.length === 0 ? `${label} stand here` : 'Nothing of that name'}
          words={rows.length === 0 ? emptyWords : 'Write another part of the name.'}
        />
      ) : (
        <div className={styles.list}>
          <DataTable
            label={label}
            columns={columns}
            rowKey={keyOf}
            firstSort={{ column: 'name', descending: false }}
            onOpen={onOpen}
            source={{ kind: 'whole', rows: found }}
          />
        </div>
      )}
    </>
  );
}

/** Employers, found by name, with what is recorded of each and who is there. */
export function EmployerList() {
  const write = useWrite();
  const employers = useQuery(orpc.employers.list.queryOptions());
  const [opened, setOpened] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  if (employers.isError) return <ProblemMessage words={errorWords(employers.error)} />;
  if (!employers.data) return <Loading words="Reading the list" />;
  return (
    <>
      {opened !== null && (
        <EmployerDialog
          key={opened}
          employerId={opened}
          others={employers.data}
          onClose={() => setOpened(null)}
        />
      )}
      {isAdding && (
        <AddNamedDialog
          noun="employer"
          onClose={() => setIsAdding(false)}
          onAdd={async (name) => {
            const outcome = await write(() => api.employers.add({ name }));
            if (outcome.saved) {
              setIsAdding(false);
              setOpened(outcome.value.employerId);
            }
            return outcome;
          }}
        />
      )}
      <NamedList
        label="Employers"
        noun="an employer"
        rows={employers.data}
        columns={employerColumns}
        keyOf={({ employerId }) => employerId}
        emptyWords="They come in with your trackers, are begun where work is recorded, or are added here."
        onOpen={({ employerId }) => setOpened(employerId)}
        onAdd={() => setIsAdding(true)}
      />
    </>
  );
}

/** Job coaches, found by name, with their training and caseload. */
export function JobCoachList() {
  const write = useWrite();
  const coaches = useQuery(orpc.jobCoaches.list.queryOptions());
  const [opened, setOpened] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  if (coaches.isError) return <ProblemMessage words={errorWords(coaches.error)} />;
  if (!coaches.data) return <Loading words="Reading the list" />;
  return (
    <>
      {opened !== null && <JobCoachDialog key={opened} jobCoachId={opened} onClose={() => setOpened(null)} />}
      {isAdding && (
        <AddNamedDialog
          noun="job coach"
          onClose={() => setIsAdding(false)}
          onAdd={async (name) => {
            const outcome = await write(() => api.jobCoaches.add({ name }));
            if (outcome.saved) {
              setIsAdding(false);
              setOpened(outcome.value.jobCoachId);
            }
            return outcome;
          }}
        />
      )}
      <NamedList
        label="Job coaches"
        noun="a job coach"
        rows={coaches.data}
        columns={coachColumns}
        keyOf={({ jobCoachId }) => jobCoachId}
        emptyWords="They come in with your trackers, are begun where work is recorded, or are added here."
        onOpen={({ jobCoachId }) => setOpened(jobCoachId)}
        onAdd={() => setIsAdding(true)}
      />
    </>
  );
}
