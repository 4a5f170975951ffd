import { useLayoutEffect } from 'react';
import { forgetDrafts } from './kept-draft.ts';
import { forgetKeptFields } from './kept-fields.ts';

/**
 * The last thing inside whatever shows one data file. When that goes, every field before it has handed over what was
 * typed in it, and all of it is forgotten before the fields of another data file appear.
 */
export function EndOfKeptFields() {
  useLayoutEffect(
    () => () => {
      forgetKeptFields();
      forgetDrafts();
    },
    [],
  );
  return null;
}
