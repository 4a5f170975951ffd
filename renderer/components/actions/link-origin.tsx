import type { ErrorWords } from '../error-words.ts';
import { ChooseAndLink } from './choose-and-link.tsx';

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
  if (choices.length === 0) return null;
  return (
    <ChooseAndLink
      id={id}
      offer="Link to a statement or priority of the toolkit"
      label="Statement or priority"
      first="Choose one"
      noneChosen="Choose a statement or a priority, then link it."
      options={choices.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
      onLink={onLink}
    />
  );
}
