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
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';

const useStyles = makeStyles({ button: { whiteSpace: 'nowrap' } });

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
  const styles = useStyles();
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
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) void hold();
          }}
        >
          <DialogBody>
            <DialogTitle>{`Hold the records of ${name}`}</DialogTitle>
            <DialogContent>
              <Field
                label="Why they must be kept"
                hint="For example: appeal to the tribunal, complaint, court case"
                validationMessage={problem}
              >
                <Input
                  id="hold-reason"
                  maxLength={500}
                  value={reason}
                  onChange={(_event, { value }) => {
                    setReason(value);
                    setProblem(null);
                  }}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={isBusy}>
                Hold
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
