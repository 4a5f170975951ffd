import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Link20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ErrorWords } from '../error-words.ts';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'end', flexWrap: 'wrap' },
  // Long choices give way to the column instead of covering what stands beside them.
  field: {
    flex: '1 1 260px',
    minWidth: 0,
    '& .fui-Select, & select': { minWidth: 0, width: '100%' },
    '& .fui-Select': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** Chooses a statement or priority of the toolkit and links an action to it. */
export function LinkOrigin({
  id,
  choices,
  onLink,
}: {
  id: string;
  choices: readonly { readonly value: string; readonly words: string }[];
  /** Answers with null, or with what went wrong. */
  onLink: (value: string) => Promise<ErrorWords | null>;
}) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  if (choices.length === 0) return null;
  if (!isOpen) {
    return (
      <div>
        <Button appearance="subtle" icon={<Link20Regular />} onClick={() => setIsOpen(true)}>
          Link to a statement or priority of the toolkit
        </Button>
      </div>
    );
  }

  async function link(): Promise<void> {
    if (chosen === '') return setProblem('Choose a statement or a priority, then link it.');
    const failure = await onLink(chosen);
    if (failure) return setProblem(`Not linked. ${failure.title} ${failure.whatToDo}`);
    setIsOpen(false);
    setChosen('');
    setProblem(null);
  }

  return (
    <div className={styles.row}>
      <Field
        className={styles.field}
        label="Statement or priority"
        {...(problem === null ? {} : { validationMessage: problem })}
      >
        <Select
          id={id}
          autoFocus
          value={chosen}
          onChange={(_event, { value }) => {
            setChosen(value);
            setProblem(null);
          }}
        >
          <option value="">Choose one</option>
          {choices.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Button onClick={() => void link()}>Link it</Button>
      <Button appearance="subtle" onClick={() => setIsOpen(false)}>
        Cancel
      </Button>
    </div>
  );
}
