import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { CheckedRow, CheckResult, ImportSession } from '../../../../shared/contract/import.ts';
import { capitalised } from '../../../../shared/domain/capitalised.ts';
import type { RowFilter } from '../../../../shared/domain/import-choices.ts';
import { api, orpc } from '../../../api/client.ts';
import { errorWords } from '../../../api/error-words.ts';
import { usePagedRows } from '../../../api/use-paged-rows.ts';
import { type DataColumn, DataTable } from '../../../components/data-table.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { StatusBadge, type StatusTone } from '../../../components/status-badge.tsx';
import { visuallyHidden } from '../../../components/visually-hidden.ts';
import { narrow } from '../../../theme/layout.ts';
import { type Answer, bringIn, resolveRows, startCheck, useImport } from '../import-session.ts';
import { bringInWords, countOf, rowStateWords, staysOutWords } from '../import-words.ts';
import type { Step } from '../steps.ts';
import { WorkProgress } from '../work-progress.tsx';
import { CountTable } from './count-table.tsx';
import { type BulkAnswer, BulkAnswers, BulkDialog } from './bulk-answers.tsx';
import { RowDetails } from './row-details.tsx';
import { RowFilters, rowsIn } from './row-filters.tsx';
import { rowKeysOf } from './row-keys.ts';
import { SaveProblemRows } from './save-problem-rows.tsx';

interface PlacedRow {
  index: number;
  row: CheckedRow;
}

const tones: Readonly<Record<CheckedRow['state'], StatusTone>> = {
  new: 'good',
  changed: 'progress',
  unchanged: 'neutral',
  doubtful: 'warning',
  problem: 'bad',
  skipped: 'stopped',
};

/** The sheet is only named where there is more than one. */
const rowOfSheet: DataColumn<PlacedRow> = {
  id: 'row',
  heading: 'Row',
  width: 152,
  cell: ({ row }) => <span title={`${row.sheet}, row ${row.row}`}>{`${row.sheet}, ${row.row}`}</span>,
};
const rowAlone: DataColumn<PlacedRow> = {
  id: 'row',
  heading: 'Row',
  width: 72,
  align: 'end',
  cell: ({ row }) => String(row.row),
};
const otherColumns: readonly DataColumn<PlacedRow>[] = [
  {
    id: 'person',
    heading: 'Young person',
    cell: ({ row }) => <span title={row.personName}>{row.personName || 'Nobody named'}</span>,
  },
  {
    id: 'known',
    heading: 'Known by',
    width: 132,
    cell: ({ row }) => <span title={row.knownBy}>{knownWords(row)}</span>,
  },
  {
    id: 'state',
    heading: 'What happens',
    width: 172,
    cell: ({ row }) => <StatusBadge tone={tones[row.state]}>{rowStateWords[row.state]}</StatusBadge>,
  },
];

const useStyles = makeStyles({
  counts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalXXL,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  out: { margin: `0 0 ${tokens.spacingVerticalM}` },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  work: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 400px',
    gap: tokens.spacingHorizontalL,
    alignItems: 'stretch',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: {
    height: 'max(400px, calc(100vh - 300px))',
    minHeight: 0,
    [narrow]: { height: 'auto', maxHeight: '280px', display: 'flex', flexDirection: 'column' },
  },
  details: { height: 'max(400px, calc(100vh - 300px))', minHeight: 0, [narrow]: { height: 'auto' } },
  none: { color: tokens.colorNeutralForeground3 },
  status: visuallyHidden,
});

/** The fourth step: what would come in, what is in doubt or wrong, and the button that brings it in. */
export function CheckStep({
  session,
  goTo,
  cancel,
}: {
  session: ImportSession;
  goTo: (step: Step) => void;
  cancel: ReactNode;
}) {
  const { check, work, failure } = useImport();
  const queryClient = useQueryClient();
  const isIdle = check === null && work === null && failure === null;
  useEffect(() => {
    if (isIdle) void startCheck().then((end) => (end === 'stopped' ? goTo('match') : undefined));
  }, [isIdle, goTo]);

  async function commit() {
    const end = await bringIn();
    if (end === 'done') {
      // Everything on every screen may have changed.
      void queryClient.invalidateQueries();
      goTo('done');
    }
  }

  const words = check && bringInWords(check.records);
  return (
    <>
      <PageHeader
        title="Check what would come in"
        lede="Nothing has been written yet. Answer what is asked, then bring it in."
        actions={
          <>
            {!work && cancel}
            {!work && <Button onClick={() => goTo('match')}>Back</Button>}
          </>
        }
      />
      {work && <WorkProgress work={work} />}
      {!check && !work && failure && <Button onClick={() => void startCheck()}>Check again</Button>}
      {check && !work && (
        <Checked session={session} check={check}>
          {words === null ? (
            <p style={{ margin: 0 }}>
              <strong>There is nothing to bring in.</strong> {nothingWords(check)}
            </p>
          ) : (
            <Button appearance="primary" size="large" onClick={() => void commit()}>
              {words}
            </Button>
          )}
        </Checked>
      )}
    </>
  );
}

function Checked({
  session,
  check,
  children,
}: {
  session: ImportSession;
  check: CheckResult;
  children: ReactNode;
}) {
  const styles = useStyles();
  const queryClient = useQueryClient();
  const { importId } = session;
  const [chosenFilter, setFilter] = useState<RowFilter | null>(firstFilter(check));
  // When the last row of a state has been dealt with, what needs a person next is shown.
  const filter =
    chosenFilter !== null && rowsIn(check, chosenFilter) === 0 ? firstFilter(check) : chosenFilter;
  const [at, setAt] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  const [asked, setAsked] = useState<BulkAnswer | null>(null);
  const [said, setSaid] = useState('');
  const [fileWins, setFileWins] = useState<ReadonlySet<string>>(new Set());
  const hasSheets = session.sheets.filter((sheet) => sheet.tables.some((table) => table.chosen)).length > 1;
  const columns = useMemo(() => [hasSheets ? rowOfSheet : rowAlone, ...otherColumns], [hasSheets]);
  const heading = useRef<HTMLHeadingElement>(null);
  const details = useRef<HTMLDivElement>(null);

  const rows = usePagedRows<CheckedRow>((offset, limit) => {
    const input = { importId, state: filter, offset, limit };
    return {
      // The counts tell one check from the next.
      queryKey: orpc.import.checkedRows.queryKey({ input }),
      queryFn: ({ signal }) => api.import.checkedRows(input, { signal }),
    };
  });
  const total = rows.total ?? 0;
  const place = Math.min(at, Math.max(0, total - 1));
  const shown = total > 0 ? rows.rowAt(place) : undefined;

  async function answer(answers: Answer[], words: string) {
    setIsBusy(true);
    const end = await resolveRows(answers);
    await queryClient.invalidateQueries({ queryKey: orpc.import.checkedRows.key() });
    setIsBusy(false);
    if (end !== 'done') return;
    setSaid(words);
    // The row may have left the list: the focus goes to whatever is shown now, never to nowhere.
    requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
  }

  async function answerAll(what: BulkAnswer) {
    setAsked(null);
    setIsBusy(true);
    const keys = await rowKeysOf(importId, what === 'skip-problems' ? 'problem' : 'doubtful');
    await answer(
      keys.map((rowKey) => (what === 'all-new' ? { rowKey, newPerson: true } : { rowKey, skip: true })),
      what === 'all-new'
        ? `${countOf(keys.length, 'row is', 'rows are')} about new people.`
        : `${countOf(keys.length, 'row')} skipped.`,
    );
    setFilter(null);
    setAt(0);
  }

  const out = staysOutWords(check.rows);
  return (
    <>
      <Section title="What would come in" surface>
        <div className={styles.counts}>
          {check.records.length > 0 && <CountTable records={check.records} />}
          <div>
            <p className={styles.out}>
              {out !== null && `Staying out as things stand: ${out}.`}
              {out === null && bringInWords(check.records) !== null && 'Every row comes in.'}
              {check.rowsWorthALook > 0 &&
                ` In ${countOf(check.rowsWorthALook, 'row that comes', 'rows that come')} in, something is worth a look.`}
            </p>
            {children}
          </div>
        </div>
      </Section>
      <Section title="Row by row">
        {check.rows.problem + check.rows.doubtful > 0 && <SaveProblemRows importId={importId} />}
        <div className={styles.tools}>
          <RowFilters
            check={check}
            filter={filter}
            onFilter={(next) => {
              setFilter(next);
              setAt(0);
            }}
          />
          <BulkAnswers rows={check.rows} filter={filter} isBusy={isBusy} onAsk={setAsked} />
        </div>
        <span role="status" className={styles.status}>
          {said}
        </span>
        {rows.error !== null && <ProblemMessage words={errorWords(rows.error)} />}
        {rows.error === null && rows.total === 0 && (
          <p className={styles.none}>No row is in this state any more.</p>
        )}
        {rows.error === null && total > 0 && (
          <div className={styles.work}>
            <div className={styles.list}>
              <DataTable
                key={filter ?? 'all'}
                label="Rows of the file"
                columns={columns}
                rowKey={({ row }) => row.rowKey}
                rowHeight={36}
                source={{
                  kind: 'paged',
                  total,
                  rowAt: (index) => {
                    const row = rows.rowAt(index);
                    return row && { index, row };
                  },
                  onVisible: rows.onVisible,
                  sort: { column: 'row', descending: false },
                  onSort: () => {},
                }}
                isCurrent={({ index }) => index === place}
                onFocusRow={({ index }) => setAt(index)}
                onOpen={({ index, row }) => {
                  setAt(index);
                  // The details are drawn first.
                  if (row.state === 'problem' || row.state === 'doubtful') {
                    requestAnimationFrame(() =>
                      details.current?.querySelector<HTMLElement>('[data-fix], table button')?.focus(),
                    );
                  }
                }}
              />
            </div>
            <div className={styles.details} ref={details}>
              {shown && (
                <RowDetails
                  key={shown.rowKey}
                  session={session}
                  row={shown}
                  isBusy={isBusy}
                  fileWins={fileWins.has(shown.rowKey)}
                  heading={heading}
                  onAnswer={(given, words) => {
                    if ('fileWins' in given) {
                      const next = new Set(fileWins);
                      if (given.fileWins) next.add(given.rowKey);
                      else next.delete(given.rowKey);
                      setFileWins(next);
                    }
                    void answer([given], words);
                  }}
                />
              )}
            </div>
          </div>
        )}
      </Section>
      <BulkDialog
        asked={asked}
        rows={check.rows}
        onConfirm={(what) => void answerAll(what)}
        onCancel={() => setAsked(null)}
      />
    </>
  );
}

function knownWords({ knownBy }: CheckedRow): string {
  if (knownBy === '') return 'Not known';
  if (knownBy === 'new') return 'New person';
  return capitalised(knownBy);
}

/** What needs a person is shown first. */
function firstFilter({ rows }: CheckResult): RowFilter | null {
  if (rows.problem > 0) return 'problem';
  if (rows.doubtful > 0) return 'doubtful';
  return null;
}

function nothingWords({ rows }: CheckResult): string {
  if (rows.problem + rows.doubtful + rows.skipped === 0)
    return 'Everything in this file is in your data already.';
  return 'What could come in is in your data already, or waits for your answers below.';
}
