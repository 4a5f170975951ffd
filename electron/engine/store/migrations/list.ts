import type { Migration } from '../migration.ts';
import { firstTables } from './001-first-tables.ts';
import { mergedPeople } from './002-merged-people.ts';
import { vocationalProfiles } from './003-vocational-profiles.ts';
import { whoImported } from './004-who-imported.ts';

/** Every step of the schema, in order. A released step is never changed: a new one is added at the end. */
export const migrations: readonly Migration[] = [firstTables, mergedPeople, vocationalProfiles, whoImported];
