import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReviewOutcome, ReviewOutcomeFields } from '../../../../shared/contract/review-records.ts';
import { api } from '../../../api/client.ts';
import { useRowSave, useWrite } from '../../../api/use-write.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import type { ErrorWords } from '../../../components/error-words.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { SavedTextArea } from '../../../components/saved-field/saved-text-area.tsx';
import { narrow } from '../../../theme/layout.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr)) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  buttons: { display: 'flex', flexDirection: 'column', [narrow]: { flexDirection: 'row' } },
});

/** One outcome with its steps and the progress towards it. */
export function OutcomeItem({
  outcome,
  number,
  onUp,
  onDown,
}: {
  outcome: ReviewOutcome;
  /** Its place under the heading, for telling it from others where it is read out. */
  number: number;
  onUp?: () => void;
  onDown?: () => void;
}) {
  const styles = useStyles();
  const write = useWrite();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  const { recordId, version } = outcome;
  const save = useRowSave<Partial<ReviewOutcomeFields>>(`outcome:${recordId}`, version, (newest, patch) =>
    api.review.saveOutcome({ recordId, version: newest, patch }),
  );

  async function remove(): Promise<void> {
    const answer = await write(() => api.review.removeOutcome({ recordId, version }));
    setIsAsking(false);
    setProblem(answer.saved ? null : answer.words);
  }

  return (
    <li className={styles.item}>
      <SavedTextArea
        id={`outcome-${recordId}-outcome`}
        label={`Outcome ${number}`}
        rows={3}
        value={outcome.outcome}
        onSave={(text) => save({ outcome: text })}
      />
      <SavedTextArea
        id={`outcome-${recordId}-steps`}
        label="Steps towards it"
        rows={3}
        value={outcome.steps}
        onSave={(steps) => save({ steps })}
      />
      <SavedTextArea
        id={`outcome-${recordId}-progress`}
        label="Progress"
        rows={3}
        value={outcome.progress}
        onSave={(progress) => save({ progress })}
      />
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          icon={<ArrowUp20Regular />}
          aria-label={`Move outcome ${number} up`}
          disabledFocusable={!onUp}
          onClick={onUp}
        />
        <Button
          appearance="subtle"
          icon={<ArrowDown20Regular />}
          aria-label={`Move outcome ${number} down`}
          disabledFocusable={!onDown}
          onClick={onDown}
        />
        <Button
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={`Remove outcome ${number}`}
          onClick={() => setIsAsking(true)}
        />
        {problem && <ProblemMessage words={problem} />}
        <ConfirmDialog
          isOpen={isAsking}
          title={`Remove the outcome “${shortened(outcome.outcome)}”?`}
          confirmLabel="Remove it"
          cancelLabel="Keep it"
          onConfirm={() => void remove()}
          onCancel={() => setIsAsking(false)}
        >
          Its steps and progress go with it. Undo puts all of it back.
        </ConfirmDialog>
      </div>
    </li>
  );
}

function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length <= 80 ? letters.join('') : `${letters.slice(0, 79).join('')}…`;
}
