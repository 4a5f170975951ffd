import type { SqliteDatabase, SqliteStatement } from 'kysely';

import { type RawDatabase, writingError } from './encrypted-connection.ts';
import { EngineError } from './engine-error.ts';

/** More than the application has; a query with a list of values in it makes a text of its own for each length. */
const MOST_STATEMENTS = 300;

/**
 * The connection as the query builder uses it: statements are compiled once and kept, failed writes become
 * CANNOT_WRITE, and a data file that was closed meanwhile answers NOT_OPEN.
 *
 * @param connection the connection of the moment: it is another one after the passphrase was changed.
 */
export function queryConnection(connection: () => RawDatabase): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  let compiledFor: RawDatabase | null = null;
  return {
    close: () => connection().close(),
    prepare: (sql) => {
      const raw = connection();
      if (raw !== compiledFor) statements.clear();
      compiledFor = raw;
      if (!raw.open) throw new EngineError('NOT_OPEN');
      // A disk error ends SQLite's transaction by itself; taking it back again must not hide what went wrong.
      if (sql === 'rollback' && !raw.inTransaction) return nothing;
      const known = statements.get(sql);
      if (known) {
        statements.delete(sql);
        statements.set(sql, known);
        return known;
      }
      const made = translated(raw, sql);
      statements.set(sql, made);
      if (statements.size > MOST_STATEMENTS) {
        const [oldest] = statements.keys();
        if (oldest !== undefined) statements.delete(oldest);
      }
      return made;
    },
  };
}

const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};

function translated(raw: RawDatabase, sql: string): SqliteStatement {
  const statement = raw.prepare(sql);
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw writingError(error);
    }
  };
  return {
    reader: statement.reader,
    all: (parameters) => attempt(() => statement.all(...parameters)),
    run: (parameters) => attempt(() => statement.run(...parameters)),
    // A compiled statement can be stepped through by one reader at a time only, so a stream gets its own.
    iterate: (parameters) => raw.prepare(sql).iterate(...parameters),
  };
}
