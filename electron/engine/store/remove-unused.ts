/** Removing what other records may refer to: only when none does. */
import { listReferences } from '../history/undo.repository.ts';
import { tableWords } from '../history/table-words.ts';
import type { Change } from './change.ts';
import { refused } from './engine-error.ts';
import type { NamedTable } from './named-record.ts';
import type { Store } from './open-store.ts';
import type { TrackedTableName } from './schema.ts';

/**
 * Removes an employer or a job coach that nothing refers to.
 * @throws EngineError REFUSED (`name`, saying of how many records it is part), NOT_FOUND, CHANGED_ELSEWHERE
 */
export async function removeUnused(
  store: Store,
  change: Change,
  table: NamedTable,
  id: string,
  options: { what: string; version: number },
): Promise<void> {
  const users = await usersOf(store, change, table, id);
  const used = users.filter(({ ids }) => ids.length > 0);
  if (used.length > 0) {
    const words = used.map(
      ({ table: by, ids }) => `${ids.length.toLocaleString('en-GB')} × ${tableWords[by].noun.toLowerCase()}`,
    );
    throw refused('name', `This ${options.what} is still named by other records: ${words.join(', ')}.`);
  }
  await change.remove(table, id, options);
}

/** The rows that refer to a record, by table and column. */
export async function usersOf(
  store: Store,
  change: Change,
  table: NamedTable,
  id: string,
): Promise<{ table: TrackedTableName; column: string; ids: string[] }[]> {
  const users: { table: TrackedTableName; column: string; ids: string[] }[] = [];
  for (const { table: by, column, to } of listReferences(store.raw)) {
    if (to !== table) continue;
    const rows = await change.db
      .selectFrom(by as 'paid_job')
      .select('id')
      .where(column as 'employer_id', '=', id)
      .execute();
    users.push({ table: by, column, ids: rows.map((row) => row.id) });
  }
  return users;
}
