import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DialogSurface } from '../../components/dialog-surface.tsx';
import { type SubmitEvent, useState } from 'react';
import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { api } from '../../api/client.ts';
import { errorCode, type ErrorWords, errorWords } from '../../api/error-words.ts';
import { type FileTicket, shell } from '../../api/shell.ts';
import { useDataFile } from '../../api/use-data-file.ts';
import { PassphraseField } from '../../components/passphrase/passphrase-field.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalL, '& p': { margin: 0 } },
});

/** The file is not where it was, or another is there now. */
const WRONG_PLACE = new Set<string | null>(['FILE_MISSING', 'NOT_FOUND', 'ANOTHER_FILE']);

const notFound: ErrorWords = {
  title: 'SEND Pathways does not know where this file is.',
  whatToDo: 'Find the file first, or leave it closed and open it from the beginning.',
};

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
  /** Where the file is now, once the person had to look for it. */
  const [found, setFound] = useState<FileTicket | null>(null);
  const [isMissing, setIsMissing] = useState(file.recentId === null && !file.isSample);
  const choose = shell.chooseWorkspaceToOpen;

  async function openAgain(): Promise<WorkspaceDetails> {
    if (file.isSample) return api.workspace.openSample();
    const source = found ? { fileId: found.fileId } : { recentId: file.recentId ?? '' };
    return api.workspace.open({ source, unlock: { passphrase }, workspaceId: file.workspaceId });
  }

  async function find() {
    setProblem(null);
    try {
      const ticket = await choose?.();
      if (ticket) setFound(ticket);
    } catch (error) {
      setProblem(errorWords(error));
    }
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setProblem(null);
    if (passphrase === '' && !file.isSample) return setRefusal('Enter the passphrase');
    setRefusal(null);
    if (file.recentId === null && !file.isSample && !found) return setProblem(notFound);
    setIsBusy(true);
    try {
      await reopened(await openAgain());
    } catch (error) {
      if (errorCode(error) === 'WRONG_PASSPHRASE') setRefusal('That passphrase does not open this file');
      else setProblem(errorWords(error));
      if (WRONG_PLACE.has(errorCode(error))) {
        setFound(null);
        setIsMissing(true);
      }
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
              {isMissing && choose && (
                <p>
                  {found
                    ? `Chosen: ${found.name}`
                    : `Show where ${file.fileName} is now, if it was moved or renamed.`}{' '}
                  <Button type="button" onClick={() => void find()}>
                    Find the file…
                  </Button>
                </p>
              )}
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
