import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { TableLink } from '../../../../shared/contract/import.ts';
import { columnLetters } from '../import-words.ts';
import { fitWords } from './link-words.ts';

/** What a person says of how a table leads to the people; columns as Excel counts them, from 1. */
export interface SaidOfLink {
  tableId: string;
  column: number | null;
  to: { tableId: string; column: number } | null;
  /** False only shows how the columns fit. */
  decided: boolean;
}

const useStyles = makeStyles({
  choose: { marginTop: tokens.spacingVerticalM, maxWidth: '900px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 400px))',
    gap: tokens.spacingHorizontalL,
  },
  // As wide as its place: the browser makes a list as wide as its longest entry.
  select: {
    width: '100%',
    minWidth: 0,
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
  fit: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  count: { margin: `${tokens.spacingVerticalXS} 0`, maxWidth: '80ch' },
  examples: {
    borderCollapse: 'collapse',
    marginBottom: tokens.spacingVerticalM,
    '& th, & td': { textAlign: 'left', padding: '2px 24px 2px 0', overflowWrap: 'anywhere' },
    '& thead th': {
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground3,
    },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
  },
  nobody: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Which column of a table leads to the young people: what is proposed, what it would mean, and the choice. */
export function ChooseLink({ link, onSay }: { link: TableLink; onSay: (said: SaidOfLink) => void }) {
  const styles = useStyles();
  const { tableId, sheetName, column, to, fit } = link;
  return (
    <div className={styles.choose}>
      <div className={styles.columns}>
        <Field label="This column of it" size="small">
          <Select
            className={styles.select}
            size="small"
            aria-label={`Column of ${sheetName} that leads to the young people`}
            value={column === null ? '' : String(column)}
            onChange={(_event, { value }) =>
              value !== '' && onSay({ tableId, column: Number(value), to: null, decided: false })
            }
          >
            {column === null && <option value="">Choose a column</option>}
            {link.columns.map((it) => (
              <option key={it.column} value={it.column}>
                {columnWords(it)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="holds the same as this column" size="small">
          <Select
            className={styles.select}
            size="small"
            aria-label={`Column that ${sheetName} leads to`}
            disabled={column === null}
            value={to === null ? '' : `${to.tableId} ${to.column}`}
            onChange={(_event, { value }) => {
              const [target = '', number = ''] = value.split(' ');
              if (number !== '')
                onSay({ tableId, column, to: { tableId: target, column: Number(number) }, decided: false });
            }}
          >
            {to === null && <option value="">Choose a column</option>}
            {link.targets.map((target) => (
              <optgroup key={target.tableId} label={target.sheetName}>
                {target.columns.map((it) => (
                  <option key={it.column} value={`${target.tableId} ${it.column}`}>
                    {columnWords(it)}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        </Field>
      </div>
      {column === null || to === null ? (
        <p className={styles.fit}>No column was found whose values stand in another table.</p>
      ) : (
        <>
          <p className={styles.fit} role="status">
            {fitWords(link)}
          </p>
          {link.isCount && (
            <p className={styles.count}>
              Both columns only count their rows 1, 2, 3 …, so that they agree does not mean that the rows
              belong together. Look at the names.
            </p>
          )}
          <table className={styles.examples} aria-label={`Whose rows of ${sheetName} would be`}>
            <thead>
              <tr>
                <th scope="col">In the row</th>
                <th scope="col">Young person</th>
              </tr>
            </thead>
            <tbody>
              {fit.examples.map(({ value, person }) => (
                <tr key={value}>
                  <th scope="row">{value}</th>
                  <td>{person}</td>
                </tr>
              ))}
              {fit.notLeading.map((value) => (
                <tr key={value}>
                  <th scope="row">{value}</th>
                  <td className={styles.nobody}>Nobody</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabled={column === null || to === null || fit.leading === 0}
          onClick={() => onSay({ tableId, column, to, decided: true })}
        >
          Use these columns
        </Button>
        <Button
          size="small"
          aria-label={`Leave ${sheetName} out`}
          onClick={() => onSay({ tableId, column: null, to: null, decided: true })}
        >
          Leave this table out
        </Button>
      </div>
    </div>
  );
}

/** 'whose (C-11, C-12, C-13)' */
function columnWords({ column, heading, examples }: TableLink['columns'][number]): string {
  const name = heading === '' ? `Column ${columnLetters(column)}` : heading;
  const shown = examples.slice(0, 3).map((it) => (it.length > 20 ? `${it.slice(0, 19)}…` : it));
  return shown.length === 0 ? `${name} (blank)` : `${name} (${shown.join(', ')})`;
}
