import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { Checkmark16Regular, ErrorCircle16Filled } from '@fluentui/react-icons';
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
  explanation: { maxWidth: '40ch', margin: 0 },
});

/** The quiet words at the top right: saving, saved and when, or not saved and why. Read out when they change. */
export function SavedWords() {
  const styles = useStyles();
  const saving = useSaving();
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
        <Popover withArrow>
          <PopoverTrigger disableButtonEnhancement>
            <Button size="small" appearance="outline">
              Why
            </Button>
          </PopoverTrigger>
          <PopoverSurface>
            <p className={styles.explanation}>
              <strong>{saving.words.title}</strong> {saving.words.whatToDo}
            </p>
          </PopoverSurface>
        </Popover>
      )}
    </div>
  );
}
