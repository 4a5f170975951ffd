/** One row in every table that hangs on a young person, found out from the data file itself; texts that say where they stand. */
import { makeChange } from '../../../electron/engine/store/change.ts';
import type { Store } from '../../../electron/engine/store/open-store.ts';
import { tableWords } from '../../../electron/engine/history/table-words.ts';
import type { TrackedTableName } from '../../../electron/engine/store/schema.ts';
import { listReferences } from '../../../electron/engine/history/undo.repository.ts';

/** Tables of the authority: nothing in them is of one young person. A new table has to be put here, or is found. */
export const tablesOfTheAuthority: readonly TrackedTableName[] = [
  'workspace',
  'assessment',
  'assessment_year',
  'assessment_statement',
  'assessment_priority',
  'own_figure',
  'frozen_figure',
  'action_plan',
  'priority_outcome',
  'action',
  'action_link',
  'action_progress',
  'setting',
  'employer',
  'job_coach',
  'wage_rate',
  'retention_rule',
  'erased_figure',
  'erasure',
  'pathway_limit',
  'saved_view',
  'import_record',
  'import_template',
];

export const tablesOfPeople = (Object.keys(tableWords) as TrackedTableName[]).filter(
  (table) => !tablesOfTheAuthority.includes(table),
);

/** What a column that does not take any text has to hold. */
const fitting: Record<string, string | number> = {
  'work_experience.kind': 'open',
  'programme.kind': 'supported-internship',
  'profile_version.kind': 'vocational',
  'person_picture.media_type': 'image/png',
  'pathway_check.state': 'done',
  'person_action.status': 'in-progress',
  stage: 1,
  weeks: 13,
  rank: 1,
  academic_year: 2024,
  taught_year: 12,
  outcome_of_review: 'maintain',
};

interface Column {
  name: string;
  type: string;
  notnull: 0 | 1;
}

/**
 * @param marker stands in every text column that takes any text, followed by the table and the column
 * @returns the ids, by table
 */
export async function plantEverything(store: Store, marker: string): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  const references = listReferences(store.raw);
  await makeChange(store.db, { label: 'everything of one young person' }, async (change) => {
    const other = await change.insert('person', rowFor('person', {}) as never);
    const rest = new Set(tablesOfPeople);
    while (rest.size > 0) {
      const before = rest.size;
      for (const table of rest) {
        const own = references.filter(
          (each) => each.table === table && tablesOfPeople.includes(each.to as never),
        );
        if (own.some(({ to }) => ids[to] === undefined)) continue;
        const given = Object.fromEntries(own.map(({ column, to }) => [column, ids[to]]));
        if (table === 'person_distinct') {
          const [one = '', two = ''] = [ids['person'] ?? '', other].toSorted();
          if (ids['person'] === undefined) continue;
          Object.assign(given, { person_id: one, other_person_id: two });
        }
        ids[table] = await change.insert(table as 'person', rowFor(table, given) as never);
        rest.delete(table);
      }
      if (rest.size === before) throw new Error(`Nothing to hang on for ${[...rest].join(', ')}`);
    }
    ids['another person'] = other;
  });
  return ids;

  function rowFor(table: string, given: Record<string, unknown>): Record<string, unknown> {
    const columns = store.raw
      .prepare(`SELECT name, type, "notnull" FROM pragma_table_info(?)`)
      .all(table) as Column[];
    const row: Record<string, unknown> = { ...given };
    for (const { name, type, notnull } of columns) {
      if (name === 'id' || name === 'version' || name in row) continue;
      const fit = fitting[`${table}.${name}`] ?? fitting[name];
      if (fit !== undefined) row[name] = fit;
      else if (
        name.endsWith('_id') &&
        references.some((each) => each.table === table && each.column === name)
      )
        row[name] = null;
      else if (name.endsWith('_on') || name === 'held_from' || name === 'date_of_birth')
        row[name] = '2024-11-05';
      else if (name.endsWith('_at')) row[name] = '2024-11-05T10:00:00.000Z';
      else if (type === 'TEXT') row[name] = name === 'former_person_id' ? null : `${marker} ${table}.${name}`;
      else row[name] = notnull === 1 ? 1 : type === 'INTEGER' ? 1 : 1.5;
    }
    // What is planted must not stand in the way of an erasure.
    if (table === 'retention_hold') row['released_on'] = '2024-11-06';
    return row;
  }
}
