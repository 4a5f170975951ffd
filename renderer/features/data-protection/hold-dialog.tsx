import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { FormDialog } from '../../components/form-dialog.tsx';

/** Asks why the records of a young person have to be kept, and holds them. */
export function HoldDialog({
  personId,
  name,
  onClose,
}: {
  personId: string;
  name: string;
  onClose: () => void;
}) {
  const write = useWrite();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function hold(): Promise<void> {
    setIsBusy(true);
    const outcome = await write(() => api.dataProtection.addHold({ personId, reason }));
    setIsBusy(false);
    if (outcome.saved) onClose();
    else setProblem(`${outcome.words.title} ${outcome.words.whatToDo}`.trim());
  }

  return (
    <FormDialog
      title={`Hold the records of ${name}`}
      submitLabel="Hold"
      isBusy={isBusy}
      onSubmit={hold}
      onClose={onClose}
    >
      <Field
        label="Why they must be kept"
        hint="For example: appeal to the tribunal, complaint, court case"
        validationMessage={problem}
      >
        <Input
          id="hold-reason"
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
            setProblem(null);
          }}
        />
      </Field>
    </FormDialog>
  );
}
