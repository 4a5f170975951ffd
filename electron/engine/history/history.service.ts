import { sql } from 'kysely';

import { capitalised } from '../../../shared/domain/capitalised.ts';
import type { ChangeDetail, ChangeSet } from '../../../shared/contract/history.ts';
import type { Database } from '../store/change.ts';
import type { Store } from '../store/open-store.ts';
import type { TrackedTableName } from '../store/schema.ts';
import { importedBy } from './imported-by.ts';
import {
  changesOfRows,
  countChangesBySet,
  listRowsOfPerson,
  type RowPlace,
} from './person-history.repository.ts';
import { nameOfReferred, nameRow } from './row-names.ts';
import { type ColumnWords, readOutValue, tableWords } from './table-words.ts';
import {
  type ChangeSetRow,
  findLastStanding,
  findLastUndo,
  getChangeSet,
  isStandingMerge,
  type Values,
} from './undo.repository.ts';

/** What was done, latest first. */
export async function listChangeSets(
  db: Database,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; changeSets: ChangeSet[] }> {
  const { total } = await db
    .selectFrom('change_set')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('change_set')
    .selectAll()
    .orderBy('sequence', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  const changeSets = [];
  for (const row of rows) changeSets.push(await described(db, row, null));
  return { total, changeSets };
}

/** What was done to one young person, latest first: also what was done to a record that was merged into theirs. */
export async function listChangeSetsOfPerson(
  store: Pick<Store, 'db' | 'raw'>,
  { personId, offset, limit }: { personId: string; offset: number; limit: number },
): Promise<{ total: number; changeSets: ChangeSet[] }> {
  const { db } = store;
  const counts = await countChangesBySet(db, listRowsOfPerson(store, personId));
  const rows = await db
    .selectFrom('change_set')
    .selectAll()
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify([...counts.keys()])}))`)
    .orderBy('sequence', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  const changeSets = [];
  for (const row of rows) changeSets.push(await described(db, row, counts.get(row.id) ?? 0));
  return { total: counts.size, changeSets };
}

/** The rows of one young person in one change set, field by field. @throws EngineError NOT_FOUND */
export async function getChangeDetailsOfPerson(
  store: Pick<Store, 'db' | 'raw'>,
  { personId, ...page }: { changeSetId: string; personId: string; offset: number; limit: number },
): Promise<{ changeSet: ChangeSet; total: number; changes: ChangeDetail[] }> {
  return getChangeDetails(store.db, page, listRowsOfPerson(store, personId));
}

/** One change set, row by row and field by field, in words. @throws EngineError NOT_FOUND */
export async function getChangeDetails(
  db: Database,
  { changeSetId, offset, limit }: { changeSetId: string; offset: number; limit: number },
  only?: readonly RowPlace[],
): Promise<{ changeSet: ChangeSet; total: number; changes: ChangeDetail[] }> {
  const changeSet = await getChangeSet(db, changeSetId);
  const asked = db
    .selectFrom('row_change')
    .where('change_set_id', '=', changeSetId)
    .$if(only !== undefined, (query) => query.where('sequence', 'in', changesOfRows(only ?? [])));
  const rows = await asked.selectAll().orderBy('sequence').offset(offset).limit(limit).execute();
  const ofPerson =
    only &&
    (await asked.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
  const changes = [];
  for (const row of rows) {
    const before = row.before_json === null ? null : (JSON.parse(row.before_json) as Values);
    const after = row.after_json === null ? null : (JSON.parse(row.after_json) as Values);
    const table = row.table_name as keyof typeof tableWords;
    changes.push({
      what: await nameRow(db, table, row.row_id, { ...before, ...after }),
      operation: operations[row.operation],
      fields: await describeFields(db, tableWords[table].columns, before ?? {}, after ?? {}),
    });
  }
  return {
    changeSet: await described(db, changeSet, ofPerson ?? null),
    total: ofPerson ?? changeSet.change_count,
    changes,
  };
}

/** What Ctrl+Z and Ctrl+Y would do next. */
export async function nextUndoAndRedo(db: Database): Promise<{ undo: string | null; redo: string | null }> {
  const [undo, redo] = [await findLastStanding(db), await findLastUndo(db)];
  return { undo: undo?.label ?? null, redo: redo?.label ?? null };
}

const operations = { insert: 'added', update: 'changed', remove: 'removed' } as const;

async function described(
  db: Database,
  row: ChangeSetRow,
  changesOfPerson: number | null,
): Promise<ChangeSet> {
  return {
    changeSetId: row.id,
    at: row.at,
    label: capitalised(await labelOf(db, row)),
    kind: row.kind,
    by: row.kind === 'import' ? await importedBy(db, row.id) : '',
    changeCount: row.change_count,
    changesOfPerson,
    isMerge: await isStandingMerge(db, row.id),
    undone: row.undone_by_id !== null,
  };
}

async function labelOf(db: Database, row: ChangeSetRow): Promise<string> {
  if (row.undoes_id === null) return row.label;
  const undone = await getChangeSet(db, row.undoes_id);
  return `${undone.undoes_id === null ? 'Taken back' : 'Done again'}: ${row.label}`;
}

async function describeFields(
  db: Database,
  columns: Record<string, ColumnWords>,
  before: Values,
  after: Values,
): Promise<ChangeDetail['fields']> {
  const fields = [];
  for (const [column, words] of Object.entries(columns)) {
    const field = {
      field: words.label,
      before: await readOut(db, words, before[column]),
      after: await readOut(db, words, after[column]),
    };
    if (field.before !== field.after) fields.push(field);
  }
  return fields;
}

/** What is recorded in a row, label by label; what is blank is left out. */
export async function rowInWords(
  db: Database,
  table: TrackedTableName,
  row: Values,
): Promise<{ label: string; value: string }[]> {
  const fields = await describeFields(db, tableWords[table].columns, {}, row);
  return fields.flatMap(({ field, after }) => (after === null ? [] : [{ label: field, value: after }]));
}

async function readOut(
  db: Database,
  words: ColumnWords,
  value: string | number | null | undefined,
): Promise<string | null> {
  if (!words.names) return readOutValue(words, value);
  return typeof value === 'string' ? nameOfReferred(db, words.names, value) : null;
}
