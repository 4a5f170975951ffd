import { Field, Input, Select } from '@fluentui/react-components';
import { ClosableDialog } from '../../components/closable-dialog.tsx';
import { useState } from 'react';
import { settingTypes } from '../../../shared/content/codes/setting-type.ts';
import { api } from '../../api/client.ts';
import { useRowSave, useWrite } from '../../api/use-write.ts';
import type { SettingFields } from '../../../shared/contract/person-records.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { SavedSelect } from '../../components/saved-field/saved-select.tsx';
import { SavedTextField } from '../../components/saved-field/saved-text-field.tsx';
import { useFormProblems } from '../../components/use-form-problems.ts';
import { NOT_RECORDED } from '../../components/young-person-words.ts';

const ids = { name: 'add-setting-name', type: 'add-setting-type' };

/** Adds a setting that no tracker has named yet. */
export function AddSettingDialog({
  onAdded,
  onClose,
}: {
  onAdded: (settingId: string) => void;
  onClose: () => void;
}) {
  const write = useWrite();
  const problems = useFormProblems(ids);
  const [name, setName] = useState('');
  const [type, setType] = useState('');
  const [isBusy, setIsBusy] = useState(false);

  async function add(): Promise<void> {
    setIsBusy(true);
    const outcome = await write(() => api.people.addSetting({ name, type }));
    setIsBusy(false);
    if (outcome.saved) onAdded(outcome.value.settingId);
    else problems.refuse(outcome);
  }

  return (
    <FormDialog
      title="Add a setting"
      submitLabel="Add the setting"
      isBusy={isBusy}
      summary={problems.summary}
      onSubmit={add}
      onClose={onClose}
    >
      <Field label="Name" validationMessage={problems.at(ids.name)}>
        <Input
          id={ids.name}
          autoComplete="off"
          value={name}
          onChange={(_event, { value }) => setName(value)}
        />
      </Field>
      <Field
        label="Type"
        hint="Question 2 of Section 1 asks whether it is further education"
        validationMessage={problems.at(ids.type)}
      >
        <Select id={ids.type} value={type} onChange={(_event, { value }) => setType(value)}>
          <option value="">{NOT_RECORDED}</option>
          {settingTypes.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}

/** Name and type of a setting, for everybody whose setting it is. */
export function EditSettingDialog({
  setting,
  onClose,
}: {
  setting: { settingId: string; version: number; name: string; type: string; people: number };
  onClose: () => void;
}) {
  const { settingId } = setting;
  const save = useRowSave<Partial<SettingFields>>(`setting:${settingId}`, setting.version, (version, patch) =>
    api.people.saveSetting({ settingId, version, patch }),
  );
  return (
    <ClosableDialog title="Setting" layout="column" onClose={onClose}>
      <p>
        {setting.people === 1
          ? 'It is the setting of one young person now.'
          : `It is the setting of ${setting.people.toLocaleString('en-GB')} young people now: a change here is seen with each of them.`}
      </p>
      <SavedTextField
        id={`setting-${settingId}-name`}
        label="Name"
        value={setting.name}
        onSave={(name) => save({ name })}
      />
      <SavedSelect<string>
        id={`setting-${settingId}-type`}
        label="Type"
        hint="Question 2 of Section 1 asks whether it is further education"
        value={setting.type}
        options={settingTypes}
        emptyLabel={NOT_RECORDED}
        onSave={(type) => save({ type })}
      />
    </ClosableDialog>
  );
}
