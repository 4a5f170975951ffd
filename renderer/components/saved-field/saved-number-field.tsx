import { SavedTextField, type SavedTextFieldProps } from './saved-text-field.tsx';
import type { Save } from './use-saved-value.ts';

export interface SavedNumberFieldProps extends Omit<SavedTextFieldProps, 'value' | 'onSave' | 'check'> {
  /** What is saved, as last read; null for none, which is not 0. */
  value: number | null;
  onSave: Save<number | null>;
  /** What to write instead of what is no number: "Write the hours as a number, such as 16 or 22.5." */
  whatToWrite: string;
  isWhole?: boolean;
}

/** A number that saves itself. Pounds signs, commas and spaces may be written; what is no number stays as it was typed. */
export function SavedNumberField({ value, onSave, whatToWrite, isWhole, ...field }: SavedNumberFieldProps) {
  return (
    <SavedTextField
      {...field}
      maxLength={20}
      value={value === null ? '' : String(value)}
      check={(text) => (readNumber(text, isWhole ?? false) === undefined ? whatToWrite : null)}
      onSave={(text) => onSave(readNumber(text, isWhole ?? false) ?? null)}
    />
  );
}

/** The number, null for none, or undefined for what is no number from 0 up with at most two decimals. */
export function readNumber(text: string, isWhole: boolean): number | null | undefined {
  const plain = text.replaceAll(/[£,\s]/g, '');
  if (plain === '') return null;
  const shape = isWhole ? /^\d{1,9}$/ : /^\d{1,9}(?:\.\d{1,2})?$/;
  return shape.test(plain) ? Number(plain) : undefined;
}
