import { makeStyles, tokens } from '@fluentui/react-components';
import { formatNumber } from '../../shared/domain/format-number.ts';
import { forcedColors } from '../theme/layout.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXS,
  },
  words: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  track: {
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: 'hidden',
    [forcedColors]: { border: '1px solid CanvasText', height: '8px' },
  },
  done: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    // Backgrounds go in forced colours unless they say that they mean it; an empty line must not look full.
    [forcedColors]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

/** How much of something is done: its name, the two numbers in words, and a line. */
export function ProgressLine({ label, done, of }: { label: string; done: number; of: number }) {
  const styles = useStyles();
  return (
    <div>
      <div className={styles.row}>
        <span>{label}</span>
        <span className={styles.words}>
          {formatNumber(done)} of {formatNumber(of)}
        </span>
      </div>
      {/* The words say it all; the line is for the eye. */}
      <div aria-hidden="true" className={styles.track}>
        <div className={styles.done} style={{ width: `${of === 0 ? 0 : (done / of) * 100}%` }} />
      </div>
    </div>
  );
}
