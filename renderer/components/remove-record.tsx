import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ErrorWords } from './error-words.ts';
import { ProblemMessage } from './problem-message.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { whiteSpace: 'nowrap' },
  question: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

/** Taking a record out asks once more, in place: dialogs do not open on dialogs. */
export function RemoveRecord({
  label,
  question,
  onRemove,
}: {
  /** "Remove this paid job…" */
  label: string;
  /** What goes with it, and that it can be put back. */
  question: string;
  /** Answers why it could not be removed, or null. */
  onRemove: () => Promise<ErrorWords | null>;
}) {
  const styles = useStyles();
  const [isAsking, setIsAsking] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  return (
    <div>
      {problem && <ProblemMessage words={problem} />}
      {isAsking ? (
        <>
          <p className={styles.question}>{question}</p>
          <div className={styles.buttons}>
            <Button
              className={styles.button}
              icon={<Delete20Regular />}
              onClick={() => void onRemove().then(setProblem)}
            >
              Remove it
            </Button>
            <Button
              // What was asked is answered with Enter without a thought: then nothing goes.
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the question has just been asked
              autoFocus
              className={styles.button}
              onClick={() => setIsAsking(false)}
            >
              Keep it
            </Button>
          </div>
        </>
      ) : (
        <Button
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the answer that stood here had the focus
          autoFocus={wasAsked}
          className={styles.button}
          icon={<Delete20Regular />}
          onClick={() => {
            setIsAsking(true);
            setWasAsked(true);
          }}
        >
          {label}
        </Button>
      )}
    </div>
  );
}
