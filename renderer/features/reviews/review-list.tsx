import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { errorWords } from '../../api/error-words.ts';
import type { PagedRows } from '../../api/use-paged-rows.ts';
import { type DataColumn, DataTable } from '../../components/data-table.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { narrow } from '../../theme/layout.ts';
import type { Whose } from './whose-columns.tsx';
import { WhyPanel } from './why-panel.tsx';
import type { ExplainedDate } from './why-words.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 280px',
    gap: tokens.spacingHorizontalXL,
    flex: '1 1 auto',
    minHeight: 0,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: { minHeight: 0, display: 'flex', flexDirection: 'column' },
  table: {
    [narrow]: { maxHeight: 'max(280px, 80dvh)' },
    '& table': { minWidth: '720px' },
  },
  why: { minHeight: 0, overflowY: 'auto', [narrow]: { overflowY: 'visible' } },
});

/** A list of reviews with, beside it, the reasons of the dates of the row that has the focus: of the first to begin with. */
export function ReviewList<Row extends Whose>({
  label,
  rows,
  columns,
  why,
  note,
  empty,
}: {
  label: string;
  rows: PagedRows<Row>;
  columns: readonly DataColumn<Row>[];
  why: (row: Row) => ExplainedDate[];
  /** What else is to be said of a row. */
  note?: (row: Row) => string | undefined;
  /** Shown where nothing is in the list. */
  empty: ReactNode;
}) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Row | null>(null);
  const current = chosen ?? rows.rowAt(0) ?? null;
  if (rows.error !== null) return <ProblemMessage words={errorWords(rows.error)} />;
  if (rows.total === null) return <Loading words="Reading the list" />;
  if (rows.total === 0) return empty;
  const said = current === null ? undefined : note?.(current);
  return (
    <div className={styles.columns}>
      <div className={styles.list}>
        <DataTable
          label={label}
          columns={columns}
          rowKey={(row) => row.personId}
          onFocusRow={setChosen}
          isCurrent={(row) => row.personId === current?.personId}
          source={{
            kind: 'paged',
            total: rows.total,
            rowAt: rows.rowAt,
            onVisible: rows.onVisible,
            // In the order in which things have to be done.
            sort: { column: '', descending: false },
            onSort: () => {},
          }}
        />
      </div>
      <div className={styles.why} aria-live="polite">
        <WhyPanel
          person={current}
          dates={current === null ? [] : why(current)}
          {...(said !== undefined && { note: said })}
        />
      </div>
    </div>
  );
}
