/**
 * What a row held before a change, as it should be put back now: a value that came with an earlier change which has been
 * taken back meanwhile (it was kept then because of this one) is not brought back.
 */
import type { RawDatabase } from '../store/encrypted-connection.ts';
import type { TouchedRow, Values } from './undo.repository.ts';

interface EarlierChange {
  sequence: number;
  before_json: string;
  is_undone: 0 | 1;
}

/**
 * Reads it for rows of one change that is taken back.
 * @param undone the change; where it is an undo itself, what it took back stands again and counts as standing
 */
export function valuesBeforeReader(
  raw: RawDatabase,
  undone: { id: string; undoes_id: string | null },
): (row: TouchedRow, before: Values) => Values {
  const changesOfRow = `FROM row_change AS c JOIN change_set AS s ON s.id = c.change_set_id
    WHERE c.table_name = :table AND c.row_id = :rowId AND c.operation = 'update' AND c.sequence < :below`;
  const isUndone = "(s.undone_by_id IS NOT NULL AND s.id <> coalesce(:again, ''))";
  const first = raw
    .prepare('SELECT min(sequence) FROM row_change WHERE change_set_id = ? AND table_name = ? AND row_id = ?')
    .pluck();
  const anyUndone = raw.prepare(`SELECT 1 ${changesOfRow} AND ${isUndone} LIMIT 1`);
  const earlier = raw.prepare(
    `SELECT c.sequence, c.before_json, ${isUndone} AS is_undone ${changesOfRow}
      AND json_type(c.after_json, '$."' || :column || '"') IS NOT NULL ORDER BY c.sequence DESC LIMIT 1`,
  );
  return ({ table, rowId }, before) => {
    const below = first.get(undone.id, table, rowId) as number;
    const asked = { table, rowId, again: undone.undoes_id };
    // Nearly no row was changed by something that has been taken back since.
    if (anyUndone.get({ ...asked, below }) === undefined) return before;
    const values: Values = {};
    for (const [column, value] of Object.entries(before)) {
      values[column] = value;
      if (column === 'id' || column === 'version') continue;
      let from = below;
      for (;;) {
        const change = earlier.get({ ...asked, below: from, column }) as EarlierChange | undefined;
        if (!change || change.is_undone === 0) break;
        values[column] = (JSON.parse(change.before_json) as Values)[column] ?? null;
        from = change.sequence;
      }
    }
    return values;
  };
}
