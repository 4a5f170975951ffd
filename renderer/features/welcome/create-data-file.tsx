import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { type SubmitEvent, useEffect, useState } from 'react';
import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { SHORTEST_PASSPHRASE } from '../../../shared/domain/passphrase-length.ts';
import { api } from '../../api/client.ts';
import { type ErrorCode, errorCode, errorWords } from '../../api/error-words.ts';
import { type FileTicket, shell } from '../../api/shell.ts';
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { NewPassphrase } from '../../components/passphrase/new-passphrase.tsx';
import { newPassphraseProblems } from '../../components/passphrase/new-passphrase-problems.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { type AuthorityDetails, authorityFields, authorityProblems } from './authority-details.ts';
import { KeepRecoveryKey } from './keep-recovery-key.tsx';

const steps = ['place', 'passphrase', 'authority'] as const;
type Step = (typeof steps)[number];

const titles: Record<Step, string> = {
  place: 'Where will the data file be kept?',
  passphrase: 'Choose a passphrase',
  authority: 'Whose data file is it?',
};

const ledes: Record<Step, string> = {
  place:
    'All your data is kept in this one encrypted file. Choose a folder that your council backs up, and not one that synchronises itself to the internet.',
  passphrase:
    'It opens the data file, and nobody can look it up for you. If it is ever lost, the file cannot be opened without the recovery key, which you are given at the end.',
  authority:
    'These details appear at the head of the toolkit and the action plan. You can change them at any time.',
};

const wrongNames: ReadonlySet<ErrorCode> = new Set(['ALREADY_EXISTS', 'NAME_TOO_LONG', 'REFUSED']);
const wrongPlaces: ReadonlySet<ErrorCode> = new Set([
  ...wrongNames,
  'READ_ONLY_PLACE',
  'FILE_MISSING',
  'NOT_FOUND',
]);

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '440px' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  problem: { marginBottom: tokens.spacingVerticalXL, maxWidth: '72ch' },
  chosen: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Makes a new data file in three steps, then shows its recovery key before anything else. */
export function CreateDataFile({ onBack }: { onBack: () => void }) {
  const styles = useStyles();
  const [step, setStep] = useState<Step>('place');
  const [name, setName] = useState('');
  const [ticket, setTicket] = useState<FileTicket | null>(null);
  const [phrase, setPhrase] = useState({ passphrase: '', again: '' });
  const [details, setDetails] = useState<AuthorityDetails>({
    authorityName: '',
    authorityCode: '',
    responsiblePerson: '',
    email: '',
    telephone: '',
  });
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const [made, setMade] = useState<WorkspaceDetails | null>(null);

  useEffect(() => document.querySelector('h1')?.focus(), [step]);

  function refuse(found: FieldProblem[]) {
    setProblems(found);
    setAttempt(attempt + 1);
  }
  function goTo(next: Step) {
    setProblems([]);
    setStep(next);
  }
  const problemOf = (fieldId: string) => problems.find((one) => one.fieldId === fieldId)?.words;

  async function choosePlace(suggestedName: string): Promise<FileTicket | null> {
    setProblem(null);
    try {
      const chosen = await shell.chooseWorkspaceToCreate(suggestedName);
      if (chosen) setTicket(chosen);
      return chosen;
    } catch (error) {
      const code = errorCode(error);
      // The browser shell has a field for the name, and there is what is wrong with it said.
      if (shell.kind === 'browser' && code !== null && wrongNames.has(code)) {
        const { title, whatToDo } = errorWords(error);
        refuse([{ fieldId: 'file-name', words: `${title} ${whatToDo}` }]);
      } else setProblem(errorWords(error));
      return null;
    }
  }

  async function leavePlace() {
    if (shell.kind === 'desktop') {
      if (ticket === null)
        return refuse([{ fieldId: 'choose-place', words: 'Choose where the data file will be kept' }]);
      return goTo('passphrase');
    }
    if (name.trim() === '')
      return refuse([{ fieldId: 'file-name', words: 'Enter a name for the data file' }]);
    if (await choosePlace(name.trim())) goTo('passphrase');
  }

  function leavePassphrase() {
    const found = newPassphraseProblems(phrase, SHORTEST_PASSPHRASE);
    const asList: FieldProblem[] = [];
    if (found.passphrase) asList.push({ fieldId: 'new-passphrase', words: found.passphrase });
    if (found.again) asList.push({ fieldId: 'new-passphrase-again', words: found.again });
    if (asList.length > 0) return refuse(asList);
    goTo('authority');
  }

  async function create() {
    const found = authorityProblems(details);
    if (found.length > 0) return refuse(found);
    if (ticket === null) return goTo('place');
    setProblems([]);
    setProblem(null);
    setIsBusy(true);
    try {
      setMade(await api.workspace.create({ fileId: ticket.fileId, passphrase: phrase.passphrase, details }));
    } catch (error) {
      setProblem(errorWords(error));
      const code = errorCode(error);
      // The place is what is wrong: another one has to be chosen. What was typed is kept.
      if (code !== null && wrongPlaces.has(code)) {
        setTicket(null);
        goTo('place');
      }
    } finally {
      setIsBusy(false);
    }
  }

  function next(event: SubmitEvent) {
    event.preventDefault();
    if (step === 'place') return void leavePlace();
    if (step === 'passphrase') return leavePassphrase();
    void create();
  }

  if (made) return <KeepRecoveryKey workspace={made} passphrase={phrase.passphrase} />;
  const position = steps.indexOf(step);
  return (
    <>
      <PageHeader
        title={titles[step]}
        lede={ledes[step]}
        breadcrumb={[
          <Link key="back" as="button" onClick={onBack}>
            Back to the start
          </Link>,
          `Create a data file: step ${position + 1} of ${steps.length}`,
        ]}
      />
      {problems.length > 0 && <ErrorSummary key={attempt} problems={problems} />}
      {problem && (
        <div className={styles.problem}>
          <ProblemMessage words={problem} />
        </div>
      )}
      <form className={styles.form} onSubmit={next} noValidate>
        {step === 'place' && shell.kind === 'desktop' && (
          <div className={styles.chosen}>
            <Button
              id="choose-place"
              onClick={() => void choosePlace(ticket?.name ?? 'SEND Pathways.pathways')}
            >
              {ticket === null ? 'Choose a place…' : 'Choose another place…'}
            </Button>
            {ticket !== null && <strong>{ticket.name}</strong>}
          </div>
        )}
        {step === 'place' && shell.kind === 'browser' && (
          <Field
            label="Name of the data file"
            hint="For example, Northmoor 2026. It is kept in the folder of SEND Pathways on this computer."
            validationMessage={problemOf('file-name') ?? null}
          >
            <Input
              id="file-name"
              autoComplete="off"
              maxLength={120}
              value={name}
              onChange={(_event, { value }) => setName(value)}
            />
          </Field>
        )}
        {step === 'passphrase' && (
          <NewPassphrase
            value={phrase}
            onChange={setPhrase}
            shortest={SHORTEST_PASSPHRASE}
            problems={{ passphrase: problemOf('new-passphrase'), again: problemOf('new-passphrase-again') }}
          />
        )}
        {step === 'authority' &&
          authorityFields.map((field) => (
            <Field
              key={field.name}
              label={field.label}
              hint={field.hint ?? null}
              validationMessage={problemOf(field.name) ?? null}
            >
              <Input
                id={field.name}
                type={field.type}
                autoComplete={field.autoComplete}
                maxLength={500}
                value={details[field.name]}
                onChange={(_event, { value }) => setDetails({ ...details, [field.name]: value })}
              />
            </Field>
          ))}
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabled={isBusy}>
            {step === 'authority' ? (isBusy ? 'Creating…' : 'Create the data file') : 'Continue'}
          </Button>
          {position > 0 && <Button onClick={() => goTo(steps[position - 1] ?? 'place')}>Back</Button>}
        </div>
      </form>
    </>
  );
}
