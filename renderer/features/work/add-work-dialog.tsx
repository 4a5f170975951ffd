import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { programmeKinds, type ProgrammeKindCode } from '../../../shared/content/codes/programme-kind.ts';
import type { WorkKind } from '../../../shared/contract/work.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { useNames } from '../../api/use-names.ts';
import { useWrite } from '../../api/use-write.ts';
import { useFormProblems } from '../../components/use-form-problems.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { DateField } from '../../components/date-field.tsx';
import { NameField } from '../../components/name-field.tsx';
import { workNouns } from './work-fields.ts';

const ids = { kind: 'add-work-kind', employer: 'add-work-employer', startedOn: 'add-work-started' } as const;
const fieldIds: Readonly<Record<string, string>> = { ...ids, hostEmployer: ids.employer };

/** Asks for what tells a record from others of its kind, adds it, and opens it for the rest. */
export function AddWorkDialog({
  personId,
  kind,
  onAdded,
  onClose,
}: {
  personId: string;
  kind: WorkKind;
  onAdded: (recordId: string) => void;
  onClose: () => void;
}) {
  const write = useWrite();
  const problems = useFormProblems(fieldIds);
  const { employers } = useNames();
  const [programme, setProgramme] = useState<ProgrammeKindCode>('supported-internship');
  const [employer, setEmployer] = useState('');
  const [startedOn, setStartedOn] = useState<IsoDate | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function add(): Promise<void> {
    if (problems.refuseUnreadable()) return;
    setIsBusy(true);
    const fields =
      kind === 'programme' ? { kind: programme, hostEmployer: employer, startedOn } : { employer, startedOn };
    const outcome = await write(() => api.work.add({ kind, personId, fields }));
    setIsBusy(false);
    if (outcome.saved) return onAdded(outcome.value.recordId);
    problems.refuse(outcome);
  }

  const noun = workNouns[kind];
  const article = kind === 'experience' || kind === 'voluntary' ? '' : 'a ';
  return (
    <FormDialog
      title={`Add ${article}${noun}`}
      submitLabel="Add"
      isBusy={isBusy}
      summary={problems.summary}
      onSubmit={add}
      onClose={onClose}
    >
      {kind === 'programme' && (
        <Field label="Kind of programme" validationMessage={problems.at(ids.kind)}>
          <Select
            id={ids.kind}
            value={programme}
            onChange={(_event, { value }) => setProgramme(value as ProgrammeKindCode)}
          >
            {programmeKinds.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <NameField
        id={ids.employer}
        label={kind === 'programme' ? 'Host employer' : kind === 'voluntary' ? 'Organisation' : 'Employer'}
        hint="Choose one of the list, or write a new name"
        value={employer}
        names={employers}
        onChange={setEmployer}
        problem={problems.at(ids.employer)}
      />
      <DateField
        id={ids.startedOn}
        label="Started"
        value={startedOn}
        onChange={setStartedOn}
        {...problems.ofDate(ids.startedOn)}
      />
    </FormDialog>
  );
}
