import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ChangeSet, Undone } from '../../../shared/contract/history.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { dayOfInstant, todayHere } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import { KeptDialog } from '../../components/kept-dialog.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { useAnnounce } from '../../components/toast.tsx';
import { LinedList } from '../../components/lined-list.tsx';
import { byDay } from './by-day.ts';
import { ChangeSetRow } from './change-set-row.tsx';
import { UndoQuestion } from './undo-question.tsx';

const PAGE = 50;

const useStyles = makeStyles({
  problem: { marginBottom: tokens.spacingVerticalL },
});

const idPattern = /^[0-9a-f-]{36}$/;

/** The history of the data file, or with `?person=…` in the address that of one young person. */
export function HistoryPage() {
  const { person } = useSearch({ strict: false }) as { person?: unknown };
  const personId = typeof person === 'string' && idPattern.test(person) ? person : undefined;
  return <Changes key={personId ?? 'all'} personId={personId} />;
}

/** Every change by day, each opening to what was there before and after, and any of them can be taken back. */
function Changes({ personId }: { personId: string | undefined }) {
  const styles = useStyles();
  const write = useWrite();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<ChangeSet | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const [kept, setKept] = useState<Undone | null>(null);

  const person = useQuery(
    orpc.people.get.queryOptions({ input: { personId: personId ?? '' }, enabled: personId !== undefined }),
  );
  const list = useInfiniteQuery(
    orpc.history.list.infiniteOptions({
      input: (offset: number) => ({ offset, limit: PAGE, ...(personId !== undefined && { personId }) }),
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
    const outcome = await write(() =>
      changeSet.isMerge
        ? api.people.unmerge({ changeSetId: changeSet.changeSetId })
        : api.history.undo({ changeSetId: changeSet.changeSetId }),
    );
    setIsBusy(false);
    setAsked(null);
    if (!outcome.saved) return setProblem(outcome.words);
    if (outcome.value.keptCount > 0) setKept(outcome.value);
    else
      announce({
        title: changeSet.isMerge ? 'The two records are apart again' : `Undone: ${changeSet.label}`,
      });
  }

  return (
    <>
      <PageHeader
        title={personId === undefined ? 'History' : historyOf(person.data)}
        windowTitle="History"
        lede={
          personId === undefined
            ? 'Every change that was made in this data file, latest first. Open one to see what was there before; undo any of them.'
            : 'Every change to this young person’s record, latest first. Open one to see what was there before; undo any of them.'
        }
        {...(personId !== undefined && {
          breadcrumb: [
            <Link key="person" to="/young-people/$personId" params={{ personId }}>
              {person.data ? fullName(person.data) : 'Young person'}
            </Link>,
            'History',
          ],
          actions: (
            <Button as="a" href="#/history">
              Show all changes
            </Button>
          ),
        })}
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
          <LinedList>
            {day.changeSets.map((changeSet) => (
              <li key={changeSet.changeSetId}>
                <ChangeSetRow changeSet={changeSet} personId={personId} onUndo={() => setAsked(changeSet)} />
              </li>
            ))}
          </LinedList>
        </Section>
      ))}
      {list.hasNextPage && (
        <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show earlier changes ({(total - changeSets.length).toLocaleString('en-GB')} more)
        </Button>
      )}
      <UndoQuestion
        asked={asked}
        isBusy={isBusy}
        onConfirm={(changeSet) => void undo(changeSet)}
        onCancel={() => setAsked(null)}
      />
      {kept && <KeptDialog undone={kept} since={`“${kept.label}”`} onClose={() => setKept(null)} />}
    </>
  );
}

function historyOf(person: Person | undefined): string {
  return person ? `History of ${fullName(person)}` : 'History of a young person';
}
