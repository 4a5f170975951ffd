import type { ImportState } from './import-session.ts';
import type { LayoutMatching } from './matching/layout-matching.ts';

/** The matching that a table shares with all tables of the same headings. */
export function layoutOfTable(state: ImportState, tableId: string): LayoutMatching | undefined {
  return state.layouts.find((layout) => layout.tables.some((table) => table.tableId === tableId));
}
