import { makeStyles, tokens } from '@fluentui/react-components';
import { stageWords } from '../../../shared/content/stages.ts';
import type { WithoutStageRow } from '../../../shared/contract/pathway.ts';
import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import { type DataColumn, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { PersonLink, pathwayOf } from './person-link.tsx';

const useStyles = makeStyles({
  count: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3 },
});

const columns: readonly DataColumn<WithoutStageRow>[] = [
  {
    id: 'name',
    heading: 'Name',
    cell: (row) => <PersonLink person={row} href={pathwayOf(row.personId)} />,
  },
  { id: 'year', heading: 'Year', width: 60, align: 'end', cell: ({ curriculumYear }) => curriculumYear },
  {
    id: 'setting',
    heading: 'Setting',
    cell: ({ settingName }) => <span title={settingName}>{settingName}</span>,
  },
  { id: 'officer', heading: 'Lead officer', width: 160, cell: ({ leadOfficer }) => leadOfficer },
  {
    id: 'last',
    heading: 'Last stage',
    cell: ({ lastStage, lastEndedOn }) =>
      lastStage === null || lastEndedOn === null
        ? 'None so far'
        : `${stageWords(lastStage)}, ended ${formatDate(lastEndedOn)}`,
  },
];

/** Young people in Year 9 or above with an EHC plan in force who are at no stage, the oldest first. */
export function WithoutStageList({ filter }: { filter: ReviewFilter }) {
  const styles = useStyles();
  const rows = usePagedRows<WithoutStageRow>((offset, limit) => {
    const input = { filter, offset, limit };
    return {
      queryKey: [...orpc.pathway.withoutStage.key(), input],
      queryFn: ({ signal }) => api.pathway.withoutStage(input, { signal }),
    };
  });
  if (rows.error !== null) return <ProblemMessage words={errorWords(rows.error)} />;
  if (rows.total === null) return <Loading words="Reading the list" />;
  if (rows.total === 0) {
    return (
      <EmptyState
        title="Everybody here is at a stage"
        words="Counted are young people in Year 9 or above whose EHC plan is in force."
      />
    );
  }
  return (
    <>
      <p className={styles.count} role="status">
        {rows.total === 1 ? '1 young person' : `${rows.total.toLocaleString('en-GB')} young people`} in Year 9
        or above with an EHC plan in force, the oldest first
      </p>
      <DataTable
        label="Young people at no stage"
        columns={columns}
        rowKey={(row) => row.personId}
        onOpen={(row) => {
          location.hash = pathwayOf(row.personId);
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
    </>
  );
}
