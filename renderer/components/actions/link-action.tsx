import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Link20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Action } from '../../../shared/contract/action-plan.ts';
import type { ErrorWords } from '../error-words.ts';
import { shortDescription } from './action-words.ts';
import type { TopicChoice } from './actions-for-editing.ts';

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

/** Chooses an action that is in the plan already and links it. */
export function LinkAction({
  id,
  actions,
  topics,
  onLink,
}: {
  id: string;
  actions: readonly Action[];
  topics: readonly TopicChoice[];
  /** Answers with null, or with what went wrong. */
  onLink: (actionId: string) => Promise<ErrorWords | null>;
}) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  if (!isOpen) {
    return (
      <div>
        <Button appearance="subtle" icon={<Link20Regular />} onClick={() => setIsOpen(true)}>
          Link an action that is in the plan already
        </Button>
      </div>
    );
  }

  async function link(): Promise<void> {
    if (chosen === '') return setProblem('Choose an action, then link it.');
    const failure = await onLink(chosen);
    if (failure) return setProblem(`Not linked. ${failure.title} ${failure.whatToDo}`);
    setIsOpen(false);
    setChosen('');
    setProblem(null);
  }

  const groups = [
    ...topics.map(({ topicId, words }) => ({
      words,
      of: actions.filter((action) => action.topicId === topicId),
    })),
    { words: 'Not under a topic yet', of: actions.filter(({ topicId }) => topicId === null) },
  ];
  return (
    <div className={styles.row}>
      <Field
        className={styles.field}
        label="Action from the plan"
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
          <option value="">Choose an action</option>
          {groups
            .filter(({ of }) => of.length > 0)
            .map(({ words, of }) => (
              <optgroup key={words} label={words}>
                {of.map(({ actionId, description }) => (
                  <option key={actionId} value={actionId}>
                    {shortDescription(description)}
                  </option>
                ))}
              </optgroup>
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
