import { capitalised } from '../../../../shared/domain/capitalised.ts';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CheckResult } from '../../../../shared/contract/import.ts';
import { figure, recordName } from '../import-words.ts';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    maxWidth: '640px',
    '& th, & td': { padding: '4px 12px', textAlign: 'right' },
    '& th:first-child': { textAlign: 'left', paddingLeft: 0 },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
    '& thead th': {
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground3,
    },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorNeutralForeground3 },
});

/** How many records of each kind are new, changed and unchanged. */
export function CountTable({ records, past = false }: { records: CheckResult['records']; past?: boolean }) {
  const styles = useStyles();
  const cell = (number: number) => (number === 0 ? <span className={styles.none}>0</span> : figure(number));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Kind of record</th>
          <th scope="col">{past ? 'Added' : 'New'}</th>
          <th scope="col">Changed</th>
          <th scope="col">Unchanged</th>
        </tr>
      </thead>
      <tbody>
        {records.map((count) => (
          <tr key={count.record}>
            <th scope="row">{capitalised(recordName(count, 2))}</th>
            <td>{cell(count.new)}</td>
            <td>{cell(count.changed)}</td>
            <td>{cell(count.unchanged)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
