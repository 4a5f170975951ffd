import { useLayoutEffect, useRef } from 'react';
import { notInList, recordOf, RecordPicker, type RecordPickerProps } from '../record-picker.tsx';
import { SavedFieldMessages } from './saved-field-messages.tsx';
import { type Save, useSavedValue } from './use-saved-value.ts';

export interface SavedRecordPickerProps extends Pick<
  RecordPickerProps,
  'id' | 'label' | 'isLabelHidden' | 'records' | 'placeholder' | 'className'
> {
  /** The record that is saved, as last read; null for none. */
  value: string | null;
  onSave: Save<string | null>;
}

/** One of many records (see {@link RecordPicker}) that saves itself as soon as it is chosen. */
export function SavedRecordPicker(props: SavedRecordPickerProps) {
  return <OnePicker key={props.id} {...props} />;
}

function OnePicker({ value, onSave, className, ...field }: SavedRecordPickerProps) {
  const { id, label, records } = field;
  const typing = useRef<string | null>(null);
  const commit = useRef<(words: string) => void>(() => {});
  // Comes before the field is left: what stands in it then goes with it, finished or not.
  useLayoutEffect(
    () => () => {
      if (typing.current !== null) commit.current(typing.current);
    },
    [id],
  );
  const saved = useSavedValue<string>(id, label, value ?? '', async (chosen) => {
    if (chosen === '') return onSave(null);
    if (records.some((record) => record.id === chosen)) return onSave(chosen);
    return { saved: false, words: { title: notInList(chosen), whatToDo: '' } };
  });
  useLayoutEffect(() => {
    commit.current = (words) => saved.commit(recordOf(words, records) ?? words.trim());
  });
  const nameOf = (chosen: string) => records.find((record) => record.id === chosen)?.name ?? chosen;
  // What is neither saved nor the id of a record are words that name none.
  const unfinished =
    saved.shown !== '' && saved.shown !== value && !records.some((record) => record.id === saved.shown)
      ? saved.shown
      : null;
  return (
    <div className={className}>
      <RecordPicker
        {...field}
        value={unfinished === null ? saved.shown : (value ?? '')}
        unfinished={unfinished}
        onTyped={(words) => {
          typing.current = words;
        }}
        onChoose={saved.commit}
        onUnfinished={saved.commit}
      />
      <SavedFieldMessages
        // What is wrong with words that name none stands at the field itself.
        failure={unfinished === null ? saved.failure : null}
        conflict={saved.conflict && { mine: nameOf(saved.shown), theirs: nameOf(saved.conflict.theirs) }}
        onRetry={saved.leave}
        onKeepMine={saved.keepMine}
        onUseTheirs={saved.useTheirs}
      />
    </div>
  );
}
