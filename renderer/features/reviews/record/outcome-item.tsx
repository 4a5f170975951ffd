import { makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import type { ReviewOutcome, ReviewOutcomeFields } from '../../../../shared/contract/review-records.ts';
import { api } from '../../../api/client.ts';
import { useRowSave, useRowWrites } from '../../../api/use-write.ts';
import { MoveButtons } from '../../../components/move-buttons.tsx';
import { RemoveButton } from '../../../components/remove-button.tsx';
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
  const writeRow = useRowWrites();
  const { recordId, version } = outcome;
  const row = `outcome:${recordId}`;
  const save = useRowSave<Partial<ReviewOutcomeFields>>(row, version, (newest, patch) =>
    api.review.saveOutcome({ recordId, version: newest, patch }),
  );

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
        <MoveButtons name={`outcome ${number}`} onUp={onUp} onDown={onDown} />
        <RemoveButton
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={`Remove outcome ${number}`}
          question={`Remove the outcome “${shortened(outcome.outcome)}”?`}
          whatGoes="Its steps and progress go with it. Undo puts all of it back."
          onRemove={() =>
            writeRow(row, version, (newest) => api.review.removeOutcome({ recordId, version: newest }))
          }
        />
      </div>
    </li>
  );
}

function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length <= 80 ? letters.join('') : `${letters.slice(0, 79).join('')}…`;
}
