/** Notes kept apart, records that must be kept, what was erased and still counts, and the views of a list. */
import type { Migration } from '../migration.ts';
import { referenceColumn, textColumn, trackedColumns } from './columns.ts';

export const dataProtection: Migration = {
  version: 9,
  name: 'data protection',
  statements: [
    `CREATE TABLE sensitive_note (${trackedColumns}, ${referenceColumn('person_id', 'person', 'required')},
      noted_on TEXT NOT NULL, note TEXT NOT NULL)`,
    `CREATE TABLE retention_hold (${trackedColumns}, ${referenceColumn('person_id', 'person', 'required')},
      reason TEXT NOT NULL, held_from TEXT NOT NULL, released_on TEXT)`,
    // One row: how long records are kept.
    `CREATE TABLE retention_rule (${trackedColumns}, years_after_birth INTEGER, years_after_plan INTEGER)`,
    // What erased young people added to the figures of a year: numbers only, added up over all who were erased. A row
    // with 0 says that there was something to count from. `left_out`: job starts whose hours were not recorded.
    `CREATE TABLE erased_figure (${trackedColumns}, code TEXT NOT NULL, academic_year INTEGER NOT NULL,
      numerator INTEGER NOT NULL, denominator INTEGER, of_which_supported INTEGER,
      left_out INTEGER NOT NULL DEFAULT 0, UNIQUE (code, academic_year))`,
    // `is_wiped`: the file was written anew since, so that nothing of them is left in its empty space.
    `CREATE TABLE erasure (${trackedColumns}, erased_on TEXT NOT NULL, reason ${textColumn}, people INTEGER NOT NULL,
      erased_by ${textColumn}, is_wiped INTEGER NOT NULL DEFAULT 0 CHECK (is_wiped IN (0, 1)))`,
    `CREATE TABLE saved_view (${trackedColumns}, screen TEXT NOT NULL, name TEXT NOT NULL, view_json TEXT NOT NULL,
      position REAL NOT NULL)`,
    'CREATE INDEX sensitive_note_by_person ON sensitive_note (person_id, noted_on)',
    'CREATE INDEX retention_hold_by_person ON retention_hold (person_id)',
    // What has been removed is part of what was held on somebody, and must be found without reading all of the history.
    "CREATE INDEX row_change_of_removed ON row_change (table_name, row_id) WHERE operation = 'remove'",
  ],
};
