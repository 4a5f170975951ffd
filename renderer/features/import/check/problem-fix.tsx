import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import type { ImportProblem } from '../../../../shared/contract/import.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { columnLetters } from '../import-words.ts';

const useStyles = makeStyles({
  problem: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  message: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  fix: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
});

/** One thing that is wrong with a row: where, what would be accepted, and a field to put it right. */
export function ProblemFix({
  problem,
  inFile,
  isBusy,
  onFix,
}: {
  problem: ImportProblem;
  /** The cell as the file has it; null while unknown. */
  inFile: string | null;
  isBusy: boolean;
  onFix: (column: number, value: string) => void;
}) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const { column } = problem;
  const letters = columnLetters(problem.place ?? column ?? 1);
  const before = valueBefore(problem, inFile);
  const value = typed ?? before;
  const heading = problem.heading === '' && column !== null ? `Column ${letters}` : problem.heading;
  const fix = () => {
    if (column !== null && !isBusy) onFix(column, value.trim());
  };
  return (
    <div className={styles.problem}>
      <div className={styles.head}>
        {problem.severity === 'error' ? (
          <StatusBadge tone="bad">Problem</StatusBadge>
        ) : (
          <StatusBadge tone="warning">Worth a look</StatusBadge>
        )}
        <span className={styles.place}>
          {problem.sheet}, row {problem.row}
          {column === null
            ? ''
            : `, column ${letters}${heading.startsWith('Column ') ? '' : ` (${heading})`}`}
        </span>
      </div>
      <p className={styles.message}>{problem.message}</p>
      {column !== null && (
        <div className={styles.fix}>
          <Field
            className={styles.field}
            label={heading}
            size="small"
            {...(problem.severity === 'error' ? { validationState: 'error' as const } : {})}
          >
            <Input
              value={value}
              data-fix=""
              onChange={(_event, data) => setTyped(data.value)}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key === 'Enter') fix();
              }}
            />
          </Field>
          <Button disabled={isBusy || value.trim() === before.trim()} onClick={fix}>
            Use this
          </Button>
        </div>
      )}
    </div>
  );
}

/** What the row says now: the last correction, else the cell. A problem about two dates names both, not a cell. */
function valueBefore({ value }: ImportProblem, inFile: string | null): string {
  return value === '' || / to /.test(value) ? (inFile ?? '') : value;
}
