import { makeStyles, tokens } from '@fluentui/react-components';
import type { CheckedRow } from '../../../../shared/contract/import.ts';
import { StatusBadge, type StatusTone } from '../../../components/status-badge.tsx';

type RecordChange = CheckedRow['records'][number];

const states: Readonly<Record<RecordChange['state'], readonly [StatusTone, string]>> = {
  new: ['good', 'New'],
  changed: ['progress', 'Changed'],
  unchanged: ['neutral', 'Unchanged'],
};

const useStyles = makeStyles({
  record: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    tableLayout: 'fixed',
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: '3px 8px 3px 0',
      overflowWrap: 'anywhere',
    },
    '& th': { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
  },
  blank: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  kept: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** What a row would add and change, record by record, field by field. */
export function RecordChanges({ records }: { records: readonly RecordChange[] }) {
  const styles = useStyles();
  const blank = <span className={styles.blank}>blank</span>;
  return records.map((record, index) => {
    const [tone, words] = states[record.state];
    const hasBefore = record.state !== 'new';
    return (
      // The records of a checked row keep their order.
      <div key={index} className={styles.record}>
        <div className={styles.head}>
          <h3 className={styles.title}>{record.recordLabel}</h3>
          <StatusBadge tone={tone}>{words}</StatusBadge>
        </div>
        {record.fields.length > 0 && (
          <table className={styles.table} aria-label={`${record.recordLabel}, field by field`}>
            <thead>
              <tr>
                <th scope="col">Field</th>
                {hasBefore && <th scope="col">Now</th>}
                <th scope="col">{hasBefore ? 'In the file' : 'Value'}</th>
              </tr>
            </thead>
            <tbody>
              {record.fields.map(({ field, before, after, kept }, place) => (
                <tr key={`${field} ${place}`}>
                  <th scope="row">{field}</th>
                  {hasBefore && <td>{before ?? blank}</td>}
                  <td>
                    {after ?? blank}
                    {kept && <span className={styles.kept}>not taken over: yours stays</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    );
  });
}
