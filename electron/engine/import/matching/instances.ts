import { parseAcademicYear, type AcademicYear } from '../../../../shared/domain/academic-year.ts';
import { headingOrdinal } from '../heading-words.ts';
import type { FieldDefinition } from '../fields/field.ts';
import type { TableColumn } from '../tables/source-table.ts';

/** Which one of several records of a kind in the same row a column belongs to. */
export interface ColumnInstance {
  /** The academic year in the heading or the band above it, when it names one: one block of columns a year. */
  year: AcademicYear | null;
  /** 2 for 'Placement 2', else 1. */
  ordinal: number;
}

/** What the heading and the band of a column say about which record it belongs to. */
export function instanceOf(column: TableColumn): ColumnInstance {
  const year = parseAcademicYear(column.heading) ?? parseAcademicYear(column.group);
  const ordinal =
    headingOrdinal(withoutYear(column.heading)) ?? headingOrdinal(withoutYear(column.group)) ?? 1;
  return { year, ordinal };
}

/** Whether a row can hold several of this field, each for a record of its own. */
export function canRepeat(field: FieldDefinition): boolean {
  if (field.record === 'person') return field.id === 'person.setting' || field.id === 'person.settingType';
  return !['need', 'plan', 'employer'].includes(field.record) && field.id !== 'year.academicYear';
}

/** The key of an instance for this field: '' for what a row holds once. */
export function instanceKey(field: FieldDefinition, instance: ColumnInstance): string {
  if (!canRepeat(field)) return '';
  return `${instance.year ?? ''}#${repeatsOnlyByYear(field) ? 1 : instance.ordinal}`;
}

/** Whether a row holds the field once a year at most: 'Placement 2' is another placement, 'VP 2' no other profile. */
export function repeatsOnlyByYear({ record }: FieldDefinition): boolean {
  return record === 'person' || record === 'year' || record === 'vocational-profile';
}

function withoutYear(text: string): string {
  return text.replace(/\b(?:19|20)?\d{2}\s*[/\-–—_]\s*(?:20)?\d{2}\b/g, ' ').trim();
}
