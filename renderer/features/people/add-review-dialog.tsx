import { useState } from 'react';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { useFormProblems } from '../../components/use-form-problems.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { DateField } from '../../components/date-field.tsx';

const fieldIds: Readonly<Record<string, string>> = {
  heldOn: 'add-review-held',
  meetingOn: 'add-review-meeting',
  dueOn: 'add-review-due',
};

/** Asks for the day of a review, adds it, and opens it for the rest of what is to be said. */
export function AddReviewDialog({
  personId,
  onAdded,
  onClose,
}: {
  personId: string;
  onAdded: (recordId: string) => void;
  onClose: () => void;
}) {
  const write = useWrite();
  const problems = useFormProblems(fieldIds);
  const [heldOn, setHeldOn] = useState<IsoDate | null>(null);
  const [meetingOn, setMeetingOn] = useState<IsoDate | null>(null);
  const [dueOn, setDueOn] = useState<IsoDate | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function add(): Promise<void> {
    if (problems.refuseUnreadable()) return;
    setIsBusy(true);
    const outcome = await write(() => api.review.add({ personId, fields: { heldOn, meetingOn, dueOn } }));
    setIsBusy(false);
    if (outcome.saved) return onAdded(outcome.value.recordId);
    problems.refuse(outcome);
  }

  return (
    <FormDialog
      title="Add an annual review"
      submitLabel="Add"
      isBusy={isBusy}
      summary={problems.summary}
      onSubmit={add}
      onClose={onClose}
    >
      <DateField
        id="add-review-held"
        label="Held on"
        hint="Leave it blank if the meeting is still to come"
        value={heldOn}
        onChange={setHeldOn}
        {...problems.ofDate('add-review-held')}
      />
      <DateField
        id="add-review-meeting"
        label="Meeting arranged for"
        hint={null}
        value={meetingOn}
        onChange={setMeetingOn}
        {...problems.ofDate('add-review-meeting')}
      />
      <DateField
        id="add-review-due"
        label="Due date in your own records"
        hint={null}
        value={dueOn}
        onChange={setDueOn}
        {...problems.ofDate('add-review-due')}
      />
    </FormDialog>
  );
}
