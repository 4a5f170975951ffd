import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { type Outcome } from '../../api/use-write.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';

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
  const [refused, setRefused] = useState<{ attempt: number; words: string } | null>(null);
  async function add(): Promise<void> {
    setIsBusy(true);
    const outcome = await onAdd(name);
    setIsBusy(false);
    if (!outcome.saved) setRefused({ attempt: (refused?.attempt ?? 0) + 1, words: outcome.words.title });
  }
  const article = noun.startsWith('e') ? 'an' : 'a';
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
            <DialogTitle>{`Add ${article} ${noun}`}</DialogTitle>
            <DialogContent>
              {refused && (
                <ErrorSummary
                  key={refused.attempt}
                  problems={[{ fieldId: 'add-named', words: refused.words }]}
                />
              )}
              <Field label="Name" validationMessage={refused?.words ?? null}>
                <Input
                  id="add-named"
                  autoComplete="off"
                  maxLength={500}
                  value={name}
                  onChange={(_event, { value }) => setName(value)}
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
