import type { RawDatabase } from './encrypted-connection.ts';
import type { Migration } from './migration.ts';

/** The version of the newest step: the schema that this application writes. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** The schema version of an open data file. */
export function versionOf(raw: RawDatabase): number {
  return Number(raw.pragma('user_version', { simple: true }));
}

/**
 * Brings a data file up to the newest version. Each step and its version number are one transaction, so that a file is
 * never between two versions, whatever interrupts it.
 */
export function migrate(raw: RawDatabase, migrations: readonly Migration[]): void {
  for (const [index, step] of migrations.entries()) {
    if (step.version !== index + 1) throw new Error('Migrations are numbered from 1 without gaps');
    if (step.version <= versionOf(raw)) continue;
    raw.exec('BEGIN IMMEDIATE');
    try {
      for (const statement of step.statements) raw.exec(statement);
      raw.pragma(`user_version = ${step.version}`);
      raw.exec('COMMIT');
    } catch (error) {
      if (raw.inTransaction) raw.exec('ROLLBACK');
      throw error;
    }
  }
}
