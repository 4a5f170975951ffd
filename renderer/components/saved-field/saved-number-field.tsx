import { SavedTextField, type SavedTextFieldProps } from './saved-text-field.tsx';
import type { Save } from './use-saved-value.ts';

/** What is counted: pounds may carry their sign, and whole numbers have no decimals. */
export type NumberKind = 'pounds' | 'hours' | 'whole';

export interface SavedNumberFieldProps extends Omit<
  SavedTextFieldProps,
  'value' | 'onSave' | 'check' | 'maxLength'
> {
  /** What is saved, as last read; null for none, which is not 0. */
  value: number | null;
  onSave: Save<number | null>;
  kind: NumberKind;
  /** What to write instead of what is no number: "Write the hours as a number, such as 16 or 22.5." */
  whatToWrite: string;
}

/** A number that saves itself. What is no number stays as it was typed. See {@link readNumber} for how it is read. */
export function SavedNumberField({ value, onSave, whatToWrite, kind, ...field }: SavedNumberFieldProps) {
  return (
    <SavedTextField
      {...field}
      value={value === null ? '' : writtenNumber(value, kind)}
      check={(text) => (readNumber(text, kind) === undefined ? whatToWrite : null)}
      onSave={(text) => onSave(readNumber(text, kind) ?? null)}
    />
  );
}

/**
 * The number, null for nothing written, or undefined for what is no number from 0 up with at most two decimals. Commas
 * and blanks stand between thousands and nowhere else: "12,50" is twelve pounds fifty to one and 1,250 to another, so it
 * is neither.
 */
export function readNumber(text: string, kind: NumberKind): number | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  const plain = kind === 'pounds' ? written.replace(/^£\s*/, '') : written;
  const shape = /^(?<whole>\d{1,9}|\d{1,3}(?:[,\s]\d{3}){1,2})(?<decimals>\.\d{1,2})?$/.exec(plain)?.groups;
  if (!shape || (kind === 'whole' && shape.decimals !== undefined)) return undefined;
  return Number((shape.whole ?? '').replaceAll(/[,\s]/g, '') + (shape.decimals ?? ''));
}

/** Pounds and pence have two decimals: "12.50", "8400". */
function writtenNumber(value: number, kind: NumberKind): string {
  return kind === 'pounds' && !Number.isInteger(value) ? value.toFixed(2) : String(value);
}
