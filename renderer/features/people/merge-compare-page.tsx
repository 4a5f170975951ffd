import { Button, makeStyles, mergeClasses, Radio, tokens } from '@fluentui/react-components';
import { ArrowSwap20Regular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type {
  ComparedField,
  Comparison,
  MergeField,
  MergeSide,
} from '../../../shared/contract/people-merge.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { useWrite } from '../../api/use-write.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { useAnnounce } from '../../components/toast.tsx';
import { ScrollFrame } from './merge-scroll-frame.tsx';
import { useMergeStyles } from './merge-styles.ts';
import { useTakeApart } from './merge-take-apart.tsx';
import { bornWords, whoName } from './merge-words.ts';

const useStyles = makeStyles({
  field: { width: '22%' },
  side: { width: '39%' },
  role: {
    display: 'block',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  differs: { backgroundColor: tokens.colorNeutralBackground3 },
  text: { whiteSpace: 'pre-line' },
  // The circle of a radio stands on the line of the words of other rows.
  radio: { margin: '-6px 0 -6px -8px', '& label': { overflowWrap: 'anywhere' } },
  note: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  counts: { maxWidth: '720px' },
  why: { margin: `0 0 ${tokens.spacingVerticalL}` },
});

/** Two records side by side: which value stays where they differ, what they hold, and merging them. */
export function MergeComparePage() {
  const { personId, otherId } = useParams({ strict: false }) as { personId: string; otherId: string };
  const comparison = useQuery({
    ...orpc.people.compare.queryOptions({ input: { keepPersonId: personId, mergePersonId: otherId } }),
    // So that the focus stays where it is while the two change places.
    placeholderData: keepPreviousData,
  });
  if (comparison.data) return <Compare comparison={comparison.data} />;
  if (comparison.isPending) return <Loading words="Comparing" />;
  return (
    <>
      <PageHeader title="Are these the same young person?" />
      <ProblemMessage words={errorWords(comparison.error)} onRetry={() => void comparison.refetch()} />
    </>
  );
}

function Compare({ comparison }: { comparison: Comparison }) {
  const styles = useStyles();
  const shared = useMergeStyles();
  const navigate = useNavigate();
  const { from } = useSearch({ strict: false }) as { from?: unknown };
  const write = useWrite();
  const announce = useAnnounce();
  // By whose value it is, so that a choice holds when the two change places.
  const [chosen, setChosen] = useState<ReadonlyMap<MergeField, string>>(new Map());
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const { keep, merge } = comparison;
  const sideOf = (id: string | undefined): MergeSide => (id === merge.personId ? 'merge' : 'keep');
  const take = new Map([...chosen].map(([field, id]) => [field, sideOf(id)]));
  const isFromList = from === 'duplicates';

  async function sayNotTheSame() {
    const input = { personId: keep.personId, otherPersonId: merge.personId };
    const outcome = await write(() => api.people.sayDistinct(input));
    if (!outcome.saved) return setProblem(outcome.words);
    announce({
      title: 'Remembered: they are two people',
      words: `${whoName(keep)} and ${whoName(merge)} are not asked about again.`,
    });
    await leave();
  }

  function leave() {
    return isFromList
      ? navigate({ to: '/young-people/duplicates' })
      : navigate({ to: '/young-people/$personId', params: { personId: keep.personId } });
  }

  return (
    <>
      <PageHeader
        title="Are these the same young person?"
        breadcrumb={[
          <Link key="list" to="/young-people">
            Young people
          </Link>,
          isFromList ? (
            <Link key="from" to="/young-people/duplicates">
              Possible duplicates
            </Link>
          ) : (
            <Link key="from" to="/young-people/$personId" params={{ personId: keep.personId }}>
              {whoName(keep)}
            </Link>
          ),
        ]}
        lede="If they are, choose which value stays where they differ; nothing is lost, and a merge can be taken apart at any time."
        actions={
          <>
            <Button onClick={() => void sayNotTheSame()}>Not the same person</Button>
            <Button appearance="primary" onClick={() => setIsAsking(true)}>
              Merge the two records…
            </Button>
          </>
        }
      />
      {problem && <ProblemMessage words={problem} />}
      {comparison.saidDistinct ? (
        <p className={styles.why}>
          Somebody has said that these are two people. Look again before you merge them.
        </p>
      ) : (
        comparison.why !== null && (
          <p className={styles.why}>Why they may be one: {lowerFirst(comparison.why)}.</p>
        )
      )}
      <Section
        title="What is recorded of them"
        aside={
          <Button
            size="small"
            icon={<ArrowSwap20Regular />}
            onClick={() =>
              void navigate({
                to: '/young-people/$personId/merge/$otherId',
                params: { personId: merge.personId, otherId: keep.personId },
                search: (isFromList ? { from: 'duplicates' } : {}) as never,
                replace: true,
              })
            }
          >
            Keep the other record
          </Button>
        }
      >
        <ScrollFrame label="The two records side by side">
          <table className={shared.table}>
            <thead>
              <tr>
                <td className={styles.field} />
                <th scope="col" className={styles.side}>
                  <span className={styles.role}>This record stays</span>
                  {whoName(keep)}
                </th>
                <th scope="col" className={styles.side}>
                  <span className={styles.role}>This record goes into it</span>
                  {whoName(merge)}
                </th>
              </tr>
            </thead>
            <tbody>
              {comparison.fields
                .filter((field) => field.keep !== null || field.merge !== null)
                .map((field) => (
                  <FieldRow
                    key={field.field}
                    field={field}
                    taken={take.get(field.field as MergeField) ?? 'keep'}
                    onTake={(side) =>
                      setChosen(new Map(chosen).set(field.field as MergeField, comparison[side].personId))
                    }
                  />
                ))}
            </tbody>
          </table>
        </ScrollFrame>
      </Section>
      <RecordCounts comparison={comparison} />
      {isAsking && (
        <ConfirmMerge
          comparison={comparison}
          take={take}
          onCancel={() => setIsAsking(false)}
          onMerged={() => void leave()}
        />
      )}
    </>
  );
}

function FieldRow({
  field,
  taken,
  onTake,
}: {
  field: ComparedField;
  taken: MergeSide;
  onTake: (side: MergeSide) => void;
}) {
  const styles = useStyles();
  const shared = useMergeStyles();
  const value = (words: string | null) =>
    words === null ? (
      <span className={shared.blank}>blank</span>
    ) : (
      <span className={styles.text}>{words}</span>
    );
  if (field.kind !== 'choose') {
    return (
      <tr className={mergeClasses(field.kind !== 'same' && field.kind !== 'only-keep' && styles.differs)}>
        <th scope="row">{field.label}</th>
        <td>{value(field.keep)}</td>
        <td>
          {value(field.merge)}
          {field.kind === 'only-merge' && <span className={styles.note}>Fills the blank</span>}
          {field.kind === 'both' && <span className={styles.note}>Both are kept, one below the other</span>}
        </td>
      </tr>
    );
  }
  const radio = (side: MergeSide, words: string | null) => (
    <Radio
      className={styles.radio}
      name={`take-${field.field}`}
      value={side}
      checked={taken === side}
      onChange={() => onTake(side)}
      aria-label={`${field.label}: ${words ?? ''}`}
      label={words ?? ''}
    />
  );
  return (
    <tr className={styles.differs}>
      <th scope="row">{field.label}</th>
      <td>{radio('keep', field.keep)}</td>
      <td>
        {radio('merge', field.merge)}
        {field.field === 'needs' && (
          <span className={styles.note}>The chosen ones come first; what only the other has follows</span>
        )}
      </td>
    </tr>
  );
}

function RecordCounts({ comparison }: { comparison: Comparison }) {
  const styles = useStyles();
  const shared = useMergeStyles();
  const rows = comparison.records.filter((each) => each.after > 0);
  return (
    <Section title="What they hold">
      {rows.length === 0 ? (
        <p className={shared.quiet}>Neither holds a plan, a review, a programme or a job.</p>
      ) : (
        <ScrollFrame label="Records of the two" className={styles.counts}>
          <table className={shared.table}>
            <thead>
              <tr>
                <td />
                <th scope="col" className={shared.number}>
                  This record
                </th>
                <th scope="col" className={shared.number}>
                  The other
                </th>
                <th scope="col" className={shared.number}>
                  The same in both
                </th>
                <th scope="col" className={shared.number}>
                  Together
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.label}>
                  <th scope="row">{row.label}</th>
                  {[row.keep, row.merge, row.joined, row.after].map((count, index) => (
                    // The columns stand where they stand.
                    <td key={index} className={shared.number}>
                      {count.toLocaleString('en-GB')}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </Section>
  );
}

function ConfirmMerge({
  comparison: { keep, merge, records, fields },
  take,
  onCancel,
  onMerged,
}: {
  comparison: Comparison;
  take: ReadonlyMap<MergeField, MergeSide>;
  onCancel: () => void;
  onMerged: () => void;
}) {
  const write = useWrite();
  const announce = useAnnounce();
  const takeApart = useTakeApart();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const joined = records.reduce((sum, each) => sum + each.joined, 0);
  const held = records
    .filter((each) => each.merge > 0)
    .map((each) => `${lowerFirst(each.label)} (${each.merge.toLocaleString('en-GB')})`);
  const differing = fields.filter((field) => field.kind === 'choose').length;

  async function mergeThem() {
    setIsBusy(true);
    const outcome = await write(() =>
      api.people.merge({
        keepPersonId: keep.personId,
        mergePersonId: merge.personId,
        take: [...take].map(([field, from]) => ({ field, from })),
        versions: { keep: keep.version, merge: merge.version },
      }),
    );
    setIsBusy(false);
    if (!outcome.saved) return setProblem(outcome.words);
    const { changeSetId } = outcome.value;
    announce({
      title: 'The two records are one now',
      words: 'It can be taken apart on the page of the young person at any time.',
      action: {
        label: 'Undo',
        run: () =>
          void takeApart(changeSetId).then((words) => {
            if (words) announce({ title: words.title, words: words.whatToDo, intent: 'error' });
          }),
      },
    });
    onMerged();
  }

  return (
    <ConfirmDialog
      isOpen
      title={`Merge the record of ${whoName(merge)} into that of ${whoName(keep)}?`}
      confirmLabel={isBusy ? 'Merging…' : 'Merge'}
      isBusy={isBusy}
      onConfirm={() => void mergeThem()}
      onCancel={onCancel}
    >
      {problem && <ProblemMessage words={problem} />}
      <p style={{ marginTop: 0 }}>
        The record of {whoName(merge)}, {bornWords(merge)}, goes.{' '}
        {held.length === 0
          ? 'It holds nothing besides what is recorded of the person.'
          : `What it holds comes to the record of ${whoName(keep)}, ${bornWords(keep)}: ${held.join(', ')}.`}
        {joined > 0 &&
          ` ${joined === 1 ? 'One of these is' : `${joined.toLocaleString('en-GB')} of these are`} in both and joined.`}
      </p>
      <p style={{ marginBottom: 0 }}>
        {differing > 0 && 'Values that give way are kept as additional information. '}
        Later files that name either of them find this record. The merge can be taken apart at any time.
      </p>
    </ConfirmDialog>
  );
}

function lowerFirst(words: string): string {
  // Abbreviations such as "EHC" and "UPN" stay as they are.
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
