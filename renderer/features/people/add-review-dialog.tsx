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
import { useState } from 'react';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, '& p': { margin: 0 } },
  button: { whiteSpace: 'nowrap' },
});

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
  const styles = useStyles();
  const write = useWrite();
  const [heldOn, setHeldOn] = useState<IsoDate | null>(null);
  const [meetingOn, setMeetingOn] = useState<IsoDate | null>(null);
  const [dueOn, setDueOn] = useState<IsoDate | null>(null);
  const [unreadable, setUnreadable] = useState<Readonly<Record<string, string | null>>>({});
  const [refused, setRefused] = useState<{ attempt: number; problems: FieldProblem[] }>({
    attempt: 0,
    problems: [],
  });
  const [isBusy, setIsBusy] = useState(false);
  const refuse = (problems: FieldProblem[]) =>
    setRefused(({ attempt }) => ({ attempt: attempt + 1, problems }));
  const problemOf = (fieldId: string) =>
    refused.problems.find((problem) => problem.fieldId === fieldId)?.words ?? null;

  async function add(): Promise<void> {
    const typed = Object.entries(unreadable).flatMap(([fieldId, words]): FieldProblem[] =>
      words === null ? [] : [{ fieldId, words }],
    );
    if (typed.length > 0) return refuse(typed);
    setIsBusy(true);
    const outcome = await write(() => api.review.add({ personId, fields: { heldOn, meetingOn, dueOn } }));
    setIsBusy(false);
    if (outcome.saved) return onAdded(outcome.value.recordId);
    const { title, whatToDo } = outcome.words;
    const fieldId = fieldIds[outcome.field ?? ''] ?? null;
    refuse([{ fieldId, words: fieldId === null ? `${title} ${whatToDo}` : title }]);
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) void add();
          }}
        >
          <DialogBody>
            <DialogTitle>Add an annual review</DialogTitle>
            <DialogContent className={styles.fields}>
              {refused.problems.length > 0 && (
                <ErrorSummary key={refused.attempt} problems={refused.problems} />
              )}
              <DateField
                id="add-review-held"
                label="Held on"
                hint="Leave it blank if the meeting is still to come"
                value={heldOn}
                onChange={setHeldOn}
                onUnreadable={(words) => setUnreadable((all) => ({ ...all, 'add-review-held': words }))}
                problem={problemOf('add-review-held')}
              />
              <DateField
                id="add-review-meeting"
                label="Meeting arranged for"
                hint={null}
                value={meetingOn}
                onChange={setMeetingOn}
                onUnreadable={(words) => setUnreadable((all) => ({ ...all, 'add-review-meeting': words }))}
                problem={problemOf('add-review-meeting')}
              />
              <DateField
                id="add-review-due"
                label="Due date in your own records"
                hint={null}
                value={dueOn}
                onChange={setDueOn}
                onUnreadable={(words) => setUnreadable((all) => ({ ...all, 'add-review-due': words }))}
                problem={problemOf('add-review-due')}
              />
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
