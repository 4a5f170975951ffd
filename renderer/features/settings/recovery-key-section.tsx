import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { errorCode, errorWords, type ErrorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { PassphraseField } from '../../components/passphrase/passphrase-field.tsx';
import { RecoveryKeySheet } from '../../components/passphrase/recovery-key-sheet.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '440px' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  words: { margin: `0 0 ${tokens.spacingVerticalL}`, maxWidth: '60ch' },
});

/** Shows the recovery key again to whoever knows the passphrase. */
export function RecoveryKeySection({ workspace }: { workspace: WorkspaceDetails }) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  function close() {
    setIsOpen(false);
    setPassphrase('');
    setRecoveryKey(null);
    setRefusal(null);
    setProblem(null);
  }

  async function show(event: SubmitEvent) {
    event.preventDefault();
    setProblem(null);
    if (passphrase === '') return setRefusal('Enter the passphrase of this file');
    setRefusal(null);
    setIsBusy(true);
    try {
      setRecoveryKey((await api.workspace.recoveryKey({ passphrase })).recoveryKey);
      setPassphrase('');
    } catch (error) {
      if (errorCode(error) === 'WRONG_PASSPHRASE') setRefusal('That is not the passphrase of this file');
      else setProblem(errorWords(error));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <Section title="Recovery key" surface>
      {!isOpen && (
        <>
          <p className={styles.words}>
            Opens this file when the passphrase is lost. Keep it printed and locked away, apart from this
            computer.
          </p>
          <Button onClick={() => setIsOpen(true)}>Show the recovery key…</Button>
        </>
      )}
      {isOpen && recoveryKey === null && (
        <form className={styles.form} onSubmit={(event) => void show(event)} noValidate>
          {problem && <ProblemMessage words={problem} />}
          <PassphraseField
            id="passphrase-for-key"
            label="Passphrase"
            hint="To make sure that it is you."
            purpose="current"
            value={passphrase}
            onChange={setPassphrase}
            problem={refusal}
          />
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" disabled={isBusy}>
              {isBusy ? 'One moment…' : 'Show the recovery key'}
            </Button>
            <Button onClick={close}>Cancel</Button>
          </div>
        </form>
      )}
      {recoveryKey !== null && (
        <>
          <RecoveryKeySheet
            recoveryKey={recoveryKey}
            fileName={workspace.fileName}
            madeOn={formatDate(todayHere())}
          />
          <p>
            <Button onClick={close}>Hide it again</Button>
          </p>
        </>
      )}
    </Section>
  );
}
