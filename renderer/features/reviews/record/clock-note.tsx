import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { narrow } from '../../../theme/layout.ts';
import type { ExplainedDate } from '../why-words.ts';
import type { ClockState } from './clock-words.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 280px) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXL}`,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalM} 0`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    ':first-child': { paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  fields: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
  note: { maxWidth: '60ch', '& p': { margin: 0 } },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    minHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  source: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A field with, beside it, the day that the law sets for it: which, how it stands, why, and where that is written. */
export function WithClock({
  clock,
  state,
  otherwise,
  children,
}: {
  clock: ExplainedDate | null;
  /** Left out where it does not apply yet ("only if the plan is amended"). */
  state?: ClockState | undefined;
  /** Said while the day cannot be counted, or does not apply. */
  otherwise: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <div className={styles.fields}>{children}</div>
      <div className={styles.note}>
        {clock === null ? (
          <p className={styles.source}>{otherwise}</p>
        ) : (
          <>
            <p className={styles.line}>
              {clock.what} {formatDate(clock.on)}
              {state && <StatusBadge tone={state.tone}>{state.words}</StatusBadge>}
            </p>
            <p>{clock.why}</p>
            <p className={styles.source}>{clock.source}</p>
          </>
        )}
      </div>
    </div>
  );
}
