import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular, Search20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { senNeeds } from '../../../shared/content/codes/sen-need.ts';
import type { PersonRow, personSorts } from '../../../shared/contract/people.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { useWorkspace } from '../../api/use-authority-data.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import { ChoiceChips } from '../../components/choice-chips.tsx';
import { type DataColumn, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterChip } from '../../components/filter-chip.tsx';
import { FilterLine } from '../../components/filter-line.tsx';
import { ListPage } from '../../components/list-page.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { WhoseFilters } from '../../components/whose-filters.tsx';
import { listName } from '../../components/young-person-words.ts';
import { narrow } from '../../theme/layout.ts';
import { AddPersonDialog } from './add-person-dialog.tsx';
import { ChooseColumns } from './choose-columns.tsx';
import { ChosenPeople } from './chosen-people.tsx';
import { CopyPeople } from './copy-people.tsx';
import { PossibleDuplicates } from './merge-entry.tsx';
import { personColumns } from './person-columns.tsx';
import type { PersonColumnId } from './person-column-ids.ts';
import {
  askedWith,
  everybody,
  isNarrowed,
  keepScroll,
  keptScroll,
  type PeopleView,
  usePeopleView,
} from './people-view.ts';
import { SavedViews } from './saved-views.tsx';

const planFilters = [
  { value: null, words: 'All' },
  { value: 'in-force', words: 'Plan in force' },
  { value: 'ceased', words: 'Plan ceased' },
  { value: 'none', words: 'No plan' },
] as const;

/** Typing stops for this long before the list is asked for anew, in milliseconds. */
const SEARCH_AFTER = 200;
/** How long a list that was left half-way is given to grow as long as it was, in frames of the screen. */
const FRAMES_TO_GROW = 20;

const useStyles = makeStyles({
  search: { width: '260px', [narrow]: { width: '100%' } },
  list: { flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
  empty: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
});

/** Every young person in the data file: searched, narrowed, sorted, and opened. */
export function PeoplePage() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const counts = useQuery(orpc.people.counts.queryOptions());
  const navigate = useNavigate();
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
              <div className={styles.empty}>
                <Button appearance="primary" onClick={() => void navigate({ to: '/import' })}>
                  Bring in a tracker
                </Button>
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
  addButton: ReactNode;
}) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [view, changeView] = usePeopleView(workspaceId);
  const settings = useQuery(orpc.people.settings.queryOptions());
  const officers = useQuery(orpc.reviews.officers.queryOptions());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const narrowTo = (change: Partial<PeopleView>) => {
    // Who is chosen is always somebody who is listed.
    setChosen(new Set());
    changeView(change);
  };
  const columns = useMemo(() => columnsOf(view.columns, chosen, setChosen), [view.columns, chosen]);
  const rows = usePagedRows<PersonRow>((offset, limit) => {
    const input = { ...askedWith(view), offset, limit };
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
    <ListPage>
      <PageHeader
        title="Young people"
        lede="Everyone your team follows towards paid work. Open a name to see more."
        actions={
          <>
            <SavedViews view={view} onChoose={narrowTo} />
            <ChooseColumns columns={view.columns} onChange={(next) => changeView({ columns: next })} />
            <CopyPeople view={view} isDisabled={rows.total === null || rows.total === 0} />
            {addButton}
          </>
        }
      >
        <PossibleDuplicates />
      </PageHeader>
      <FilterLine count={countWords(rows.total, all, view)}>
        <SearchBox
          value={view.search}
          onSearch={(search) => narrowTo({ search })}
          className={styles.search}
        />
        <ChoiceChips
          label="EHC plan"
          choices={planFilters}
          value={view.planState}
          onChoose={(planState) => narrowTo({ planState })}
        />
        <WhoseFilters
          filter={{
            officer: view.officer,
            settingId: view.settingId,
            curriculumYears: view.curriculumYears,
          }}
          officers={officers.data ?? []}
          settings={settings.data ?? []}
          onChange={narrowTo}
        />
        <FilterChip
          label="Main need"
          every="Every need"
          options={senNeeds.map(({ code, label }) => ({ value: code, name: label }))}
          value={needOf(view)}
          onChoose={(need) => narrowTo({ need })}
        />
      </FilterLine>
      {chosen.size > 0 && (
        <ChosenPeople view={view} total={rows.total ?? 0} chosen={chosen} onChoose={setChosen} />
      )}
      {rows.error !== null && <ProblemMessage words={errorWords(rows.error)} />}
      {rows.total === null && rows.error === null && <Loading words="Reading the list" />}
      {rows.total === 0 && (
        <EmptyState
          title="Nobody fits"
          words="No young person fits what you typed and chose."
          action={<Button onClick={() => narrowTo(everybody)}>Show everyone</Button>}
        />
      )}
      {rows.total !== null && rows.total > 0 && (
        <ListPlace view={view}>
          <DataTable
            label="Young people"
            columns={columns}
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
        </ListPlace>
      )}
    </ListPage>
  );
}

/** Keeps the list where it was scrolled to while a person is visited; another order or choice begins at its top. */
function ListPlace({ view, children }: { view: PeopleView; children: ReactNode }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const scroll = place.current?.firstElementChild;
    const top = keptScroll(view);
    let left = FRAMES_TO_GROW;
    let frame = 0;
    const goBack = () => {
      if (!scroll) return;
      scroll.scrollTop = top;
      // The list has its height only once its rows have been measured.
      left -= 1;
      if (scroll.scrollTop < top - 1 && left > 0) frame = requestAnimationFrame(goBack);
    };
    goBack();
    return () => cancelAnimationFrame(frame);
  }, [view]);
  return (
    <div
      ref={place}
      className={styles.list}
      onScrollCapture={() => keepScroll(view, place.current?.firstElementChild?.scrollTop ?? 0)}
    >
      {children}
    </div>
  );
}

/** The main need that is chosen, where it is one of the list. */
function needOf({ need }: PeopleView) {
  return senNeeds.find(({ code }) => code === need)?.code ?? null;
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
      placeholder="Search by name or number"
      contentBefore={<Search20Regular />}
      maxLength={200}
      value={typed}
      onChange={(_event, data) => setTyped(data.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onSearch(typed);
      }}
    />
  );
}

/** The columns of the view, after one by which rows are chosen. */
function columnsOf(
  ids: readonly PersonColumnId[],
  chosen: ReadonlySet<string>,
  onChoose: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void,
): DataColumn<PersonRow>[] {
  const choose: DataColumn<PersonRow> = {
    id: 'chosen',
    heading: 'Choose',
    width: 76,
    cell: (person) => (
      // A plain box: the library's own, hundreds of them, would make scrolling stutter.
      <input
        type="checkbox"
        aria-label={`Choose ${listName(person)}`}
        checked={chosen.has(person.personId)}
        onChange={({ target }) =>
          onChoose((before) => {
            const next = new Set(before);
            if (target.checked) next.add(person.personId);
            else next.delete(person.personId);
            return next;
          })
        }
      />
    ),
  };
  return [choose, ...ids.flatMap((id) => personColumns.find((column) => column.id === id) ?? [])];
}

function countWords(total: number | null, all: number | null, view: PeopleView): string {
  if (total === null) return '';
  const people = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'young person' : 'young people'}`;
  return isNarrowed(view) && all !== null
    ? `${total.toLocaleString('en-GB')} of ${people(all)}`
    : people(total);
}
