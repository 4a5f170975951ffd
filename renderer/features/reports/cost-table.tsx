import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CostGroup } from '../../../shared/contract/costs.ts';
import { formatNumber } from '../../../shared/domain/format-number.ts';
import { inPounds } from '../../../shared/domain/minimum-wage.ts';

/** Which records of a group are asked for. */
export type Known = 'cost' | 'access-to-work' | null;

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
    minWidth: '720px',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, textAlign: 'right' },
    '& th:first-child': { textAlign: 'left', overflowWrap: 'anywhere' },
    '& thead th': { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightSemibold },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  total: { '& th, & td, & th *, & td *': { fontWeight: `${tokens.fontWeightSemibold} !important` } },
  of: { color: tokens.colorNeutralForeground3 },
});

/** Programmes with what they cost, one row a group; each figure opens to the records behind it. */
export function CostTable({
  label,
  heading,
  groups,
  total,
  onOpen,
}: {
  label: string;
  /** "Provider". */
  heading: string;
  groups: readonly CostGroup[];
  /** Below the groups; left out where they may not be added up. */
  total?: CostGroup;
  onOpen: (group: CostGroup, known: Known, isTotal: boolean) => void;
}) {
  const styles = useStyles();
  const sum = (group: CostGroup, isTotal: boolean, known: 'cost' | 'access-to-work') => {
    const [pounds, count] =
      known === 'cost' ? [group.cost, group.withCost] : [group.accessToWork, group.withAccessToWork];
    // Not known is blank, never nought.
    if (pounds === null) return null;
    return (
      <>
        <Link as="button" onClick={() => onOpen(group, known, isTotal)}>
          {inPounds(pounds)}
        </Link>
        {count < group.programmes && <span className={styles.of}>{` for ${formatNumber(count)}`}</span>}
      </>
    );
  };
  const row = (group: CostGroup, isTotal: boolean) => (
    <tr key={isTotal ? 'total' : group.key} className={mergeClasses(isTotal && styles.total)}>
      <th scope="row">{group.label}</th>
      <td>
        <Link
          as="button"
          aria-label={`${formatNumber(group.programmes)}: ${group.label}`}
          onClick={() => onOpen(group, null, isTotal)}
        >
          {formatNumber(group.programmes)}
        </Link>
      </td>
      <td>{sum(group, isTotal, 'cost')}</td>
      <td>{sum(group, isTotal, 'access-to-work')}</td>
    </tr>
  );
  return (
    // Without a stop for Tab a wide table could not be scrolled by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a named group that scrolls
    <div className={styles.frame} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">Programmes</th>
            <th scope="col">Cost a year</th>
            <th scope="col">Access to Work a year</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => row(group, false))}
          {total && row(total, true)}
        </tbody>
      </table>
    </div>
  );
}
