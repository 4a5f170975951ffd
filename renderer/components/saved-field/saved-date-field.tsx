import { useLayoutEffect, useRef } from 'react';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { DateField, readTyped } from '../date-field.tsx';
import { SavedFieldMessages } from './saved-field-messages.tsx';
import { type Save, useSavedValue } from './use-saved-value.ts';

export interface SavedDateFieldProps {
  /** Names the field and the row it belongs to on the page: another id is another field. */
  id: string;
  label: string;
  /** As DateField's. */
  hint?: string | null;
  /** What is saved, as last read. */
  value: IsoDate | null;
  onSave: Save<IsoDate | null>;
  kind?: 'event' | 'birth';
  isReadOnly?: boolean;
  isLabelHidden?: boolean;
  className?: string;
}

/**
 * A date that saves itself on leaving the field or on Enter, once it can be read. See DateField for how it is read. What
 * is no date is refused like any other value: named among what is not saved, and kept when its screen is left.
 */
export function SavedDateField(props: SavedDateFieldProps) {
  return <OneDate key={props.id} {...props} />;
}

function OneDate({ value, onSave, className, ...field }: SavedDateFieldProps) {
  const { id, label, kind = 'event' } = field;
  const typing = useRef<string | null>(null);
  const commit = useRef<(text: string) => void>(() => {});
  // Comes before the field is left: what stands in it then goes with it, finished or not.
  useLayoutEffect(
    () => () => {
      if (typing.current !== null) commit.current(typing.current);
    },
    [id],
  );
  const saved = useSavedValue<string>(id, label, written(value), async (text) => {
    const answer = readTyped(text, kind);
    if (answer.kind === 'problem') return { saved: false, words: { title: answer.message, whatToDo: '' } };
    return onSave(answer.kind === 'date' ? answer.iso : null);
  });
  useLayoutEffect(() => {
    commit.current = saved.commit;
  });
  const shown = readTyped(saved.shown, kind);
  const isUnreadable = shown.kind === 'problem';
  return (
    <div className={className}>
      <DateField
        {...field}
        value={isUnreadable ? value : shown.kind === 'date' ? shown.iso : null}
        unreadable={isUnreadable ? saved.shown : null}
        onTyped={(text) => {
          typing.current = text;
        }}
        onChange={(date) => saved.commit(written(date))}
        onUnreadable={(problem, text) => {
          if (problem !== null) saved.commit(text);
        }}
      />
      <SavedFieldMessages
        // What is wrong with a text that is no date stands at the field itself.
        failure={isUnreadable ? null : saved.failure}
        conflict={saved.conflict && { mine: saved.shown, theirs: saved.conflict.theirs }}
        onRetry={saved.leave}
        onKeepMine={saved.keepMine}
        onUseTheirs={saved.useTheirs}
      />
    </div>
  );
}

/** A date as the field shows it, which it can read again. */
function written(date: IsoDate | null): string {
  return date === null ? '' : formatDate(date);
}
