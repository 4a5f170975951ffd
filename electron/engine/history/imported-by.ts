import { sql } from 'kysely';

import type { Database } from '../store/change.ts';

/** Who made an import; '' where that was not recorded. Taking an import back removes its record, so the history is asked. */
export async function importedBy(db: Database, changeSetId: string): Promise<string> {
  const row = await db
    .selectFrom('row_change')
    .select(sql<string | null>`json_extract(after_json, '$.imported_by')`.as('name'))
    .where('table_name', '=', 'import_record')
    .where('operation', '=', 'insert')
    // Few rows are of imports, but an import is of many rows: the plus keeps the second from being read through.
    .where(sql<string>`+change_set_id`, '=', changeSetId)
    .executeTakeFirst();
  return row?.name ?? '';
}
