import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import { useFormProblems } from '../../components/use-form-problems.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { DateField } from '../../components/date-field.tsx';

const fieldIds: Readonly<Record<string, string>> = { notedOn: 'add-note-day', note: 'add-note-words' };

/** Adds a sensitive note. */
export function AddNoteDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const write = useWrite();
  const problems = useFormProblems(fieldIds);
  const [notedOn, setNotedOn] = useState<IsoDate | null>(todayHere());
  const [note, setNote] = useState('');
  const [isBusy, setIsBusy] = useState(false);

  async function add(): Promise<void> {
    if (problems.refuseUnreadable()) return;
    if (notedOn === null)
      return problems.show([{ fieldId: 'add-note-day', words: 'Enter the day on which it was noted.' }]);
    setIsBusy(true);
    const outcome = await write(() => api.dataProtection.addNote({ personId, notedOn, note }));
    setIsBusy(false);
    if (outcome.saved) return onClose();
    problems.refuse(outcome);
  }

  return (
    <FormDialog
      title="Add a sensitive note"
      submitLabel="Add"
      isBusy={isBusy}
      summary={problems.summary}
      onSubmit={add}
      onClose={onClose}
    >
      <DateField
        id="add-note-day"
        label="Noted on"
        value={notedOn}
        onChange={setNotedOn}
        {...problems.ofDate('add-note-day')}
      />
      <Field label="Note" validationMessage={problems.at('add-note-words')}>
        <Textarea
          id="add-note-words"
          rows={5}
          value={note}
          onChange={(_event, { value }) => setNote(value)}
        />
      </Field>
    </FormDialog>
  );
}
