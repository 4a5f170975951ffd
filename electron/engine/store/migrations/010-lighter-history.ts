/** Each saved field writes into every index of the history: this one holds undos only, and few changes are undos. */
import type { Migration } from '../migration.ts';

export const lighterHistory: Migration = {
  version: 10,
  name: 'lighter history',
  statements: [
    'DROP INDEX change_set_by_undone',
    'CREATE INDEX change_set_by_undone ON change_set (undoes_id) WHERE undoes_id IS NOT NULL',
  ],
};
