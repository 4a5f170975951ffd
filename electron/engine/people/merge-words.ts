/** What gave way when two records were merged, in words, for the additional information of the young person. */
import { senNeeds } from '../../../shared/content/codes/sen-need.ts';
import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { formatDate, isIsoDate } from '../../../shared/domain/iso-date.ts';
import { readOutValue, tableWords } from '../history/table-words.ts';
import type { TrackedTableName } from '../store/schema.ts';
import type { GivesWay, Value } from './merge-plan.ts';
import type { JoinedTable, RecordRow } from './merge-same-record.ts';

/** The name of the row that an id points to. */
export type NameOf = (id: string) => string;

/** "UPN also recorded as", "Annual review, 3 May 2024: outcome also recorded as". */
export function headingOf(what: Pick<GivesWay, 'table' | 'row' | 'column'>, nameOf: NameOf): string {
  const label = labelOfColumn(what.table, what.column);
  if (what.table === 'person' || what.row === null) return `${label} also recorded as`;
  const words = [recordWords[what.table], tellApart(what.table, what.row, nameOf)].filter((it) => it !== '');
  return `${words.join(', ')}: ${lowerFirst(label)} also recorded as`;
}

/** A value as a person reads it; '' when there is none. */
export function valueInWords(table: TrackedTableName, column: string, value: Value, nameOf: NameOf): string {
  const words = tableWords[table].columns[column];
  if (words?.names) return typeof value === 'string' ? nameOf(value) : '';
  return readOutValue(words ?? { label: column }, value) ?? '';
}

/** "1. Autistic spectrum disorder; 2. Specific learning difficulty". */
export function needsInWords(codes: readonly string[]): string {
  return codes.map((code, index) => `${index + 1}. ${labelOfCode(senNeeds, code)}`).join('; ');
}

export const needsHeading = 'Needs also recorded as';

/** "Other record of this young person, merged on 3 November 2026". */
export function mergedSource(day: string): string {
  return `Other record of this young person, merged on ${formatDate(day)}`;
}

const recordWords: Record<JoinedTable, string> = {
  ehc_plan: 'EHC plan',
  person_year: 'Year',
  vocational_profile: 'Vocational profile',
  annual_review: 'Annual review',
  work_experience: 'Work experience',
  programme: 'Programme',
  paid_job: 'Paid job',
  pathway_stage: 'Stage of the pathway',
  pathway_check: 'Item of a stage',
  voluntary_work: 'Voluntary work',
};

/** What a column is called on the page. */
export function labelOfColumn(table: TrackedTableName, column: string): string {
  return tableWords[table].columns[column]?.label ?? column;
}

/** What tells a record from others of its kind: employer or kind, and a day or year. */
function tellApart(table: JoinedTable, row: RecordRow, nameOf: NameOf): string {
  if (table === 'person_year') return academicYearLabel(Number(row['academic_year']));
  if (table === 'vocational_profile') {
    const recorded = row['recorded_on'];
    return typeof recorded === 'string' && isIsoDate(recorded) ? formatDate(recorded) : '';
  }
  if (table === 'pathway_check') return valueInWords(table, 'item_id', row['item_id'] ?? null, nameOf);
  if (table === 'pathway_stage') {
    return ['stage', 'started_on']
      .map((column) => valueInWords(table, column, row[column] ?? null, nameOf))
      .join(', ');
  }
  const which = table === 'programme' ? 'kind' : 'employer_id';
  const name = valueInWords(table, which, row[which] ?? null, nameOf);
  const day = row['held_on'] ?? row['started_on'] ?? row['due_on'];
  return [name, typeof day === 'string' && isIsoDate(day) ? formatDate(day) : '']
    .filter((part) => part !== '')
    .join(', ');
}

/** Abbreviations such as "EHC" stay as they are. */
function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
