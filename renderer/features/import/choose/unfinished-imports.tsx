import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportSession } from '../../../../shared/contract/import.ts';
import { api, orpc } from '../../../api/client.ts';
import { type ErrorWords, errorCode, errorWords } from '../../../api/error-words.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useAnnounce } from '../../../components/toast.tsx';
import { goOnWith } from '../import-session.ts';

const useStyles = makeStyles({
  open: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    '& p': { margin: 0, flexGrow: 1, overflowWrap: 'anywhere' },
    '&:not(:last-child)': { marginBottom: tokens.spacingVerticalM },
  },
});

/** Imports that were under way when the page was closed or loaded again: the engine has kept them. */
export function UnfinishedImports({ onGoOn }: { onGoOn: () => void }) {
  const styles = useStyles();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<ImportSession | null>(null);
  const [failure, setFailure] = useState<ErrorWords | null>(null);
  // An import that has come in or was cancelled meanwhile must not be offered from memory.
  const { data } = useQuery(orpc.import.current.queryOptions({ staleTime: 0, gcTime: 0 }));

  async function cancel(session: ImportSession) {
    setAsked(null);
    setFailure(null);
    try {
      await api.import.cancel({ importId: session.importId });
    } catch (error) {
      // An import that is gone is as good as cancelled.
      if (errorCode(error) !== 'NOT_FOUND') return setFailure(errorWords(error));
    }
    await queryClient.invalidateQueries({ queryKey: orpc.import.current.key() });
    announce({ title: `The import of ${session.fileName} was cancelled.` });
  }

  if (!data || data.length === 0) return null;
  return (
    <>
      <Section title={data.length === 1 ? 'An import is not finished' : 'Imports not finished'} surface>
        {failure && <ProblemMessage words={failure} />}
        {data.map((session) => (
          <div key={session.importId} className={styles.open}>
            <p>
              <strong>{session.fileName}</strong> has been read. Nothing of it has been brought in yet.
            </p>
            <Button
              appearance="subtle"
              aria-label={`Cancel the import of ${session.fileName}`}
              onClick={() => setAsked(session)}
            >
              Cancel it
            </Button>
            <Button
              onClick={() => {
                goOnWith(session);
                onGoOn();
              }}
            >
              Go on with {session.fileName}
            </Button>
          </div>
        ))}
      </Section>
      <ConfirmDialog
        isOpen={asked !== null}
        title={`Cancel the import of “${asked?.fileName ?? ''}”?`}
        confirmLabel="Cancel this import"
        cancelLabel="Keep it"
        onConfirm={() => asked && void cancel(asked)}
        onCancel={() => setAsked(null)}
      >
        Nothing has been brought in yet, and nothing will be. What you said about its tables, columns and rows
        is forgotten; the file itself stays as it is.
      </ConfirmDialog>
    </>
  );
}
