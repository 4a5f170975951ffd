import { ClosableDialog } from '../../components/closable-dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import type { Reflection } from '../../../shared/contract/profiles.ts';
import type { PersonWork, WorkKind } from '../../../shared/contract/work.ts';
import { capitalised } from '../../../shared/domain/capitalised.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { api, orpc } from '../../api/client.ts';
import { useNames } from '../../api/use-names.ts';
import { type Outcome, useRowSave, useRowWrites } from '../../api/use-write.ts';
import { FieldNotice } from '../../components/field-notice.tsx';
import { RemoveRecord } from '../../components/remove-record.tsx';
import { useFieldGrid } from '../../components/field-grid.ts';
import { SavedDateField } from '../../components/saved-field/saved-date-field.tsx';
import { SavedNameField } from '../../components/saved-field/saved-name-field.tsx';
import { SavedNumberField } from '../../components/saved-field/saved-number-field.tsx';
import { SavedSelect } from '../../components/saved-field/saved-select.tsx';
import { SavedTextArea } from '../../components/saved-field/saved-text-area.tsx';
import { SavedTextField } from '../../components/saved-field/saved-text-field.tsx';
import { SavedYesNo } from '../../components/saved-field/saved-yes-no.tsx';
import { NOT_RECORDED } from '../../components/young-person-words.ts';
import { JobChecks } from './job-checks.tsx';
import { type WorkField, workFields, workNouns } from './work-fields.ts';

export type OpenedWork = { [Kind in WorkKind]: { kind: Kind; record: PersonWork[Kind][number] } }[WorkKind];

/** One work experience, programme, job or voluntary work: each field saves itself. */
export function WorkDialog({
  personId,
  opened,
  onClose,
}: {
  personId: string;
  opened: OpenedWork;
  onClose: () => void;
}) {
  const grid = useFieldGrid();
  const writeRow = useRowWrites();
  const names = useNames();
  const { kind, record } = opened;
  const { recordId, version } = record;
  const row = `${kind}:${recordId}`;
  const save = useRowSave<Record<string, unknown>>(row, version, (current, patch) =>
    api.work.save({ kind, recordId, version: current, patch }),
  );
  const fields: readonly WorkField[] = workFields[kind];
  const noun = workNouns[kind];
  const reflections = useQuery(orpc.profiles.reflections.queryOptions({ input: { personId } }));
  const reflection = reflections.data?.find(({ programmeId, workExperienceId }) =>
    [programmeId, workExperienceId].includes(recordId),
  );
  return (
    <ClosableDialog title={capitalised(noun)} layout="two columns" onClose={onClose}>
      {fields.map((field) => (
        <div key={field.field} className={field.as === 'text' ? grid.wide : undefined}>
          <OneField
            id={`${kind}-${recordId}-${field.field}`}
            spec={field}
            value={(record as unknown as Record<string, unknown>)[field.field]}
            names={names}
            onSave={(value) => save({ [field.field]: value })}
          />
          {record.notices
            .filter((notice) => notice.field === field.field)
            .map(({ words }) => (
              <FieldNotice key={words} words={words} />
            ))}
        </div>
      ))}
      {kind === 'job' && <JobChecks className={grid.wide} jobId={recordId} checks={record.checks} />}
      <div className={grid.wide}>
        <RemoveRecord
          label={`Remove this ${noun}…`}
          question={removalQuestion(kind, reflection)}
          onRemove={async () => {
            const outcome = await writeRow(row, version, (newest) =>
              api.work.remove({ kind, recordId, version: newest }),
            );
            if (outcome.saved) onClose();
            return outcome.saved ? null : outcome.words;
          }}
        />
      </div>
    </ClosableDialog>
  );
}

/** What goes with the record, by name. */
function removalQuestion(kind: WorkKind, reflection: Reflection | undefined): string {
  if (kind === 'job') return 'The job goes with its checks and is no longer counted. Undo puts it back.';
  if (!reflection) return 'It is no longer counted. Undo puts it back.';
  const { reflectedOn } = reflection;
  const date = reflectedOn === null ? '' : ` on ${formatDate(reflectedOn)}`;
  return `It goes with what the young person said of it when looking back${date}, and is no longer counted. Undo puts both back.`;
}

function OneField({
  id,
  spec,
  value,
  names,
  onSave,
}: {
  id: string;
  spec: WorkField;
  value: unknown;
  names: { employers: readonly string[]; jobCoaches: readonly string[] };
  onSave: (value: unknown) => Promise<Outcome<unknown>>;
}) {
  const { label } = spec;
  const hint = spec.hint === undefined ? {} : { hint: spec.hint };
  switch (spec.as) {
    case 'employer':
    case 'job-coach':
      return (
        <SavedNameField
          id={id}
          label={label}
          {...hint}
          value={value as string}
          names={spec.as === 'employer' ? names.employers : names.jobCoaches}
          onSave={onSave}
        />
      );
    case 'date':
      return (
        <SavedDateField
          id={id}
          label={label}
          hint={spec.hint ?? null}
          value={value as string | null}
          onSave={onSave}
        />
      );
    case 'hours':
    case 'pounds':
      return (
        <SavedNumberField
          id={id}
          label={label}
          {...hint}
          kind={spec.as}
          value={value as number | null}
          whatToWrite={
            spec.as === 'hours'
              ? 'Write the hours as a number, such as 16 or 22.5.'
              : 'Write the pounds as a number, such as 12.71.'
          }
          onSave={onSave}
        />
      );
    case 'yes-no':
      return <SavedYesNo id={id} label={label} {...hint} value={value as boolean | null} onSave={onSave} />;
    case 'choice':
      return (
        <SavedSelect<string>
          id={id}
          label={label}
          {...hint}
          value={(value as string | null) ?? ''}
          options={spec.options ?? []}
          {...(spec.mayBeBlank && { emptyLabel: NOT_RECORDED })}
          onSave={(code) => onSave(code === '' ? null : code)}
        />
      );
    case 'text':
      return (
        <SavedTextArea id={id} label={label} {...hint} rows={3} value={value as string} onSave={onSave} />
      );
    default:
      return <SavedTextField id={id} label={label} {...hint} value={value as string} onSave={onSave} />;
  }
}
