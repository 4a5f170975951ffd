import { makeStyles } from '@fluentui/react-components';
import type { Spell, SpellFields } from '../../../shared/contract/pathway.ts';
import { stageWords } from '../../../shared/content/stages.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { useRowSave, useRowWrites } from '../../api/use-write.ts';
import { RemoveButton } from '../../components/remove-button.tsx';
import { useFieldGrid } from '../../components/field-grid.ts';
import { SavedDateField } from '../../components/saved-field/saved-date-field.tsx';
import { SavedTextArea } from '../../components/saved-field/saved-text-area.tsx';

const useStyles = makeStyles({
  button: { whiteSpace: 'nowrap' },
});

/** Everything that is said of one time at a stage; each field saves itself. */
export function StageFields({ spell, onRemoved }: { spell: Spell; onRemoved?: () => void }) {
  const grid = useFieldGrid();
  const { recordId } = spell;
  const save = useRowSave<Partial<SpellFields>>(`stage:${recordId}`, spell.version, (version, patch) =>
    api.pathway.saveStage({ recordId, version, patch }),
  );
  const id = (field: string) => `stage-${recordId}-${field}`;
  const text = (field: 'startReason' | 'endReason' | 'nextStep' | 'notes', label: string, rows: number) => (
    <SavedTextArea
      id={id(field)}
      label={label}
      rows={rows}
      value={spell[field]}
      onSave={(value) => save({ [field]: value })}
    />
  );
  const hasEnded = spell.endedOn !== null;
  return (
    <div className={grid.fields}>
      <SavedDateField
        id={id('started')}
        label="Began on"
        value={spell.startedOn}
        onSave={(startedOn) => save({ startedOn })}
      />
      {hasEnded ? (
        <SavedDateField
          id={id('ended')}
          label="Ended on"
          value={spell.endedOn}
          onSave={(endedOn) => save({ endedOn })}
        />
      ) : (
        <SavedDateField
          id={id('step-on')}
          label="Next step by"
          value={spell.nextStepOn}
          onSave={(nextStepOn) => save({ nextStepOn })}
        />
      )}
      {text('startReason', 'Why it began', 2)}
      {hasEnded ? text('endReason', 'Why it ended', 2) : text('nextStep', 'Next step', 2)}
      <div className={grid.wide}>{text('notes', 'Notes', 2)}</div>
      <div className={grid.wide}>
        <RemoveStage spell={spell} {...(onRemoved !== undefined && { onRemoved })} />
      </div>
    </div>
  );
}

function RemoveStage({ spell, onRemoved }: { spell: Spell; onRemoved?: () => void }) {
  const styles = useStyles();
  const writeRow = useRowWrites();
  const { recordId, version } = spell;
  return (
    <RemoveButton
      size="small"
      className={styles.button}
      question={`Remove stage ${stageWords(spell.stage)}, begun on ${formatDate(spell.startedOn)}?`}
      whatGoes="Its reasons, next step and notes go with it; the checklist stays. You can bring it back with Ctrl+Z, or later from History. To say that a stage is over, end it instead."
      onRemove={() =>
        writeRow(`stage:${recordId}`, version, (newest) =>
          api.pathway.removeStage({ recordId, version: newest }),
        )
      }
      {...(onRemoved && { onRemoved })}
    >
      Recorded by mistake: remove…
    </RemoveButton>
  );
}
