/**
 * Which record of one young person is the same plan, review, work experience, programme, job or year as one of another,
 * by the rules of the import. Pure.
 */
import { daysBetween } from '../../../shared/domain/iso-date.ts';
import { Draft, type Row } from '../import/plan/draft.ts';
import { samePlan, sameReview, sameSpell } from '../import/plan/same-event.ts';

/** The tables whose rows are joined where both records have them. */
export const joinedTables = [
  'ehc_plan',
  'person_year',
  'vocational_profile',
  'annual_review',
  'work_experience',
  'programme',
  'paid_job',
  'pathway_stage',
  'pathway_check',
  'voluntary_work',
] as const;
export type JoinedTable = (typeof joinedTables)[number];

export type RecordRow = Row & { id: string; version: number };

/** Two reviews due on one day are one review, unless they were held further apart than this. In days. */
const LONGEST_CORRECTION = 31;

/** The row among `own` that is the same event as `other`, or undefined. A row is never the same as two others. */
export function sameRecord(
  table: JoinedTable,
  own: readonly RecordRow[],
  other: RecordRow,
): RecordRow | undefined {
  const drafts = own
    .filter((row) => !areApart(table, row, other))
    .map((row) => new Draft(table, row.id, false, row));
  const found = sameDraft(table, drafts, other);
  return own.find((row) => row.id === found?.id);
}

function sameDraft(table: JoinedTable, own: readonly Draft[], other: RecordRow): Draft | undefined {
  const startedOn = text(other['started_on']);
  switch (table) {
    case 'ehc_plan':
      return samePlan(own, startedOn);
    case 'person_year':
      return own.find((row) => row.get('academic_year') === other['academic_year']);
    case 'vocational_profile':
      return own.find((row) => row.get('recorded_on') === other['recorded_on']);
    case 'annual_review': {
      const dates = [
        ['heldOn', other['held_on']],
        ['dueOn', other['due_on']],
      ].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
      return sameReview(own, new Map(dates));
    }
    case 'pathway_check':
      return own.find((row) => row.get('item_id') === other['item_id']);
    // Nobody is at one stage twice at a time: what overlaps is one time.
    case 'pathway_stage':
      return own.find((row) => row.get('stage') === other['stage']);
    case 'programme':
      return sameSpell(own, 'kind', text(other['kind']), startedOn);
    default: {
      const employer = text(other['employer_id']);
      if (employer !== null || startedOn !== null) return sameSpell(own, 'employer_id', employer, startedOn);
      // Nothing says which one it is: only a row that says all the same is the same.
      return own.find((row) => Object.entries(other).every(([column, value]) => isSame(row, column, value)));
    }
  }
}

function isSame(own: Draft, column: string, value: string | number | null): boolean {
  return ['id', 'version', 'person_id'].includes(column) || own.get(column) === value;
}

/** Two spells of which one had ended before the other began cannot be one, whatever else is not known of them. */
function areApart(table: JoinedTable, a: RecordRow, b: RecordRow): boolean {
  if (table === 'annual_review') {
    const [heldA, heldB] = [text(a['held_on']), text(b['held_on'])];
    return heldA !== null && heldB !== null && Math.abs(daysBetween(heldA, heldB)) > LONGEST_CORRECTION;
  }
  const end = table === 'ehc_plan' ? 'ceased_on' : 'ended_on';
  return endsBefore(a, b, end) || endsBefore(b, a, end);
}

function endsBefore(a: RecordRow, b: RecordRow, end: string): boolean {
  const [ended, started] = [text(a[end]), text(b['started_on'])];
  return ended !== null && started !== null && ended < started;
}

function text(value: string | number | null | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
