import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useChosenByKey } from './chosen-by-key.ts';
import { useListOpen } from './list-open.ts';
import { matchingNames } from './matching-names.ts';

const useStyles = makeStyles({ box: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } } });

/** Records shown at a time; typing more finds the rest. */
const MOST_SHOWN = 50;
/** Of what was typed, so much is said again. */
const MOST_SAID = 60;

export interface RecordPickerProps {
  id: string;
  label: string;
  isLabelHidden?: boolean;
  records: readonly { id: string; name: string }[];
  /** '' for none. */
  value: string;
  /** "No setting": what stands there while none is chosen. */
  placeholder: string;
  /** Words that were typed and name none of the records: they stay, with what is wrong; null for none. */
  unfinished: string | null;
  problem?: string | null;
  className?: string;
  onChoose: (id: string) => void;
  /** Words were left that name none of the records. */
  onUnfinished: (words: string) => void;
  /** Told of every key: what stands in the field, or null when that is the choice. */
  onTyped?: (words: string | null) => void;
}

/** What is said of words that name none of the records. */
export function notInList(words: string): string {
  const said = words.length > MOST_SAID ? `${words.slice(0, MOST_SAID)}…` : words;
  return `“${said}” is not in the list. Choose one that is, or take the words out.`;
}

/** What the words in the field mean: the id of a record, '' for none, or null where they name none of the records. */
export function recordOf(words: string, records: RecordPickerProps['records']): string | null {
  const name = words.trim().toLocaleLowerCase('en-GB');
  if (name === '') return '';
  const called = records.filter((record) => record.name.trim().toLocaleLowerCase('en-GB') === name);
  // Two of one name are told apart only by choosing.
  return called.length === 1 ? (called[0]?.id ?? null) : null;
}

/**
 * One of the records that are there, found by typing any part of its name: an authority has hundreds. Words that name
 * none of them are never taken for a choice, nor for none: they stay and are told to the form.
 */
export function RecordPicker(props: RecordPickerProps) {
  const { id, label, records, value, placeholder, unfinished, className, onChoose } = props;
  const styles = useStyles();
  const [typed, showTyped] = useState<string | null>(null);
  const setTyped = (words: string | null) => {
    showTyped(words);
    props.onTyped?.(words);
  };
  const byKey = useChosenByKey();
  const { onWords, ...list } = useListOpen();
  const chosen = records.find((record) => record.id === value);
  const shown = typed ?? unfinished ?? chosen?.name ?? '';
  const found = matchingNames(records, typed ?? unfinished ?? '');
  const left = found.length - MOST_SHOWN;
  const problem = props.problem ?? (typed === null && unfinished !== null ? notInList(unfinished) : null);

  function finish(words: string | null): void {
    if (words === null) return;
    setTyped(null);
    const meant = recordOf(words, records);
    if (meant === null) {
      if (words.trim() !== chosen?.name) props.onUnfinished(words.trim());
    } else if (meant !== value || unfinished !== null) onChoose(meant);
  }
  // A page that goes away while the field has the focus takes what stands in it with it.
  const latest = useRef({ typed, finish });
  useLayoutEffect(() => {
    latest.current = { typed, finish };
  });
  useEffect(() => () => latest.current.finish(latest.current.typed), []);

  return (
    <Field
      {...(className !== undefined && { className })}
      label={props.isLabelHidden ? null : label}
      validationMessage={problem}
      validationState={problem === null ? 'none' : 'error'}
    >
      <Combobox
        id={id}
        aria-label={props.isLabelHidden ? label : undefined}
        className={styles.box}
        {...list}
        freeform
        disableAutoFocus
        clearable
        autoComplete="off"
        placeholder={placeholder}
        // The arrow keys open the list: Tab goes on to the next field.
        expandIcon={{ tabIndex: -1 }}
        listbox={{ style: { maxHeight: '260px' } }}
        value={shown}
        selectedOptions={value === '' || unfinished !== null ? [] : [value]}
        data-saved-field={typed === null && unfinished === null ? 'saved' : 'unsaved'}
        onChange={(event) => {
          byKey.onTyping();
          onWords(event);
          setTyped(event.target.value);
        }}
        onOptionSelect={(event, { optionValue }) => {
          // The library gives a choice up as soon as the words begin no name: it is given up on leaving, if at all.
          if ((optionValue === undefined && event.type === 'change') || !byKey.isChosen(event)) return;
          setTyped(null);
          onChoose(optionValue ?? '');
        }}
        onBlur={() => finish(typed)}
        onKeyDown={(event) => {
          byKey.onKey(event);
          if (event.key === 'Enter' && found.length === 0) finish(typed);
        }}
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
