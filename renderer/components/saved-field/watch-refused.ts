import type { ErrorWords } from '../error-words.ts';
import { addRefused, type RefusedField } from './refused-fields.ts';
import type { SavedValue } from './saved-value.ts';

/** What a field is called and where it stands. */
export type FieldPlace = Pick<RefusedField, 'label' | 'address' | 'elementId'>;

const changedElsewhere: ErrorWords = {
  title: 'This was changed somewhere else while you were typing.',
  whatToDo: 'Choose which of the two to keep.',
};

/** Counts a field among those that are not saved for as long as it is refused. The function returned ends that. */
export function watchRefused<Value>(field: SavedValue<Value>, place: FieldPlace): () => void {
  let remove: (() => void) | null = null;
  let said: ErrorWords | null = null;

  function look(): void {
    const { failure, conflict, isUnsaved } = field.getState();
    const words = !isUnsaved ? null : conflict ? changedElsewhere : failure;
    if (words === said) return;
    said = words;
    remove?.();
    remove = words && addRefused({ ...place, words, giveUp: field.useTheirs });
  }

  look();
  const stop = field.subscribe(look);
  return () => {
    stop();
    remove?.();
  };
}
