import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type Outcome, useWrite } from '../../api/use-write.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import type { FormProblems } from '../../components/use-form-problems.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  button: { whiteSpace: 'nowrap' },
});

/** The frame of the two dialogs that begin a record with a page of its own, which then opens. */
export function WorkPlanDialog({
  title,
  problems,
  add,
  addressOf,
  onClose,
  children,
}: {
  title: string;
  problems: FormProblems;
  add: () => Promise<{ recordId: string }>;
  addressOf: (recordId: string) => string;
  onClose: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const write = useWrite();
  const [isBusy, setIsBusy] = useState(false);

  async function addAndOpen(): Promise<void> {
    if (problems.refuseUnreadable()) return;
    setIsBusy(true);
    const outcome: Outcome<{ recordId: string }> = await write(add);
    setIsBusy(false);
    if (!outcome.saved) return problems.refuse(outcome);
    onClose();
    location.hash = addressOf(outcome.value.recordId);
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) void addAndOpen();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              {problems.summary.problems.length > 0 && (
                <ErrorSummary key={problems.summary.attempt} problems={problems.summary.problems} />
              )}
              {children}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={isBusy}>
                Add
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
