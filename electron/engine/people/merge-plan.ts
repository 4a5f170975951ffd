/** What merging two records of one young person does, worked out before anything is written. Pure. */
import type { MergeField, MergeSide } from '../../../shared/contract/people-merge.ts';
import { personNameKey } from '../../../shared/domain/person-name.ts';
import type { PersonTable } from '../store/schema.ts';
import { type JoinedTable, joinedTables, type RecordRow, sameRecord } from './merge-same-record.ts';

export type Value = string | number | null;

/** Everything recorded of one person. */
export interface PersonRecords {
  person: PersonTable;
  needs: readonly RecordRow[];
  joined: Readonly<Record<JoinedTable, readonly RecordRow[]>>;
  additional: readonly RecordRow[];
}

/** A value that gives way: what it is of, and the value, still to be put into words. */
export interface GivesWay {
  table: 'person' | JoinedTable;
  /** The record it belongs to; the person themselves when null. */
  row: RecordRow | null;
  column: string;
  value: Value;
}

export interface MergePlan {
  /** Columns of the kept person that change. */
  person: Partial<PersonTable>;
  /** Rows that now belong to the kept person, as they are. */
  moves: { table: JoinedTable | 'additional_information'; id: string }[];
  /** Rows that are the same event: the kept one is filled, the other goes. */
  joins: { table: JoinedTable; keep: RecordRow; merge: RecordRow; patch: Record<string, Value> }[];
  /** Rows of which nothing would be left to say. */
  removals: { table: 'additional_information'; id: string }[];
  /** The needs as they will be, each with the row it is kept in. */
  needs: { id: string; belongsTo: MergeSide; rank: number }[];
  needsRemoved: string[];
  givesWay: GivesWay[];
  /** The order of needs that gives way, as codes; null when the two agree. */
  otherNeeds: string[] | null;
}

/** The column of each field that is chosen, and the columns whose texts are put one below the other. */
export const columnOfField: Readonly<Record<Exclude<MergeField, 'needs'>, keyof PersonTable>> = {
  surname: 'surname',
  forename: 'forename',
  preferredName: 'preferred_name',
  dateOfBirth: 'date_of_birth',
  upn: 'upn',
  uln: 'uln',
  localId: 'local_id',
  sex: 'sex',
  ethnicity: 'ethnicity',
  postcode: 'postcode',
  setting: 'setting_id',
  leadOfficer: 'lead_officer',
  consent: 'consent',
};
const personTexts = ['contact', 'notes'] as const;
const recordTexts: readonly string[] = [
  'notes',
  'reflection',
  'note',
  'start_reason',
  'end_reason',
  'next_step',
  'young_person_views',
  'family_views',
  'setting_views',
];

/** No text of a data file is longer: `longTextSchema`. In characters. */
const LONGEST_TEXT = 50_000;

/** @param take of which record each field's value is taken; the kept one's where nothing is said */
export function planMerge(
  keep: PersonRecords,
  merge: PersonRecords,
  take: ReadonlyMap<MergeField, MergeSide>,
): MergePlan {
  const plan: MergePlan = {
    person: {},
    moves: [],
    joins: [],
    removals: [],
    needs: [],
    needsRemoved: [],
    givesWay: [],
    otherNeeds: null,
  };
  planPerson(plan, keep.person, merge.person, take);
  planNeeds(plan, keep.needs, merge.needs, take.get('needs') ?? 'keep');
  for (const table of joinedTables) planRecords(plan, table, keep.joined[table], merge.joined[table]);
  for (const row of merge.additional) {
    const isThere = keep.additional.some((own) =>
      ['heading', 'value', 'source'].every((column) => own[column] === row[column]),
    );
    (isThere ? plan.removals : plan.moves).push({ table: 'additional_information', id: row.id });
  }
  return plan;
}

function planPerson(
  plan: MergePlan,
  keep: PersonTable,
  merge: PersonTable,
  take: ReadonlyMap<MergeField, MergeSide>,
): void {
  const patch: Record<string, Value> = {};
  for (const [field, column] of Object.entries(columnOfField) as [MergeField, keyof PersonTable][]) {
    const [own, other] = [keep[column], merge[column]];
    if (own === other || isBlank(other)) continue;
    const takesOther = isBlank(own) || take.get(field) === 'merge';
    if (takesOther) patch[column] = other;
    if (!isBlank(own)) {
      plan.givesWay.push({ table: 'person', row: null, column, value: takesOther ? own : other });
    }
  }
  for (const column of personTexts) {
    const { text, left } = together(keep[column], merge[column]);
    if (text !== keep[column]) patch[column] = text;
    if (left !== null) plan.givesWay.push({ table: 'person', row: null, column, value: left });
  }
  if ('surname' in patch || 'forename' in patch) {
    const surname = String(patch['surname'] ?? keep.surname);
    const forename = String(patch['forename'] ?? keep.forename);
    patch['name_key'] = personNameKey({ surname, forename });
  }
  plan.person = patch;
}

/** The chosen record's needs come first, in their order; what only the other has follows. */
function planNeeds(
  plan: MergePlan,
  keep: readonly RecordRow[],
  merge: readonly RecordRow[],
  first: MergeSide,
): void {
  const inOrder = (rows: readonly RecordRow[], side: MergeSide) =>
    rows.toSorted((a, b) => Number(a['rank']) - Number(b['rank'])).map((row) => ({ row, side }));
  const [own, other] = [inOrder(keep, 'keep'), inOrder(merge, 'merge')];
  // Needs that come alone stay as they are, whatever gaps their ranks have.
  if (own.length > 0 && other.length === 0) {
    plan.needs = own.map(({ row }) => ({ id: row.id, belongsTo: 'keep', rank: Number(row['rank']) }));
    return;
  }
  if (own.length === 0) {
    plan.needs = other.map(({ row }) => ({ id: row.id, belongsTo: 'merge', rank: Number(row['rank']) }));
    return;
  }
  const [leading, following] = first === 'keep' ? [own, other] : [other, own];
  const seen = new Set(leading.map(({ row }) => row['code']));
  const added = following.filter(({ row }) => !seen.has(row['code']));
  plan.needs = leading.map(({ row, side }) => ({ id: row.id, belongsTo: side, rank: Number(row['rank']) }));
  let rank = Math.max(...plan.needs.map((need) => need.rank));
  for (const { row, side } of added) {
    rank += 1;
    plan.needs.push({ id: row.id, belongsTo: side, rank });
  }
  plan.needsRemoved = following.filter((each) => !added.includes(each)).map(({ row }) => row.id);
  const codes = (rows: typeof own) => rows.map(({ row }) => String(row['code']));
  const followingCodes = codes(following);
  // A list that only stops earlier says nothing else.
  const agrees = followingCodes.every((code, index) => code === codes(leading)[index]);
  plan.otherNeeds = agrees ? null : followingCodes;
}

function planRecords(
  plan: MergePlan,
  table: JoinedTable,
  keep: readonly RecordRow[],
  merge: readonly RecordRow[],
): void {
  let free = [...keep];
  for (const row of merge.toSorted(byDate)) {
    const same = sameRecord(table, free, row);
    if (!same) {
      plan.moves.push({ table, id: row.id });
      continue;
    }
    free = free.filter((each) => each !== same);
    const patch: Record<string, Value> = {};
    for (const [column, other] of Object.entries(row)) {
      if (['id', 'version', 'person_id'].includes(column)) continue;
      const own = same[column] ?? null;
      if (own === other || isBlank(other)) continue;
      if (isBlank(own)) patch[column] = other;
      else if (recordTexts.includes(column)) {
        const { text, left } = together(String(own), String(other));
        if (text !== own) patch[column] = text;
        if (left !== null) plan.givesWay.push({ table, row: same, column, value: left });
      } else plan.givesWay.push({ table, row: same, column, value: other });
    }
    plan.joins.push({ table, keep: same, merge: row, patch });
  }
}

/** Rows whose beginning is known come first: they can be told apart best. */
function byDate(a: RecordRow, b: RecordRow): number {
  const date = (row: RecordRow) =>
    String(row['started_on'] ?? row['held_on'] ?? row['due_on'] ?? row['academic_year'] ?? '9999');
  return date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a.id < b.id ? -1 : 1;
}

/** Both texts, one below the other; `left` is the other one where together they would be too long. */
function together(own: string, other: string): { text: string; left: string | null } {
  if (other === '' || other === own) return { text: own, left: null };
  if (own === '') return { text: other, left: null };
  const lines = new Set(own.split('\n'));
  if (other.split('\n').every((line) => lines.has(line))) return { text: own, left: null };
  const text = `${own}\n${other}`;
  return text.length <= LONGEST_TEXT ? { text, left: null } : { text: own, left: other };
}

function isBlank(value: Value | undefined): boolean {
  return value === null || value === undefined || value === '';
}
