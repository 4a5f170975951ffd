/** The kinds of column that the steps of the schema are written with. */

/** What every tracked row has; `version` grows by one with each change. */
export const trackedColumns = 'id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL CHECK (version >= 1)';

/** Text that is '' while nothing is known. */
export const textColumn = "TEXT NOT NULL DEFAULT ''";

/** 0, 1, or null while nobody has said. */
export function flagColumn(name: string): string {
  return `${name} INTEGER CHECK (${name} IN (0, 1))`;
}

/** The id of a row of another table. Checked when the transaction ends, so that an undo may put rows back in any order. */
export function referenceColumn(column: string, table: string, required: 'required' | 'optional'): string {
  const rule = required === 'required' ? 'NOT NULL ' : '';
  return `${column} TEXT ${rule}REFERENCES ${table}(id) DEFERRABLE INITIALLY DEFERRED`;
}
