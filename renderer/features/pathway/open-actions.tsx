import type { OpenPersonAction } from '../../../shared/contract/pathway.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import { actionStatusWords, dueMark } from '../../components/actions/action-words.ts';
import { ChoiceChips } from '../../components/choice-chips.tsx';
import { type DataColumn, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterLine } from '../../components/filter-line.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { PathwayView } from './pathway-view.ts';
import { actionOf, PersonLink } from './person-link.tsx';

const columns: readonly DataColumn<OpenPersonAction>[] = [
  {
    id: 'name',
    heading: 'Young person',
    width: 190,
    cell: (row) => <PersonLink person={row} href={actionOf(row.personId, row.actionId)} />,
  },
  {
    id: 'action',
    heading: 'Action',
    cell: ({ description }) => <span title={description}>{description}</span>,
  },
  { id: 'lead', heading: 'Lead', width: 150, cell: ({ lead }) => <span title={lead}>{lead}</span> },
  { id: 'status', heading: 'Status', width: 116, cell: ({ status }) => actionStatusWords(status) },
  { id: 'due', heading: 'Due', width: 272, cell: (row) => <Due action={row} /> },
];

function Due({ action }: { action: OpenPersonAction }) {
  const due = dueMark({ ...action, completedOn: null }, todayHere());
  return due === null ? 'No date' : <StatusBadge tone={due.tone}>{due.words}</StatusBadge>;
}

/** Actions of young people that are neither done nor stopped, the one due first first. */
export function OpenActions({
  view,
  onChange,
}: {
  view: PathwayView;
  onChange: (change: Partial<PathwayView>) => void;
}) {
  const { filter, onlyOverdue } = view;
  const rows = usePagedRows<OpenPersonAction>((offset, limit) => {
    const input = { filter, onlyOverdue, offset, limit };
    return {
      queryKey: [...orpc.personAction.open.key(), input],
      queryFn: ({ signal }) => api.personAction.open(input, { signal }),
    };
  });
  return (
    <>
      <FilterLine
        label="Which actions"
        count={
          rows.total === null
            ? ''
            : `${rows.total.toLocaleString('en-GB')} ${rows.total === 1 ? 'action' : 'actions'}`
        }
      >
        <ChoiceChips
          label="Which actions"
          choices={[
            { value: false, words: 'All that are open' },
            { value: true, words: 'Overdue' },
          ]}
          value={onlyOverdue}
          onChoose={(overdue) => onChange({ onlyOverdue: overdue })}
        />
      </FilterLine>
      {rows.error !== null && <ProblemMessage words={errorWords(rows.error)} />}
      {rows.error === null && rows.total === null && <Loading words="Reading the list" />}
      {rows.total === 0 && (
        <EmptyState
          title={onlyOverdue ? 'No action is overdue here' : 'No action is open here'}
          words="An action for one young person is written at the tab “Actions” of their own page. It names them, so it is never in the action plan of the authority."
        />
      )}
      {rows.total !== null && rows.total > 0 && (
        <DataTable
          key={JSON.stringify({ filter, onlyOverdue })}
          label="Actions of young people"
          columns={columns}
          rowKey={(row) => row.actionId}
          onOpen={(row) => {
            location.hash = actionOf(row.personId, row.actionId);
          }}
          source={{
            kind: 'paged',
            total: rows.total,
            rowAt: rows.rowAt,
            onVisible: rows.onVisible,
            sort: { column: '', descending: false },
            onSort: () => {},
          }}
        />
      )}
    </>
  );
}
