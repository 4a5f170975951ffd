import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Link20Regular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
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

/** A button that becomes a choice of things to link, and closes once one is linked. */
export function ChooseAndLink({
  id,
  offer,
  label,
  first,
  noneChosen,
  options,
  onLink,
}: {
  id: string;
  /** On the button: "Link an action that is in the plan already". */
  offer: string;
  label: string;
  /** The choice that is none: "Choose an action". */
  first: string;
  /** Said when Link it is pressed without a choice. */
  noneChosen: string;
  options: ReactNode;
  /** Answers with null, or with what went wrong. */
  onLink: (value: string) => Promise<ErrorWords | null>;
}) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  if (!isOpen) {
    return (
      <div>
        <Button appearance="subtle" icon={<Link20Regular />} onClick={() => setIsOpen(true)}>
          {offer}
        </Button>
      </div>
    );
  }

  async function link(): Promise<void> {
    if (chosen === '') return setProblem(noneChosen);
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
        label={label}
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
          <option value="">{first}</option>
          {options}
        </Select>
      </Field>
      <Button onClick={() => void link()}>Link it</Button>
      <Button appearance="subtle" onClick={() => setIsOpen(false)}>
        Cancel
      </Button>
    </div>
  );
}
