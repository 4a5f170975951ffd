import { Button } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular } from '@fluentui/react-icons';

/** Moves one of a list up or down by one place. At the end of the list the button stays, so that the focus does. */
export function MoveButtons({
  name,
  onUp,
  onDown,
}: {
  /** What is moved, as it stands in a sentence: "outcome 2". */
  name: string;
  /** Left out for the first. */
  onUp?: (() => void) | undefined;
  /** Left out for the last. */
  onDown?: (() => void) | undefined;
}) {
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ArrowUp20Regular />}
        aria-label={`Move ${name} up`}
        disabledFocusable={!onUp}
        onClick={onUp}
      />
      <Button
        appearance="subtle"
        icon={<ArrowDown20Regular />}
        aria-label={`Move ${name} down`}
        disabledFocusable={!onDown}
        onClick={onDown}
      />
    </>
  );
}
