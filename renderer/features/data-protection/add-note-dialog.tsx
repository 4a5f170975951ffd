import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

const fieldIds: Readonly<Record<string, string>> = { notedOn: 'add-note-day', note: 'add-note-words' };

/** Adds a sensitive note. */
export function AddNoteDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const styles = useStyles();
  const write = useWrite();
  const [notedOn, setNotedOn] = useState<IsoDate | null>(todayHere());
  const [note, setNote] = useState('');
  const [unreadable, setUnreadable] = useState<string | null>(null);
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
    if (unreadable !== null) return refuse([{ fieldId: 'add-note-day', words: unreadable }]);
    if (notedOn === null)
      return refuse([{ fieldId: 'add-note-day', words: 'Enter the day on which it was noted.' }]);
    setIsBusy(true);
    const outcome = await write(() => api.dataProtection.addNote({ personId, notedOn, note }));
    setIsBusy(false);
    if (outcome.saved) return onClose();
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
            <DialogTitle>Add a sensitive note</DialogTitle>
            <DialogContent className={styles.fields}>
              {refused.problems.length > 0 && (
                <ErrorSummary key={refused.attempt} problems={refused.problems} />
              )}
              <DateField
                id="add-note-day"
                label="Noted on"
                value={notedOn}
                onChange={setNotedOn}
                onUnreadable={setUnreadable}
                problem={problemOf('add-note-day')}
              />
              <Field label="Note" validationMessage={problemOf('add-note-words')}>
                <Textarea
                  id="add-note-words"
                  rows={5}
                  maxLength={50_000}
                  value={note}
                  onChange={(_event, { value }) => setNote(value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
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
