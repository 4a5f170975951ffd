import { sql } from 'kysely';

import type { Database } from '../store/change.ts';
import type { Store } from '../store/open-store.ts';
import { listReferences } from './undo.repository.ts';

/** A row of the data file, by where it is or was. */
export interface RowPlace {
  table: string;
  rowId: string;
}

/**
 * Every row that is or was part of one young person: their own, that of each record merged into it, and whatever refers
 * to them, also where it has been removed since.
 */
export function listRowsOfPerson({ raw }: Pick<Store, 'raw'>, personId: string): RowPlace[] {
  const formerly = raw
    .prepare('SELECT former_person_id FROM person_alias WHERE person_id = ? AND former_person_id IS NOT NULL')
    .pluck()
    .all(personId) as string[];
  const people = JSON.stringify([personId, ...formerly]);
  const rows: RowPlace[] = [personId, ...formerly].map((rowId) => ({ table: 'person', rowId }));
  for (const { table, column } of listReferences(raw).filter(({ to }) => to === 'person')) {
    const found = raw
      .prepare(
        // What is gone is found in the index of the history, and only that is read.
        `WITH gone AS MATERIALIZED (
           SELECT DISTINCT row_id FROM row_change WHERE table_name = :table
             AND NOT EXISTS (SELECT 1 FROM "${table}" AS here WHERE here.id = row_change.row_id))
         SELECT id FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(:people))
         UNION SELECT gone.row_id FROM gone
           JOIN row_change AS removal ON removal.table_name = :table AND removal.row_id = gone.row_id
           WHERE removal.operation = 'remove'
             AND json_extract(removal.before_json, '$.${column}') IN (SELECT value FROM json_each(:people))`,
      )
      .pluck()
      .all({ table, people }) as string[];
    rows.push(...found.map((rowId) => ({ table, rowId })));
  }
  return rows;
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
