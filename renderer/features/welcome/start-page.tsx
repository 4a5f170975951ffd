import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords, type ErrorWords } from '../../api/error-words.ts';
import { shell } from '../../api/shell.ts';
import { dayOfInstant } from '../../api/today.ts';
import { useDataFile } from '../../api/use-data-file.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { FileList } from './file-list.tsx';
import type { FileToOpen } from './welcome-step.ts';

const useStyles = makeStyles({
  ways: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
  },
  way: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    '& h3': { margin: 0, fontSize: tokens.fontSizeBase300 },
    '& p': {
      margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`,
      color: tokens.colorNeutralForeground3,
    },
    '& button': { marginTop: 'auto' },
  },
  problem: { marginBottom: tokens.spacingVerticalXL },
});

/** The first page: recent data files, and the three ways in. */
export function StartPage({
  onOpen,
  onCreate,
}: {
  onOpen: (file: FileToOpen) => void;
  onCreate: () => void;
}) {
  const styles = useStyles();
  const { entered } = useDataFile();
  const recent = useQuery(orpc.workspace.recent.queryOptions());
  const inFolder = useQuery(
    orpc.workspace.listInFolder.queryOptions({ enabled: shell.chooseWorkspaceToOpen === null }),
  );
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const [isOpeningSample, setIsOpeningSample] = useState(false);

  const recentFiles = recent.data ?? [];
  const otherFiles = (inFolder.data ?? []).filter(
    (file) => !recentFiles.some((known) => known.fileName === file.name && !known.missing),
  );
  const isFirstRun =
    recent.isSuccess && !inFolder.isError && recentFiles.length === 0 && otherFiles.length === 0;
  const chooseFile = shell.chooseWorkspaceToOpen;

  async function openSample() {
    setProblem(null);
    setIsOpeningSample(true);
    try {
      await entered(await api.workspace.openSample());
    } catch (error) {
      setProblem(errorWords(error));
      setIsOpeningSample(false);
    }
  }

  async function openOther() {
    setProblem(null);
    try {
      const ticket = await chooseFile?.();
      if (ticket) onOpen({ kind: 'chosen', ticket, name: ticket.name });
    } catch (error) {
      setProblem(errorWords(error));
    }
  }

  return (
    <>
      <PageHeader
        title={isFirstRun ? 'Welcome to SEND Pathways' : 'Open your data file'}
        lede="Complete the Employment Pathways Toolkit, keep the action plan, and follow young people towards paid work. Everything stays in one encrypted file on this computer."
      />
      {problem && (
        <div className={styles.problem}>
          <ProblemMessage words={problem} />
        </div>
      )}
      {inFolder.isError && (
        <div className={styles.problem}>
          <ProblemMessage
            words={{
              title: 'The folder of your data files could not be read.',
              whatToDo:
                'Your data files are where they were. Ask whoever looks after this computer whether you may read that folder.',
            }}
            onRetry={() => void inFolder.refetch()}
          />
        </div>
      )}
      {recentFiles.length > 0 && (
        <Section title="Recent files">
          <FileList
            files={recentFiles.map((file, index) => ({
              isFirst: index === 0 && !file.missing,
              id: file.recentId,
              name: file.fileName,
              about: file.authorityName,
              when: `Last opened ${formatDate(dayOfInstant(file.lastOpenedAt))}`,
              badge: file.missing ? <StatusBadge tone="warning">Not found where it was</StatusBadge> : null,
              isMissing: file.missing,
              onOpen: () => onOpen({ kind: 'recent', recentId: file.recentId, name: file.fileName }),
              onForget: () =>
                void api.workspace
                  .forget({ recentId: file.recentId })
                  .then(() => recent.refetch())
                  .catch((error: unknown) => setProblem(errorWords(error))),
            }))}
          />
        </Section>
      )}
      {otherFiles.length > 0 && (
        <Section title="Other data files in the folder">
          <FileList
            files={otherFiles.map((file) => ({
              id: file.fileId,
              name: file.name,
              about: '',
              when: `Last changed ${formatDate(dayOfInstant(file.changedAt))}`,
              badge: null,
              isMissing: false,
              onOpen: () => onOpen({ kind: 'chosen', ticket: file, name: file.name }),
            }))}
          />
        </Section>
      )}
      <Section title={isFirstRun ? 'How would you like to begin?' : 'Something else'}>
        <div className={styles.ways}>
          <div className={styles.way}>
            <h3>Create a data file</h3>
            <p>For your authority. It takes about two minutes: a name, a passphrase, and who you are.</p>
            <Button appearance={isFirstRun ? 'primary' : 'secondary'} onClick={onCreate}>
              Create a data file
            </Button>
          </div>
          {chooseFile && (
            <div className={styles.way}>
              <h3>Open a data file</h3>
              <p>
                One that is already on this computer or on a drive you can reach. Its name ends in .pathways.
              </p>
              <Button onClick={() => void openOther()}>Open a data file…</Button>
            </div>
          )}
          <div className={mergeClasses(styles.way)}>
            <h3>Look around first</h3>
            <p>
              A sample with invented young people, a filled toolkit and a plan. Nothing you do there counts.
            </p>
            <Button disabled={isOpeningSample} onClick={() => void openSample()}>
              {isOpeningSample ? 'Getting the sample ready…' : 'Look around with sample data'}
            </Button>
          </div>
        </div>
      </Section>
    </>
  );
}
