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
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonRow } from '../../../shared/contract/people.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import { DateField } from '../../components/date-field.tsx';
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx';
import { alikeWords, looksAlike } from './alike.ts';
import { upnProblem } from './number-problems.ts';
import { birthHint } from './person-words.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  add: { whiteSpace: 'nowrap' },
  alike: { marginTop: tokens.spacingVerticalS },
});

const fieldIds: Record<string, string> = {
  surname: 'add-surname',
  forename: 'add-forename',
  dateOfBirth: 'add-date-of-birth',
  upn: 'add-upn',
};

/** Asks for the names, date of birth and UPN of a young person, adds them, and opens their page. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const write = useWrite();
  const [surname, setSurname] = useState('');
  const [forename, setForename] = useState('');
  const [dateOfBirth, setDateOfBirth] = useState<IsoDate | null>(null);
  const [unreadableDate, setUnreadableDate] = useState<string | null>(null);
  const [upn, setUpn] = useState('');
  const [refused, setRefused] = useState<{ attempt: number; problems: FieldProblem[] }>({
    attempt: 0,
    problems: [],
  });
  const [alike, setAlike] = useState<PersonRow[]>([]);
  const [isBusy, setIsBusy] = useState(false);

  const today = todayHere();
  const hint = birthHint(dateOfBirth, today);
  const problemOf = (fieldId: string) =>
    refused.problems.find((problem) => problem.fieldId === fieldId)?.words ?? null;
  const refuse = (problems: FieldProblem[]) =>
    setRefused(({ attempt }) => ({ attempt: attempt + 1, problems }));

  /** What has to be put right before anything is asked of the data file. */
  function problemsTyped(): FieldProblem[] {
    const problems: FieldProblem[] = [];
    if (surname.trim() === '' && forename.trim() === '')
      problems.push({ fieldId: 'add-surname', words: 'Enter a surname or a first name.' });
    if (unreadableDate !== null) problems.push({ fieldId: 'add-date-of-birth', words: unreadableDate });
    else if (dateOfBirth !== null && dateOfBirth > today)
      problems.push({
        fieldId: 'add-date-of-birth',
        words: 'Enter a date of birth that is not in the future.',
      });
    const inUpn = upnProblem(upn);
    if (inUpn !== null) problems.push({ fieldId: 'add-upn', words: inUpn });
    return problems;
  }

  async function add(): Promise<void> {
    const problems = problemsTyped();
    if (problems.length > 0) return refuse(problems);
    setRefused(({ attempt }) => ({ attempt, problems: [] }));
    setIsBusy(true);
    const name = { surname: surname.trim(), forename: forename.trim() };
    // The same young person twice would be counted twice: asked once, then what the person says holds.
    if (alike.length === 0) {
      const known = await knownAlike(name, dateOfBirth);
      if (known.length > 0) {
        setAlike(known);
        setIsBusy(false);
        return;
      }
    }
    const outcome = await write(() => api.people.add({ fields: { ...name, dateOfBirth, upn: upn.trim() } }));
    setIsBusy(false);
    if (!outcome.saved) {
      const { title, whatToDo } = outcome.words;
      const fieldId = fieldIds[outcome.field ?? ''] ?? null;
      return refuse([{ fieldId, words: fieldId === null ? `${title} ${whatToDo}` : title }]);
    }
    onClose();
    await navigate({ to: '/young-people/$personId', params: { personId: outcome.value.personId } });
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
            <DialogTitle>Add a young person</DialogTitle>
            <DialogContent className={styles.fields}>
              {refused.problems.length > 0 && (
                <ErrorSummary key={refused.attempt} problems={refused.problems} />
              )}
              <Field label="Surname" validationMessage={problemOf('add-surname')}>
                <Input
                  id="add-surname"
                  autoComplete="off"
                  maxLength={500}
                  value={surname}
                  onChange={(_event, { value }) => {
                    setSurname(value);
                    setAlike([]);
                  }}
                />
              </Field>
              <Field label="First name">
                <Input
                  id="add-forename"
                  autoComplete="off"
                  maxLength={500}
                  value={forename}
                  onChange={(_event, { value }) => {
                    setForename(value);
                    setAlike([]);
                  }}
                />
              </Field>
              <DateField
                id="add-date-of-birth"
                label="Date of birth"
                kind="birth"
                {...(hint === undefined ? {} : { hint })}
                value={dateOfBirth}
                onChange={(value) => {
                  setDateOfBirth(value);
                  setAlike([]);
                }}
                onUnreadable={setUnreadableDate}
                problem={problemOf('add-date-of-birth')}
              />
              <Field
                label="UPN"
                hint="Unique pupil number: a letter and 12 digits. Leave it blank if you do not have it."
                validationMessage={problemOf('add-upn')}
              >
                <Input
                  id="add-upn"
                  autoComplete="off"
                  maxLength={20}
                  value={upn}
                  onChange={(_event, { value }) => setUpn(value)}
                />
              </Field>
              <div aria-live="polite">
                {alike.length > 0 && (
                  <MessageBar intent="warning" layout="multiline" className={styles.alike}>
                    <MessageBarBody>
                      <MessageBarTitle>
                        {alike.length === 1
                          ? 'There is a young person with this name already.'
                          : `There are ${alike.length} young people with this name already.`}
                      </MessageBarTitle>{' '}
                      {alike.map((person) => alikeWords(person)).join('; ')}. Add another only if this is
                      somebody else.
                    </MessageBarBody>
                  </MessageBar>
                )}
              </div>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" className={styles.add} disabledFocusable={isBusy}>
                {alike.length > 0 ? 'Add somebody else' : 'Add'}
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** Those already there who may be the same person; when they cannot be asked for, nobody: the engine has its own checks. */
async function knownAlike(
  name: { surname: string; forename: string },
  dateOfBirth: IsoDate | null,
): Promise<PersonRow[]> {
  try {
    const { people } = await api.people.list({
      search: `${name.forename} ${name.surname}`.trim().slice(0, 200),
      planState: null,
      settingId: null,
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 100,
    });
    return people.filter((person) => looksAlike(person, { ...name, dateOfBirth }));
  } catch {
    return [];
  }
}
