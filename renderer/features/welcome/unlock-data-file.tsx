import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { errorCode, errorWords } from '../../api/error-words.ts';
import { useDataFile } from '../../api/use-data-file.ts';
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PassphraseField } from '../../components/passphrase/passphrase-field.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import type { FileToOpen } from './welcome-step.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '440px' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  problem: { marginBottom: tokens.spacingVerticalXL, maxWidth: '72ch' },
});

/** Asks for the passphrase (or the recovery key) of a data file and opens it. Nothing typed is cleared by a refusal. */
export function UnlockDataFile({ file, onBack }: { file: FileToOpen; onBack: () => void }) {
  const styles = useStyles();
  const { entered } = useDataFile();
  const [way, setWay] = useState<'passphrase' | 'recovery-key'>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [recoveryKey, setRecoveryKey] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [fieldProblem, setFieldProblem] = useState<FieldProblem | null>(null);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const fieldId = way === 'passphrase' ? 'passphrase' : 'recovery-key';
  useEffect(() => form.current?.querySelector('input')?.focus(), [way]);

  async function open(event: SubmitEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    setProblem(null);
    const typed = way === 'passphrase' ? passphrase : recoveryKey.trim();
    if (typed === '') {
      const words = way === 'passphrase' ? 'Enter the passphrase' : 'Enter the recovery key';
      return setFieldProblem({ fieldId, words });
    }
    setFieldProblem(null);
    setIsBusy(true);
    try {
      const workspace = await api.workspace.open({
        source: file.kind === 'chosen' ? { fileId: file.ticket.fileId } : { recentId: file.recentId },
        unlock: way === 'passphrase' ? { passphrase } : { recoveryKey: typed },
      });
      await entered(workspace);
    } catch (error) {
      setIsBusy(false);
      if (errorCode(error) !== 'WRONG_PASSPHRASE') return setProblem(errorWords(error));
      setFieldProblem({
        fieldId,
        words:
          way === 'passphrase'
            ? 'That passphrase does not open this file. Check capital letters and spaces'
            : 'That recovery key does not open this file. Check each letter and digit; an older key stops working when the passphrase is changed. If it is right, the beginning of the file is damaged: open a copy made earlier',
      });
    }
  }

  return (
    <>
      <PageHeader
        title={`Open ${file.name}`}
        breadcrumb={[
          <Link key="back" as="button" onClick={onBack}>
            Back
          </Link>,
          'Open a data file',
        ]}
      />
      {fieldProblem && <ErrorSummary key={attempt} problems={[fieldProblem]} />}
      {problem && (
        <div className={styles.problem}>
          <ProblemMessage words={problem} />
        </div>
      )}
      <form ref={form} className={styles.form} onSubmit={(event) => void open(event)} noValidate>
        {way === 'passphrase' ? (
          <PassphraseField
            id="passphrase"
            label="Passphrase"
            purpose="current"
            value={passphrase}
            onChange={setPassphrase}
            problem={fieldProblem?.words ?? null}
          />
        ) : (
          <Field
            label="Recovery key"
            hint="From the sheet that was printed when the file was made. Spaces and hyphens do not matter."
            validationMessage={fieldProblem?.words ?? null}
          >
            <Input
              id="recovery-key"
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              value={recoveryKey}
              onChange={(_event, { value }) => setRecoveryKey(value)}
            />
          </Field>
        )}
        <div>
          <Link
            as="button"
            type="button"
            onClick={() => {
              setWay(way === 'passphrase' ? 'recovery-key' : 'passphrase');
              setFieldProblem(null);
              setProblem(null);
            }}
          >
            {way === 'passphrase'
              ? 'I have lost the passphrase: use the recovery key'
              : 'Use the passphrase instead'}
          </Link>
        </div>
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabled={isBusy}>
            {isBusy ? 'Opening…' : 'Open'}
          </Button>
          <Button onClick={onBack}>Cancel</Button>
        </div>
      </form>
    </>
  );
}
