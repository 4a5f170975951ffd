import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { WorkspaceDetails } from '../../../shared/contract/workspace.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { useDataFile } from '../../api/use-data-file.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecoveryKeySheet } from '../../components/passphrase/recovery-key-sheet.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';

const useStyles = makeStyles({
  tick: { marginLeft: '-8px' },
  after: {
    marginTop: tokens.spacingVerticalXXL,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
  },
});

/** The recovery key of a data file that was just made. The file is open; it is shown when the person goes on. */
export function KeepRecoveryKey({
  workspace,
  passphrase,
}: {
  workspace: WorkspaceDetails;
  passphrase: string;
}) {
  const styles = useStyles();
  const { entered } = useDataFile();
  const [isKept, setIsKept] = useState(false);
  const key = useQuery({
    queryKey: ['recovery-key', workspace.workspaceId],
    queryFn: () => api.workspace.recoveryKey({ passphrase }),
    gcTime: 0,
    staleTime: Infinity,
  });
  useEffect(() => document.querySelector('h1')?.focus(), []);
  return (
    <>
      <PageHeader
        title="Keep the recovery key"
        lede="Your data file is ready. If the passphrase is ever lost, this key is the only other way to open it. Print it and lock it away, apart from this computer."
      />
      {key.isPending && <Loading words="Making the recovery key" />}
      {key.isError && <ProblemMessage words={errorWords(key.error)} onRetry={() => void key.refetch()} />}
      {key.data && (
        <RecoveryKeySheet
          recoveryKey={key.data.recoveryKey}
          fileName={workspace.fileName}
          madeOn={formatDate(todayHere())}
        />
      )}
      <div className={styles.after}>
        <Checkbox
          className={styles.tick}
          label="I have printed the recovery key or put it in a safe place"
          checked={isKept}
          onChange={(_event, { checked }) => setIsKept(checked === true)}
        />
        <Button
          appearance="primary"
          disabledFocusable={!isKept}
          onClick={() => isKept && void entered(workspace)}
        >
          Go to Home
        </Button>
      </div>
    </>
  );
}
