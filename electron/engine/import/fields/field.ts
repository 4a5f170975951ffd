import type { CodeList } from '../../../../shared/content/codes/code-list.ts';
import type { CheckWeeks } from '../../../../shared/domain/job-checks.ts';

/** The kinds of record a row of a tracker can feed. */
export const recordKinds = [
  'person',
  'need',
  'plan',
  'year',
  'vocational-profile',
  'review',
  'experience',
  'programme',
  'job',
  'voluntary',
  'pathway',
  'employer',
  'job-coach',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Records of which a person has any number, told apart by employer, kind and date. */
export const eventKinds = [
  'review',
  'experience',
  'programme',
  'job',
  'voluntary',
  'pathway',
] as const satisfies readonly RecordKind[];
export type EventKind = (typeof eventKinds)[number];

/** Records that are known by their name and belong to nobody alone; a list may hold nothing else. */
export type NamedRecordKind = 'employer' | 'job-coach';

export const recordLabels: Readonly<Record<RecordKind | 'additional', string>> = {
  person: 'Young person',
  need: 'Special educational need',
  plan: 'EHC plan',
  year: 'Taught year',
  'vocational-profile': 'Vocational profile',
  review: 'Annual review',
  experience: 'Work experience',
  programme: 'Programme',
  job: 'Paid job',
  voluntary: 'Voluntary work',
  pathway: 'Stage of the pathway',
  employer: 'Employer',
  'job-coach': 'Job coach',
  additional: 'Additional information',
};

export type FieldKind = 'text' | 'date' | 'number' | 'yes-no' | 'code' | 'academic-year';

/** What the values of a column look like, where that says something about the field. */
export type ValueTest =
  | 'upn'
  | 'uln'
  | 'birth-date'
  | 'date'
  | 'time'
  | 'yes-no'
  | 'code'
  | 'curriculum-year'
  | 'academic-year'
  | 'postcode'
  | 'weekly-hours'
  | 'hourly-pay'
  | 'number'
  | 'full-name'
  | 'name'
  | 'identifier'
  | 'text'
  | 'long-text';

/** Where a field is kept that is one of several of its kind: which row of the table it is, and its column there. */
export type PartOfRecord =
  | { table: 'review_advice'; key: { source: string }; column: 'requested_on' | 'received_on' }
  | { table: 'review_outcome'; key: { area: string }; column: 'outcome' }
  | {
      table: 'job_check';
      key: { weeks: CheckWeeks };
      column: 'checked_on' | 'still_in_work' | 'weekly_hours';
    };

/** A field that a column of a tracker can be matched to. */
export interface FieldDefinition {
  /** 'review.heldOn': the record, then the field. */
  id: string;
  record: RecordKind;
  label: string;
  kind: FieldKind;
  /** Headings that mean this field on any sheet. */
  headings: readonly string[];
  /** Headings that mean it only where the sheet, the group or the neighbours are about this kind of record. */
  headingsInContext?: readonly string[];
  /** Headings that mean it in a list of nothing but employers or job coaches. */
  headingsInList?: readonly string[];
  test: ValueTest;
  codes?: CodeList;
  /** Several columns may feed it: their texts are put one below the other. */
  several?: boolean;
  /** The field is kept in a row of its own that hangs on the record, such as the advice for a review. */
  part?: PartOfRecord;
  /** How two-digit years are read: nobody is born in the future, but reviews and jobs can be planned. */
  years?: 'birth' | 'event';
}
