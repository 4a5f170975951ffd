import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Spell } from '../../../shared/contract/pathway.ts';
import { pathwayStages, type StageNumber, stageWords } from '../../../shared/content/stages.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { useRowWrites } from '../../api/use-write.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { DateField } from '../../components/date-field.tsx';
import { useFormProblems } from '../../components/use-form-problems.ts';
import { Text } from './begin-stage-dialog.tsx';

const ids = {
  endedOn: 'end-stage-ended',
  stage: 'end-stage-next',
  startedOn: 'end-stage-ended',
  nextStepOn: 'end-stage-step-on',
};

/** Ends a stage and offers to begin another on the same day. */
export function EndStageDialog({
  spell,
  name,
  next: first,
  taken,
  onEnded,
  onClose,
}: {
  spell: Pick<Spell, 'recordId' | 'version' | 'stage'>;
  /** Whose it is, where the page does not say so already. */
  name?: string;
  /** What is offered to begin; null for nothing. */
  next: StageNumber | null;
  /** Stages they are at already, as far as the page knows; they are not offered. */
  taken: readonly StageNumber[];
  onEnded: (next: StageNumber | null) => void;
  onClose: () => void;
}) {
  const writeRow = useRowWrites();
  const problems = useFormProblems(ids);
  const [endedOn, setEndedOn] = useState<IsoDate | null>(todayHere());
  const [endReason, setEndReason] = useState('');
  const [next, setNext] = useState<StageNumber | null>(first);
  const [nextStep, setNextStep] = useState('');
  const [nextStepOn, setNextStepOn] = useState<IsoDate | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const offered = pathwayStages.filter(({ number }) => number !== spell.stage && !taken.includes(number));

  async function end(): Promise<void> {
    if (problems.refuseUnreadable()) return;
    setIsBusy(true);
    const { recordId, version } = spell;
    const begin = next === null ? null : { stage: next, startReason: '', nextStep, nextStepOn };
    const outcome = await writeRow(`stage:${recordId}`, version, (newest) =>
      api.pathway.endStage({ recordId, version: newest, endedOn, endReason, begin }),
    );
    setIsBusy(false);
    if (outcome.saved) onEnded(next);
    else problems.refuse(outcome);
  }

  return (
    <FormDialog
      title={
        name === undefined
          ? `End stage ${stageWords(spell.stage)}`
          : `${name}: end stage ${stageWords(spell.stage)}`
      }
      submitLabel={next === null ? 'End the stage' : `Move to ${stageWords(next)}`}
      isBusy={isBusy}
      summary={problems.summary}
      onSubmit={end}
      onClose={onClose}
    >
      <DateField
        id={ids.endedOn}
        label="Ended on"
        value={endedOn}
        onChange={setEndedOn}
        {...problems.ofDate(ids.endedOn)}
      />
      <Text label="Why it ended" value={endReason} onChange={setEndReason} />
      <Field
        label="What begins on that day"
        hint="Stages may be skipped, and gone back to"
        validationMessage={problems.at(ids.stage)}
      >
        <Select
          id={ids.stage}
          value={next === null ? '' : String(next)}
          onChange={(_event, { value }) =>
            setNext(pathwayStages.find(({ number }) => String(number) === value)?.number ?? null)
          }
        >
          {offered.map(({ number }) => (
            <option key={number} value={String(number)}>
              {stageWords(number)}
            </option>
          ))}
          <option value="">Nothing begins yet</option>
        </Select>
      </Field>
      {next !== null && (
        <>
          <Text label={`Next step at stage ${stageWords(next)}`} value={nextStep} onChange={setNextStep} />
          <DateField
            id={ids.nextStepOn}
            label="Next step by"
            hint={null}
            value={nextStepOn}
            onChange={setNextStepOn}
            {...problems.ofDate(ids.nextStepOn)}
          />
        </>
      )}
    </FormDialog>
  );
}
