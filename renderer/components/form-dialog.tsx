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
import type { ReactNode } from 'react';
import { ErrorSummary } from './error-summary.tsx';
import type { FormProblems } from './use-form-problems.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, '& p': { margin: 0 } },
  button: { whiteSpace: 'nowrap' },
});

/**
 * A question with some fields in a dialog: Enter and the button send it, once at a time; Escape and Cancel leave it. What
 * is wrong is summed up above the fields, and nothing typed is cleared.
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
  /** While it is being sent: then it is not sent again. */
  isBusy: boolean;
  /** What is wrong, of `useFormProblems`; left out by a form whose only field says it itself. */
  summary?: FormProblems['summary'];
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          noValidate
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
            <DialogActions>
              <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={isBusy}>
                {submitLabel}
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
