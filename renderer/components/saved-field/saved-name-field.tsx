import { NameField } from '../name-field.tsx';
import { SavedFieldMessages } from './saved-field-messages.tsx';
import { type Save, useSavedValue } from './use-saved-value.ts';

export interface SavedNameFieldProps {
  id: string;
  label: string;
  hint?: string;
  /** The name that is saved, as last read; '' for none. */
  value: string;
  names: readonly string[];
  onSave: Save<string>;
}

/** A name chosen or begun (see {@link NameField}) that saves itself. */
export function SavedNameField(props: SavedNameFieldProps) {
  return <OneName key={props.id} {...props} />;
}

function OneName({ value, onSave, ...field }: SavedNameFieldProps) {
  const saved = useSavedValue(field.id, field.label, value, onSave);
  return (
    <div>
      <NameField {...field} value={saved.shown} onChange={saved.commit} />
      <SavedFieldMessages
        failure={saved.failure}
        conflict={saved.conflict && { mine: saved.shown, theirs: saved.conflict.theirs }}
        onRetry={saved.leave}
        onKeepMine={saved.keepMine}
        onUseTheirs={saved.useTheirs}
      />
    </div>
  );
}
