import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { ErrorWords } from '../error-words.ts';

const useStyles = makeStyles({
  messages: { marginTop: tokens.spacingVerticalXS },
  both: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    '& dd': { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
    '& dt': { color: tokens.colorNeutralForeground3 },
  },
});

/** The words beside a field that could not be saved, or whose saved value was changed by somebody else. */
export function SavedFieldMessages({
  failure,
  conflict,
  onRetry,
  onKeepMine,
  onUseTheirs,
}: {
  failure: ErrorWords | null;
  /** Both values as words; null when they do not differ. */
  conflict: { mine: string; theirs: string } | null;
  onRetry: () => void;
  onKeepMine: () => void;
  onUseTheirs: () => void;
}) {
  const styles = useStyles();
  if (conflict) {
    return (
      <MessageBar intent="warning" layout="multiline" className={styles.messages} role="alert">
        <MessageBarBody>
          <MessageBarTitle>This was changed somewhere else while you were typing.</MessageBarTitle>
          Nothing was overwritten. Choose which of the two to keep.
          <dl className={styles.both}>
            <dt>Saved there</dt>
            <dd>{conflict.theirs === '' ? '(blank)' : conflict.theirs}</dd>
            <dt>Typed here</dt>
            <dd>{conflict.mine === '' ? '(blank)' : conflict.mine}</dd>
          </dl>
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={onKeepMine}>Keep what I typed</Button>
          <Button onClick={onUseTheirs}>Use the other</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (!failure) return null;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.messages} role="alert">
      <MessageBarBody>
        <MessageBarTitle>Not saved. {failure.title}</MessageBarTitle>
        {failure.whatToDo}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRetry}>Try again</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
