import { sql } from 'kysely';

import type { Database } from '../store/change.ts';
import type { RawDatabase } from '../store/encrypted-connection.ts';
import type { Store } from '../store/open-store.ts';
import { listReferences } from './undo.repository.ts';

/** A row of the data file, by where it is or was. */
export interface RowPlace {
  table: string;
  rowId: string;
}

/**
 * Every row that is or was part of one young person: their own, that of each record merged into it, whatever refers to
 * them, and whatever refers to that in turn (the answers of a profile, the checks of a job), also where it has been
 * removed since. Found by what the tables themselves refer to, so that no table can be forgotten.
 */
export function listRowsOfPerson(store: Pick<Store, 'raw'>, personId: string): RowPlace[] {
  return listRowsOfPeople(store, [personId]);
}

/** The same of several people; a row that two of them share is named once. */
export function listRowsOfPeople({ raw }: Pick<Store, 'raw'>, personIds: readonly string[]): RowPlace[] {
  const formerly = raw
    .prepare(
      `SELECT former_person_id FROM person_alias
        WHERE person_id IN (SELECT value FROM json_each(?)) AND former_person_id IS NOT NULL`,
    )
    .pluck()
    .all(JSON.stringify(personIds)) as string[];
  const references = listOwnReferences(raw);
  const found = new Map<string, Set<string>>([['person', new Set([...personIds, ...formerly])]]);
  const toFollow = ['person'];
  for (let table = toFollow.pop(); table !== undefined; table = toFollow.pop()) {
    const ids = JSON.stringify([...(found.get(table) ?? [])]);
    for (const reference of references.filter(({ to }) => to === table)) {
      const known = found.get(reference.table) ?? new Set<string>();
      const before = known.size;
      for (const id of rowsReferring(raw, reference, ids)) known.add(id);
      found.set(reference.table, known);
      if (known.size > before && !toFollow.includes(reference.table)) toFollow.push(reference.table);
    }
  }
  return [...found].flatMap(([table, ids]) => [...ids].map((rowId) => ({ table, rowId })));
}

/**
 * What refers to what, also where the data file does not check it: an answer about two people names them without a
 * foreign key, so that either can be taken back.
 */
function listOwnReferences(raw: RawDatabase): { table: string; column: string; to: string }[] {
  const unchecked = raw
    .prepare(
      `SELECT tables.name AS "table", columns.name AS "column", 'person' AS "to"
        FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table' AND columns.name GLOB '*person_id'`,
    )
    .all() as { table: string; column: string; to: string }[];
  const checked = listReferences(raw);
  return [
    ...checked,
    ...unchecked.filter(
      (each) => !checked.some((it) => it.table === each.table && it.column === each.column),
    ),
  ];
}

/** The rows that refer to one of these, and those that did when they were removed. */
function rowsReferring(
  raw: RawDatabase,
  { table, column }: { table: string; column: string },
  ids: string,
): string[] {
  return raw
    .prepare(
      `SELECT id FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(:ids))
        UNION SELECT removal.row_id FROM row_change AS removal
          WHERE removal.table_name = :table AND removal.operation = 'remove'
            AND NOT EXISTS (SELECT 1 FROM "${table}" AS here WHERE here.id = removal.row_id)
            AND json_extract(removal.before_json, '$.${column}') IN (SELECT value FROM json_each(:ids))`,
    )
    .pluck()
    .all({ table, ids }) as string[];
}

/** The rows as one value for {@link changesOfRows}: lists of any length in one query. */
const asJson = (rows: readonly RowPlace[]) => JSON.stringify(rows.map(({ table, rowId }) => [table, rowId]));

/** The sequence numbers of the row changes of these rows, for a query to be narrowed to them. */
export function changesOfRows(rows: readonly RowPlace[]) {
  return sql<number>`(SELECT one.sequence FROM json_each(${asJson(rows)}) AS place
    CROSS JOIN row_change AS one ON one.table_name = place.value ->> 0 AND one.row_id = place.value ->> 1)`;
}

/** The change sets that touched any of these rows, with how many times each did. */
export async function countChangesBySet(
  db: Database,
  rows: readonly RowPlace[],
): Promise<Map<string, number>> {
  const counts = await db
    .selectFrom('row_change')
    .where('sequence', 'in', changesOfRows(rows))
    .select(['change_set_id', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('change_set_id')
    .execute();
  return new Map(counts.map(({ change_set_id, count }) => [change_set_id, count]));
}
