import type { Action } from '../../../shared/contract/action-plan.ts';
import type { ErrorWords } from '../error-words.ts';
import { shortDescription } from './action-words.ts';
import type { TopicChoice } from './actions-for-editing.ts';
import { ChooseAndLink } from './choose-and-link.tsx';

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
  const groups = [
    ...topics.map(({ topicId, words }) => ({
      words,
      of: actions.filter((action) => action.topicId === topicId),
    })),
    { words: 'Not under a topic yet', of: actions.filter(({ topicId }) => topicId === null) },
  ];
  return (
    <ChooseAndLink
      id={id}
      offer="Link an action that is in the plan already"
      label="Action from the plan"
      first="Choose an action"
      noneChosen="Choose an action, then link it."
      options={groups
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
      onLink={onLink}
    />
  );
}
