import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MergedRecord } from '../../../shared/contract/people-merge.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { dayOfInstant } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { keptWords } from '../../components/kept-words.ts';
import type { ErrorWords } from '../../components/error-words.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { useAnnounce } from '../../components/toast.tsx';
import { whoName } from './merge-words.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    color: tokens.colorNeutralForeground3,
    '& li': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  },
});

/** The merges that were made into this record, each of which can be taken apart; nothing where there is none. */
export function MergedNote({ personId }: { personId: string }) {
  const styles = useStyles();
  const merges = useQuery(orpc.people.merges.queryOptions({ input: { personId } }));
  const [asked, setAsked] = useState<MergedRecord | null>(null);
  if (!merges.data || merges.data.length === 0) return null;
  return (
    <>
      <ul className={styles.list} aria-label="Merged records">
        {merges.data.map((merge) => (
          <li key={merge.changeSetId}>
            <span>
              Merged with another record ({whoName(merge)}) on {formatDate(dayOfInstant(merge.mergedAt))}
              {merge.after !== null && '. The later merge has to be taken apart before this one.'}
            </span>
            {merge.after === null && (
              <Button size="small" appearance="subtle" onClick={() => setAsked(merge)}>
                Take apart…
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && <TakeApart merge={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

/** Asks before a merge is taken apart, and says afterwards what stayed because it was changed since. */
function TakeApart({ merge, onClose }: { merge: MergedRecord; onClose: () => void }) {
  const takeApart = useTakeApart();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  return (
    <ConfirmDialog
      isOpen
      title="Take the two records apart?"
      confirmLabel={isBusy ? 'Taking apart…' : 'Take apart'}
      isBusy={isBusy}
      onCancel={onClose}
      onConfirm={() => {
        setIsBusy(true);
        void takeApart(merge.changeSetId).then((words) => {
          setIsBusy(false);
          if (words) setProblem(words);
          else onClose();
        });
      }}
    >
      {problem && <ProblemMessage words={problem} />}
      <p style={{ marginTop: 0 }}>
        The record of {whoName(merge)} comes back with everything it had on{' '}
        {formatDate(dayOfInstant(merge.mergedAt))}, and this one is as it was before.
      </p>
      <p style={{ marginBottom: 0 }}>
        Whatever has been changed since then is kept, and you will be told what. What has been added since
        stays with this record.
      </p>
    </ConfirmDialog>
  );
}

/** A function that takes a merge apart and announces how that went; it answers with words when it did not go. */
export function useTakeApart(): (changeSetId: string) => Promise<ErrorWords | null> {
  const write = useWrite();
  const announce = useAnnounce();
  return async (changeSetId) => {
    const outcome = await write(() => api.people.unmerge({ changeSetId }));
    if (!outcome.saved) return outcome.words;
    const kept = keptWords(outcome.value);
    announce({
      title: 'The two records are apart again',
      ...(kept !== null && { words: kept, intent: 'warning' as const }),
    });
    return null;
  };
}
