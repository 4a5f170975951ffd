import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeSet, Undone } from '../../../shared/contract/history.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { dayOfInstant, todayHere } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { useAnnounce } from '../../components/toast.tsx';
import { byDay } from './by-day.ts';
import { ChangeSetRow } from './change-set-row.tsx';
import { KeptDialog } from './kept-dialog.tsx';

const PAGE = 50;

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    '& > li:not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  problem: { marginBottom: tokens.spacingVerticalL },
});

/** Every change by day, each opening to what was there before and after, and any of them can be taken back. */
export function HistoryPage() {
  const styles = useStyles();
  const write = useWrite();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<ChangeSet | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const [kept, setKept] = useState<Undone | null>(null);

  const list = useInfiniteQuery(
    orpc.history.list.infiniteOptions({
      input: (offset: number) => ({ offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, page) => sum + page.changeSets.length, 0);
        return last.changeSets.length > 0 && shown < last.total ? shown : undefined;
      },
    }),
  );
  const changeSets = list.data?.pages.flatMap((page) => page.changeSets) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;

  async function undo(changeSet: ChangeSet) {
    setIsBusy(true);
    setProblem(null);
    const outcome = await write(() => api.history.undo({ changeSetId: changeSet.changeSetId }));
    setIsBusy(false);
    setAsked(null);
    if (!outcome.saved) return setProblem(outcome.words);
    if (outcome.value.keptCount > 0) setKept(outcome.value);
    else announce({ title: `Undone: ${changeSet.label}` });
  }

  return (
    <>
      <PageHeader
        title="History"
        lede="Every change that was made in this data file, latest first. Open one to see what was there before; undo any of them."
      />
      {problem && (
        <div className={styles.problem}>
          <ProblemMessage words={problem} />
        </div>
      )}
      {list.isPending && <Loading words="Reading the history" />}
      {list.isError && <ProblemMessage words={errorWords(list.error)} onRetry={() => void list.refetch()} />}
      {list.isSuccess && changeSets.length === 0 && (
        <EmptyState
          title="Nothing has been changed yet"
          words="Each answer, action and import will be listed here, with what was there before, so that nothing is ever lost by a slip."
        />
      )}
      {byDay(changeSets, todayHere(), dayOfInstant).map((day) => (
        <Section key={day.day} title={day.title}>
          <ul className={styles.list}>
            {day.changeSets.map((changeSet) => (
              <li key={changeSet.changeSetId}>
                <ChangeSetRow changeSet={changeSet} onUndo={() => setAsked(changeSet)} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {list.hasNextPage && (
        <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show earlier changes ({(total - changeSets.length).toLocaleString('en-GB')} more)
        </Button>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={`Undo “${asked?.label ?? ''}”?`}
        confirmLabel="Undo this change"
        isBusy={isBusy}
        onConfirm={() => asked && void undo(asked)}
        onCancel={() => setAsked(null)}
      >
        {asked?.changeCount === 1
          ? '1 row goes'
          : `${asked?.changeCount.toLocaleString('en-GB') ?? ''} rows go`}{' '}
        back to what was there before. What was changed again since is kept as it is, and you will be told
        which. The undo itself is listed in the history and can be undone.
      </ConfirmDialog>
      {kept && <KeptDialog undone={kept} onClose={() => setKept(null)} />}
    </>
  );
}
