/** Young people as somebody needs to see them to say who they are. */
import { type Kysely, sql } from 'kysely';

import type { MerelyWho } from '../../../shared/contract/people-merge.ts';
import type { Schema } from '../store/schema.ts';
import { joinedTables } from './merge-same-record.ts';

/** The people of these ids, by id; ids of nobody are missing. At most a page of them. */
export async function listWho(
  db: Kysely<Schema>,
  personIds: readonly string[],
): Promise<Map<string, MerelyWho & { version: number }>> {
  if (personIds.length === 0) return new Map();
  const records = sql.join(
    joinedTables.map(
      (table) => sql`(select count(*) from ${sql.table(table)} as r where r.person_id = person.id)`,
    ),
    sql` + `,
  );
  const rows = await db
    .selectFrom('person')
    .leftJoin('setting', 'setting.id', 'person.setting_id')
    .where('person.id', 'in', personIds)
    .select([
      'person.id',
      'person.version',
      'person.surname',
      'person.forename',
      'person.date_of_birth',
      'person.upn',
      'person.uln',
      'person.local_id',
      'setting.name as setting_name',
      sql<number>`${records}`.as('records'),
    ])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        personId: row.id,
        version: row.version,
        surname: row.surname,
        forename: row.forename,
        dateOfBirth: row.date_of_birth,
        upn: row.upn,
        uln: row.uln,
        localId: row.local_id,
        settingName: row.setting_name ?? '',
        records: row.records,
      },
    ]),
  );
}
