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
    // What an erased young person added to the figures of a year: numbers only, added up over all who were erased.
    `CREATE TABLE erased_figure (${trackedColumns}, code TEXT NOT NULL, academic_year INTEGER NOT NULL,
      numerator INTEGER NOT NULL, denominator INTEGER, of_which_supported INTEGER, UNIQUE (code, academic_year))`,
    `CREATE TABLE erasure (${trackedColumns}, erased_on TEXT NOT NULL, reason ${textColumn}, people INTEGER NOT NULL)`,
    `CREATE TABLE saved_view (${trackedColumns}, screen TEXT NOT NULL, name TEXT NOT NULL, view_json TEXT NOT NULL,
      position REAL NOT NULL)`,
    'CREATE INDEX sensitive_note_by_person ON sensitive_note (person_id, noted_on)',
    'CREATE INDEX retention_hold_by_person ON retention_hold (person_id)',
  ],
};
