/** Which column each field of the contract is kept in, for each kind of work. */
import type { WorkFields, WorkKind } from '../../../shared/contract/work.ts';
import type { NamedTable } from '../store/named-record.ts';

export type Cell = string | number | null;
export type Columns = Record<string, Cell>;

export interface FieldColumn {
  column: string;
  /** What the field is called in "Undo: … of a paid job". */
  words: string;
  /** `flag`: yes, no or not known as 1, 0 or null; `text`: '' when there is none. Everything else is null then. */
  as?: 'flag' | 'text';
  /** The field is a name, the column the id of what is named so. */
  names?: NamedTable;
}

export interface KindColumns<Kind extends WorkKind> {
  table: 'work_experience' | 'programme' | 'paid_job' | 'voluntary_work';
  /** "paid job", as in "new paid job". */
  noun: string;
  /** With its article where it takes one: "a paid job". */
  one: string;
  fields: Readonly<Record<keyof WorkFields[Kind] & string, FieldColumn>>;
}

const employer: FieldColumn = { column: 'employer_id', words: 'employer', names: 'employer' };
const jobCoach: FieldColumn = { column: 'job_coach_id', words: 'job coach', names: 'job_coach' };
const role: FieldColumn = { column: 'role', words: 'role', as: 'text' };
const startedOn: FieldColumn = { column: 'started_on', words: 'start' };
const endedOn: FieldColumn = { column: 'ended_on', words: 'end' };
const weeklyHours: FieldColumn = { column: 'weekly_hours', words: 'hours' };
const accessToWork: FieldColumn = { column: 'access_to_work', words: 'Access to Work', as: 'flag' };
const notes: FieldColumn = { column: 'notes', words: 'notes', as: 'text' };

export const workColumns: { readonly [Kind in WorkKind]: KindColumns<Kind> } = {
  experience: {
    table: 'work_experience',
    noun: 'work experience',
    one: 'work experience',
    fields: {
      employer,
      setting: { column: 'kind', words: 'kind' },
      role,
      startedOn,
      endedOn,
      weeklyHours,
      jobCoach,
      reflection: { column: 'reflection', words: 'reflection', as: 'text' },
    },
  },
  programme: {
    table: 'programme',
    noun: 'programme',
    one: 'a programme',
    fields: {
      kind: { column: 'kind', words: 'kind' },
      provider: { column: 'provider', words: 'provider', as: 'text' },
      hostEmployer: { column: 'host_employer_id', words: 'host employer', names: 'employer' },
      jobCoach,
      startedOn,
      endedOn,
      plannedEndOn: { column: 'planned_end_on', words: 'planned end' },
      weeklyHours,
      accessToWork,
      accessToWorkFrom: { column: 'access_to_work_from', words: 'start of Access to Work' },
      accessToWorkYearly: { column: 'access_to_work_yearly', words: 'Access to Work a year' },
      leftEarly: { column: 'left_early', words: 'leaving early', as: 'flag' },
      leftReason: { column: 'left_reason', words: 'reason for leaving', as: 'text' },
      funding: { column: 'funding', words: 'funding', as: 'text' },
      yearlyCost: { column: 'yearly_cost', words: 'cost a year' },
      destination: { column: 'destination', words: 'destination', as: 'text' },
      notes,
    },
  },
  job: {
    table: 'paid_job',
    noun: 'paid job',
    one: 'a paid job',
    fields: {
      employer,
      role: { column: 'role', words: 'job title', as: 'text' },
      startedOn,
      endedOn,
      endedReason: { column: 'ended_reason', words: 'reason for ending', as: 'text' },
      weeklyHours,
      hourlyPay: { column: 'hourly_pay', words: 'pay' },
      payOn: { column: 'pay_on', words: 'day of the pay' },
      contract: { column: 'contract', words: 'contract', as: 'text' },
      inWorkSupport: { column: 'in_work_support', words: 'in-work support', as: 'text' },
      jobCoach,
      accessToWork,
      notes,
    },
  },
  voluntary: {
    table: 'voluntary_work',
    noun: 'voluntary work',
    one: 'voluntary work',
    fields: {
      employer: { ...employer, words: 'organisation' },
      role,
      startedOn,
      endedOn,
      weeklyHours,
      notes,
    },
  },
};

/** The fields of a kind of work with the columns they are kept in. */
export function fieldsOf(kind: WorkKind): [string, FieldColumn][] {
  return Object.entries(workColumns[kind].fields);
}

/** A row of which nothing is known yet. */
export function blankColumns(kind: WorkKind): Columns {
  return Object.fromEntries(fieldsOf(kind).map(([, { column, as }]) => [column, as === 'text' ? '' : null]));
}

/** The columns of a row that the contract has fields for. */
export function columnsOf(kind: WorkKind, row: Readonly<Record<string, unknown>>): Columns {
  return Object.fromEntries(fieldsOf(kind).map(([, { column }]) => [column, (row[column] ?? null) as Cell]));
}

/** A row as the contract has it. @param names of employers and job coaches, by id */
export function fieldsFromRow<Kind extends WorkKind>(
  kind: Kind,
  row: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): WorkFields[Kind] {
  const fields = fieldsOf(kind).map(([field, { column, as, names: named }]): [string, unknown] => {
    const value = row[column] ?? null;
    if (named) return [field, typeof value === 'string' ? (names.get(value) ?? '') : ''];
    return [field, as === 'flag' && value !== null ? value === 1 : value];
  });
  return Object.fromEntries(fields) as WorkFields[Kind];
}
