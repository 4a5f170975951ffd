import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckResult } from '../../../../shared/contract/import.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { countOf } from '../import-words.ts';
import type { RowFilter } from '../../../../shared/domain/import-choices.ts';

/** One answer for every row of a kind. */
export type BulkAnswer = 'skip-problems' | 'all-new' | 'skip-doubtful';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The answers that can be given for all rows at once: for what is shown, and for nothing that is not there. */
export function BulkAnswers({
  rows,
  filter,
  isBusy,
  onAsk,
}: {
  rows: CheckResult['rows'];
  filter: RowFilter | null;
  isBusy: boolean;
  onAsk: (what: BulkAnswer) => void;
}) {
  const styles = useStyles();
  const button = (what: BulkAnswer, words: string) => (
    <Button size="small" disabled={isBusy} onClick={() => onAsk(what)}>
      {words}
    </Button>
  );
  return (
    <div className={styles.buttons}>
      {filter === 'doubtful' && rows.doubtful > 0 && (
        <>
          {button('all-new', 'All of these are new people…')}
          {button('skip-doubtful', 'Skip all that need an answer…')}
        </>
      )}
      {filter !== 'doubtful' && rows.problem > 0 && button('skip-problems', 'Skip all rows with problems…')}
    </div>
  );
}

/** Asks before one answer is given for many rows, and names how many. */
export function BulkDialog({
  asked,
  rows,
  onConfirm,
  onCancel,
}: {
  asked: BulkAnswer | null;
  rows: CheckResult['rows'];
  onConfirm: (what: BulkAnswer) => void;
  onCancel: () => void;
}) {
  const count = asked === 'skip-problems' ? rows.problem : rows.doubtful;
  const words = asked === null ? null : dialogWords[asked](count);
  return (
    <ConfirmDialog
      isOpen={asked !== null}
      title={words?.title ?? ''}
      confirmLabel={words?.confirm ?? ''}
      onConfirm={() => asked && onConfirm(asked)}
      onCancel={onCancel}
    >
      {words?.text}
    </ConfirmDialog>
  );
}

const skipped =
  'They do not come in. You find them under “Skipped” and can bring each in after all, and they stay in your file.';

const dialogWords: Readonly<
  Record<BulkAnswer, (count: number) => { title: string; confirm: string; text: string }>
> = {
  'skip-problems': (count) => ({
    title: `Skip ${countOf(count, 'row')} with problems?`,
    confirm: 'Skip these rows',
    text: skipped,
  }),
  'skip-doubtful': (count) => ({
    title: `Skip ${countOf(count, 'row that needs', 'rows that need')} an answer?`,
    confirm: 'Skip these rows',
    text: skipped,
  }),
  'all-new': (count) => ({
    title: `Add new people for ${countOf(count, 'row that needs', 'rows that need')} an answer?`,
    confirm: 'Add as new people',
    text: 'None of them is taken for anybody you have already. Rows with the same names, dates of birth and numbers become one person. The answer is remembered for the next file. If somebody turns out to be known, undo the import, or put the two records together later.',
  }),
};
