import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useChosenByKey } from './chosen-by-key.ts';
import { useListOpen } from './list-open.ts';
import { matchingNames } from './matching-names.ts';

const useStyles = makeStyles({ box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } } });

/** Names shown at a time; typing more finds the rest. */
const MOST_SHOWN = 50;

/**
 * Somebody or something that has a record of its own, chosen by typing part of the name. A name that is not there yet
 * is taken as it is, and said to be new. Only a finished name is handed on: on choosing, on leaving and on Enter.
 */
export function NameField({
  id,
  label,
  hint,
  value,
  names,
  onChange,
  onTyped,
  problem = null,
}: {
  id: string;
  label: string;
  hint?: string;
  value: string;
  /** The names that are there already. */
  names: readonly string[];
  onChange: (name: string) => void;
  /** Told of every key: what stands in the field, or null when that is the name. */
  onTyped?: (name: string | null) => void;
  problem?: string | null;
}) {
  const styles = useStyles();
  const [typed, showTyped] = useState<string | null>(null);
  const setTyped = (name: string | null) => {
    showTyped(name);
    onTyped?.(name);
  };
  const byKey = useChosenByKey();
  const { onWords, ...list } = useListOpen();
  const words = (typed ?? '').trim().toLocaleLowerCase('en-GB');
  const found = matchingNames(
    names.map((name) => ({ name })),
    typed ?? '',
  )
    .slice(0, MOST_SHOWN)
    .map(({ name }) => name);
  const isNew = words !== '' && !names.some((name) => name.toLocaleLowerCase('en-GB') === words);

  function finish(name: string | null): void {
    setTyped(null);
    if (name !== null && name.trim() !== value) onChange(name.trim());
  }
  // A page that goes away while the field has the focus takes the name with it.
  const latest = useRef({ typed, finish });
  useLayoutEffect(() => {
    latest.current = { typed, finish };
  });
  useEffect(() => () => latest.current.finish(latest.current.typed), []);

  return (
    <Field
      label={label}
      hint={isNew ? 'This name is new: it is added to the list' : (hint ?? null)}
      validationMessage={problem}
      validationState={problem === null ? 'none' : 'error'}
    >
      <Combobox
        id={id}
        className={styles.box}
        {...list}
        freeform
        disableAutoFocus
        autoComplete="off"
        // The arrow keys open the list: Tab goes on to the next field.
        expandIcon={{ tabIndex: -1 }}
        listbox={{ style: { maxHeight: '260px' } }}
        value={typed ?? value}
        selectedOptions={value === '' ? [] : [value]}
        data-saved-field={typed === null ? 'saved' : 'unsaved'}
        onChange={(event) => {
          byKey.onTyping();
          onWords(event);
          setTyped(event.target.value);
        }}
        onOptionSelect={(event, { optionText }) => {
          if (optionText !== undefined && byKey.isChosen(event)) finish(optionText);
        }}
        onBlur={() => finish(typed)}
        onKeyDown={(event) => {
          byKey.onKey(event);
          if (event.key === 'Enter' && typed !== null && found.length === 0) finish(typed);
        }}
      >
        {found.map((name) => (
          <Option key={name} value={name} text={name}>
            {name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
