import { type ReactNode, useState } from 'react';
import { type Outcome, useWrite } from '../../api/use-write.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import type { FormProblems } from '../../components/use-form-problems.ts';

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
    <FormDialog
      title={title}
      submitLabel="Add"
      isBusy={isBusy}
      summary={problems.summary}
      onSubmit={addAndOpen}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}
