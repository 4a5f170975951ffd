import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { api } from '../../api/client.ts';
import { errorCode, type ErrorWords, errorWords } from '../../api/error-words.ts';
import { useDataFile } from '../../api/use-data-file.ts';
import { PassphraseField } from '../../components/passphrase/passphrase-field.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalL, '& p': { margin: 0 } },
});

/**
 * The engine had to be started again and no longer has the file open: asks for the passphrase over the page as it is,
 * so that nothing typed on it is lost.
 */
export function ReopenDialog({ file }: { file: WorkspaceDetails }) {
  const styles = useStyles();
  const { reopened, leave } = useDataFile();
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function openAgain(): Promise<WorkspaceDetails> {
    if (file.isSample) return api.workspace.openSample();
    const recent = await api.workspace.recent();
    const known = recent.find((one) => one.fileName === file.fileName && !one.missing);
    return api.workspace.open({ source: { recentId: known?.recentId ?? '' }, unlock: { passphrase } });
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setProblem(null);
    if (passphrase === '' && !file.isSample) return setRefusal('Enter the passphrase');
    setRefusal(null);
    setIsBusy(true);
    try {
      await reopened(await openAgain());
    } catch (error) {
      if (errorCode(error) === 'WRONG_PASSPHRASE') setRefusal('That passphrase does not open this file');
      else setProblem(errorWords(error));
      setIsBusy(false);
    }
  }

  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <form onSubmit={(event) => void submit(event)} noValidate>
          <DialogBody>
            <DialogTitle>Open {file.fileName} again to carry on</DialogTitle>
            <DialogContent className={styles.content}>
              <p>
                The part of SEND Pathways that keeps your data had to be started again, which closed the file.
                What you typed is kept on this page and is saved as soon as the file is open.
              </p>
              {problem && <ProblemMessage words={problem} />}
              {!file.isSample && (
                <PassphraseField
                  id="passphrase-again"
                  label="Passphrase"
                  purpose="current"
                  value={passphrase}
                  onChange={setPassphrase}
                  problem={refusal}
                />
              )}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabled={isBusy}>
                {isBusy ? 'Opening…' : 'Open'}
              </Button>
              <Button onClick={() => void leave()}>Leave it closed</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
