import { useState } from 'react';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { DateField } from '../date-field.tsx';
import { SavedFieldMessages } from './saved-field-messages.tsx';
import { useRefused } from './use-refused.ts';
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

/** A date that saves itself on leaving the field or on Enter, once it can be read. See DateField for how it is read. */
export function SavedDateField(props: SavedDateFieldProps) {
  return <OneDate key={props.id} {...props} />;
}

function OneDate({ value, onSave, className, ...field }: SavedDateFieldProps) {
  const { id, label } = field;
  const saved = useSavedValue(id, label, value, onSave);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  // Another beginning of the field: what could not be read is gone.
  const [beginning, setBeginning] = useState(0);
  useRefused(label, id, unreadable === null ? null : { title: unreadable, whatToDo: '' }, () => {
    setUnreadable(null);
    setBeginning(beginning + 1);
  });
  const words = (date: IsoDate | null) => (date === null ? '' : formatDate(date));
  return (
    <div className={className}>
      <DateField
        key={beginning}
        {...field}
        value={saved.shown}
        onChange={saved.commit}
        onUnreadable={setUnreadable}
      />
      <SavedFieldMessages
        failure={saved.failure}
        conflict={saved.conflict && { mine: words(saved.shown), theirs: words(saved.conflict.theirs) }}
        onRetry={saved.leave}
        onKeepMine={saved.keepMine}
        onUseTheirs={saved.useTheirs}
      />
    </div>
  );
}
