/**
 * What an undo puts back in a row that the change had altered: column by column, so that what people changed since is
 * kept and the rest goes back. Pure.
 */
import { nameKey, personNameKey } from '../../../shared/domain/person-name.ts';
import type { TrackedTableName } from '../store/schema.ts';
import type { Values } from './undo.repository.ts';

export interface ColumnsPutBack {
  /** The columns that go back, with the values they had before the change. */
  putBack: Values;
  /** The columns that stay as they are, because they were changed since. */
  kept: string[];
}

/** Columns that say something only together: when one of them was changed since, all of them stay. */
const together: Partial<Record<TrackedTableName, readonly (readonly string[])[]>> = {
  action: [['status', 'completed_on']],
  action_link: [['statement_number', 'priority_number']],
  own_figure: [['value', 'reason']],
  ehc_plan: [['ceased_on', 'cease_reason']],
  programme: [['left_early', 'left_reason']],
  import_template: [['matching_json', 'used_at']],
};

/** Columns that are worked out from others and follow them. */
const workedOut: Partial<
  Record<TrackedTableName, { column: string; from: readonly string[]; value: (row: Values) => string }>
> = {
  person: {
    column: 'name_key',
    from: ['surname', 'forename'],
    value: (row) => personNameKey({ surname: String(row['surname']), forename: String(row['forename']) }),
  },
  setting: nameKeyOfName(),
  employer: nameKeyOfName(),
  job_coach: nameKeyOfName(),
};

function nameKeyOfName() {
  return { column: 'name_key', from: ['name'], value: (row: Values) => nameKey(String(row['name'])) };
}

/**
 * @param before the columns that the change altered, as they were
 * @param after the same columns, as the change left them
 * @param current the whole row as it is now
 * @param mayGoBack whether a column may take the value it had: what it points to may be gone since
 */
export function columnsToPutBack(
  table: TrackedTableName,
  { before, after, current }: { before: Values; after: Values; current: Values },
  mayGoBack: (column: string, value: Values[string]) => boolean,
): ColumnsPutBack {
  const follower = workedOut[table];
  const kept = new Set<string>();
  for (const [column, left] of Object.entries(after)) {
    if (column === 'version' || column === follower?.column) continue;
    if (current[column] !== left || !mayGoBack(column, before[column] ?? null)) kept.add(column);
  }
  for (const columns of together[table] ?? []) {
    if (columns.some((column) => kept.has(column)))
      for (const column of columns) if (column in after) kept.add(column);
  }
  const putBack: Values = {};
  for (const [column, value] of Object.entries(before)) {
    if (column !== 'version' && column !== 'id' && column !== follower?.column && !kept.has(column))
      putBack[column] = value;
  }
  if (follower && follower.column in after) {
    const isAsLeft = current[follower.column] === after[follower.column];
    if (isAsLeft && !follower.from.some((column) => kept.has(column)))
      putBack[follower.column] = before[follower.column] ?? null;
    else if (follower.from.some((column) => column in putBack))
      putBack[follower.column] = follower.value({ ...current, ...putBack });
  }
  return { putBack, kept: [...kept] };
}
