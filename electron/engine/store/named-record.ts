/** Employers and job coaches, known again by their names. */
import { nameKey } from '../../../shared/domain/person-name.ts';
import type { Kysely } from 'kysely';

import type { Change } from './change.ts';
import { notFound, refused } from './engine-error.ts';
import type { Schema } from './schema.ts';

export type NamedTable = 'employer' | 'job_coach';

/** What a record of the table is called in a sentence. */
export const namedRecordWords: Readonly<Record<NamedTable, string>> = {
  employer: 'employer',
  job_coach: 'job coach',
};
/** What to do where a name is there already and the two may be one. */
const whereTaken: Readonly<Record<NamedTable, string>> = {
  employer: ' If the two are one, merge them from its page.',
  job_coach: '',
};

/** @throws EngineError NOT_FOUND */
export async function getNamedRecord<Table extends NamedTable>(
  db: Kysely<Schema>,
  table: Table,
  id: string,
): Promise<Schema[Table]> {
  const row = await db.selectFrom<NamedTable>(table).selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound(namedRecordWords[table]);
  return row;
}

/**
 * A name as it is kept, which no other record of the table has.
 * @param ownId the record that may have it; null for a new one
 * @throws EngineError REFUSED (`name`: none, or one that is there already)
 */
export async function freeName(
  change: Change,
  table: NamedTable,
  typed: string,
  ownId: string | null,
): Promise<{ name: string; name_key: string }> {
  const name = wholeName(typed);
  if (name === '') throw refused('name', `Enter the name of the ${namedRecordWords[table]}.`);
  const key = keyOf(name, 'name');
  const same = await change.db.selectFrom(table).select(['id', 'name']).where('name_key', '=', key).execute();
  const other = same.find(({ id }) => id !== ownId);
  if (other) throw refused('name', `${other.name} is recorded already.${whereTaken[table]}`);
  return { name, name_key: key };
}

/**
 * The id of the employer or job coach of this name, begun where there is none; null for no name. The same rule as the
 * import's: small letters and digits of the name decide.
 * @param field the field that is refused where the name has neither
 * @throws EngineError REFUSED
 */
export async function namedRecordId(
  change: Change,
  table: NamedTable,
  typed: string,
  field: string,
): Promise<string | null> {
  const name = wholeName(typed);
  if (name === '') return null;
  const key = keyOf(name, field);
  const known = await change.db
    .selectFrom(table)
    .select('id')
    .where('name_key', '=', key)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (known) return known.id;
  return table === 'employer'
    ? change.insert('employer', {
        name,
        name_key: key,
        sector: '',
        size: '',
        disability_confident_level: null,
      })
    : change.insert('job_coach', { name, name_key: key });
}

/** Without line breaks and runs of spaces, as people see it. */
const wholeName = (typed: string) => typed.replace(/\s+/g, ' ').trim();

/** The key of a name. @throws EngineError REFUSED where it has neither letters nor digits */
function keyOf(name: string, field: string): string {
  const key = nameKey(name);
  if (key === '') throw refused(field, 'Write the name with letters or digits.');
  return key;
}
