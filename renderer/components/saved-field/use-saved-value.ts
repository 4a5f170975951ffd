import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { saveWith } from './save-typed-fields.ts';
import { createSavedValue, type Save, type SavedValue, type SavedValueState } from './saved-value.ts';

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
 * {@link createSavedValue}. A component that uses it must be given a `key` that names its field and row.
 */
export function useSavedValue<Value extends string | number | boolean | null>(
  value: Value,
  save: Save<Value>,
): SavedValueOnScreen<Value> {
  const [field] = useState(() => createSavedValue(value, save, afterOnPage));
  const { draft, ...state } = useSyncExternalStore(field.subscribe, field.getState);

  useLayoutEffect(() => field.update(value, save), [field, value, save]);
  useEffect(() => saveWith(field.leave), [field]);
  // A screen that goes away takes what was typed with it.
  useEffect(() => () => field.leave(), [field]);

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
