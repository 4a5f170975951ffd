import { Combobox, makeStyles, Option, OptionGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportField } from '../../../../shared/contract/import.ts';

export const KEEP = 'keep';
export const LEAVE_OUT = 'leave-out';
const KEEP_WORDS = 'Keep as additional information';
const LEAVE_OUT_WORDS = 'Leave out';

const useStyles = makeStyles({
  // Takes the width of its cell: the browser's own width for a text field is wider than the column.
  picker: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  list: { maxHeight: '320px' },
});

/** Our field for one of their columns: type a part of its name, or open the list, grouped by kind of record. */
export function FieldPicker({
  label,
  fields,
  value,
  onChoose,
}: {
  /** For screen readers: which column this is about. */
  label: string;
  fields: readonly ImportField[];
  value: string;
  onChoose: (field: string) => void;
}) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? fieldWords(fields, value);
  const found = matchingFields(fields, typed ?? '');
  const groups = [...new Set(found.map((field) => field.recordLabel))];
  const others = [
    { field: KEEP, words: KEEP_WORDS },
    { field: LEAVE_OUT, words: LEAVE_OUT_WORDS },
  ].filter(({ words }) => contains(words, typed ?? ''));
  return (
    <Combobox
      className={styles.picker}
      size="small"
      aria-label={label}
      listbox={{ className: styles.list }}
      value={shown}
      selectedOptions={[value]}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(null)}
      onOpenChange={(_event, { open }) => !open && setTyped(null)}
      onOptionSelect={(_event, { optionValue }) => {
        setTyped(null);
        if (optionValue !== undefined && optionValue !== value) onChoose(optionValue);
      }}
    >
      {others.length > 0 && (
        <OptionGroup label="Not one of our fields">
          {others.map(({ field, words }) => (
            <Option key={field} value={field} text={words}>
              {words}
            </Option>
          ))}
        </OptionGroup>
      )}
      {groups.map((group) => (
        <OptionGroup key={group} label={group}>
          {found
            .filter((field) => field.recordLabel === group)
            .map((field) => (
              <Option key={field.field} value={field.field} text={field.label}>
                {field.label}
              </Option>
            ))}
        </OptionGroup>
      ))}
      {found.length === 0 && others.length === 0 && (
        <Option disabled value="" text="">
          No field has this in its name
        </Option>
      )}
    </Combobox>
  );
}

/** What a field is called: its label, or the words for keeping and leaving out. */
export function fieldWords(fields: readonly ImportField[], value: string): string {
  if (value === KEEP) return KEEP_WORDS;
  if (value === LEAVE_OUT) return LEAVE_OUT_WORDS;
  return fields.find((field) => field.field === value)?.label ?? value;
}

function matchingFields(fields: readonly ImportField[], typed: string): ImportField[] {
  return fields.filter((field) => contains(`${field.label} ${field.recordLabel}`, typed));
}

function contains(words: string, typed: string): boolean {
  const sought = typed.trim().toLowerCase();
  return sought.split(/\s+/).every((part) => words.toLowerCase().includes(part));
}
