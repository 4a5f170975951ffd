import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { draftOf, useKeptDraft } from './saved-field/kept-draft.ts';
import type { Save } from './saved-field/saved-value.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    width: '100%',
    maxWidth: '560px',
  },
  field: { width: '100%' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/**
 * A button that opens a field in its place, for one more of a list. What was refused stays as it was typed, and what is not
 * added yet is there again after a look at another screen.
 */
export function AddLine({
  id,
  label,
  fieldLabel,
  isLong = false,
  onAdd,
}: {
  /** Names the field and what it belongs to. */
  id: string;
  /** What the button says: "Add an outcome". */
  label: string;
  fieldLabel: string;
  isLong?: boolean;
  onAdd: Save<string>;
}) {
  const styles = useStyles();
  const [text, setText] = useKeptDraft(id);
  const [isOpen, setIsOpen] = useState(text !== '');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  // What takes the place of the other takes the focus; what is there with the page does not.
  const [wasUsed, setWasUsed] = useState(false);
  if (!isOpen) {
    return (
      <Button
        // Where it was opened from: the next line is added with Enter.
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field that stood here had the focus
        autoFocus={wasUsed}
        icon={<Add20Regular />}
        onClick={() => {
          setIsOpen(true);
          setWasUsed(true);
        }}
      >
        {label}
      </Button>
    );
  }

  function close(): void {
    setText('');
    setIsOpen(false);
    setWasUsed(true);
    setProblem(null);
  }

  async function add(typed: string): Promise<void> {
    setIsBusy(true);
    const outcome = await onAdd(typed);
    setIsBusy(false);
    if (outcome.saved) {
      // Words typed while it was being added stay.
      if (draftOf(id) === typed) close();
      else setProblem(null);
    } else setProblem([outcome.words.title, outcome.words.whatToDo].filter(Boolean).join(' '));
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void add(text);
      }}
    >
      <Field
        className={styles.field}
        label={fieldLabel}
        validationMessage={problem}
        validationState={problem === null ? 'none' : 'error'}
      >
        {isLong ? (
          <Textarea
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
            autoFocus={wasUsed}
            id={id}
            rows={2}
            value={text}
            onChange={(_event, { value }) => setText(value)}
          />
        ) : (
          <Input
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
            autoFocus={wasUsed}
            id={id}
            autoComplete="off"
            value={text}
            onChange={(_event, { value }) => setText(value)}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Add
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  );
}
