import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { SHORTEST_PASSPHRASE } from '../../../shared/domain/passphrase-length.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { errorCode, errorWords, type ErrorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { ErrorSummary, type FieldProblem } from '../../components/error-summary.tsx';
import { NewPassphrase } from '../../components/passphrase/new-passphrase.tsx';
import { newPassphraseProblems } from '../../components/passphrase/new-passphrase-problems.ts';
import { PassphraseField } from '../../components/passphrase/passphrase-field.tsx';
import { RecoveryKeySheet } from '../../components/passphrase/recovery-key-sheet.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '440px' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  words: { margin: `0 0 ${tokens.spacingVerticalL}`, maxWidth: '60ch' },
  problem: { marginBottom: tokens.spacingVerticalL },
});

const nothingTyped = { passphrase: '', again: '' };

/** Changes the passphrase. The recovery key changes with it, so the new one is shown at once. */
export function PassphraseSection({ workspace }: { workspace: WorkspaceDetails }) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(nothingTyped);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const [newKey, setNewKey] = useState<string | null>(null);

  function close() {
    setIsOpen(false);
    setCurrent('');
    setNext(nothingTyped);
    setProblems([]);
    setProblem(null);
  }

  async function change(event: SubmitEvent) {
    event.preventDefault();
    setAttempt(attempt + 1);
    setProblem(null);
    const refused = newPassphraseProblems(next, SHORTEST_PASSPHRASE);
    const found: FieldProblem[] = [];
    if (current === '')
      found.push({ fieldId: 'current-passphrase', words: 'Enter the passphrase you use now' });
    if (refused.passphrase) found.push({ fieldId: 'changed-passphrase', words: refused.passphrase });
    if (refused.again) found.push({ fieldId: 'changed-passphrase-again', words: refused.again });
    setProblems(found);
    if (found.length > 0) return;
    setIsBusy(true);
    try {
      const { recoveryKey } = await api.workspace.changePassphrase({ current, next: next.passphrase });
      close();
      setNewKey(recoveryKey);
    } catch (error) {
      if (errorCode(error) === 'WRONG_PASSPHRASE') {
        setProblems([{ fieldId: 'current-passphrase', words: 'That is not the passphrase of this file' }]);
      } else setProblem(errorWords(error));
    } finally {
      setIsBusy(false);
    }
  }
  const problemOf = (fieldId: string) => problems.find((one) => one.fieldId === fieldId)?.words;

  return (
    <Section title="Passphrase" surface>
      {newKey !== null && (
        <div aria-live="polite">
          <p className={styles.words}>
            <strong>The passphrase was changed, and the recovery key with it.</strong> Print the new key and
            destroy the old sheet: the old key no longer opens this file.
          </p>
          <RecoveryKeySheet
            recoveryKey={newKey}
            fileName={workspace.fileName}
            madeOn={formatDate(todayHere())}
          />
          <p>
            <Button appearance="primary" onClick={() => setNewKey(null)}>
              I have put the new key away
            </Button>
          </p>
        </div>
      )}
      {newKey === null && !isOpen && (
        <>
          <p className={styles.words}>
            It opens this file on any computer. Changing it also changes the recovery key.
          </p>
          <Button onClick={() => setIsOpen(true)}>Change the passphrase…</Button>
        </>
      )}
      {isOpen && (
        <form className={styles.form} onSubmit={(event) => void change(event)} noValidate>
          {problems.length > 0 && <ErrorSummary key={attempt} problems={problems} />}
          {problem && <ProblemMessage words={problem} />}
          <PassphraseField
            id="current-passphrase"
            label="Passphrase you use now"
            purpose="current"
            value={current}
            onChange={setCurrent}
            problem={problemOf('current-passphrase') ?? null}
          />
          <NewPassphrase
            idPrefix="changed"
            value={next}
            onChange={setNext}
            shortest={SHORTEST_PASSPHRASE}
            problems={{
              passphrase: problemOf('changed-passphrase'),
              again: problemOf('changed-passphrase-again'),
            }}
          />
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" disabled={isBusy}>
              {isBusy ? 'Changing…' : 'Change the passphrase'}
            </Button>
            <Button onClick={close}>Cancel</Button>
          </div>
        </form>
      )}
    </Section>
  );
}
