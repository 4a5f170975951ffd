import { Combobox, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { matchingSettings } from './matching-settings.ts';

/** Stands for no choice among the options. */
const EVERY = '';

export interface SettingChoice {
  settingId: string;
  name: string;
  /** Young people whose setting it is now. */
  people: number;
}

/** Narrows the list to one setting, found by typing any part of its name: an authority has hundreds. */
export function SettingFilter({
  settings,
  value,
  onChoose,
  className,
}: {
  settings: readonly SettingChoice[];
  value: string | null;
  onChoose: (settingId: string | null) => void;
  className: string;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = settings.find(({ settingId }) => settingId === value);
  const found = matchingSettings(settings, typed ?? '');

  function stopTyping(): void {
    // The words were taken out: so is the choice. Anything else that was only typed is no choice.
    if (typed !== null && typed.trim() === '' && value !== null) onChoose(null);
    setTyped(null);
  }

  return (
    <Combobox
      className={className}
      aria-label="Setting"
      placeholder="Every setting"
      freeform
      clearable
      value={typed ?? chosen?.name ?? ''}
      selectedOptions={value === null ? [] : [value]}
      listbox={{ style: { maxHeight: '360px', minWidth: '320px' } }}
      onChange={(event) => setTyped(event.target.value)}
      onOptionSelect={(_event, { optionValue }) => {
        setTyped(null);
        onChoose(optionValue === undefined || optionValue === EVERY ? null : optionValue);
      }}
      onBlur={stopTyping}
    >
      {(typed ?? '') === '' && (
        <Option value={EVERY} text="Every setting">
          Every setting
        </Option>
      )}
      {found.map(({ settingId, name, people }) => (
        <Option key={settingId} value={settingId} text={name}>
          {`${name} (${people.toLocaleString('en-GB')})`}
        </Option>
      ))}
      {found.length === 0 && (
        <Option disabled value="none" text="">
          No setting has these words in its name
        </Option>
      )}
    </Combobox>
  );
}
