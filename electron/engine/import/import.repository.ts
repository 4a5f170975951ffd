import type { Kysely } from 'kysely';
import { peopleWorkbookSheets } from '../../../shared/content/standard-files/people-workbook.ts';
import type { ImportLogEntry } from '../../../shared/contract/import.ts';
import type { ImportRecordTable, Schema } from '../store/schema.ts';
import { parseStoredMatching, rememberedFrom, type Remembered } from './matching/remembered-matching.ts';

/** The latest import of a file with these contents that has not been taken back. */
export async function findImportOfFile(
  db: Kysely<Schema>,
  fingerprint: string,
): Promise<{ at: string; fileName: string } | null> {
  const row = await db
    .selectFrom('import_record')
    .select(['at', 'file_name'])
    .where('fingerprint', '=', fingerprint)
    .orderBy('at', 'desc')
    .executeTakeFirst();
  return row ? { at: row.at, fileName: row.file_name } : null;
}

/** Those of some ids that a row of the data file has, or had before it was taken back or removed. */
export async function idsEverUsed(db: Kysely<Schema>, ids: readonly string[]): Promise<Set<string>> {
  const used = new Set<string>();
  const tables = [...new Set(peopleWorkbookSheets.map((sheet) => sheet.table))];
  for (let from = 0; from < ids.length; from += IDS_AT_A_TIME) {
    const rows = await db
      .selectFrom('row_change')
      .select('row_id')
      .distinct()
      .where('table_name', 'in', tables)
      .where('row_id', 'in', ids.slice(from, from + IDS_AT_A_TIME))
      .execute();
    for (const row of rows) used.add(row.row_id);
  }
  return used;
}

const IDS_AT_A_TIME = 500;

/** Everything people chose in earlier imports. */
export async function readRemembered(db: Kysely<Schema>): Promise<Remembered> {
  const rows = await db
    .selectFrom('import_template')
    .select(['layout_fingerprint', 'matching_json'])
    .orderBy('used_at')
    .execute();
  return rememberedFrom(
    rows.flatMap((row) => {
      const matching = parseStoredMatching(row.matching_json);
      return matching ? [{ fingerprint: row.layout_fingerprint, matching }] : [];
    }),
  );
}

/** The template of a layout, or undefined. */
export function findTemplate(
  db: Kysely<Schema>,
  fingerprint: string,
): Promise<{ id: string; matching_json: string } | undefined> {
  return db
    .selectFrom('import_template')
    .select(['id', 'matching_json'])
    .where('layout_fingerprint', '=', fingerprint)
    .executeTakeFirst();
}

/**
 * Every import there has been, latest first. Taking an import back takes back its record too, so the log is read from
 * the history, where nothing is lost.
 */
export async function listImports(db: Kysely<Schema>): Promise<ImportLogEntry[]> {
  const rows = await db
    .selectFrom('row_change as c')
    .innerJoin('change_set as s', 's.id', 'c.change_set_id')
    .select(['c.row_id', 'c.after_json', 's.id as change_set_id', 's.undone_by_id'])
    .where('c.table_name', '=', 'import_record')
    .where('c.operation', '=', 'insert')
    .where('s.kind', '=', 'import')
    .orderBy('c.sequence', 'desc')
    .execute();
  return rows.map((row) => {
    const record = JSON.parse(row.after_json ?? '{}') as Omit<ImportRecordTable, 'imported_by'> &
      Partial<Pick<ImportRecordTable, 'imported_by'>>;
    return {
      importRecordId: row.row_id,
      changeSetId: row.change_set_id,
      fileName: record.file_name,
      // A record of a file that was brought in before names were kept has none.
      by: record.imported_by ?? '',
      at: record.at,
      records: JSON.parse(record.records_json) as ImportLogEntry['records'],
      rowsLeftOut: record.rows_left_out,
      undone: row.undone_by_id !== null,
    };
  });
}
