import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { DuplicatePair, MerelyWho } from '../../../shared/contract/people-merge.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { useWrite } from '../../api/use-write.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { useAnnounce } from '../../components/toast.tsx';
import { useMergeStyles } from './merge-styles.ts';
import { duplicatesWords, likelierToKeep, recordsWords, whoName } from './merge-words.ts';

const STEP = 20;
/** The most pairs shown at once; by then answering some of them is quicker than reading on. */
const MOST_SHOWN = 100;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  pair: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    marginBottom: tokens.spacingVerticalM,
    maxWidth: '960px',
  },
  head: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
      overflowWrap: 'anywhere',
    },
    '& th': { width: '120px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  },
  differs: { fontWeight: tokens.fontWeightSemibold },
  more: { marginBottom: tokens.spacingVerticalXXL },
});

/** Pairs of records that may be one young person, side by side, each to be answered. */
export function MergeDuplicatesPage() {
  const styles = useStyles();
  const [limit, setLimit] = useState(STEP);
  const duplicates = useQuery({
    ...orpc.people.duplicates.queryOptions({ input: { offset: 0, limit } }),
    placeholderData: keepPreviousData,
  });
  const list = useRef<HTMLOListElement>(null);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const total = duplicates.data?.total ?? null;
  return (
    <>
      <PageHeader
        title="Possible duplicates"
        breadcrumb={[
          <Link key="list" to="/young-people">
            Young people
          </Link>,
        ]}
        lede="Records that may be about one young person, the likeliest first. Your answers are remembered, here and when files come in."
      />
      <p role="status" style={{ marginTop: 0 }}>
        {total !== null && total > 0 && duplicatesWords(total)}
      </p>
      {problem && <ProblemMessage words={problem} />}
      {duplicates.isPending && <Loading words="Comparing everybody" />}
      {duplicates.isError && (
        <ProblemMessage words={errorWords(duplicates.error)} onRetry={() => void duplicates.refetch()} />
      )}
      {total === 0 && (
        <EmptyState
          title="No two records look alike"
          words="Names, dates of birth and numbers are compared whenever something is added or changed. When two records may be one young person, they appear here."
        />
      )}
      <ol className={styles.list} ref={list}>
        {duplicates.data?.pairs.map((pair, index) => (
          <Pair
            key={`${pair.one.personId} ${pair.other.personId}`}
            pair={pair}
            onProblem={setProblem}
            onAnswered={() => {
              // The focus goes to the pair that takes this one's place, before this one is gone.
              const items = list.current?.querySelectorAll('h2');
              const next = items?.[index + 1] ?? items?.[index - 1];
              (next ?? document.querySelector('h1'))?.focus();
            }}
          />
        ))}
      </ol>
      {total !== null && total > limit && limit < MOST_SHOWN && (
        <Button className={styles.more} onClick={() => setLimit(Math.min(limit + STEP, MOST_SHOWN))}>
          Show more
        </Button>
      )}
    </>
  );
}

function Pair({
  pair,
  onAnswered,
  onProblem,
}: {
  pair: DuplicatePair;
  onAnswered: () => void;
  onProblem: (words: ErrorWords | null) => void;
}) {
  const styles = useStyles();
  const shared = useMergeStyles();
  const navigate = useNavigate();
  const write = useWrite();
  const announce = useAnnounce();
  const [isBusy, setIsBusy] = useState(false);
  const { one, other } = pair;
  const both = `${whoName(one)} and ${whoName(other)}`;

  async function sayNotTheSame() {
    setIsBusy(true);
    const outcome = await write(() =>
      api.people.sayDistinct({ personId: one.personId, otherPersonId: other.personId }),
    );
    setIsBusy(false);
    onProblem(outcome.saved ? null : outcome.words);
    if (!outcome.saved) return;
    onAnswered();
    announce({
      title: 'Remembered: they are two people',
      words: `${both} are not asked about again. Ctrl+Z takes the answer back.`,
    });
  }

  return (
    <li className={styles.pair}>
      <h2 className={styles.head} tabIndex={-1}>
        {pair.why}
      </h2>
      <table className={styles.table} aria-label={both}>
        <tbody>
          {rows.map(({ label, of }) => {
            const [first, second] = [of(one), of(other)];
            if (first === '' && second === '') return null;
            return (
              <tr key={label}>
                <th scope="row">{label}</th>
                {[first, second].map((words, index) => (
                  // The two stand side by side in every row.
                  <td key={index} className={words !== '' && first !== second ? styles.differs : undefined}>
                    {words || <span className={shared.blank}>blank</span>}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={shared.buttons}>
        <Button
          disabledFocusable={isBusy}
          aria-label={`Same person: ${both}`}
          onClick={() => {
            const { keep, merge } = likelierToKeep(one, other);
            void navigate({
              to: '/young-people/$personId/merge/$otherId',
              params: { personId: keep.personId, otherId: merge.personId },
              search: { from: 'duplicates' } as never,
            });
          }}
        >
          Same person…
        </Button>
        <Button
          disabledFocusable={isBusy}
          aria-label={`Not the same: ${both}`}
          onClick={() => void sayNotTheSame()}
        >
          Not the same
        </Button>
      </div>
    </li>
  );
}

const rows: readonly { label: string; of: (who: MerelyWho) => string }[] = [
  { label: 'Name', of: whoName },
  { label: 'Date of birth', of: (who) => (who.dateOfBirth === null ? '' : formatDate(who.dateOfBirth)) },
  { label: 'UPN', of: (who) => who.upn },
  { label: 'ULN', of: (who) => who.uln },
  { label: 'Local number', of: (who) => who.localId },
  { label: 'Setting', of: (who) => who.settingName },
  { label: 'Holds', of: (who) => recordsWords(who.records) },
];
