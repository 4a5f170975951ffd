import type { FieldDefinition, RecordKind } from './field.ts';

type More = Omit<Partial<FieldDefinition>, 'id' | 'record' | 'label' | 'headings'>;

/** A field of a record, by the last part of its id: text, unless something else is said. */
export function defineField(
  record: RecordKind,
  name: string,
  label: string,
  headings: readonly string[],
  more: More = {},
): FieldDefinition {
  return { id: `${record}.${name}`, record, label, kind: 'text', headings, test: 'text', ...more };
}

export const asDate = { kind: 'date', test: 'date', years: 'event' } as const satisfies More;
export const asNumber = { kind: 'number', test: 'number' } as const satisfies More;
export const asHours = { kind: 'number', test: 'weekly-hours' } as const satisfies More;
export const asYesNo = { kind: 'yes-no', test: 'yes-no' } as const satisfies More;
export const asLongText = { test: 'long-text', several: true } as const satisfies More;
