import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ToolkitInstrument } from '../../../shared/content/instrument-types.ts';
import type { Score } from '../../../shared/contract/toolkit.ts';
import { visuallyHidden } from '../../components/visually-hidden.ts';
import { forcedColors } from '../../theme/layout.ts';

const useStyles = makeStyles({
  mark: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  shape: { flexShrink: 0, color: tokens.colorBrandForeground1, [forcedColors]: { color: 'CanvasText' } },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', minWidth: '1ch' },
  none: { color: tokens.colorNeutralForeground3 },
  hidden: visuallyHidden,
});

/** The few words of a score: the form's own, up to the colon. */
export function scoreWords(score: Score, { section2 }: ToolkitInstrument): string {
  if (score === null) return 'Not scored yet';
  return section2.scale.find((option) => option.score === score)?.label.split(':')[0] ?? String(score);
}

/**
 * A score as number and shape: 3 a full disc, 2 a half one, 1 an empty ring, not scored a dash. The words stand beside
 * it, or are there for screen readers only.
 */
export function ScoreMark({
  score,
  instrument,
  hasWords = false,
}: {
  score: Score;
  instrument: ToolkitInstrument;
  hasWords?: boolean;
}) {
  const styles = useStyles();
  const words = scoreWords(score, instrument);
  return (
    <span
      className={mergeClasses(styles.mark, score === null && styles.none)}
      title={hasWords ? undefined : words}
    >
      {score !== null && <span className={styles.number}>{score}</span>}
      <ScoreShape score={score} className={styles.shape} />
      <span className={hasWords ? undefined : styles.hidden}>{words}</span>
    </span>
  );
}

/** The shape of a score: full for 3, half for 2, empty for 1, a line for not scored. Words stand beside it. */
export function ScoreShape({ score, className }: { score: Score; className?: string }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
      className={className}
    >
      {score === null ? (
        <line x1="3" y1="7" x2="11" y2="7" stroke="currentColor" strokeWidth="1.5" />
      ) : (
        <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
      {score === 3 && <circle cx="7" cy="7" r="5.5" fill="currentColor" />}
      {score === 2 && <path d="M7 1.5 A5.5 5.5 0 0 0 7 12.5 Z" fill="currentColor" />}
    </svg>
  );
}
