import { Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { pathwayStages, type StageNumber, stageWords } from '../../../shared/content/stages.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { DateField } from '../../components/date-field.tsx';
import { useFormProblems } from '../../components/use-form-problems.ts';

const ids = {
  stage: 'begin-stage-stage',
  startedOn: 'begin-stage-started',
  nextStepOn: 'begin-stage-step-on',
};

/** Begins a stage, also beside others. */
export function BeginStageDialog({
  personId,
  name,
  stage: first,
  taken,
  onBegun,
  onClose,
}: {
  personId: string;
  /** Whose it is, where the page does not say so already. */
  name?: string;
  stage: StageNumber;
  /** Stages they are at already, as far as the page knows; they are not offered. */
  taken: readonly StageNumber[];
  onBegun: (stage: StageNumber) => void;
  onClose: () => void;
}) {
  const write = useWrite();
  const problems = useFormProblems(ids);
  const [stage, setStage] = useState<StageNumber>(first);
  const [startedOn, setStartedOn] = useState<IsoDate | null>(todayHere());
  const [startReason, setStartReason] = useState('');
  const [nextStep, setNextStep] = useState('');
  const [nextStepOn, setNextStepOn] = useState<IsoDate | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const offered = pathwayStages.filter(({ number }) => number === stage || !taken.includes(number));

  async function begin(): Promise<void> {
    if (problems.refuseUnreadable()) return;
    setIsBusy(true);
    const fields = { stage, startedOn, startReason, nextStep, nextStepOn };
    const outcome = await write(() => api.pathway.beginStage({ personId, fields }));
    setIsBusy(false);
    if (outcome.saved) onBegun(stage);
    else problems.refuse(outcome);
  }

  return (
    <FormDialog
      title={name === undefined ? 'Begin a stage' : `Begin a stage for ${name}`}
      submitLabel="Begin the stage"
      isBusy={isBusy}
      summary={problems.summary}
      onSubmit={begin}
      onClose={onClose}
    >
      <Field label="Stage" validationMessage={problems.at(ids.stage)}>
        <Select
          id={ids.stage}
          value={String(stage)}
          onChange={(_event, { value }) =>
            setStage(pathwayStages.find(({ number }) => String(number) === value)?.number ?? stage)
          }
        >
          {offered.map(({ number }) => (
            <option key={number} value={String(number)}>
              {stageWords(number)}
            </option>
          ))}
        </Select>
      </Field>
      <DateField
        id={ids.startedOn}
        label="Began on"
        value={startedOn}
        onChange={setStartedOn}
        {...problems.ofDate(ids.startedOn)}
      />
      <Text label="Why it begins" value={startReason} onChange={setStartReason} />
      <Text label="Next step" value={nextStep} onChange={setNextStep} />
      <DateField
        id={ids.nextStepOn}
        label="Next step by"
        hint={null}
        value={nextStepOn}
        onChange={setNextStepOn}
        {...problems.ofDate(ids.nextStepOn)}
      />
    </FormDialog>
  );
}

/** A line or more of text in one of the dialogs of a stage. */
export function Text({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label}>
      <Textarea
        textarea={{ rows: 2 }}
        resize="vertical"
        value={value}
        onChange={(_event, { value: next }) => onChange(next)}
      />
    </Field>
  );
}
