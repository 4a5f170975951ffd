import { makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import type {
  InstructionPart,
  InstructionPartFields,
} from '../../../../shared/contract/instruction-plans.ts';
import { api } from '../../../api/client.ts';
import { useRowSave, useRowWrites } from '../../../api/use-write.ts';
import { MoveButtons } from '../../../components/move-buttons.tsx';
import { RemoveButton } from '../../../components/remove-button.tsx';
import { SavedTextArea } from '../../../components/saved-field/saved-text-area.tsx';
import { narrow } from '../../../theme/layout.ts';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr)) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  buttons: { display: 'flex', [narrow]: { flexDirection: 'row' } },
});

/** One part of the task with its cue and the support it needs. */
export function TaskPart({
  part,
  number,
  onUp,
  onDown,
}: {
  part: InstructionPart;
  /** Its place in the task. */
  number: number;
  onUp?: () => void;
  onDown?: () => void;
}) {
  const styles = useStyles();
  const writeRow = useRowWrites();
  const { recordId, version } = part;
  const row = `instruction-part:${recordId}`;
  const save = useRowSave<Partial<InstructionPartFields>>(row, version, (newest, patch) =>
    api.instructionPlans.savePart({ recordId, version: newest, patch }),
  );

  return (
    <li className={styles.part}>
      <SavedTextArea
        id={`part-${recordId}-description`}
        label={`Part ${number}`}
        rows={2}
        value={part.description}
        onSave={(description) => save({ description })}
      />
      <SavedTextArea
        id={`part-${recordId}-cue`}
        label={`Cue for part ${number}`}
        rows={2}
        value={part.cue}
        onSave={(cue) => save({ cue })}
      />
      <SavedTextArea
        id={`part-${recordId}-support`}
        label={`Support with part ${number}`}
        rows={2}
        value={part.support}
        onSave={(support) => save({ support })}
      />
      <div className={styles.buttons}>
        <MoveButtons name={`part ${number}`} onUp={onUp} onDown={onDown} />
        <RemoveButton
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={`Remove part ${number}`}
          question={`Remove part ${number} of the task?`}
          whatGoes="Its cue and support go with it. Undo puts all of it back."
          onRemove={() =>
            writeRow(row, version, (newest) => api.instructionPlans.removePart({ recordId, version: newest }))
          }
        />
      </div>
    </li>
  );
}
