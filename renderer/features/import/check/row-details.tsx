import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { type Ref, useId, useState } from 'react';
import type { CheckedRow, ImportSession } from '../../../../shared/contract/import.ts';
import type { Answer } from '../import-session.ts';
import { ProblemFix } from './problem-fix.tsx';
import { RecordChanges } from './record-changes.tsx';
import { type CellInFile, identityInFile, useRowInFile } from './row-in-file.ts';
import { SamePerson } from './same-person.tsx';

const useStyles = makeStyles({
  panel: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    height: '100%',
    overflowY: 'auto',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  place: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground3 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  skipped: { margin: `0 0 ${tokens.spacingVerticalM}` },
  toggle: { marginLeft: '-8px' },
  cells: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', padding: '2px 0' },
    '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', padding: '2px 0' },
  },
});

/** Everything about one row: what is wrong and how to put it right, who it is about, and what it would change. */
export function RowDetails({
  session,
  row,
  isBusy,
  fileWins,
  heading,
  onAnswer,
}: {
  session: ImportSession;
  row: CheckedRow;
  isBusy: boolean;
  /** Whether the person said that this row replaces what people typed. */
  fileWins: boolean;
  heading: Ref<HTMLHeadingElement>;
  /** `said` tells what was done, for those who do not see it. */
  onAnswer: (answer: Answer, said: string) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const cells = useRowInFile(session, row);
  const { rowKey } = row;
  const name = row.personName || 'Nobody named';
  const isSkipped = row.state === 'skipped';
  const cellAt = (column: number | null) =>
    cells?.find((cell) => cell.column.column === column)?.value ?? null;
  const hasKept = row.records.some((record) => record.fields.some((field) => field.kept));
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {name}
      </h2>
      <p className={styles.place}>
        {row.sheet}, row {row.row}
        {row.knownBy === ''
          ? ''
          : row.knownBy === 'new'
            ? '. New to your data.'
            : `. Known by ${row.knownBy}.`}
      </p>
      {row.state === 'doubtful' && (
        <SamePerson
          row={row}
          inFile={cells && identityInFile(cells)}
          isBusy={isBusy}
          onSame={(personId) =>
            onAnswer({ rowKey, personId }, `${name} in row ${row.row} is the same person.`)
          }
          onNew={() => onAnswer({ rowKey, newPerson: true }, `${name} in row ${row.row} is someone new.`)}
        />
      )}
      {isSkipped && <p className={styles.skipped}>You skipped this row. It does not come in.</p>}
      <div className={styles.buttons}>
        {isSkipped ? (
          <Button
            disabled={isBusy}
            onClick={() => onAnswer({ rowKey, skip: false }, `Row ${row.row} is no longer skipped.`)}
          >
            Bring it in after all
          </Button>
        ) : (
          <Button
            size="small"
            disabled={isBusy}
            onClick={() => onAnswer({ rowKey, skip: true }, `Row ${row.row} is skipped.`)}
          >
            Skip this row
          </Button>
        )}
        {hasKept && !fileWins && (
          <Button
            size="small"
            disabled={isBusy}
            onClick={() =>
              onAnswer({ rowKey, fileWins: true }, `Row ${row.row}: the file’s values are taken over.`)
            }
          >
            Take over the file’s values
          </Button>
        )}
        {fileWins && (
          <Button
            size="small"
            disabled={isBusy}
            onClick={() => onAnswer({ rowKey, fileWins: false }, `Row ${row.row}: your own values stay.`)}
          >
            Keep my own values
          </Button>
        )}
      </div>
      {!isSkipped &&
        errorsFirst(row.problems).map((problem) => (
          <ProblemFix
            key={`${problem.problemId} ${problem.column}`}
            problem={problem}
            inFile={cellAt(problem.column)}
            isBusy={isBusy}
            onFix={(column, value) =>
              onAnswer({ rowKey, column, value }, `Row ${row.row}: ${problem.heading} corrected.`)
            }
          />
        ))}
      <RecordChanges records={row.records} />
      <RowAsItIs cells={cells} startsOpen={row.records.length === 0} />
    </section>
  );
}

function RowAsItIs({ cells, startsOpen }: { cells: readonly CellInFile[] | null; startsOpen: boolean }) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(startsOpen);
  const filled = (cells ?? []).filter((cell) => cell.value.trim() !== '');
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        className={styles.toggle}
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        The row as the file has it
      </Button>
      <div id={id}>
        {isOpen && (
          <dl className={styles.cells}>
            {filled.map(({ column, value }) => (
              <div key={column.column} style={{ display: 'contents' }}>
                <dt>{column.heading || 'No heading'}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </div>
  );
}

/** What keeps a row out comes before what is only worth a look. */
function errorsFirst(problems: CheckedRow['problems']): CheckedRow['problems'] {
  return [...problems].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
