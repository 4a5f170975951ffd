/**
 * Rows that a change added, which has been taken back, and that stayed only because of a later change: when that one is
 * taken back too, nothing that stands knows of them any more.
 */
import type { RawDatabase } from '../store/encrypted-connection.ts';
import type { TrackedTableName } from '../store/schema.ts';
import { netChangeReader, type Reference, type TouchedRow, type Values } from './undo.repository.ts';

/** What such a row can be told by: those that were changed, and those that were referred to by what is gone. */
export interface Undoing {
  raw: RawDatabase;
  references: readonly Reference[];
  /** The change set that is taken back. */
  undoneId: string;
  find: (table: TrackedTableName, rowId: string) => Values | undefined;
}

/** The rows that the change set touched, and those that its rows refer or referred to. */
export function rowsAround(
  { raw, references, undoneId }: Undoing,
  touched: readonly TouchedRow[],
): TouchedRow[] {
  const netChange = netChangeReader(raw, undoneId);
  const around = new Map<string, TouchedRow>();
  const add = (row: TouchedRow) => around.set(`${row.table} ${row.rowId}`, row);
  for (const row of touched) {
    add(row);
    const { before, after } = netChange(row);
    for (const target of referredTo(references, row.table, { ...before, ...after })) add(target);
  }
  return [...around.values()];
}

/** The rows that a row's values point to. */
export function referredTo(
  references: readonly Reference[],
  table: TrackedTableName,
  values: Values,
): TouchedRow[] {
  return references.flatMap((reference) => {
    const rowId = reference.table === table ? values[reference.column] : null;
    return typeof rowId === 'string' ? [{ table: reference.to, rowId }] : [];
  });
}

/** Whether the change set that added the row has been taken back, and the row is just as that one left it. */
export function isLeftOver({ raw, undoneId, find }: Undoing, { table, rowId }: TouchedRow): boolean {
  const current = find(table, rowId);
  if (!current) return false;
  const added = raw
    .prepare(
      `SELECT s.id, s.undone_by_id IS NOT NULL AND s.kind <> 'undo' AS is_undone
        FROM row_change AS c JOIN change_set AS s ON s.id = c.change_set_id
        WHERE c.table_name = ? AND c.row_id = ? AND c.operation = 'insert' ORDER BY c.sequence DESC LIMIT 1`,
    )
    .get(table, rowId) as { id: string; is_undone: 0 | 1 } | undefined;
  if (!added || added.is_undone === 0 || added.id === undoneId) return false;
  const { after } = netChangeReader(raw, added.id)({ table, rowId });
  return (
    after !== null &&
    Object.entries(after).every(([column, value]) => column === 'version' || current[column] === value)
  );
}
