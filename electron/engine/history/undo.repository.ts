import type { Selectable } from 'kysely';

import type { Database } from '../store/change.ts';
import type { RawDatabase } from '../store/encrypted-connection.ts';
import { notFound } from '../store/engine-error.ts';
import type { ChangeSetTable, TrackedTableName } from '../store/schema.ts';

export type ChangeSetRow = Selectable<ChangeSetTable>;

export type Values = Record<string, string | number | null>;

export interface TouchedRow {
  table: TrackedTableName;
  rowId: string;
}

/** All that one change set did to one row, taken together. */
export interface NetChange extends TouchedRow {
  /** The row as it was before; null when it did not exist. For an update only the columns that were changed. */
  before: Values | null;
  /** The row as it was left; null when it was removed. For an update only the columns that were changed. */
  after: Values | null;
}

/** A column that points to another table's id. */
export interface Reference {
  table: TrackedTableName;
  column: string;
  to: TrackedTableName;
}

/** @throws EngineError NOT_FOUND */
export async function getChangeSet(db: Database, changeSetId: string): Promise<ChangeSetRow> {
  const row = await db.selectFrom('change_set').selectAll().where('id', '=', changeSetId).executeTakeFirst();
  if (!row) throw notFound('change');
  return row;
}

/** Whether it merged two records of a young person and has not been taken back. */
export async function isStandingMerge(db: Database, changeSetId: string): Promise<boolean> {
  const row = await db
    .selectFrom('person_alias')
    .select('id')
    .where('change_set_id', '=', changeSetId)
    .where('former_person_id', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether it is the change set with which the data file was made. */
export async function madeTheFile(db: Database, changeSetId: string): Promise<boolean> {
  const row = await db
    .selectFrom('row_change')
    .select('sequence')
    .where('change_set_id', '=', changeSetId)
    .where('table_name', '=', 'workspace')
    .where('operation', '=', 'insert')
    .executeTakeFirst();
  return row !== undefined;
}

/** The last edit or import that stands, which is what Ctrl+Z takes back. */
export async function findLastStanding(db: Database): Promise<ChangeSetRow | undefined> {
  const row = await db
    .selectFrom('change_set')
    .selectAll()
    .where('kind', '<>', 'undo')
    .where('undone_by_id', 'is', null)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && !(await madeTheFile(db, row.id)) ? row : undefined;
}

/** The last undo that stands, when nothing else was done since: what Ctrl+Y takes back. */
export async function findLastUndo(db: Database): Promise<ChangeSetRow | undefined> {
  return db
    .selectFrom('change_set as undo')
    .innerJoin('change_set as undone', 'undone.id', 'undo.undoes_id')
    .selectAll('undo')
    .where('undo.undone_by_id', 'is', null)
    .where('undone.kind', '<>', 'undo')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('change_set as later')
            .select('later.id')
            .where('later.kind', '<>', 'undo')
            .whereRef('later.sequence', '>', 'undo.sequence'),
        ),
      ),
    )
    .orderBy('undo.sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The rows that a change set touched, the last touched first. */
export function listTouchedRows(raw: RawDatabase, changeSetId: string): TouchedRow[] {
  return raw
    .prepare(
      `SELECT table_name AS "table", row_id AS rowId FROM row_change WHERE change_set_id = ?
        GROUP BY table_name, row_id ORDER BY MAX(sequence) DESC`,
    )
    .all(changeSetId) as TouchedRow[];
}

/** Reads what a change set did to a row, taking its steps together. */
export function netChangeReader(raw: RawDatabase, changeSetId: string): (row: TouchedRow) => NetChange {
  const steps = raw.prepare(
    `SELECT operation, before_json, after_json FROM row_change
      WHERE table_name = ? AND row_id = ? AND change_set_id = ? ORDER BY sequence`,
  );
  return ({ table, rowId }) => {
    const found = steps.all(table, rowId, changeSetId) as Step[];
    const [first, last] = [found[0], found.at(-1)];
    const images = found.map(({ operation, before_json, after_json }) => ({
      operation,
      before: before_json === null ? null : (JSON.parse(before_json) as Values),
      after: after_json === null ? null : (JSON.parse(after_json) as Values),
    }));
    return {
      table,
      rowId,
      // The earliest value of each column is what it was before; the latest what it was left as.
      before:
        first?.operation === 'insert'
          ? null
          : Object.assign({}, ...images.map(({ before }) => before).toReversed()),
      after: last?.operation === 'remove' ? null : Object.assign({}, ...images.map(({ after }) => after)),
    };
  };
}

interface Step {
  operation: 'insert' | 'update' | 'remove';
  before_json: string | null;
  after_json: string | null;
}

/** The rows that refer to a row: the first of them, and how many there are. */
export function rowsReferringTo(
  raw: RawDatabase,
  references: readonly Reference[],
  { table, rowId }: TouchedRow,
): { first: TouchedRow | null; count: number } {
  let first: TouchedRow | null = null;
  let count = 0;
  for (const reference of references.filter(({ to }) => to === table)) {
    const ids = raw
      .prepare(`SELECT id FROM "${reference.table}" WHERE "${reference.column}" = ? ORDER BY id`)
      .pluck()
      .all(rowId) as string[];
    const [id] = ids;
    if (id !== undefined) first ??= { table: reference.table, rowId: id };
    count += ids.length;
  }
  return { first, count };
}

/** Every column that points to another table, as the data file itself declares it. */
export function listReferences(raw: RawDatabase): Reference[] {
  return raw
    .prepare(
      `SELECT tables.name AS "table", keys."from" AS "column", keys."table" AS "to"
        FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
        WHERE tables.type = 'table' AND tables.name <> 'row_change'`,
    )
    .all() as Reference[];
}
