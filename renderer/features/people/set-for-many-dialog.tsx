import { Radio, RadioGroup } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, orpc } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { NameField } from '../../components/name-field.tsx';
import { notInList, RecordPicker } from '../../components/record-picker.tsx';
import { useAnnounce } from '../../components/toast.tsx';
import { useFormProblems } from '../../components/use-form-problems.ts';

const officerId = 'many-officer';
const settingFieldId = 'many-setting';
const fieldIds = { leadOfficer: officerId, settingId: settingFieldId };

const words = {
  officer: {
    title: 'Lead officer',
    give: 'The same lead officer for all of them',
    none: 'No lead officer: take it away from those who have one',
    remove: 'Remove the lead officer',
    missing: 'Enter the lead officer, or choose that there is none.',
    fieldId: officerId,
  },
  setting: {
    title: 'Setting',
    give: 'The same setting for all of them',
    none: 'No setting: take it away from those who have one',
    remove: 'Remove the setting',
    missing: 'Choose the setting, or choose that there is none.',
    fieldId: settingFieldId,
  },
} as const;

/**
 * Gives everybody who was chosen the same lead officer or setting, or takes it away; one undo takes it back. Nothing is
 * taken away by a field that was left blank: that is a choice of its own.
 */
export function SetForManyDialog({
  what,
  personIds,
  onDone,
  onClose,
}: {
  what: 'officer' | 'setting';
  personIds: readonly string[];
  onDone: () => void;
  onClose: () => void;
}) {
  const write = useWrite();
  const announce = useAnnounce();
  const problems = useFormProblems(fieldIds);
  const officers = useQuery(orpc.reviews.officers.queryOptions());
  const settings = useQuery(orpc.people.settings.queryOptions());
  const [isNone, setIsNone] = useState(false);
  const [officer, setOfficer] = useState('');
  const [settingId, setSettingId] = useState('');
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const { title, give, none, remove, missing, fieldId } = words[what];
  const many = `${personIds.length.toLocaleString('en-GB')} young ${personIds.length === 1 ? 'person' : 'people'}`;

  async function set(): Promise<void> {
    if (!isNone) {
      // Words that name no setting must never take away the setting of everybody.
      if (what === 'setting' && unfinished !== null)
        return problems.show([{ fieldId, words: notInList(unfinished) }]);
      if ((what === 'officer' ? officer : settingId) === '')
        return problems.show([{ fieldId, words: missing }]);
    }
    setIsBusy(true);
    const outcome = await write(() =>
      api.people.setForMany({
        personIds: [...personIds],
        patch:
          what === 'officer'
            ? { leadOfficer: isNone ? '' : officer }
            : { settingId: isNone ? null : settingId },
      }),
    );
    setIsBusy(false);
    if (!outcome.saved) return problems.refuse(outcome);
    const { changed } = outcome.value;
    announce({
      title: `${changed.toLocaleString('en-GB')} of ${many} changed.`,
      words:
        changed > 0
          ? 'Undo takes it back for all of them.'
          : isNone
            ? 'They had none.'
            : 'They had it already.',
    });
    onDone();
  }

  return (
    <FormDialog
      title={`${title} of ${many}`}
      submitLabel={isNone ? remove : 'Change'}
      isBusy={isBusy}
      summary={problems.summary}
      onSubmit={set}
      onClose={onClose}
    >
      <RadioGroup
        aria-label={`What becomes of the ${title.toLowerCase()}`}
        value={isNone ? 'none' : 'give'}
        onChange={(_event, { value }) => {
          setIsNone(value === 'none');
          problems.show([]);
        }}
      >
        <Radio value="give" label={give} />
        <Radio value="none" label={none} />
      </RadioGroup>
      {!isNone && what === 'officer' && (
        <NameField
          id={officerId}
          label="Lead officer"
          value={officer}
          names={(officers.data ?? []).map(({ name }) => name)}
          onChange={setOfficer}
          problem={problems.at(officerId)}
        />
      )}
      {!isNone && what === 'setting' && (
        <RecordPicker
          id={settingFieldId}
          label="Setting"
          placeholder="Write part of the name"
          records={(settings.data ?? []).map((setting) => ({ id: setting.settingId, name: setting.name }))}
          value={settingId}
          problem={problems.at(settingFieldId)}
          unfinished={unfinished}
          onChoose={(chosen) => {
            setSettingId(chosen);
            setUnfinished(null);
          }}
          onUnfinished={setUnfinished}
        />
      )}
    </FormDialog>
  );
}
