import type { ChangeDetail, ChangeSet } from '../../../shared/contract/history.ts';
import type { Database } from '../store/change.ts';
import { nameOfReferred, nameRow } from './row-names.ts';
import { type ColumnWords, readOutValue, tableWords } from './table-words.ts';
import {
  type ChangeSetRow,
  findLastStanding,
  findLastUndo,
  getChangeSet,
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
  for (const row of rows) changeSets.push(await described(db, row));
  return { total, changeSets };
}

/** One change set, row by row and field by field, in words. @throws EngineError NOT_FOUND */
export async function getChangeDetails(
  db: Database,
  { changeSetId, offset, limit }: { changeSetId: string; offset: number; limit: number },
): Promise<{ changeSet: ChangeSet; total: number; changes: ChangeDetail[] }> {
  const changeSet = await getChangeSet(db, changeSetId);
  const rows = await db
    .selectFrom('row_change')
    .selectAll()
    .where('change_set_id', '=', changeSetId)
    .orderBy('sequence')
    .offset(offset)
    .limit(limit)
    .execute();
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
  return { changeSet: await described(db, changeSet), total: changeSet.change_count, changes };
}

/** What Ctrl+Z and Ctrl+Y would do next. */
export async function nextUndoAndRedo(db: Database): Promise<{ undo: string | null; redo: string | null }> {
  const [undo, redo] = [await findLastStanding(db), await findLastUndo(db)];
  return { undo: undo?.label ?? null, redo: redo?.label ?? null };
}

const operations = { insert: 'added', update: 'changed', remove: 'removed' } as const;

async function described(db: Database, row: ChangeSetRow): Promise<ChangeSet> {
  return {
    changeSetId: row.id,
    at: row.at,
    label: capitalised(await labelOf(db, row)),
    kind: row.kind,
    changeCount: row.change_count,
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

async function readOut(
  db: Database,
  words: ColumnWords,
  value: string | number | null | undefined,
): Promise<string | null> {
  if (!words.names) return readOutValue(words, value);
  return typeof value === 'string' ? nameOfReferred(db, words.names, value) : null;
}

function capitalised(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
