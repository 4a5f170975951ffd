import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** What narrows a list, in a line above it, with how much is left at its end. */
export function FilterLine({
  label = 'Narrow the list',
  children,
  count,
  after,
}: {
  /** Tells it from another line of the page, for screen readers. */
  label?: string;
  children: ReactNode;
  /** "349 of 1,400 young people"; said when it changes. */
  count?: string;
  /** What is done with the list as it is narrowed. */
  after?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.line} role="search" aria-label={label}>
      {children}
      {count !== undefined && (
        <span className={styles.count} role="status">
          {count}
        </span>
      )}
      {after}
    </div>
  );
}
