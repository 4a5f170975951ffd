/** What a merge reads: everything of one young person, what they were known as before, and who is known to be two. */
import type { Kysely } from 'kysely';

import type { PersonAliasTable, Schema } from '../store/schema.ts';
import type { PersonRecords } from './merge-plan.ts';
import { type JoinedTable, joinedTables, type RecordRow } from './merge-same-record.ts';
import { getPerson } from './people.repository.ts';

type Reader = Kysely<Schema>;
type PersonRowsTable = JoinedTable | 'person_need' | 'additional_information';

/** @throws EngineError NOT_FOUND */
export async function readPersonRecords(db: Reader, personId: string): Promise<PersonRecords> {
  const joined = {} as Record<JoinedTable, RecordRow[]>;
  for (const table of joinedTables) joined[table] = await rowsOfPerson(db, table, personId);
  return {
    person: await getPerson(db, personId),
    needs: await rowsOfPerson(db, 'person_need', personId),
    joined,
    additional: await rowsOfPerson(db, 'additional_information', personId),
  };
}

async function rowsOfPerson(db: Reader, table: PersonRowsTable, personId: string): Promise<RecordRow[]> {
  const rows = await db
    .selectFrom(table as 'person_need')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
  return rows;
}

/** Names of settings, employers and job coaches, by id. */
export async function readNames(db: Reader, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const names = new Map<string, string>();
  if (wanted.length === 0) return names;
  for (const table of ['setting', 'employer', 'job_coach'] as const) {
    const rows = await db.selectFrom(table).select(['id', 'name']).where('id', 'in', wanted).execute();
    for (const row of rows) names.set(row.id, row.name);
  }
  return names;
}

/** The records that were merged into this one, as they were, so that they can be taken out again. */
export async function listAliasesOf(db: Reader, personId: string): Promise<PersonAliasTable[]> {
  return db
    .selectFrom('person_alias')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('merged_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Everybody's names and numbers in records that were merged into theirs. */
export async function listAliases(db: Reader): Promise<PersonAliasTable[]> {
  return db.selectFrom('person_alias').selectAll().orderBy('id').execute();
}

/** The person into whose record this one was merged, or undefined. */
export async function findMergedInto(db: Reader, formerPersonId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('person_alias')
    .select('person_id')
    .where('former_person_id', '=', formerPersonId)
    .orderBy('merged_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.person_id;
}

/** Into which record each alias came when it was made, by the alias's id, from the history. */
export async function listMergedInto(db: Reader, aliasIds: readonly string[]): Promise<Map<string, string>> {
  if (aliasIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('row_change')
    .innerJoin('person_alias', 'person_alias.id', 'row_change.row_id')
    .select(['row_change.row_id', 'row_change.after_json'])
    .where('row_change.table_name', '=', 'person_alias')
    .where('row_change.row_id', 'in', aliasIds)
    .where('row_change.operation', '=', 'insert')
    .whereRef('row_change.change_set_id', '=', 'person_alias.change_set_id')
    .execute();
  return new Map(
    rows.map((row) => [row.row_id, (JSON.parse(row.after_json ?? '{}') as PersonAliasTable).person_id]),
  );
}

/** Everybody who is known to be somebody else than this person. */
export async function listDistinctOf(db: Reader, personId: string): Promise<{ id: string; other: string }[]> {
  const rows = await db
    .selectFrom('person_distinct')
    .select(['id', 'person_id', 'other_person_id'])
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('other_person_id', '=', personId)]))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    other: row.person_id === personId ? row.other_person_id : row.person_id,
  }));
}

/** Every pair of people known to be two, as {@link distinctKey}s. */
export async function readDistinct(db: Reader): Promise<Set<string>> {
  const rows = await db.selectFrom('person_distinct').select(['person_id', 'other_person_id']).execute();
  return new Set(rows.map((row) => distinctKey(row.person_id, row.other_person_id)));
}

/** The same for a pair in either order. */
export function distinctKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The row that remembers that two are two: the smaller id first. */
export function distinctRow(
  one: string,
  other: string,
  saidAt: string,
): { person_id: string; other_person_id: string; said_at: string } {
  const [first, second] = one < other ? [one, other] : [other, one];
  return { person_id: first, other_person_id: second, said_at: saidAt };
}
