import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { CheckResult, ImportLogEntry } from '../../../shared/contract/import.ts';
import { importAll, type FileToImport } from '../../../electron/engine/import/import.service.ts';
import { readWorkbook } from '../../../electron/engine/import/read/read-workbook.ts';
import type {
  SourceCell,
  SourceSheet,
  SourceWorkbook,
} from '../../../electron/engine/import/read/source-workbook.ts';
import type { Store } from '../../../electron/engine/store/open-store.ts';

/** The day on which all these imports happen. */
export const today = { date: '2026-11-21', year: 2026 };

export const northFolder = join(import.meta.dirname, '../../fixtures/north');
export const northFiles = [
  'ehcp_cohort_export.csv',
  'annual_review_tracker.xlsx',
  'work_experience_log.xlsx',
  'si_tracker.xlsx',
] as const;

/** A tracker of the fixtures, read in place. */
export function northFile(name: string): FileToImport {
  const bytes = new Uint8Array(readFileSync(join(northFolder, name)));
  return { name: basename(name), bytes, read: () => readWorkbook(bytes, name) };
}

/** A sheet written in a test: rows of cells, blank rows as []. */
export function sheet(name: string, rows: SourceCell[][], more: Partial<SourceSheet> = {}): SourceSheet {
  return { name, hidden: false, rows, merges: [], comments: [], hiddenRows: [], hiddenColumns: [], ...more };
}

export function day(iso: string): SourceCell {
  return { kind: 'date', iso };
}

/** A file whose sheets were written in a test. Its bytes only tell it from other files. */
export function fileOf(name: string, sheets: SourceSheet[]): FileToImport {
  const workbook: SourceWorkbook = { kind: 'xlsx', sheets, notices: [] };
  return { name, bytes: new TextEncoder().encode(JSON.stringify(workbook)), read: async () => workbook };
}

export function bringIn(
  store: Store,
  file: FileToImport,
): Promise<{ entry: ImportLogEntry; check: CheckResult }> {
  return importAll(store, file, today);
}

/** Every row of every table, but for the history itself, as text that can be compared. */
export function dump(store: Store, without: readonly string[] = []): Record<string, unknown[]> {
  const names = store.raw
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .all() as {
    name: string;
  }[];
  const tables: Record<string, unknown[]> = {};
  for (const { name } of names) {
    if (name.startsWith('sqlite_') || ['row_change', 'change_set', ...without].includes(name)) continue;
    tables[name] = store.raw.prepare(`SELECT * FROM "${name}" ORDER BY 1`).all();
  }
  return tables;
}

export function rowsOf<Row = Record<string, unknown>>(store: Store, sql: string): Row[] {
  return store.raw.prepare(sql).all() as Row[];
}
