import { Kysely, SqliteDialect } from 'kysely';

import type { Database } from '../../electron/engine/store/change.ts';
import type { Schema } from '../../electron/engine/store/schema.ts';
import type { TestStore } from './test-store.ts';

/**
 * How SQLite carries out the queries that `work` makes, one line for each step: "SEARCH p USING INDEX …". What
 * the application really asks is looked at, not a copy of it.
 */
export async function queryPlans(
  store: TestStore,
  work: (db: Database) => Promise<unknown>,
): Promise<string[]> {
  const steps: string[] = [];
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: store.raw }),
    log: ({ query }) => {
      if (!/^(select|with)/i.test(query.sql)) return;
      const rows = store.raw.prepare(`EXPLAIN QUERY PLAN ${query.sql}`).all(...query.parameters);
      steps.push(...(rows as { detail: string }[]).map((row) => row.detail));
    },
  });
  await work(db);
  return steps;
}
