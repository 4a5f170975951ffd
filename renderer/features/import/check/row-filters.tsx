import { makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import type { CheckedRow, CheckResult } from '../../../../shared/contract/import.ts';
import { rowStates } from '../../../../shared/domain/import-choices.ts';
import { forcedColors } from '../../../theme/layout.ts';
import { figure, rowStateWords } from '../import-words.ts';

export type RowFilter = CheckedRow['state'] | null;

// What needs a person comes first.
const order: readonly CheckedRow['state'][] = [
  'problem',
  'doubtful',
  'new',
  'changed',
  'unchanged',
  'skipped',
];

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: { fontWeight: tokens.fontWeightRegular, fontVariantNumeric: 'tabular-nums', minWidth: 0 },
  chosen: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    ':hover': { color: tokens.colorBrandForeground1, backgroundColor: tokens.colorBrandBackground2 },
    // The system's own colours for what is chosen.
    [forcedColors]: { color: 'HighlightText', backgroundColor: 'Highlight' },
  },
});

/** The rows by what would become of them, as chips with their numbers. Choosing one shows only those. */
export function RowFilters({
  rows,
  filter,
  onFilter,
}: {
  rows: CheckResult['rows'];
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
}) {
  const styles = useStyles();
  const all = rowStates.reduce((sum, state) => sum + rows[state], 0);
  return (
    <div className={styles.chips} role="group" aria-label="Which rows to show">
      <ToggleButton
        size="small"
        shape="circular"
        className={mergeClasses(styles.chip, filter === null && styles.chosen)}
        checked={filter === null}
        onClick={() => onFilter(null)}
      >
        All rows {figure(all)}
      </ToggleButton>
      {order
        .filter((state) => rows[state] > 0 || filter === state)
        .map((state) => (
          <ToggleButton
            key={state}
            size="small"
            shape="circular"
            className={mergeClasses(styles.chip, filter === state && styles.chosen)}
            checked={filter === state}
            onClick={() => onFilter(state)}
          >
            {rowStateWords[state]} {figure(rows[state])}
          </ToggleButton>
        ))}
    </div>
  );
}
