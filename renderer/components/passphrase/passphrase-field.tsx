import { Button, Field, Input } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

/** A passphrase, hidden unless the person asks to see it. */
export function PassphraseField({
  id,
  label,
  hint,
  value,
  onChange,
  problem,
  purpose,
}: {
  id: string;
  label: string;
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  problem?: string | null;
  /** Whether it is being made or asked for; password managers go by it. */
  purpose: 'new' | 'current';
}) {
  const [isShown, setIsShown] = useState(false);
  return (
    <Field
      label={label}
      hint={hint === undefined ? null : <>{hint}</>}
      validationMessage={problem ?? null}
      validationState={problem ? 'error' : 'none'}
    >
      <Input
        id={id}
        type={isShown ? 'text' : 'password'}
        autoComplete={purpose === 'new' ? 'new-password' : 'current-password'}
        spellCheck={false}
        maxLength={1000}
        value={value}
        onChange={(_event, { value: next }) => onChange(next)}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            aria-label={isShown ? 'Hide what was typed' : 'Show what was typed'}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? 'Hide' : 'Show'}
          </Button>
        }
      />
    </Field>
  );
}
