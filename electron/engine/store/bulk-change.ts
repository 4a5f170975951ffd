/**
 * A change of very many rows: the same transaction and the same history as `makeChange`, through statements that are
 * compiled once. (Through the query builder, row by row, it takes eight times as long.)
 */
import { rmSync } from 'node:fs';
import { v7 as newId } from 'uuid';

import { type ChangeOptions, type Database, type NewRow, recordedChangeSet } from './change.ts';
import { quoted } from './quoted.ts';
import { type RawDatabase, type RawStatement, writingError } from './encrypted-connection.ts';
import { EngineError, notFound } from './engine-error.ts';
import type { Store } from './open-store.ts';
import type { TrackedTableName, TrackedTables } from './schema.ts';

/** How long rows may be written before other calls are answered, in milliseconds. */
const LONGEST_STRETCH = 12;

/**
 * What a row of a very large change needs in the cache, in bytes: its places in the indexes that are in no order. With
 * less, pages are written and read again over and over; with more, more waits for the end, to be written at one go.
 */
const CACHE_BYTES_PER_ROW = 80;
const LEAST_CACHE_KILOBYTES = 4000;
const MOST_CACHE_KILOBYTES = 96_000;

/**
 * From so many rows on, a change is worth a journal of its own kind. In the write-ahead log each page is encrypted
 * twice and decrypted once, the last two all at one go when the change ends, and nothing else is answered meanwhile;
 * with a rollback journal pages of new rows are written once, as they fill.
 */
const ROWS_WORTH_A_JOURNAL = 5000;

/** A running change of many rows. Everything but `pause` happens at once, without waiting. */
export interface BulkChange {
  readonly changeSetId: string;
  readonly at: string;
  /** Inserts a row and answers its id. */
  insert<Name extends TrackedTableName>(table: Name, row: NewRow<Name>): string;
  /**
   * Inserts a row given as its columns and their values, for very many of them: quickest when the rows of a table come
   * with one and the same list of columns.
   * @param columns the id and every column that has no value of its own accord, but not the version
   */
  insertValues(table: TrackedTableName, columns: readonly string[], values: readonly Value[]): void;
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
   * To be awaited now and then, for every row if you like: lets the engine answer other calls when it is time for it.
   * @throws the signal's reason when the work was cancelled or the data file is being closed.
   */
  pause(): Promise<void> | undefined;
  /** Rows written so far. */
  readonly written: number;
}

export interface BulkChangeOptions extends ChangeOptions {
  /** Cancels the work; then nothing is written. */
  signal?: AbortSignal | undefined;
  /** How many rows will be written, roughly, where that is known. */
  rows?: number | undefined;
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
  const run = (db: Database) =>
    // The query builder's transaction holds the one connection, which keeps every other statement out of ours.
    recordedChangeSet(db, options, async (_transaction, { changeSetId, at }) => {
      const change = new StatementRecorder(store, changeSetId, at, options.signal);
      const result = await work(change);
      change.recordInserts();
      options.signal?.throwIfAborted();
      return { result, count: change.written };
    });
  if ((options.rows ?? 0) < ROWS_WORTH_A_JOURNAL || store.place !== 'local-disk') return run(store.db);
  return store.db
    .connection()
    .execute((connection) => withRollbackJournal(store, options.rows ?? 0, () => run(connection)));
}

/**
 * Works with a rollback journal instead of the write-ahead log. As safe: `synchronous` stays FULL, and a change that
 * was interrupted is taken back when the file is opened again, which also puts the log back into use.
 */
async function withRollbackJournal<Result>(
  store: Store,
  rows: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const { raw } = store;
  const switched = journalMode(raw, 'DELETE');
  const cacheSize = raw.pragma('cache_size', { simple: true }) as number;
  const wanted = Math.round((rows * CACHE_BYTES_PER_ROW) / 1000);
  raw.pragma(`cache_size = -${Math.min(Math.max(wanted, LEAST_CACHE_KILOBYTES), MOST_CACHE_KILOBYTES)}`);
  try {
    return await work();
  } finally {
    if (raw.open) raw.pragma(`cache_size = ${cacheSize}`);
    // Without the log everything works too, only slower; what was written must not fail for it.
    if (switched && raw.open && journalMode(raw, 'WAL')) rmSync(`${store.filePath}-journal`, { force: true });
  }
}

function journalMode(raw: RawDatabase, mode: 'DELETE' | 'WAL'): boolean {
  try {
    return raw.pragma(`journal_mode = ${mode}`, { simple: true }) === mode.toLowerCase();
  } catch {
    return false;
  }
}

/**
 * New rows after which their history is written. SQLite makes it of the rows themselves, many at a time, which takes
 * less than half as long as handing each row over a second time; few enough that others need not wait for it.
 */
const INSERTS_RECORDED_AT_ONCE = 400;

type Value = string | number | null;
type Row = Record<string, Value> & { id: string; version: number };

class StatementRecorder implements BulkChange {
  readonly changeSetId: string;
  readonly at: string;
  written = 0;
  private readonly store: Store;
  private readonly signal: AbortSignal | undefined;
  private readonly raw: RawDatabase;
  private readonly statements = new Map<string, RawStatement>();
  private readonly tables = new Map<string, TableStatements>();
  private readonly history: RawStatement;
  /** New rows whose history is not written yet. */
  private unrecorded: NewRows[] = [];
  private unrecordedCount = 0;
  private workingSince = performance.now();
  /** Whether any statement has failed; `work` may have caught the error. */
  private hasFailed = false;

  constructor(store: Store, changeSetId: string, at: string, signal: AbortSignal | undefined) {
    this.store = store;
    this.raw = store.raw;
    this.changeSetId = changeSetId;
    this.at = at;
    this.signal = signal;
    this.history = this.raw.prepare(
      `INSERT INTO row_change (change_set_id, table_name, row_id, operation, before_json, after_json, row_version)
        VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  insert<Name extends TrackedTableName>(table: Name, row: NewRow<Name>): string {
    const full = { ...row, id: row.id ?? newId() };
    this.insertValues(table, Object.keys(full), Object.values(full));
    return full.id;
  }

  insertValues(table: TrackedTableName, columns: readonly string[], values: readonly Value[]): void {
    const into = this.insertInto(table, columns);
    const rowId = Number(this.run(into.statement, values).lastInsertRowid);
    if (into.count === 0) {
      into.first = rowId;
      this.unrecorded.push(into);
    }
    into.last = rowId;
    into.count += 1;
    this.written += 1;
    this.unrecordedCount += 1;
    if (this.unrecordedCount >= INSERTS_RECORDED_AT_ONCE) this.recordInserts();
  }

  /** Writes the history of the new rows that have none yet. Rows of one table follow one another there. */
  recordInserts(): void {
    for (const rows of this.unrecorded) {
      const { changes } = this.run(rows.history, [this.changeSetId, rows.first, rows.last]);
      if (changes !== rows.count) throw new RangeError('Each new row has its history');
      rows.count = 0;
    }
    this.unrecorded = [];
    this.unrecordedCount = 0;
  }

  restore<Name extends TrackedTableName>(table: Name, row: TrackedTables[Name]): void {
    this.recordInserts();
    const again: Row = { ...row, version: row.version + 1 };
    const columns = Object.keys(again);
    this.run(
      this.statement(
        `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ),
      Object.values(again),
    );
    this.record(table, again.id, 'insert', null, again, again.version);
  }

  update<Name extends TrackedTableName>(
    table: Name,
    id: string,
    patch: Partial<Omit<TrackedTables[Name], 'id' | 'version'>>,
  ): number {
    this.recordInserts();
    const current = this.current(table, id);
    const changed = (Object.entries(patch) as [string, Value | undefined][]).filter(
      (entry): entry is [string, Value] => entry[1] !== undefined && current[entry[0]] !== entry[1],
    );
    if (changed.length === 0) return current.version;
    const version = current.version + 1;
    this.run(
      this.statement(
        `UPDATE ${quoted(table)} SET ${changed.map(([column]) => `${quoted(column)} = ?`).join(', ')}, version = ? WHERE id = ?`,
      ),
      [...changed.map(([, value]) => value), version, id],
    );
    const before = Object.fromEntries(changed.map(([column]) => [column, current[column] ?? null]));
    this.record(table, id, 'update', before, Object.fromEntries(changed), version);
    return version;
  }

  remove<Name extends TrackedTableName>(table: Name, id: string): void {
    this.recordInserts();
    const current = this.current(table, id);
    this.run(this.of(table).remove, [id]);
    this.record(table, id, 'remove', current, null, current.version);
  }

  find<Name extends TrackedTableName>(table: Name, id: string): TrackedTables[Name] | undefined {
    return this.of(table).find.get(id) as TrackedTables[Name] | undefined;
  }

  pause(): Promise<void> | undefined {
    if (performance.now() - this.workingSince < LONGEST_STRETCH) return undefined;
    return this.letOthersWork();
  }

  private async letOthersWork(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.workingSince = performance.now();
    this.signal?.throwIfAborted();
    this.store.closing.throwIfAborted();
  }

  /** The statements for new rows with just these columns: as a rule the same as for the last row of the table. */
  private insertInto(table: string, columns: readonly string[]): NewRows {
    const known = this.of(table);
    const last = known.insert;
    if (last && (last.columns === columns || sameList(last.columns, columns))) return last;
    const name = quoted(table);
    const image = [...columns, 'version'].map((column) => `${textLiteral(column)}, ${quoted(column)}`);
    known.insert = {
      columns,
      statement: this.statement(
        `INSERT INTO ${name} (${columns.map(quoted).join(', ')}, version)
          VALUES (${columns.map(() => '?').join(', ')}, 1)`,
      ),
      history: this.statement(
        `INSERT INTO row_change (change_set_id, table_name, row_id, operation, before_json, after_json, row_version)
          SELECT ?, ${textLiteral(table)}, id, 'insert', NULL, json_object(${image.join(', ')}), version
            FROM ${name} WHERE rowid BETWEEN ? AND ? ORDER BY rowid`,
      ),
      first: 0,
      last: 0,
      count: 0,
    };
    return known.insert;
  }

  private of(table: string): TableStatements {
    let known = this.tables.get(table);
    if (!known) {
      known = {
        find: this.raw.prepare(`SELECT * FROM ${quoted(table)} WHERE id = ?`),
        remove: this.raw.prepare(`DELETE FROM ${quoted(table)} WHERE id = ?`),
        insert: null,
      };
      this.tables.set(table, known);
    }
    return known;
  }

  private current(table: string, id: string): Row {
    const row = this.of(table).find.get(id) as Row | undefined;
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
    this.run(this.history, [
      this.changeSetId,
      table,
      rowId,
      operation,
      before && JSON.stringify(before),
      after && JSON.stringify(after),
      rowVersion,
    ]);
  }

  private run(statement: RawStatement, values: readonly Value[]): ReturnType<RawStatement['run']> {
    // A disk error may have ended the transaction: without one, each statement would be kept on its own.
    if (this.hasFailed && !this.raw.inTransaction) throw new EngineError('CANNOT_WRITE', { reason: 'other' });
    try {
      return statement.run(...values);
    } catch (error) {
      this.hasFailed = true;
      throw writingError(error);
    }
  }

  private statement(sql: string): RawStatement {
    const known = this.statements.get(sql);
    if (known) return known;
    const made = this.raw.prepare(sql);
    this.statements.set(sql, made);
    return made;
  }
}

interface TableStatements {
  find: RawStatement;
  remove: RawStatement;
  insert: NewRows | null;
}

/** Rows of a table that were inserted with the same columns, one after the other. */
interface NewRows {
  columns: readonly string[];
  statement: RawStatement;
  /** Makes the history of rows: the change set, the first and the last of SQLite's own numbers of them. */
  history: RawStatement;
  first: number;
  last: number;
  /** How many of them have no history yet. */
  count: number;
}

function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
