import type { Selectable } from 'kysely';

import type { Change, Database } from '../store/change.ts';
import { notFound } from '../store/engine-error.ts';
import type { WorkspaceTable } from '../store/schema.ts';

/** The one row that says whose data file this is. @throws EngineError NOT_FOUND */
export async function getWorkspace(db: Database | Change['db']): Promise<Selectable<WorkspaceTable>> {
  const row = await db.selectFrom('workspace').selectAll().executeTakeFirst();
  if (!row) throw notFound('data file');
  return row;
}
