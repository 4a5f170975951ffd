import type { Migration } from '../migration.ts';
import { firstTables } from './001-first-tables.ts';

/** Every step of the schema, in order. A released step is never changed: a new one is added at the end. */
export const migrations: readonly Migration[] = [firstTables];
