import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import type { ErrorWords } from '../error-words.ts';
import { ProblemMessage } from '../problem-message.tsx';
import { ProgressLine } from '../progress-line.tsx';
import { PrintingWords, type ShownForPrinting } from './printing-words.tsx';

/** How far the packs are that somebody asked for. */
export type PacksState =
  | { kind: 'idle' }
  /** Files of the same names are in the folder. */
  | {
      kind: 'asking';
      alreadyThere: number;
      folder: string;
      onAnswer: (answer: 'keep-both' | 'replace' | null) => void;
    }
  | { kind: 'making'; done: number; of: number | null }
  | {
      kind: 'saved';
      savedFileId: string;
      name: string;
      pages: number | null;
      packs: number;
      /** One file each, in a folder of this name. */
      isFolder: boolean;
      /** Why the saved packs could not be opened or shown; null when nothing went wrong. */
      problem: ErrorWords | null;
    }
  | ShownForPrinting
  | { kind: 'failed'; words: ErrorWords };

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  asking: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  making: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    '& > div': { width: '100%' },
  },
  saved: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
    '& > svg': { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
    '& > div': { gridColumn: 2 },
  },
});

/** How far the packs are, where they were saved, what has to be said first, or why they were not made. */
export function PacksOutcome({
  state,
  canOpen,
  onShow,
  onStop,
}: {
  state: PacksState;
  /** Whether this shell can open what it saved. */
  canOpen: boolean;
  onShow: (how: 'open' | 'folder') => void;
  onStop: () => void;
}) {
  const styles = useStyles();
  return (
    <div aria-live="polite">
      {state.kind === 'asking' && (
        <div className={styles.asking}>
          <p>
            {state.alreadyThere === 1
              ? `A file of one of these names is in “${state.folder}” already.`
              : `${state.alreadyThere.toLocaleString('en-GB')} files of these names are in “${state.folder}” already.`}{' '}
            What should become of {state.alreadyThere === 1 ? 'it' : 'them'}?
          </p>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => state.onAnswer('keep-both')}>
              Keep both
            </Button>
            <Button onClick={() => state.onAnswer('replace')}>
              {state.alreadyThere === 1 ? 'Replace it' : 'Replace them'}
            </Button>
            <Button onClick={() => state.onAnswer(null)}>Do not save</Button>
          </div>
        </div>
      )}
      {state.kind === 'making' && (
        <div className={styles.making}>
          <ProgressLine label="Packs made" done={state.done} of={state.of ?? 0} />
          <Button size="small" onClick={onStop}>
            Stop
          </Button>
        </div>
      )}
      {state.kind === 'saved' && (
        <div className={styles.saved}>
          <CheckmarkCircle20Filled aria-hidden />
          <span>{savedWords(state, canOpen)}</span>
          {canOpen && (
            <div className={styles.buttons}>
              {!state.isFolder && (
                <Button size="small" onClick={() => onShow('open')}>
                  Open
                </Button>
              )}
              <Button size="small" onClick={() => onShow('folder')}>
                {state.isFolder ? 'Open the folder' : 'Show in folder'}
              </Button>
            </div>
          )}
        </div>
      )}
      {state.kind === 'saved' && state.problem && <ProblemMessage words={state.problem} />}
      {state.kind === 'printing' && <PrintingWords state={state} />}
      {state.kind === 'failed' && <ProblemMessage words={state.words} />}
    </div>
  );
}

function savedWords(
  { name, packs, pages, isFolder }: Extract<PacksState, { kind: 'saved' }>,
  canOpen: boolean,
): string {
  const counts = [counted(packs, 'pack'), ...(pages === null ? [] : [counted(pages, 'page')])].join(', ');
  if (isFolder) return `Saved in “${name}”: ${counts}.`;
  return canOpen
    ? `Saved as “${name}”: ${counts}.`
    : `Made “${name}”: ${counts}. Your browser has it now: look among its downloads.`;
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
}
