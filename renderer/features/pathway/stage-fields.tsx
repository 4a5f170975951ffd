import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Spell, SpellFields } from '../../../shared/contract/pathway.ts';
import { stageWords } from '../../../shared/content/stages.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { useRowSave, useWrite } from '../../api/use-write.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { ErrorWords } from '../../components/error-words.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { SavedDateField } from '../../components/saved-field/saved-date-field.tsx';
import { SavedTextArea } from '../../components/saved-field/saved-text-area.tsx';
import { narrow } from '../../theme/layout.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  wide: { gridColumn: '1 / -1' },
  button: { whiteSpace: 'nowrap' },
});

/** Everything that is said of one time at a stage; each field saves itself. */
export function StageFields({ spell, onRemoved }: { spell: Spell; onRemoved?: () => void }) {
  const styles = useStyles();
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
    <div className={styles.fields}>
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
      <div className={styles.wide}>{text('notes', 'Notes', 2)}</div>
      <div className={styles.wide}>
        <RemoveStage spell={spell} {...(onRemoved !== undefined && { onRemoved })} />
      </div>
    </div>
  );
}

function RemoveStage({ spell, onRemoved }: { spell: Spell; onRemoved?: () => void }) {
  const styles = useStyles();
  const write = useWrite();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);
  async function remove(): Promise<void> {
    setIsAsking(false);
    const { recordId, version } = spell;
    const outcome = await write(() => api.pathway.removeStage({ recordId, version }));
    if (outcome.saved) onRemoved?.();
    else setProblem(outcome.words);
  }
  return (
    <>
      {problem && <ProblemMessage words={problem} />}
      <Button
        size="small"
        className={styles.button}
        icon={<Delete20Regular />}
        onClick={() => setIsAsking(true)}
      >
        Recorded by mistake: remove…
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={`Remove stage ${stageWords(spell.stage)}, begun on ${formatDate(spell.startedOn)}?`}
        confirmLabel="Remove it"
        onConfirm={() => void remove()}
        onCancel={() => setIsAsking(false)}
      >
        Its reasons, next step and notes go with it; the checklist stays. You can bring it back with Ctrl+Z,
        or later from History. To say that a stage is over, end it instead.
      </ConfirmDialog>
    </>
  );
}
