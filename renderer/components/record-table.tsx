import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th': {
      textAlign: 'left',
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground3,
      whiteSpace: 'nowrap',
    },
    '& th, & td': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
      verticalAlign: 'top',
      overflowWrap: 'break-word',
    },
    '& td': { minWidth: '96px', maxWidth: '420px', whiteSpace: 'pre-line' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

export interface RecordColumn<Row> {
  heading: string;
  cell: (row: Row) => ReactNode;
  /** Left out while this is true of no row: columns that few records fill. */
  onlyIf?: (row: Row) => boolean;
}

/** The records of one kind: few rows, all shown. */
export function RecordTable<Row extends { recordId: string }>({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly RecordColumn<Row>[];
  rows: readonly Row[];
}) {
  const styles = useStyles();
  const shown = columns.filter(({ onlyIf }) => onlyIf === undefined || rows.some(onlyIf));
  return (
    // Without a stop for Tab a wide table could not be scrolled by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a named group that scrolls
    <div className={styles.frame} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {shown.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.recordId}>
              {shown.map(({ heading, cell }) => (
                <td key={heading}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
