import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { type Appearance, setPreferences, usePreferences } from '../../api/preferences.ts';
import { Section } from '../../components/section.tsx';

/** Light, dark, or as Windows is set. Kept on this computer, not in the data file. */
export function AppearanceSection() {
  const { appearance } = usePreferences();
  return (
    <Section title="Appearance" surface>
      <Field
        label="Light or dark"
        hint="High contrast follows Windows by itself. This applies to this computer only."
      >
        <RadioGroup
          layout="horizontal"
          value={appearance}
          onChange={(_event, { value }) => setPreferences({ appearance: value as Appearance })}
        >
          <Radio value="system" label="As Windows is set" />
          <Radio value="light" label="Light" />
          <Radio value="dark" label="Dark" />
        </RadioGroup>
      </Field>
    </Section>
  );
}
