import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Add20Regular, Search20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { PersonRow, personSorts } from '../../../shared/contract/people.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { useWorkspace } from '../../api/use-authority-data.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { narrow } from '../../theme/layout.ts';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { personColumns } from './person-columns.tsx';
import { isNarrowed, type PeopleView, usePeopleView } from './people-view.ts';

const planFilters = [
  { code: null, label: 'All' },
  { code: 'in-force', label: 'Plan in force' },
  { code: 'ceased', label: 'Plan ceased' },
  { code: 'none', label: 'No plan' },
] as const;

/** Typing stops for this long before the list is asked for anew, in milliseconds. */
const SEARCH_AFTER = 200;

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: '420px' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  search: { width: '280px', [narrow]: { width: '100%' } },
  setting: { maxWidth: '260px', [narrow]: { maxWidth: '100%' } },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  table: { flex: '1 1 auto', minHeight: '240px' },
});

/** Every young person in the data file: searched, narrowed, sorted, and opened. */
export function PeoplePage() {
  const workspace = useWorkspace();
  const counts = useQuery(orpc.people.counts.queryOptions());
  const [isAdding, setIsAdding] = useState(false);
  const addButton = (
    <Button appearance="primary" icon={<Add20Regular />} onClick={() => setIsAdding(true)}>
      Add a young person
    </Button>
  );
  return (
    <>
      {counts.data?.all === 0 ? (
        <>
          <PageHeader title="Young people" lede="Everyone your team follows towards paid work." />
          <EmptyState
            title="No young people yet"
            words="Bring in the trackers you already have: nothing needs to be tidied first, and nothing is written before you have checked it. Or add young people one by one."
            action={
              <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
                <Link to="/import">Bring in a tracker</Link>
                <Button onClick={() => setIsAdding(true)}>Add a young person</Button>
              </div>
            }
          />
        </>
      ) : (
        <PeopleList
          workspaceId={workspace.data?.workspaceId ?? ''}
          all={counts.data?.all ?? null}
          addButton={addButton}
        />
      )}
      {counts.isError && <ProblemMessage words={errorWords(counts.error)} />}
      {isAdding && <AddPersonDialog onClose={() => setIsAdding(false)} />}
    </>
  );
}

function PeopleList({
  workspaceId,
  all,
  addButton,
}: {
  workspaceId: string;
  all: number | null;
  addButton: React.ReactNode;
}) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [view, changeView] = usePeopleView(workspaceId);
  const settings = useQuery(orpc.people.settings.queryOptions());
  const rows = usePagedRows<PersonRow>((offset, limit) => {
    const input = { ...view, offset, limit };
    return {
      queryKey: [...orpc.people.list.key(), input],
      queryFn: async ({ signal }) => {
        const page = await api.people.list(input, { signal });
        return { total: page.total, rows: page.people };
      },
    };
  });
  const open = (person: PersonRow) =>
    void navigate({ to: '/young-people/$personId', params: { personId: person.personId } });

  return (
    <div className={styles.page}>
      <PageHeader
        title="Young people"
        lede="Everyone your team follows towards paid work. Open a name to see the records behind it."
        actions={addButton}
      />
      <div className={styles.tools} role="search">
        <SearchBox
          value={view.search}
          onSearch={(search) => changeView({ search })}
          className={styles.search}
        />
        <PlanChips value={view.planState} onChoose={(planState) => changeView({ planState })} />
        <Select
          className={styles.setting}
          aria-label="Setting"
          value={view.settingId ?? ''}
          onChange={(_event, { value }) => changeView({ settingId: value || null })}
        >
          <option value="">Every setting</option>
          {settings.data?.map((setting) => (
            <option key={setting.settingId} value={setting.settingId}>
              {setting.name} ({setting.people.toLocaleString('en-GB')})
            </option>
          ))}
        </Select>
        <span className={styles.count} role="status">
          {countWords(rows.total, all, view)}
        </span>
      </div>
      {rows.error !== null && <ProblemMessage words={errorWords(rows.error)} />}
      {rows.total === null && rows.error === null && <Loading words="Reading the list" />}
      {rows.total === 0 && (
        <EmptyState
          title="Nobody fits"
          words="No young person fits what you typed and chose."
          action={
            <Button onClick={() => changeView({ search: '', planState: null, settingId: null })}>
              Show everyone
            </Button>
          }
        />
      )}
      {rows.total !== null && rows.total > 0 && (
        <DataTable
          className={styles.table}
          label="Young people"
          columns={personColumns}
          rowKey={(person) => person.personId}
          onOpen={open}
          source={{
            kind: 'paged',
            total: rows.total,
            rowAt: rows.rowAt,
            onVisible: rows.onVisible,
            sort: { column: view.sort, descending: view.descending },
            onSort: ({ column, descending }) =>
              changeView({ sort: column as (typeof personSorts)[number], descending }),
          }}
        />
      )}
    </div>
  );
}

function PlanChips({
  value,
  onChoose,
}: {
  value: PeopleView['planState'];
  onChoose: (value: PeopleView['planState']) => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.chips} role="group" aria-label="EHC plan">
      {planFilters.map(({ code, label }) => (
        <Button
          key={label}
          shape="circular"
          size="small"
          appearance={value === code ? 'primary' : 'outline'}
          aria-pressed={value === code}
          onClick={() => onChoose(code)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

function SearchBox({
  value,
  onSearch,
  className,
}: {
  value: string;
  onSearch: (text: string) => void;
  className: string;
}) {
  const [typed, setTyped] = useState(value);
  // Something else may empty the search ("Show everyone").
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onSearch(typed), SEARCH_AFTER);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <Input
      className={className}
      type="search"
      aria-label="Search young people by name, UPN, ULN or local number"
      placeholder="Name, UPN, ULN or local number"
      contentBefore={<Search20Regular />}
      maxLength={200}
      value={typed}
      onChange={(_event, data) => setTyped(data.value)}
    />
  );
}

function countWords(total: number | null, all: number | null, view: PeopleView): string {
  if (total === null) return '';
  const people = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'young person' : 'young people'}`;
  return isNarrowed(view) && all !== null
    ? `${total.toLocaleString('en-GB')} of ${people(all)}`
    : people(total);
}
