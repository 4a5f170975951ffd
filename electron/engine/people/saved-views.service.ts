/** Ways of looking at the list of young people, kept under a name in the data file. */
import type { Saved } from '../../../shared/contract/common.ts';
import type { SavedView } from '../../../shared/contract/people.ts';
import { type Change, type Database, makeChange } from '../store/change.ts';
import { refused } from '../store/engine-error.ts';

const SCREEN = 'young-people';
const WHAT = 'saved view';

/** In the order of their names. */
export async function listSavedViews(db: Database): Promise<SavedView[]> {
  const rows = await db.selectFrom('saved_view').selectAll().where('screen', '=', SCREEN).execute();
  return rows
    .map((row) => ({ viewId: row.id, version: row.version, name: row.name, view: row.view_json }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
}

/** @throws EngineError REFUSED (`name`: blank, or taken) */
export async function addSavedView(
  db: Database,
  input: { name: string; view: string },
): Promise<{ viewId: string }> {
  const { result } = await makeChange(db, { label: 'new view of the list' }, async (change) =>
    change.insert('saved_view', {
      screen: SCREEN,
      name: await freeName(change, input.name, null),
      view_json: input.view,
      position: 0,
    }),
  );
  return { viewId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`name`: blank, or taken) */
export async function renameSavedView(
  db: Database,
  input: { viewId: string; version: number; name: string },
): Promise<Saved> {
  const { result, at } = await makeChange(db, { label: 'name of a view' }, async (change) =>
    change.update(
      'saved_view',
      input.viewId,
      { name: await freeName(change, input.name, input.viewId) },
      { what: WHAT, version: input.version },
    ),
  );
  return { version: result, savedAt: at };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeSavedView(
  db: Database,
  input: { viewId: string; version: number },
): Promise<void> {
  await makeChange(db, { label: 'removal of a view' }, (change) =>
    change.remove('saved_view', input.viewId, { what: WHAT, version: input.version }),
  );
}

async function freeName(change: Change, asked: string, ownId: string | null): Promise<string> {
  const name = asked.trim();
  if (name === '') throw refused('name', 'Enter a name for this view.');
  const known = await listSavedViews(change.db);
  if (known.some((view) => view.viewId !== ownId && view.name.toLowerCase() === name.toLowerCase()))
    throw refused('name', 'Another view has this name. Choose another one.');
  return name;
}
