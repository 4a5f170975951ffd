import { makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import type { CheckResult } from '../../../../shared/contract/import.ts';
import { type RowFilter, rowStates } from '../../../../shared/domain/import-choices.ts';
import { forcedColors } from '../../../theme/layout.ts';
import { figure, rowStateWords } from '../import-words.ts';

// What needs a person comes first.
const order: readonly RowFilter[] = [
  'problem',
  'doubtful',
  'worth-a-look',
  'new',
  'changed',
  'unchanged',
  'skipped',
];

/** How many rows there are of a kind. */
export function rowsIn(check: CheckResult, filter: RowFilter): number {
  return filter === 'worth-a-look' ? check.rowsWorthALook : check.rows[filter];
}

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
  check,
  filter,
  onFilter,
}: {
  check: CheckResult;
  filter: RowFilter | null;
  onFilter: (filter: RowFilter | null) => void;
}) {
  const styles = useStyles();
  const { rows } = check;
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
        .filter((each) => rowsIn(check, each) > 0 || filter === each)
        .map((each) => (
          <ToggleButton
            key={each}
            size="small"
            shape="circular"
            className={mergeClasses(styles.chip, filter === each && styles.chosen)}
            checked={filter === each}
            onClick={() => onFilter(each)}
          >
            {each === 'worth-a-look' ? 'Worth a look' : rowStateWords[each]} {figure(rowsIn(check, each))}
          </ToggleButton>
        ))}
    </div>
  );
}
