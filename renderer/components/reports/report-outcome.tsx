import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import type { ErrorWords } from '../error-words.ts';
import { ProblemMessage } from '../problem-message.tsx';
import { PrintingWords, type ShownForPrinting } from './printing-words.tsx';

/** How far a document is that somebody asked for. */
export type ReportState =
  | { kind: 'idle' }
  | { kind: 'making'; format: 'pdf' | 'xlsx' | 'ics' }
  | {
      kind: 'saved';
      savedFileId: string;
      name: string;
      pages: number | null;
      /** Why the saved document could not be opened or shown; null when nothing went wrong. */
      problem: ErrorWords | null;
    }
  | ShownForPrinting
  | { kind: 'failed'; words: ErrorWords };

const formatWords = { pdf: 'PDF', xlsx: 'workbook', ics: 'calendar file' } as const;

const useStyles = makeStyles({
  result: { ':not(:empty)': { marginTop: tokens.spacingVerticalM } },
  making: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  problem: { marginTop: tokens.spacingVerticalS },
  savedButtons: { gridColumn: 2, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  saved: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    maxWidth: '72ch',
    overflowWrap: 'anywhere',
    '& > svg': { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  },
});

/** Says that a document is being made, was saved and where, or why it was not. */
export function ReportOutcome({
  state,
  canOpen,
  onShow,
  onCancel,
}: {
  state: ReportState;
  /** Whether this shell can open what it saved. */
  canOpen: boolean;
  onShow: (how: 'open' | 'folder') => void;
  /** Stops the making; left out for documents that are made at once. */
  onCancel?: () => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.result} aria-live="polite">
      {state.kind === 'making' && (
        <div className={styles.making}>
          <Spinner size="tiny" labelPosition="after" label={`Making the ${formatWords[state.format]}`} />
          {onCancel && (
            <Button size="small" onClick={onCancel}>
              Stop
            </Button>
          )}
        </div>
      )}
      {state.kind === 'saved' && (
        <div className={styles.saved}>
          <CheckmarkCircle20Filled aria-hidden />
          <span>{savedWords(state.name, state.pages, canOpen)}</span>
          {canOpen && (
            <div className={styles.savedButtons}>
              <Button size="small" onClick={() => onShow('open')}>
                Open
              </Button>
              <Button size="small" onClick={() => onShow('folder')}>
                Show in folder
              </Button>
            </div>
          )}
        </div>
      )}
      {state.kind === 'saved' && state.problem && (
        <div className={styles.problem}>
          <ProblemMessage words={state.problem} />
        </div>
      )}
      {state.kind === 'printing' && <PrintingWords state={state} />}
      {state.kind === 'failed' && <ProblemMessage words={state.words} />}
    </div>
  );
}

function savedWords(name: string, pages: number | null, canOpen: boolean): string {
  const count = pages === null ? '' : `, ${pages.toLocaleString('en-GB')} ${pages === 1 ? 'page' : 'pages'}`;
  return canOpen
    ? `Saved as “${name}”${count}.`
    : `Made “${name}”${count}. Your browser has it now: look among its downloads.`;
}
