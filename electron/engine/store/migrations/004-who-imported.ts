/** Who brought a file in: a log of imports says who did it, and not only what came and when. */
import type { Migration } from '../migration.ts';

export const whoImported: Migration = {
  version: 4,
  name: 'who imported',
  statements: ["ALTER TABLE import_record ADD COLUMN imported_by TEXT NOT NULL DEFAULT ''"],
};
