/**
 * A change of very many rows: the same transaction and the same history as `makeChange`, through statements that are
 * compiled once. (Through the query builder, row by row, it takes eight times as long.)
 */
import { v7 as newId } from 'uuid';

import { type ChangeOptions, type NewRow, recordedChangeSet } from './change.ts';
import { writingError } from './encrypted-connection.ts';
import { EngineError, notFound } from './engine-error.ts';
import type { Store } from './open-store.ts';
import type { TrackedTableName, TrackedTables } from './schema.ts';

/** Rows between two looks at the clock and at whether the work is still wanted. */
const ROWS_BETWEEN_PAUSES = 500;

/** A running change of many rows. Everything but `pause` happens at once, without waiting. */
export interface BulkChange {
  readonly changeSetId: string;
  readonly at: string;
  /** Inserts a row and answers its id. */
  insert<Name extends TrackedTableName>(table: Name, row: NewRow<Name>): string;
  /** Changes some columns of a row and answers its new version; columns that have the value already are left out. */
  update<Name extends TrackedTableName>(
    table: Name,
    id: string,
    patch: Partial<Omit<TrackedTables[Name], 'id' | 'version'>>,
  ): number;
  remove<Name extends TrackedTableName>(table: Name, id: string): void;
  /** Puts back a row that was removed, under its own id and with a version above the one it had. */
  restore<Name extends TrackedTableName>(table: Name, row: TrackedTables[Name]): void;
  /** The row as it is now, or undefined. */
  find<Name extends TrackedTableName>(table: Name, id: string): TrackedTables[Name] | undefined;
  /**
   * To be awaited now and then, for every row if you like: lets the engine answer other calls every few hundred rows.
   * @throws the signal's reason when the work was cancelled or the data file is being closed.
   */
  pause(): Promise<void>;
  /** Rows written so far. */
  readonly written: number;
}

export interface BulkChangeOptions extends ChangeOptions {
  /** Cancels the work; then nothing is written. */
  signal?: AbortSignal | undefined;
}

/**
 * Runs `work` as one transaction. Other reads and writes wait until it has ended, so none sees half of it.
 * @returns what `work` returns, with the change set's id and the moment.
 * @throws whatever `work` throws, and the signal's reason; then nothing is written.
 */
export function makeBulkChange<Result>(
  store: Store,
  options: BulkChangeOptions,
  work: (change: BulkChange) => Result | Promise<Result>,
): Promise<{ result: Result; changeSetId: string; at: string }> {
  options.signal?.throwIfAborted();
  // The query builder's transaction holds the one connection, which keeps every other statement out of ours.
  return recordedChangeSet(store.db, options, async (_transaction, { changeSetId, at }) => {
    const change = new StatementRecorder(store, changeSetId, at, options.signal);
    const result = await work(change);
    options.signal?.throwIfAborted();
    return { result, count: change.written };
  });
}

type Value = string | number | null;
type Row = Record<string, Value> & { id: string; version: number };

class StatementRecorder implements BulkChange {
  readonly changeSetId: string;
  readonly at: string;
  written = 0;
  private readonly store: Store;
  private readonly signal: AbortSignal | undefined;
  private readonly statements = new Map<string, ReturnType<Store['raw']['prepare']>>();
  private nextPause = ROWS_BETWEEN_PAUSES;

  constructor(store: Store, changeSetId: string, at: string, signal: AbortSignal | undefined) {
    this.store = store;
    this.changeSetId = changeSetId;
    this.at = at;
    this.signal = signal;
  }

  insert<Name extends TrackedTableName>(table: Name, row: NewRow<Name>): string {
    const full = { ...row, id: row.id ?? newId(), version: 1 } as unknown as Row;
    this.write(table, full);
    return full.id;
  }

  restore<Name extends TrackedTableName>(table: Name, row: TrackedTables[Name]): void {
    this.write(table, { ...row, version: row.version + 1 });
  }

  update<Name extends TrackedTableName>(
    table: Name,
    id: string,
    patch: Partial<Omit<TrackedTables[Name], 'id' | 'version'>>,
  ): number {
    const current = this.current(table, id);
    const changed = (Object.entries(patch) as [string, Value | undefined][]).filter(
      (entry): entry is [string, Value] => entry[1] !== undefined && current[entry[0]] !== entry[1],
    );
    if (changed.length === 0) return current.version;
    const version = current.version + 1;
    this.run(
      `UPDATE ${quoted(table)} SET ${changed.map(([column]) => `${quoted(column)} = ?`).join(', ')}, version = ? WHERE id = ?`,
      [...changed.map(([, value]) => value), version, id],
    );
    const before = Object.fromEntries(changed.map(([column]) => [column, current[column] ?? null]));
    this.record(table, id, 'update', before, Object.fromEntries(changed), version);
    return version;
  }

  remove<Name extends TrackedTableName>(table: Name, id: string): void {
    const current = this.current(table, id);
    this.run(`DELETE FROM ${quoted(table)} WHERE id = ?`, [id]);
    this.record(table, id, 'remove', current, null, current.version);
  }

  find<Name extends TrackedTableName>(table: Name, id: string): TrackedTables[Name] | undefined {
    return this.statement(`SELECT * FROM ${quoted(table)} WHERE id = ?`).get(id) as
      | TrackedTables[Name]
      | undefined;
  }

  async pause(): Promise<void> {
    if (this.written < this.nextPause) return;
    this.nextPause = this.written + ROWS_BETWEEN_PAUSES;
    await new Promise((resolve) => setImmediate(resolve));
    this.signal?.throwIfAborted();
    this.store.closing.throwIfAborted();
  }

  private write(table: string, row: Row): void {
    const columns = Object.keys(row);
    this.run(
      `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      Object.values(row),
    );
    this.record(table, row.id, 'insert', null, row, row.version);
  }

  private current(table: string, id: string): Row {
    const row = this.statement(`SELECT * FROM ${quoted(table)} WHERE id = ?`).get(id) as Row | undefined;
    if (!row) throw notFound(table.replaceAll('_', ' '));
    return row;
  }

  private record(
    table: string,
    rowId: string,
    operation: 'insert' | 'update' | 'remove',
    before: object | null,
    after: object | null,
    rowVersion: number,
  ): void {
    this.written += 1;
    this.run(
      `INSERT INTO row_change (change_set_id, table_name, row_id, operation, before_json, after_json, row_version)
        VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [
        this.changeSetId,
        table,
        rowId,
        operation,
        before && JSON.stringify(before),
        after && JSON.stringify(after),
        rowVersion,
      ],
    );
  }

  private run(sql: string, values: Value[]): void {
    // A disk error may have ended the transaction: without one, each statement would be kept on its own.
    if (!this.store.raw.inTransaction) throw new EngineError('CANNOT_WRITE', { reason: 'other' });
    try {
      this.statement(sql).run(...values);
    } catch (error) {
      throw writingError(error);
    }
  }

  private statement(sql: string) {
    const known = this.statements.get(sql);
    if (known) return known;
    const made = this.store.raw.prepare(sql);
    this.statements.set(sql, made);
    return made;
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
