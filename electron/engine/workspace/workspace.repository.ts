import type { Selectable } from 'kysely';

import type { Change, Database } from '../store/change.ts';
import { notFound } from '../store/engine-error.ts';
import type { WorkspaceTable } from '../store/schema.ts';

/** The one row that says whose data file this is; missing only in a file whose making was cut off. */
export async function findWorkspace(
  db: Database | Change['db'],
): Promise<Selectable<WorkspaceTable> | undefined> {
  return db.selectFrom('workspace').selectAll().executeTakeFirst();
}

/** The same, where it must be there. @throws EngineError NOT_FOUND */
export async function getWorkspace(db: Database | Change['db']): Promise<Selectable<WorkspaceTable>> {
  const row = await findWorkspace(db);
  if (!row) throw notFound('data file');
  return row;
}
