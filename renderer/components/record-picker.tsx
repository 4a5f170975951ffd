import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { matchingNames } from './matching-names.ts';

const useStyles = makeStyles({ box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } } });

/** Records shown at a time; typing more finds the rest. */
const MOST_SHOWN = 50;

/** One of the records that are there, found by typing any part of its name: an authority has hundreds. */
export function RecordPicker({
  id,
  label,
  records,
  value,
  placeholder,
  problem = null,
  className,
  onChoose,
}: {
  id: string;
  label: string;
  records: readonly { id: string; name: string }[];
  /** '' for none. */
  value: string;
  /** "No setting": what stands there while none is chosen. */
  placeholder: string;
  problem?: string | null;
  className?: string;
  onChoose: (id: string) => void;
}) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = records.find((record) => record.id === value);
  const found = matchingNames(records, typed ?? '');
  const left = found.length - MOST_SHOWN;

  function stopTyping(): void {
    // The words were taken out: so is the choice. Anything else that was only typed is no choice.
    if (typed !== null && typed.trim() === '' && value !== '') onChoose('');
    setTyped(null);
  }

  return (
    <Field
      {...(className !== undefined && { className })}
      label={label}
      validationMessage={problem}
      validationState={problem === null ? 'none' : 'error'}
    >
      <Combobox
        id={id}
        className={styles.box}
        freeform
        clearable
        autoComplete="off"
        placeholder={placeholder}
        input={{ maxLength: 500 }}
        // The arrow keys open the list: Tab goes on to the next field.
        expandIcon={{ tabIndex: -1 }}
        listbox={{ style: { maxHeight: '260px' } }}
        value={typed ?? chosen?.name ?? ''}
        selectedOptions={value === '' ? [] : [value]}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_event, { optionValue }) => {
          setTyped(null);
          onChoose(optionValue ?? '');
        }}
        onBlur={stopTyping}
      >
        {found.slice(0, MOST_SHOWN).map((record) => (
          <Option key={record.id} value={record.id} text={record.name}>
            {record.name}
          </Option>
        ))}
        {(left > 0 || found.length === 0) && (
          <Option disabled value="" text="">
            {left > 0
              ? `${left.toLocaleString('en-GB')} more: write part of the name`
              : 'Nothing has these words in its name'}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
