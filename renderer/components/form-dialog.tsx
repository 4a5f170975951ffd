import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DialogSurface } from './dialog-surface.tsx';
import { type ReactNode, useState } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import { createTypedWords } from './typed-words.ts';
import type { FormProblems } from './use-form-problems.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, '& p': { margin: 0 } },
  button: { whiteSpace: 'nowrap' },
  question: { margin: 0, flex: '1 1 100%', fontWeight: tokens.fontWeightSemibold },
  asking: { flexWrap: 'wrap' },
});

/**
 * A question with some fields in a dialog: Enter and the button send it, once at a time; Cancel leaves it. Escape and a
 * click beside it do so too, but ask first where something was typed: both happen by mistake. What is wrong is summed up
 * above the fields, and nothing typed is cleared.
 */
export function FormDialog({
  title,
  submitLabel,
  isBusy,
  summary,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  submitLabel: string;
  /** While it is being sent: then it is neither sent again nor left. */
  isBusy: boolean;
  /** What is wrong, of `useFormProblems`; left out by a form whose only field says it itself. */
  summary?: FormProblems['summary'];
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const [typed] = useState(createTypedWords);
  /** Where the focus was when it was asked whether to leave; null while it is not asked. */
  const [asked, setAsked] = useState<{ from: HTMLElement } | null>(null);

  function leave(): void {
    if (isBusy) return;
    if (asked) return stay();
    const last = typed.last();
    if (last === undefined) return onClose();
    const focused = document.activeElement;
    // A click beside the dialog has taken the focus from the field.
    setAsked({ from: focused instanceof HTMLElement && focused !== document.body ? focused : last });
  }
  function stay(): void {
    setAsked(null);
    asked?.from.focus();
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && leave()}>
      <DialogSurface>
        <form
          noValidate
          onChange={({ target }) => {
            typed.note(target);
            setAsked(null);
          }}
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) void onSubmit();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              {summary !== undefined && summary.problems.length > 0 && (
                <ErrorSummary key={summary.attempt} problems={summary.problems} />
              )}
              {children}
            </DialogContent>
            {asked ? (
              <DialogActions key="asking" fluid className={styles.asking}>
                <p role="alert" className={styles.question}>
                  What you typed here is not saved. Close it all the same?
                </p>
                <Button
                  // Enter and Escape then lose nothing.
                  // oxlint-disable-next-line jsx-a11y/no-autofocus -- the question has just been asked
                  autoFocus
                  appearance="primary"
                  className={styles.button}
                  onClick={stay}
                >
                  Keep it open
                </Button>
                <Button className={styles.button} onClick={onClose}>
                  Close without saving
                </Button>
              </DialogActions>
            ) : (
              <DialogActions key="sending">
                <Button
                  type="submit"
                  appearance="primary"
                  className={styles.button}
                  disabledFocusable={isBusy}
                >
                  {submitLabel}
                </Button>
                <Button disabledFocusable={isBusy} onClick={onClose}>
                  Cancel
                </Button>
              </DialogActions>
            )}
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
