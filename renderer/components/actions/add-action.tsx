import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ErrorWords } from '../error-words.ts';
import { useKeptDraft } from '../saved-field/kept-draft.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalXS },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start', flexWrap: 'wrap' },
  // Beside the field, under its label.
  button: { marginTop: '26px' },
  field: { flex: '1 1 260px' },
  area: {
    width: '100%',
    '& textarea': { fieldSizing: 'content', minHeight: '32px' } as Record<string, string>,
  },
});

export interface AddActionProps {
  /** Another id is another field. */
  id: string;
  label?: string;
  hint?: string;
  /** Answers with null, or with what went wrong; what was typed is then kept. */
  onAdd: (description: string) => Promise<ErrorWords | null>;
}

/**
 * A line to write a new action in. Enter adds it; Shift and Enter begins a new line. What is not added yet is there again
 * after a look at another screen.
 */
export function AddAction({ id, label = 'Add an action', hint, onAdd }: AddActionProps) {
  const styles = useStyles();
  const [text, setText] = useKeptDraft(id);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function add(): Promise<void> {
    if (isBusy) return;
    const description = text.trim();
    if (description === '') {
      setProblem('Write what will be done, then add it.');
      document.getElementById(id)?.focus();
      return;
    }
    setIsBusy(true);
    const failure = await onAdd(description);
    setIsBusy(false);
    if (failure) {
      setProblem(`Not added. ${failure.title} ${failure.whatToDo}`);
      return;
    }
    setProblem(null);
    // Words typed while it was being added stay.
    setText((now) => (now.trim() === description ? '' : now));
  }

  return (
    <div className={styles.all}>
      <div className={styles.row}>
        <Field
          className={styles.field}
          label={label}
          {...(problem === null ? {} : { validationMessage: problem })}
        >
          <Textarea
            id={id}
            aria-describedby={hint === undefined ? undefined : `${id}-hint`}
            className={styles.area}
            textarea={{ rows: 1 }}
            resize="none"
            value={text}
            onChange={(_event, { value }) => {
              setText(value);
              setProblem(null);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void add();
            }}
          />
        </Field>
        <Button
          className={styles.button}
          icon={<Add20Regular />}
          disabledFocusable={isBusy}
          onClick={() => void add()}
        >
          Add action
        </Button>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
