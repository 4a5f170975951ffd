import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { type Outcome } from '../../api/use-write.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useFormProblems } from '../../components/use-form-problems.ts';

/** Asks for the name of a new employer or job coach, and adds it. */
export function AddNamedDialog({
  noun,
  onAdd,
  onClose,
}: {
  /** "employer", "job coach". */
  noun: string;
  /** Closes the dialog itself once it has been added. */
  onAdd: (name: string) => Promise<Outcome<unknown>>;
  onClose: () => void;
}) {
  const [name, setName] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const problems = useFormProblems({ name: 'add-named' });
  async function add(): Promise<void> {
    setIsBusy(true);
    const outcome = await onAdd(name);
    setIsBusy(false);
    if (!outcome.saved) problems.show([{ fieldId: 'add-named', words: outcome.words.title }]);
  }
  const article = noun.startsWith('e') ? 'an' : 'a';
  return (
    <FormDialog
      title={`Add ${article} ${noun}`}
      submitLabel="Add"
      isBusy={isBusy}
      summary={problems.summary}
      onSubmit={add}
      onClose={onClose}
    >
      <Field label="Name" validationMessage={problems.at('add-named')}>
        <Input
          id="add-named"
          autoComplete="off"
          value={name}
          onChange={(_event, { value }) => setName(value)}
        />
      </Field>
    </FormDialog>
  );
}
