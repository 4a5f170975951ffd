import {
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
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import { useFormProblems } from '../../components/use-form-problems.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { DateField } from '../../components/date-field.tsx';
import type { FieldProblem } from '../../components/error-summary.tsx';
import { alikeWords, looksAlike } from './alike.ts';
import { upnProblem } from './number-problems.ts';
import { birthHint } from './person-words.ts';

const useStyles = makeStyles({
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
  const problems = useFormProblems(fieldIds);
  const [surname, setSurname] = useState('');
  const [forename, setForename] = useState('');
  const [dateOfBirth, setDateOfBirth] = useState<IsoDate | null>(null);
  const [unreadableDate, setUnreadableDate] = useState<string | null>(null);
  const [upn, setUpn] = useState('');
  const [alike, setAlike] = useState<PersonRow[]>([]);
  const [isBusy, setIsBusy] = useState(false);

  const today = todayHere();
  const hint = birthHint(dateOfBirth, today);

  /** What has to be put right before anything is asked of the data file. */
  function problemsTyped(): FieldProblem[] {
    const typed: FieldProblem[] = [];
    if (surname.trim() === '' && forename.trim() === '')
      typed.push({ fieldId: 'add-surname', words: 'Enter a surname or a first name.' });
    if (unreadableDate !== null) typed.push({ fieldId: 'add-date-of-birth', words: unreadableDate });
    else if (dateOfBirth !== null && dateOfBirth > today)
      typed.push({
        fieldId: 'add-date-of-birth',
        words: 'Enter a date of birth that is not in the future.',
      });
    const inUpn = upnProblem(upn);
    if (inUpn !== null) typed.push({ fieldId: 'add-upn', words: inUpn });
    return typed;
  }

  async function add(): Promise<void> {
    const typed = problemsTyped();
    problems.show(typed);
    if (typed.length > 0) return;
    setIsBusy(true);
    const name = { surname: surname.trim(), forename: forename.trim() };
    // The same young person twice would be counted twice: asked once, then what the person says holds.
    if (alike.length === 0) {
      let known: PersonRow[];
      try {
        known = await knownAlike(name, dateOfBirth);
      } catch (error) {
        setIsBusy(false);
        return problems.refuse({ words: errorWords(error), field: null });
      }
      if (known.length > 0) {
        setAlike(known);
        setIsBusy(false);
        return;
      }
    }
    const outcome = await write(() => api.people.add({ fields: { ...name, dateOfBirth, upn: upn.trim() } }));
    setIsBusy(false);
    if (!outcome.saved) return problems.refuse(outcome);
    onClose();
    await navigate({ to: '/young-people/$personId', params: { personId: outcome.value.personId } });
  }

  return (
    <FormDialog
      title="Add a young person"
      submitLabel={alike.length > 0 ? 'Add somebody else' : 'Add'}
      isBusy={isBusy}
      summary={problems.summary}
      onSubmit={add}
      onClose={onClose}
    >
      <Field label="Surname" validationMessage={problems.at('add-surname')}>
        <Input
          id="add-surname"
          autoComplete="off"
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
        problem={problems.at('add-date-of-birth')}
      />
      <Field
        label="UPN"
        hint="Unique pupil number: a letter and 12 digits. Leave it blank if you do not have it."
        validationMessage={problems.at('add-upn')}
      >
        <Input id="add-upn" autoComplete="off" value={upn} onChange={(_event, { value }) => setUpn(value)} />
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
              {alike.map((person) => alikeWords(person)).join('; ')}. Add another only if this is somebody
              else.
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </FormDialog>
  );
}

/** Those already there who may be the same person. @throws what the engine answers where they cannot be asked for */
async function knownAlike(
  name: { surname: string; forename: string },
  dateOfBirth: IsoDate | null,
): Promise<PersonRow[]> {
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
}
