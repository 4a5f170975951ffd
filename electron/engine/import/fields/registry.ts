import type { ImportField } from '../../../../shared/contract/import.ts';
import { experienceFields } from './experience-fields.ts';
import { jobFields } from './job-fields.ts';
import { programmeFields } from './programme-fields.ts';
import { reviewFields } from './review-fields.ts';
import { recordLabels, type FieldDefinition } from './field.ts';
import { employerFields, jobCoachFields } from './named-record-fields.ts';
import { pathwayFields } from './pathway-fields.ts';
import { reviewDetailFields } from './review-detail-fields.ts';
import { vocationalProfileFields } from './vocational-profile-fields.ts';
import { voluntaryWorkFields } from './voluntary-work-fields.ts';
import { experienceDetailFields, jobDetailFields, programmeDetailFields } from './work-detail-fields.ts';
import { needFields, personFields, planFields, yearFields } from './person-fields.ts';

/** In the order in which they are offered. */
const definitions: readonly FieldDefinition[] = [
  ...personFields,
  ...needFields,
  ...planFields,
  ...yearFields,
  ...reviewFields,
  ...reviewDetailFields,
  ...experienceFields,
  ...experienceDetailFields,
  ...programmeFields,
  ...programmeDetailFields,
  ...jobFields,
  ...jobDetailFields,
  ...voluntaryWorkFields,
  ...pathwayFields,
  ...employerFields,
  ...jobCoachFields,
  ...vocationalProfileFields,
];

/** Every field a column of a tracker can be matched to; what we call it ourselves is a heading that means it. */
export const fieldDefinitions: readonly FieldDefinition[] = definitions.map((field) => ({
  ...field,
  headings: [...field.headings, field.label],
}));

/** What a column is matched to when it fits none of our fields, and when it is not to be brought in at all. */
export const KEEP = 'keep';
export const LEAVE_OUT = 'leave-out';

const byId = new Map(fieldDefinitions.map((field) => [field.id, field]));

/** The field of an id, or undefined for 'keep', 'leave-out' and anything unknown. */
export function findField(id: string): FieldDefinition | undefined {
  return byId.get(id);
}

/** The field of an id that is known to exist. Throws for any other. */
export function getField(id: string): FieldDefinition {
  const field = byId.get(id);
  if (!field) throw new RangeError('There is no such field to import');
  return field;
}

/** What the answers to a yes-no field are called where values are given a meaning. */
export const yesNoCodes = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
] as const;

/** The codes a value of this field can mean; none for text, dates and numbers. */
export function codesOf(field: FieldDefinition): readonly { code: string; label: string }[] {
  if (field.kind === 'yes-no') return yesNoCodes;
  return field.codes ?? [];
}

/** The fields as the page offers them. */
export function offeredFields(): ImportField[] {
  return fieldDefinitions.map((field) => ({
    field: field.id,
    label: field.label,
    record: field.record,
    recordLabel: recordLabels[field.record],
    kind: field.kind,
    codes: codesOf(field).map(({ code, label }) => ({ code, label })),
  }));
}
