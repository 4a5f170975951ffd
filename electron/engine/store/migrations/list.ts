import type { Migration } from '../migration.ts';
import { firstTables } from './001-first-tables.ts';
import { mergedPeople } from './002-merged-people.ts';
import { vocationalProfiles } from './003-vocational-profiles.ts';
import { whoImported } from './004-who-imported.ts';
import { reviewsInFull } from './005-reviews-in-full.ts';
import { profiles } from './006-profiles.ts';
import { pathway } from './007-pathway.ts';
import { workInFull } from './008-work-in-full.ts';
import { dataProtection } from './009-data-protection.ts';
import { lighterHistory } from './010-lighter-history.ts';

/** Every step of the schema, in order. A released step is never changed: a new one is added at the end. */
export const migrations: readonly Migration[] = [
  firstTables,
  mergedPeople,
  vocationalProfiles,
  whoImported,
  reviewsInFull,
  profiles,
  pathway,
  workInFull,
  dataProtection,
  lighterHistory,
];
