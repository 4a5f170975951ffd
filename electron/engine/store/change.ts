/**
 * Every write to a data file goes through here: one transaction that holds the rows and their history together, so
 * that each change can be named, looked at and taken back, and none can happen without a trace.
 */
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import { v7 as newId } from 'uuid';

import { changedElsewhere, notFound } from './engine-error.ts';
import { quoted } from './quoted.ts';
import type { LaterColumn, Schema, TrackedTableName, TrackedTables } from './schema.ts';

export type Database = Kysely<Schema>;

/** A row to insert: id and version are given by the change. */
export type NewRow<Name extends TrackedTableName> = Omit<
  TrackedTables[Name],
  'id' | 'version' | LaterColumn<Name>
> &
  Partial<Pick<TrackedTables[Name], LaterColumn<Name> & keyof TrackedTables[Name]>> & { id?: string };

type AnyRow = Record<string, unknown> & { id: string; version: number };

/** A running change. Reads through `db` see its writes; nothing is kept unless the whole change ends well. */
export interface Change {
  readonly db: Transaction<Schema>;
  readonly changeSetId: string;
  readonly at: string;
  /** Inserts a row and answers its id. */
  insert<Name extends TrackedTableName>(table: Name, row: NewRow<Name>): Promise<string>;
  /**
   * Changes some columns of a row and answers its new version. With `version`, refuses (CHANGED_ELSEWHERE) when the
   * row is no longer at that version. Columns that already have the value are left out; when none is left, nothing is
   * written and the version stays.
   */
  update<Name extends TrackedTableName>(
    table: Name,
    id: string,
    patch: Partial<Omit<TrackedTables[Name], 'id' | 'version'>>,
    options: { what: string; version?: number },
  ): Promise<number>;
  /** Removes a row, keeping it in the history. Rows that point to it must be removed in the same change. */
  remove<Name extends TrackedTableName>(
    table: Name,
    id: string,
    options: { what: string; version?: number },
  ): Promise<void>;
}

export interface ChangeOptions {
  /** What is being done, in words that fit after "Undo: ": "score of statement 4". */
  label: string;
  kind?: 'edit' | 'import' | 'undo';
  undoesId?: string;
}

/**
 * Runs `work` as one transaction with its history.
 * @returns what `work` returns, with the change set's id and the moment.
 * @throws whatever `work` throws; then nothing is written.
 */
export async function makeChange<Result>(
  db: Database,
  options: ChangeOptions,
  work: (change: Change) => Promise<Result>,
): Promise<{ result: Result; changeSetId: string; at: string }> {
  return recordedChangeSet(db, options, async (transaction, { changeSetId, at }) => {
    const recorder = new Recorder(transaction, changeSetId, at);
    const result = await work(recorder);
    return { result, count: recorder.count };
  });
}

/**
 * The frame around every kind of change: a transaction with an entry in the history, which is left out when nothing
 * was changed. `work` answers how many rows it recorded.
 */
export async function recordedChangeSet<Result>(
  db: Database,
  options: ChangeOptions,
  work: (
    transaction: Transaction<Schema>,
    changeSet: { changeSetId: string; at: string },
  ) => Promise<{ result: Result; count: number }>,
): Promise<{ result: Result; changeSetId: string; at: string }> {
  const changeSetId = newId();
  const at = new Date().toISOString();
  const result = await db.transaction().execute(async (transaction) => {
    await transaction.executeQuery(
      CompiledQuery.raw(INSERT_CHANGE_SET, [
        changeSetId,
        at,
        options.label,
        options.kind ?? 'edit',
        options.undoesId ?? null,
      ]),
    );
    const outcome = await work(transaction, { changeSetId, at });
    if (outcome.count === 0) {
      // Nothing changed (a field left as it was): leave no empty entry in the history.
      await transaction.deleteFrom('change_set').where('id', '=', changeSetId).execute();
    } else if (outcome.count !== 1) {
      await transaction
        .updateTable('change_set')
        .set({ change_count: outcome.count })
        .where('id', '=', changeSetId)
        .execute();
    }
    return outcome.result;
  });
  return { result, changeSetId, at };
}

// What every saved field needs is written out, so that it is not built anew each time. The history begins with the one
// row that a change touches as a rule.
const INSERT_CHANGE_SET = `INSERT INTO change_set (id, at, label, kind, undoes_id, change_count) VALUES (?, ?, ?, ?, ?, 1)`;
const INSERT_ROW_CHANGE = `INSERT INTO row_change
  (change_set_id, table_name, row_id, operation, before_json, after_json, row_version) VALUES (?, ?, ?, ?, ?, ?, ?)`;

class Recorder implements Change {
  readonly db: Transaction<Schema>;
  readonly changeSetId: string;
  readonly at: string;
  count = 0;

  constructor(db: Transaction<Schema>, changeSetId: string, at: string) {
    this.db = db;
    this.changeSetId = changeSetId;
    this.at = at;
  }

  async insert<Name extends TrackedTableName>(table: Name, row: NewRow<Name>): Promise<string> {
    const full = { ...row, id: row.id ?? newId(), version: 1 } as AnyRow;
    await this.loose
      .insertInto(table as string as 'tracked')
      .values(full)
      .execute();
    await this.record(table, full.id, 'insert', null, full, 1);
    return full.id;
  }

  async update<Name extends TrackedTableName>(
    table: Name,
    id: string,
    patch: Partial<Omit<TrackedTables[Name], 'id' | 'version'>>,
    options: { what: string; version?: number },
  ): Promise<number> {
    const current = await this.read(table, id, options);
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    for (const [column, value] of Object.entries(patch)) {
      if (value !== undefined && current[column] !== value) {
        before[column] = current[column];
        after[column] = value;
      }
    }
    if (Object.keys(after).length === 0) return current.version;
    const version = current.version + 1;
    const columns = Object.keys(after);
    await this.db.executeQuery(
      CompiledQuery.raw(
        `UPDATE ${quoted(table)} SET ${columns.map((column) => `${quoted(column)} = ?`).join(', ')}, version = ? WHERE id = ?`,
        [...columns.map((column) => after[column]), version, id],
      ),
    );
    await this.record(table, id, 'update', before, after, version);
    return version;
  }

  async remove<Name extends TrackedTableName>(
    table: Name,
    id: string,
    options: { what: string; version?: number },
  ): Promise<void> {
    const current = await this.read(table, id, options);
    await this.loose
      .deleteFrom(table as string as 'tracked')
      .where('id', '=', id)
      .execute();
    await this.record(table, id, 'remove', current, null, current.version);
  }

  /** The query builder without the schema: table and column names here are data that TrackedTables has checked. */
  private get loose(): Transaction<{ tracked: AnyRow }> {
    return this.db as unknown as Transaction<{ tracked: AnyRow }>;
  }

  private async read(
    table: string,
    id: string,
    options: { what: string; version?: number },
  ): Promise<AnyRow> {
    const { rows } = await this.db.executeQuery<AnyRow>(
      CompiledQuery.raw(`SELECT * FROM ${quoted(table)} WHERE id = ?`, [id]),
    );
    const [current] = rows;
    if (!current) throw notFound(options.what);
    if (options.version !== undefined && current.version !== options.version)
      throw changedElsewhere(options.what);
    return current;
  }

  private async record(
    table: string,
    rowId: string,
    operation: 'insert' | 'update' | 'remove',
    before: object | null,
    after: object | null,
    rowVersion: number,
  ): Promise<void> {
    this.count += 1;
    await this.db.executeQuery(
      CompiledQuery.raw(INSERT_ROW_CHANGE, [
        this.changeSetId,
        table,
        rowId,
        operation,
        before && JSON.stringify(before),
        after && JSON.stringify(after),
        rowVersion,
      ]),
    );
  }
}
