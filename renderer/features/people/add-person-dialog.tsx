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
  tokens,
} from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { DateField } from '../../components/date-field.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Asks for the names, date of birth and UPN of a young person, adds them, and opens their page. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const write = useWrite();
  const [surname, setSurname] = useState('');
  const [forename, setForename] = useState('');
  const [dateOfBirth, setDateOfBirth] = useState<IsoDate | null>(null);
  const [upn, setUpn] = useState('');
  const [problem, setProblem] = useState<{ words: ErrorWords; field: string | null } | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const problemOf = (field: string) => (problem?.field === field ? problem.words.title : null);

  async function add(): Promise<void> {
    if (surname.trim() === '' && forename.trim() === '') {
      setProblem({ words: { title: 'Enter a surname or a first name.', whatToDo: '' }, field: 'surname' });
      document.getElementById('add-surname')?.focus();
      return;
    }
    setIsBusy(true);
    const outcome = await write(() =>
      api.people.add({
        fields: { surname: surname.trim(), forename: forename.trim(), dateOfBirth, upn: upn.trim() },
      }),
    );
    setIsBusy(false);
    if (!outcome.saved) {
      setProblem({ words: outcome.words, field: outcome.field });
      return;
    }
    onClose();
    await navigate({ to: '/young-people/$personId', params: { personId: outcome.value.personId } });
  }

  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <DialogBody>
            <DialogTitle>Add a young person</DialogTitle>
            <DialogContent className={styles.fields}>
              {problem && !['surname', 'dateOfBirth', 'upn'].includes(problem.field ?? '') && (
                <ProblemMessage words={problem.words} />
              )}
              <Field label="Surname" validationMessage={problemOf('surname')}>
                <Input
                  id="add-surname"
                  autoComplete="off"
                  maxLength={500}
                  value={surname}
                  onChange={(_event, { value }) => setSurname(value)}
                />
              </Field>
              <Field label="First name">
                <Input
                  autoComplete="off"
                  maxLength={500}
                  value={forename}
                  onChange={(_event, { value }) => setForename(value)}
                />
              </Field>
              <DateField
                id="add-date-of-birth"
                label="Date of birth"
                kind="birth"
                value={dateOfBirth}
                onChange={setDateOfBirth}
                problem={problemOf('dateOfBirth')}
              />
              <Field
                label="UPN"
                hint="Unique pupil number: a letter and 12 digits. Leave it blank if you do not have it."
                validationMessage={problemOf('upn')}
              >
                <Input
                  autoComplete="off"
                  maxLength={20}
                  value={upn}
                  onChange={(_event, { value }) => setUpn(value)}
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
