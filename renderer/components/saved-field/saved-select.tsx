import { Field, makeStyles, Select } from '@fluentui/react-components';
import { SavedFieldMessages } from './saved-field-messages.tsx';
import { type Save, useSavedValue } from './use-saved-value.ts';

export interface SavedSelectProps<Value extends string> {
  /** Names the field and the row it belongs to on the page: another id is another field. */
  id: string;
  label: string;
  hint?: string;
  /** What is saved, as last read; '' for nothing chosen. */
  value: Value;
  options: readonly { readonly code: Value; readonly label: string }[];
  /** Words for choosing nothing ("Not recorded"); without them something must be chosen. */
  emptyLabel?: string;
  onSave: Save<Value>;
  isReadOnly?: boolean;
  isLabelHidden?: boolean;
  className?: string;
}

const useStyles = makeStyles({
  // Long choices are cut instead of pushing the field over its neighbour.
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

/**
 * A choice from a list that saves itself as soon as it is made. A saved value that is not in the list is shown as it
 * is rather than lost.
 */
export function SavedSelect<Value extends string>(props: SavedSelectProps<Value>) {
  return <OneSelect key={props.id} {...props} />;
}

function OneSelect<Value extends string>(props: SavedSelectProps<Value>) {
  const { id, label, hint, value, options, emptyLabel, onSave } = props;
  const styles = useStyles();
  const saved = useSavedValue<string>(id, label, value, (next) => onSave(next as Value));
  const wordsOf = (code: string) => options.find((option) => option.code === code)?.label ?? code;
  const isUnlisted = saved.shown !== '' && !options.some((option) => option.code === saved.shown);
  return (
    <div className={props.className}>
      <Field label={props.isLabelHidden ? null : label} hint={hint ?? null}>
        <Select
          className={styles.select}
          id={id}
          aria-label={props.isLabelHidden ? label : undefined}
          disabled={props.isReadOnly ?? false}
          value={saved.shown}
          data-saved-field={saved.isUnsaved ? 'unsaved' : 'saved'}
          onChange={(_event, { value: next }) => saved.commit(next)}
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {isUnlisted && <option value={saved.shown}>{saved.shown}</option>}
          {options.map((option) => (
            <option key={option.code} value={option.code}>
              {option.label}
            </option>
          ))}
        </Select>
      </Field>
      <SavedFieldMessages
        failure={saved.failure}
        conflict={saved.conflict && { mine: wordsOf(saved.shown), theirs: wordsOf(saved.conflict.theirs) }}
        onRetry={saved.leave}
        onKeepMine={saved.keepMine}
        onUseTheirs={saved.useTheirs}
      />
    </div>
  );
}
