import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { profileNames } from '../../../shared/content/profile-questions.ts';
import type { ProfileKind } from '../../../shared/content/profile-question-types.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { api } from '../../api/client.ts';
import { todayHere } from '../../api/today.ts';
import { useWrite } from '../../api/use-write.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { DateField } from '../../components/date-field.tsx';
import { useFormProblems } from '../../components/use-form-problems.ts';

/** Begins a profile, or a new version of it: since when, and for a new version, why. */
export function BeginVersionDialog({
  personId,
  kind,
  isFirst,
  proposedReason,
  onBegun,
  onClose,
}: {
  personId: string;
  kind: ProfileKind;
  isFirst: boolean;
  /** "Annual review of 3 September 2026"; '' where no review suggests itself. */
  proposedReason: string;
  onBegun: () => void;
  onClose: () => void;
}) {
  const write = useWrite();
  const problems = useFormProblems({ begunOn: 'begin-profile-on', reason: 'begin-profile-reason' });
  const [begunOn, setBegunOn] = useState<IsoDate | null>(todayHere());
  const [reason, setReason] = useState(isFirst ? '' : proposedReason);
  const [isBusy, setIsBusy] = useState(false);

  async function begin(): Promise<void> {
    if (problems.refuseUnreadable()) return;
    setIsBusy(true);
    const outcome = await write(() =>
      api.profiles.begin({ personId, kind, begunOn: begunOn ?? todayHere(), reason }),
    );
    setIsBusy(false);
    if (outcome.saved) onBegun();
    else problems.refuse(outcome);
  }

  return (
    <FormDialog
      title={isFirst ? `Begin the ${profileNames[kind]}` : `Begin a new version of the ${profileNames[kind]}`}
      submitLabel={isFirst ? 'Begin' : 'Begin the new version'}
      isBusy={isBusy}
      summary={problems.summary}
      onSubmit={begin}
      onClose={onClose}
    >
      {!isFirst && (
        <p>
          The answers and pictures are copied, to be brought up to date. The version before is closed and
          kept, so that it can be read and compared.
        </p>
      )}
      <DateField
        id="begin-profile-on"
        label="Begun on"
        value={begunOn}
        onChange={setBegunOn}
        {...problems.ofDate('begin-profile-on')}
      />
      {!isFirst && (
        <Field
          label="Why a new version is begun"
          validationState={problems.at('begin-profile-reason') === null ? 'none' : 'error'}
          validationMessage={problems.at('begin-profile-reason')}
        >
          <Input
            id="begin-profile-reason"
            value={reason}
            onChange={(_event, { value }) => setReason(value)}
          />
        </Field>
      )}
    </FormDialog>
  );
}
