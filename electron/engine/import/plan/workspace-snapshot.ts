import type { Kysely } from 'kysely';
import type { Schema, TrackedTableName } from '../../store/schema.ts';
import { proofs, type KnownPerson } from '../people/known-person.ts';
import { type MergedPeople, readMergedPeople } from '../people/merged-people.ts';
import { PeopleIndex } from '../people/people-index.ts';
import { Draft, type Row } from './draft.ts';

/** The tables whose rows belong to one young person, in the order in which they are shown. */
export const personTables = [
  'person_need',
  'ehc_plan',
  'person_year',
  'vocational_profile',
  'annual_review',
  'work_experience',
  'programme',
  'paid_job',
  'voluntary_work',
  'pathway_stage',
  'additional_information',
] as const satisfies readonly TrackedTableName[];
export type PersonTable = (typeof personTables)[number];

/** The tables whose rows hang on a record of a young person, each with the column that says on which. */
export const partTables = {
  review_advice: 'review_id',
  review_outcome: 'review_id',
  job_check: 'paid_job_id',
} as const satisfies Partial<Record<TrackedTableName, string>>;
export type PartTable = keyof typeof partTables;

/** The tables of what several young people share, known by the key of their name. */
export const namedTables = [
  'setting',
  'employer',
  'job_coach',
] as const satisfies readonly TrackedTableName[];
export type NamedTable = (typeof namedTables)[number];

/** A young person with everything recorded of them. */
export interface PersonDrafts {
  draft: Draft;
  known: KnownPerson;
  rows: Record<PersonTable, Draft[]>;
}

/** Everything in the data file that an import may add to or change, as it is, ready to be changed in memory. */
export interface WorkspaceSnapshot {
  people: Map<string, PersonDrafts>;
  index: PeopleIndex;
  /** Earlier names and numbers, and who is known to be two. */
  merged: MergedPeople;
  named: Record<NamedTable, Map<string, Draft>>;
  /** What hangs on a review or a job, by the id of that. */
  parts: Record<PartTable, Map<string, Draft[]>>;
  nameOf: Map<string, string>;
  /** Settings, employers and job coaches whose name another one has too: found by their id only. */
  alsoNamed: Draft[];
  /** `table id column` of values whose last change was made by a person and not by an import. */
  typed: ReadonlySet<string>;
  /** The last change there was; when another has come, the snapshot is out of date. */
  sequence: number;
}

/** Rows read at a time: few enough that other calls are answered meanwhile. */
const PAGE = 1000;

/**
 * Reads the snapshot, a page at a time.
 * @param pause awaited between pages; throws when the work is no longer wanted
 */
export async function readSnapshot(
  db: Kysely<Schema>,
  pause: () => Promise<void>,
): Promise<WorkspaceSnapshot> {
  const sequence = await lastSequence(db);
  const snapshot: WorkspaceSnapshot = {
    people: new Map(),
    index: new PeopleIndex(),
    merged: await readMergedPeople(db),
    named: { setting: new Map(), employer: new Map(), job_coach: new Map() },
    parts: { review_advice: new Map(), review_outcome: new Map(), job_check: new Map() },
    nameOf: new Map(),
    alsoNamed: [],
    typed: await typedByPeople(db),
    sequence,
  };
  for (const table of namedTables) {
    for await (const row of rowsOf(db, table, pause)) {
      const draft = new Draft(table, String(row['id']), false, row);
      const key = String(row['name_key']);
      if (!snapshot.named[table].has(key)) snapshot.named[table].set(key, draft);
      else snapshot.alsoNamed.push(draft);
      snapshot.nameOf.set(draft.id, String(row['name']));
    }
  }
  for await (const row of rowsOf(db, 'person', pause)) {
    addPerson(snapshot, new Draft('person', String(row['id']), false, row));
  }
  for (const table of personTables) {
    for await (const row of rowsOf(db, table, pause)) {
      snapshot.people
        .get(String(row['person_id']))
        ?.rows[table].push(new Draft(table, String(row['id']), false, row));
    }
  }
  for (const table of Object.keys(partTables) as PartTable[]) {
    for await (const row of rowsOf(db, table, pause))
      addPart(snapshot, new Draft(table, String(row['id']), false, row));
  }
  return snapshot;
}

/** Adds what hangs on a record. */
export function addPart(snapshot: WorkspaceSnapshot, draft: Draft): void {
  const table = draft.table as PartTable;
  const of = String(draft.get(partTables[table]));
  const list = snapshot.parts[table].get(of);
  if (list) list.push(draft);
  else snapshot.parts[table].set(of, [draft]);
}

/** Adds a person to the snapshot and to its index. */
export function addPerson(snapshot: WorkspaceSnapshot, draft: Draft): PersonDrafts {
  const person: PersonDrafts = {
    draft,
    known: knownPersonOf(draft),
    rows: {
      person_need: [],
      ehc_plan: [],
      person_year: [],
      vocational_profile: [],
      annual_review: [],
      work_experience: [],
      programme: [],
      paid_job: [],
      voluntary_work: [],
      pathway_stage: [],
      additional_information: [],
    },
  };
  snapshot.people.set(draft.id, person);
  snapshot.index.add(person.known);
  return person;
}

/** Brings what a person is known by up to date with the draft. */
export function refreshKnown(snapshot: WorkspaceSnapshot, person: PersonDrafts): void {
  Object.assign(person.known, knownPersonOf(person.draft));
  snapshot.index.update(person.known);
}

function knownPersonOf(draft: Draft): KnownPerson {
  const text = (column: string) => String(draft.get(column) ?? '');
  return {
    id: draft.id,
    upn: text('upn'),
    uln: text('uln'),
    localId: text('local_id'),
    surname: text('surname'),
    forename: text('forename'),
    dateOfBirth: text('date_of_birth') || null,
    ...proofs(text('upn'), text('uln')),
    isNew: draft.isNew,
  };
}

/** The number of the last change in the history; 0 when there is none. */
export async function lastSequence(db: Kysely<Schema>): Promise<number> {
  const row = await db
    .selectFrom('row_change')
    .select((b) => b.fn.max('sequence').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}

async function* rowsOf(
  db: Kysely<Schema>,
  table: PersonTable | PartTable | NamedTable | 'person',
  pause: () => Promise<void>,
): AsyncGenerator<Row> {
  let last = '';
  for (;;) {
    const page = (await db
      .selectFrom(table as 'person')
      .selectAll()
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGE)
      .execute()) as unknown as Row[];
    for (const row of page) yield row;
    if (page.length < PAGE) return;
    last = String(page.at(-1)?.['id']);
    await pause();
  }
}

/** Which values a person typed in, and no import has changed since. Changes that were taken back do not count. */
async function typedByPeople(db: Kysely<Schema>): Promise<Set<string>> {
  const tables: string[] = ['person', ...personTables, ...namedTables, ...Object.keys(partTables)];
  const changes = await db
    .selectFrom('row_change as c')
    .innerJoin('change_set as s', 's.id', 'c.change_set_id')
    .select(['c.table_name', 'c.row_id', 'c.after_json', 's.kind', 'c.sequence'])
    .where('s.undone_by_id', 'is', null)
    .where('c.after_json', 'is not', null)
    .where('c.table_name', 'in', tables)
    .where('c.row_id', 'in', (query) =>
      query
        .selectFrom('row_change as edited')
        .innerJoin('change_set as by', 'by.id', 'edited.change_set_id')
        .select('edited.row_id')
        .where('by.kind', '=', 'edit')
        .where('by.undone_by_id', 'is', null),
    )
    .orderBy('c.sequence')
    .execute();
  const typed = new Set<string>();
  for (const change of changes) {
    const after = JSON.parse(change.after_json ?? '{}') as Row;
    for (const [column, value] of Object.entries(after)) {
      const key = `${change.table_name} ${change.row_id} ${column}`;
      if (change.kind === 'edit' && value !== null && value !== '') typed.add(key);
      else if (change.kind === 'import') typed.delete(key);
    }
  }
  return typed;
}
