import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ChangeDetail } from '../../../shared/contract/history.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';

const PAGE = 50;

const operations: Record<ChangeDetail['operation'], string> = {
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
};

const useStyles = makeStyles({
  changes: { padding: '0 16px 16px 44px', overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    minWidth: '480px',
    fontSize: tokens.fontSizeBase200,
    marginBottom: '12px',
  },
  caption: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    padding: '8px 0 4px',
    fontWeight: tokens.fontWeightSemibold,
  },
  operation: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  heading: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    padding: '4px 12px 4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    padding: '4px 12px 4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  field: { width: '24%' },
  blank: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

/** The rows of one change, field by field: what was there before, and after. */
export function ChangesOfSet({
  changeSetId,
  personId,
}: {
  changeSetId: string;
  /** Only the rows of this young person. */
  personId: string | undefined;
}) {
  const styles = useStyles();
  const details = useInfiniteQuery(
    orpc.history.get.infiniteOptions({
      input: (offset: number) => ({
        changeSetId,
        offset,
        limit: PAGE,
        ...(personId !== undefined && { personId }),
      }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.changes.length, 0);
        return last.changes.length > 0 && shown < last.total ? shown : undefined;
      },
    }),
  );
  if (details.isPending) return <Loading words="Reading the change" />;
  if (details.isError) {
    return <ProblemMessage words={errorWords(details.error)} onRetry={() => void details.refetch()} />;
  }
  const changes = details.data.pages.flatMap((page) => page.changes);
  const total = details.data.pages[0]?.total ?? changes.length;
  return (
    <div className={styles.changes}>
      {changes.map((change, index) => (
        // The order of a change that has been made does not change.
        <OneRow key={index} change={change} />
      ))}
      {details.hasNextPage && (
        <Button
          size="small"
          disabled={details.isFetchingNextPage}
          onClick={() => void details.fetchNextPage()}
        >
          Show more of this change ({(total - changes.length).toLocaleString('en-GB')} rows)
        </Button>
      )}
    </div>
  );
}

/** What became of one row: its fields before and after, or only that it was added or removed when none can be shown. */
function OneRow({ change }: { change: ChangeDetail }) {
  const styles = useStyles();
  const title = (
    <>
      {change.what} <span className={styles.operation}>· {operations[change.operation]}</span>
    </>
  );
  if (change.fields.length === 0) return <p className={styles.caption}>{title}</p>;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${styles.heading} ${styles.field}`}>
            Field
          </th>
          <th scope="col" className={styles.heading}>
            Before
          </th>
          <th scope="col" className={styles.heading}>
            After
          </th>
        </tr>
      </thead>
      <tbody>
        {change.fields.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row" className={styles.cell}>
              {field}
            </th>
            <td className={styles.cell}>{valueOf(before, styles.blank)}</td>
            <td className={styles.cell}>{valueOf(after, styles.blank)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valueOf(value: string | null, blankClass: string) {
  return value === null || value === '' ? <span className={blankClass}>blank</span> : value;
}
