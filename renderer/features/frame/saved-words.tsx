import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark16Regular, ErrorCircle16Filled } from '@fluentui/react-icons';
import { useId } from 'react';
import { useSaving } from '../../api/saving.ts';
import { timeOfInstant } from '../../api/today.ts';
import { narrow } from '../../theme/layout.ts';

const useStyles = makeStyles({
  words: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    '& svg': { flexShrink: 0 },
  },
  failed: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusDangerForeground1,
  },
  long: { [narrow]: { display: 'none' } },
  explanation: {
    // Under the words, in the top corner: the browser shows it above everything and closes it with Escape.
    inset: 'auto',
    top: '44px',
    right: tokens.spacingHorizontalL,
    maxWidth: '40ch',
    margin: 0,
    padding: tokens.spacingHorizontalL,
    whiteSpace: 'normal',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
});

/** The quiet words at the top right: saving, saved and when, or not saved and why. Read out when they change. */
export function SavedWords() {
  const styles = useStyles();
  const saving = useSaving();
  const explanationId = useId();
  return (
    <div className={styles.words}>
      <span aria-live="polite" className={styles.words} data-saving={saving.kind}>
        {saving.kind === 'saving' && 'Saving…'}
        {saving.kind === 'saved' && (
          <>
            <Checkmark16Regular aria-hidden />
            <span>
              <span className={styles.long}>All changes saved </span>
              {timeOfInstant(saving.at)}
            </span>
          </>
        )}
        {saving.kind === 'untouched' && <span className={styles.long}>Saved as you go</span>}
        {saving.kind === 'not-saved' && (
          <span className={styles.failed}>
            <ErrorCircle16Filled aria-hidden /> Not saved
          </span>
        )}
      </span>
      {saving.kind === 'not-saved' && (
        <>
          <Button size="small" appearance="outline" popoverTarget={explanationId}>
            Why
          </Button>
          <p id={explanationId} popover="auto" className={styles.explanation}>
            <strong>{saving.words.title}</strong> {saving.words.whatToDo}
          </p>
        </>
      )}
    </div>
  );
}
