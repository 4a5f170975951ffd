import { makeStyles, tokens } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatNumber } from '../../../shared/domain/format-number.ts';
import { errorWords } from '../../api/error-words.ts';
import type { PagedRows } from '../../api/use-paged-rows.ts';
import { type DataColumn, DataTable } from '../../components/data-table.tsx';
import { FilterLine } from '../../components/filter-line.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { listName } from '../../components/young-person-words.ts';

const useStyles = makeStyles({
  list: { flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
  name: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
});

interface Whose {
  recordId: string;
  personId: string;
  surname: string;
  forename: string;
}

const addressOf = (personId: string) => `#/young-people/${encodeURIComponent(personId)}?tab=work`;

function PersonLink({ row }: { row: Whose }) {
  const styles = useStyles();
  const name = listName(row);
  return (
    <a className={styles.name} href={addressOf(row.personId)} tabIndex={-1} title={name}>
      {name}
    </a>
  );
}

const nameColumn: DataColumn<Whose> = {
  id: 'name',
  heading: 'Name',
  // Whom a row is about must not be cut: the columns beside it give way.
  width: 160,
  cell: (row) => <PersonLink row={row} />,
};

/** A list of work of everybody; a row opens the young person. */
export function WorkList<Row extends Whose>({
  label,
  one,
  many,
  filters,
  rows,
  columns,
  empty,
}: {
  label: string;
  /** "programme", "programmes". */
  one: string;
  many: string;
  /** What narrows the list, as chips. */
  filters: ReactNode;
  rows: PagedRows<Row>;
  columns: readonly DataColumn<Row>[];
  empty: ReactNode;
}) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { total } = rows;
  return (
    <>
      <FilterLine count={total === null ? '' : `${formatNumber(total)} ${total === 1 ? one : many}`}>
        {filters}
      </FilterLine>
      {rows.error !== null && <ProblemMessage words={errorWords(rows.error)} />}
      {rows.error === null && total === null && <Loading words="Reading the list" />}
      {total === 0 && empty}
      {total !== null && total > 0 && (
        <div className={styles.list}>
          <DataTable
            label={label}
            columns={[nameColumn, ...columns]}
            rowKey={(row) => row.recordId}
            onOpen={({ personId }) =>
              void navigate({
                to: '/young-people/$personId',
                params: { personId },
                search: { tab: 'work' } as never,
              })
            }
            source={{
              kind: 'paged',
              total,
              rowAt: rows.rowAt,
              onVisible: rows.onVisible,
              sort: { column: '', descending: false },
              onSort: () => {},
            }}
          />
        </div>
      )}
    </>
  );
}

/** A cell of text that may be cut, with the whole of it on pointing. */
export function TextCell({ words }: { words: string }) {
  return <span title={words}>{words}</span>;
}
