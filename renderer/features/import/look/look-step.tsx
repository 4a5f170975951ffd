import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ImportSession } from '../../../../shared/contract/import.ts';
import { capitalised } from '../../../../shared/domain/capitalised.ts';
import { formatDate } from '../../../../shared/domain/iso-date.ts';
import { orpc } from '../../../api/client.ts';
import { dayOfInstant } from '../../../api/today.ts';
import { PageHeader } from '../../../components/page-header.tsx';
import { useAnnounce } from '../../../components/toast.tsx';
import { layout, narrow } from '../../../theme/layout.ts';
import { correctTable, makeTable } from '../import-session.ts';
import { countOf, rowKindWords, rowsInWords } from '../import-words.ts';
import type { Step } from '../steps.ts';
import { type MarkedRows, SheetGrid } from './sheet-grid.tsx';
import { tableAt } from './table-words.ts';
import { TablesPanel } from './tables-panel.tsx';

const useStyles = makeStyles({
  messages: { display: 'grid', gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalL },
  notices: { margin: 0, paddingLeft: '20px' },
  work: {
    display: 'grid',
    gridTemplateColumns: `minmax(0, 1fr) ${layout.sideColumn}`,
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tabs: { overflowX: 'auto', marginBottom: tokens.spacingVerticalXS },
  tool: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    minHeight: '32px',
    marginBottom: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground3,
  },
  grid: { height: 'max(320px, calc(100vh - 320px))' },
  nothing: { color: tokens.colorNeutralForeground3 },
});

/** The second step: the sheets as they are, what was found in them, and which tables come in. */
export function LookStep({
  session,
  goTo,
  cancel,
}: {
  session: ImportSession;
  goTo: (step: Step) => void;
  cancel: ReactNode;
}) {
  const styles = useStyles();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const firstChosen =
    session.sheets.find((sheet) => sheet.tables.some((table) => table.chosen)) ?? session.sheets[0];
  const [sheetIndex, setSheetIndex] = useState(firstChosen?.sheetIndex ?? 0);
  const [marked, setMarked] = useState<MarkedRows | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const sheet = session.sheets.find((it) => it.sheetIndex === sheetIndex);
  const chosen = session.sheets.flatMap((it) => it.tables).filter((table) => table.chosen);
  const rowCount = chosen.reduce((sum, table) => sum + table.dataRows, 0);

  const correct = (correction: Parameters<typeof correctTable>[0], said?: string) =>
    change(() => correctTable(correction), said);

  /** The rows marked become the headings: of the table they belong to, else of a new one. */
  function moveHeadings(headingRows: number[]) {
    const said = `The headings are now in ${rowsInWords(headingRows)}.`;
    if (table) void correct({ tableId: table.tableId, headingRows }, said);
    else void change(() => makeTable(sheetIndex, headingRows), said);
  }

  async function change(make: () => ReturnType<typeof makeTable>, said?: string) {
    setIsBusy(true);
    const end = await make();
    void queryClient.invalidateQueries({ queryKey: orpc.import.look.key() });
    void queryClient.invalidateQueries({ queryKey: orpc.import.matching.key() });
    void queryClient.invalidateQueries({ queryKey: orpc.import.links.key() });
    setIsBusy(false);
    if (end === 'done' && said) announce({ title: said });
  }

  const rows = marked && rowsBetween(marked);
  const table = sheet && rows ? tableAt(sheet.tables, rows[0] ?? 1) : undefined;
  const isHeadingAlready =
    table !== undefined &&
    rows !== null &&
    table.headingRows.length === rows.length &&
    rows.every((row) => table.headingRows.includes(row));
  return (
    <>
      <PageHeader
        title="Look at the file"
        lede="As it is. Greyed rows do not come in; the word beside each says why."
        actions={
          <>
            {cancel}
            <Button
              appearance="primary"
              disabled={chosen.length === 0 || isBusy}
              onClick={() => goTo('match')}
            >
              Match the columns
            </Button>
          </>
        }
      />
      <div className={styles.messages}>
        {session.broughtInBefore && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>
                This same file came in on {formatDate(dayOfInstant(session.broughtInBefore.at))}
                {session.broughtInBefore.fileName === session.fileName
                  ? ''
                  : `, as ${session.broughtInBefore.fileName}`}
                .
              </MessageBarTitle>
              Bringing it in again adds nothing twice: only what is different would change.
            </MessageBarBody>
          </MessageBar>
        )}
        {session.notices.length > 0 && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              {session.notices.length === 1 ? (
                session.notices[0]
              ) : (
                <ul className={styles.notices}>
                  {session.notices.map((notice) => (
                    <li key={notice}>{notice}</li>
                  ))}
                </ul>
              )}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.work}>
        <div>
          {session.sheets.length > 1 && (
            <div className={styles.tabs}>
              <TabList
                size="small"
                selectedValue={sheetIndex}
                aria-label="Sheets of the file"
                onTabSelect={(_event, { value }) => {
                  setSheetIndex(value as number);
                  setMarked(null);
                }}
              >
                {session.sheets.map((it) => (
                  <Tab key={it.sheetIndex} value={it.sheetIndex}>
                    {it.hidden ? `${it.name} (hidden)` : it.name}
                  </Tab>
                ))}
              </TabList>
            </div>
          )}
          <div className={styles.tool}>
            <span>
              {sheet ? `${countOf(sheet.rows, 'row')}, ${countOf(sheet.columns, 'column')}. ` : ''}
              {rows ? `${capitalised(rowsInWords(rows))} marked.` : 'Mark a row to use it as the headings.'}
            </span>
            {rows && !isHeadingAlready && (
              <Button size="small" disabled={isBusy} onClick={() => moveHeadings(rows)}>
                Use {rowsInWords(rows)} as the headings
              </Button>
            )}
            {rows && isHeadingAlready && <span>{rowKindWords.heading}</span>}
          </div>
          <div className={styles.grid}>
            {sheet && sheet.rows > 0 ? (
              <SheetGrid
                key={sheet.sheetIndex}
                importId={session.importId}
                sheet={sheet}
                marked={marked}
                onMark={setMarked}
              />
            ) : (
              <p className={styles.nothing}>This sheet is empty.</p>
            )}
          </div>
        </div>
        <div>
          <p className={styles.nothing} style={{ margin: '0 0 12px' }} role="status">
            {chosen.length === 0
              ? 'No table is chosen. Tick at least one to go on.'
              : `${countOf(rowCount, 'row')} in ${countOf(chosen.length, 'table')} would come in.`}
          </p>
          <TablesPanel
            sheets={session.sheets}
            shownSheet={sheetIndex}
            onShow={(index) => {
              setSheetIndex(index);
              setMarked(null);
            }}
            onCorrect={(correction) =>
              void correct(
                correction,
                correction.headingRows && 'The table has no heading row now: every row of it is read.',
              )
            }
          />
        </div>
      </div>
    </>
  );
}

function rowsBetween({ from, to }: MarkedRows): number[] {
  const first = Math.min(from, to);
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => first + index);
}
