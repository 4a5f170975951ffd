import { Field, Input } from '@fluentui/react-components';
import type { HTMLInputTypeAttribute } from 'react';
import { SavedFieldMessages } from './saved-field-messages.tsx';
import { type Save, useSavedValue } from './use-saved-value.ts';

export interface SavedTextFieldProps {
  /** Names the field and the row it belongs to on the page, `statement-4-lead`: another id is another field. */
  id: string;
  label: string;
  hint?: string;
  /** What is saved, as last read. */
  value: string;
  onSave: Save<string>;
  /** What is wrong with the text, or null when it may be saved. Checked before each save. */
  check?: (text: string) => string | null;
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'tel'>;
  autoComplete?: string;
  /** Only where more can never be meant: what is pasted is cut without a word. A text too long is refused in words. */
  maxLength?: number;
  isReadOnly?: boolean;
  /** Hides the label from sight, not from screen readers, where a column heading already says it. */
  isLabelHidden?: boolean;
  className?: string;
}

/**
 * One line of text that saves itself: on leaving the field and 1.5 seconds after the last key. A text that fails
 * `check`, or a save that fails, keeps what was typed and says what to do beside the field.
 */
export function SavedTextField(props: SavedTextFieldProps) {
  return <OneField key={props.id} {...props} />;
}

function OneField(props: SavedTextFieldProps) {
  const { id, label, hint, value, onSave, check, type = 'text', autoComplete, maxLength } = props;
  const saved = useSavedValue(id, label, value, async (text) => {
    const refused = check?.(text) ?? null;
    return refused === null ? onSave(text) : { saved: false, words: { title: refused, whatToDo: '' } };
  });
  // Said once the field was left or rested, not while the person is still typing.
  const problem = saved.failure === null ? null : (check?.(saved.shown) ?? null);
  return (
    <div className={props.className}>
      <Field label={props.isLabelHidden ? null : label} hint={hint ?? null} validationMessage={problem}>
        <Input
          id={id}
          aria-label={props.isLabelHidden ? label : undefined}
          type={type}
          autoComplete={autoComplete ?? 'off'}
          maxLength={maxLength}
          readOnly={props.isReadOnly ?? false}
          value={saved.shown}
          data-saved-field={saved.isUnsaved ? 'unsaved' : 'saved'}
          onChange={(_event, { value: next }) => saved.change(next)}
          onBlur={saved.leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') saved.leave();
          }}
        />
      </Field>
      <SavedFieldMessages
        failure={problem === null ? saved.failure : null}
        conflict={saved.conflict && { mine: saved.shown, theirs: saved.conflict.theirs }}
        onRetry={saved.leave}
        onKeepMine={saved.keepMine}
        onUseTheirs={saved.useTheirs}
      />
    </div>
  );
}
