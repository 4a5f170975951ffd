import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportField, MatchedColumn } from '../../../../shared/contract/import.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { visuallyHidden } from '../../../components/visually-hidden.ts';
import { figure } from '../import-words.ts';

const FIRST_SHOWN = 40;

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    maxWidth: '760px',
    '& th, & td': { textAlign: 'left', padding: '4px 12px 4px 0', verticalAlign: 'middle' },
    '& thead th': {
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground3,
    },
    '& tbody th': { fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere', width: '40%' },
  },
  rows: { textAlign: 'right !important' as 'right', fontVariantNumeric: 'tabular-nums', width: '72px' },
  unanswered: {
    boxShadow: `inset 3px 0 ${tokens.colorStatusWarningBorderActive}`,
    '& th': { paddingLeft: '12px' },
  },
  answered: { '& th': { paddingLeft: '12px' } },
  meaning: { minWidth: '200px' },
  state: { width: '150px' },
  hidden: visuallyHidden,
  more: { marginTop: tokens.spacingVerticalS },
});

/** What each value of a column with a list of codes means. Values nobody has answered for come first. */
export function ValueMeanings({
  column,
  field,
  onAnswer,
}: {
  column: MatchedColumn;
  field: ImportField;
  onAnswer: (value: string, meaning: string | null) => void;
}) {
  const styles = useStyles();
  // In the order in which they were found when the list was opened: an answer must not move its row away.
  const [order] = useState(() =>
    [...column.meanings]
      .sort((a, b) => Number(a.meaning !== null) - Number(b.meaning !== null) || b.rows - a.rows)
      .map(({ value }) => value),
  );
  const [showsAll, setShowsAll] = useState(order.length <= FIRST_SHOWN);
  const byValue = new Map(column.meanings.map((meaning) => [meaning.value, meaning]));
  return (
    <>
      <table className={styles.table} aria-label={`What the values of ${column.heading} mean`}>
        <thead>
          <tr>
            <th scope="col" className={styles.answered}>
              In the file
            </th>
            <th scope="col" className={styles.rows}>
              Rows
            </th>
            <th scope="col">What it means</th>
            <th scope="col">
              <span className={styles.hidden}>Whether it is answered</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(showsAll ? order : order.slice(0, FIRST_SHOWN)).map((value) => {
            const meaning = byValue.get(value);
            if (!meaning) return null;
            const isOpen = meaning.meaning === null;
            return (
              <tr key={value} className={mergeClasses(isOpen ? styles.unanswered : styles.answered)}>
                <th scope="row">{value}</th>
                <td className={styles.rows}>{figure(meaning.rows)}</td>
                <td className={styles.meaning}>
                  <Select
                    size="small"
                    aria-label={`What ${value} means`}
                    value={isOpen ? '?' : (meaning.meaning ?? '')}
                    onChange={(_event, { value: chosen }) => onAnswer(value, chosen === '?' ? null : chosen)}
                  >
                    <option value="?">Choose what it means</option>
                    {field.codes.map(({ code, label }) => (
                      <option key={code} value={code}>
                        {code.length <= 5 && code.toLowerCase() !== label.toLowerCase()
                          ? `${label} (${code})`
                          : label}
                      </option>
                    ))}
                    <option value="">Leave blank</option>
                  </Select>
                </td>
                <td className={styles.state}>
                  {isOpen && <StatusBadge tone="warning">Please answer</StatusBadge>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!showsAll && (
        <Button size="small" className={styles.more} onClick={() => setShowsAll(true)}>
          Show all {figure(order.length)} values
        </Button>
      )}
    </>
  );
}
