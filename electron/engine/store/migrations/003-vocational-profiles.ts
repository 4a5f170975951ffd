/** Whether a young person has a vocational profile, and whether it is attached to their EHC plan. */
import type { Migration } from '../migration.ts';

export const vocationalProfiles: Migration = {
  version: 3,
  name: 'vocational profiles',
  statements: [
    `CREATE TABLE vocational_profile (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL CHECK (version >= 1),
      person_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED, recorded_on TEXT,
      has_profile INTEGER CHECK (has_profile IN (0, 1)),
      attached_to_plan INTEGER CHECK (attached_to_plan IN (0, 1)), notes TEXT NOT NULL DEFAULT '')`,
    'CREATE INDEX vocational_profile_by_person ON vocational_profile (person_id, recorded_on)',
  ],
};
