import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLocation } from '@tanstack/react-router';
import { forcedColors } from '../../theme/layout.ts';
import { isUnder, railGroups } from './rail-items.ts';
import { useRailCounts } from './use-rail-counts.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalM}`,
    display: 'grid',
    gap: '2px',
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    minHeight: '34px',
    padding: '0 12px',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [forcedColors]: { ':hover': { outline: '1px solid Highlight', outlineOffset: '-1px' } },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 ${tokens.colorBrandForeground1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    // Shadows and backgrounds go in forced colours; an edge stays.
    [forcedColors]: { borderLeft: '4px solid Highlight', borderTopLeftRadius: 0, borderBottomLeftRadius: 0 },
  },
  count: {
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The names of the screens, with what counts beside them. `onGo` closes the menu it may be shown in. */
export function Rail({ onGo }: { onGo?: () => void }) {
  const styles = useStyles();
  const { pathname } = useLocation();
  const counts = useRailCounts();
  return (
    <nav aria-label="Screens">
      {railGroups.map((items) => (
        <ul key={items[0]?.path} className={styles.list}>
          {items.map((item) => {
            const isCurrent = isUnder(item, pathname);
            const count = item.count && counts[item.count];
            return (
              <li key={item.path}>
                <a
                  href={`#${item.path}`}
                  aria-current={isCurrent ? 'page' : undefined}
                  className={mergeClasses(styles.item, isCurrent && styles.current)}
                  onClick={onGo}
                >
                  <span>{item.name}</span>
                  {count !== undefined && <span className={styles.count}>{count}</span>}
                </a>
              </li>
            );
          })}
        </ul>
      ))}
    </nav>
  );
}
