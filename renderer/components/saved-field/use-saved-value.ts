import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { keepField, takeKeptField } from './kept-fields.ts';
import { saveWith } from './save-typed-fields.ts';
import { createSavedValue, type Save, type SavedValue, type SavedValueState } from './saved-value.ts';
import { watchRefused } from './watch-refused.ts';

export type { Save, SaveOutcome } from './saved-value.ts';

/** A field that saves itself, as a component sees it. */
export type SavedValueOnScreen<Value> = Omit<SavedValueState<Value>, 'draft'> &
  Pick<SavedValue<Value>, 'change' | 'commit' | 'leave' | 'keepMine' | 'useTheirs'> & {
    /** What the field shows: what was typed, else what is saved. */
    shown: Value;
  };

function afterOnPage(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/**
 * The life of one field that saves itself: on leaving, after a pause, and when the page goes away. See
 * {@link createSavedValue}. A component that uses it must be given a `key` that names its field and row. What cannot be
 * saved when its screen is left stands in the field again when the screen is opened the next time.
 *
 * @param id names the field and the row it belongs to, and the element that a person is led to
 * @param label what the field is called
 */
export function useSavedValue<Value extends string | number | boolean | null>(
  id: string,
  label: string,
  value: Value,
  save: Save<Value>,
): SavedValueOnScreen<Value> {
  const [field, setField] = useState(() => createSavedValue(value, save, afterOnPage));
  const { draft, ...state } = useSyncExternalStore(field.subscribe, field.getState);

  useLayoutEffect(() => field.update(value, save), [field, value, save]);
  useLayoutEffect(() => {
    const kept = takeKeptField<Value>(id);
    if (kept) setField(kept);
  }, [id]);
  useLayoutEffect(() => {
    const stopSaving = saveWith(field.leave);
    const stopWatching = watchRefused(field, { label, elementId: id, address: location.hash });
    return () => {
      // A screen that goes away takes what was typed with it.
      field.leave();
      keepField(id, field, () => {
        stopSaving();
        stopWatching();
      });
    };
  }, [field, id, label]);

  return {
    ...state,
    shown: draft === null ? value : draft.value,
    change: field.change,
    commit: field.commit,
    leave: field.leave,
    keepMine: field.keepMine,
    useTheirs: field.useTheirs,
  };
}
