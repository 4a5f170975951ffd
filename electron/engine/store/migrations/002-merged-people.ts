/** What young people were known as in records that were merged, and which are known to be two people. */
import type { Migration } from '../migration.ts';

const tracked = 'id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL CHECK (version >= 1)';
const text = "TEXT NOT NULL DEFAULT ''";

export const mergedPeople: Migration = {
  version: 2,
  name: 'merged people',
  statements: [
    `CREATE TABLE person_alias (${tracked},
      person_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED, former_person_id TEXT,
      upn ${text}, uln ${text}, local_id ${text}, surname ${text}, forename ${text}, date_of_birth TEXT,
      change_set_id TEXT NOT NULL, merged_at TEXT NOT NULL)`,
    // Without foreign keys: an answer about two people must not keep one of them from being taken back.
    `CREATE TABLE person_distinct (${tracked}, person_id TEXT NOT NULL, other_person_id TEXT NOT NULL,
      said_at TEXT NOT NULL, CHECK (person_id < other_person_id), UNIQUE (person_id, other_person_id))`,
    'CREATE INDEX person_alias_by_person ON person_alias (person_id)',
    'CREATE INDEX person_alias_by_former_person ON person_alias (former_person_id)',
    'CREATE INDEX person_distinct_by_other_person ON person_distinct (other_person_id)',
  ],
};
