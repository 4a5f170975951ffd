/** Removing rows and their history for good: statements without a trace, for an erasure alone. */
import type { Kysely } from 'kysely';

import { academicYearOf, type AcademicYear } from '../../../shared/domain/academic-year.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { RowPlace } from '../history/person-history.repository.ts';
import type { RawDatabase } from '../store/encrypted-connection.ts';
import type { Schema } from '../store/schema.ts';
import { assessmentYears } from '../toolkit/assessment-years.ts';

/** No figure is asked for of a year before this one (`academicYearSchema`). */
const FIRST_YEAR = 1990;

/**
 * The years in which these people can count: from the first thing that is recorded of them to this year, or to the last
 * year of an assessment, whichever is later. A year that has not begun and that nobody looks at has no figures yet.
 */
export async function yearsToKeep(
  db: Kysely<Schema>,
  raw: RawDatabase,
  personIds: readonly string[],
  day: IsoDate,
): Promise<AcademicYear[]> {
  const ids = JSON.stringify(personIds);
  const first = raw
    .prepare(
      ['ehc_plan.started_on', 'annual_review.held_on', 'work_experience.started_on', 'programme.started_on']
        .concat('paid_job.started_on')
        .map((place) => {
          const [table, column] = place.split('.');
          return `SELECT min(${column}) AS day FROM ${table} WHERE person_id IN (SELECT value FROM json_each(:ids))`;
        })
        .join(' UNION ALL '),
    )
    .pluck()
    .all({ ids }) as (IsoDate | null)[];
  const days = first.filter((each) => each !== null).toSorted();
  const [earliest] = days;
  if (earliest === undefined) return [];
  const assessments = await db.selectFrom('assessment').select('first_year').execute();
  const last = Math.max(
    academicYearOf(day),
    ...assessments.flatMap(({ first_year }) => assessmentYears(first_year)),
  );
  const years: AcademicYear[] = [];
  for (let year = Math.max(academicYearOf(earliest), FIRST_YEAR); year <= last; year += 1) years.push(year);
  return years;
}

/**
 * Records of the same people that were removed before, and are only in the history now: somebody who came in with a file
 * that was taken back and brought in anew has two. The same UPN or ULN, or the same name and date of birth, is the same.
 */
export function removedRecordsOf(raw: RawDatabase, personIds: readonly string[]): string[] {
  return raw
    .prepare(
      `SELECT DISTINCT removal.row_id FROM row_change AS removal
        JOIN person AS own ON own.id IN (SELECT value FROM json_each(?))
        WHERE removal.table_name = 'person' AND removal.operation = 'remove'
          AND NOT EXISTS (SELECT 1 FROM person AS here WHERE here.id = removal.row_id)
          AND ((own.upn <> '' AND own.upn = removal.before_json ->> 'upn')
            OR (own.uln <> '' AND own.uln = removal.before_json ->> 'uln')
            OR (own.name_key = removal.before_json ->> 'name_key'
              AND own.date_of_birth = removal.before_json ->> 'date_of_birth'))`,
    )
    .pluck()
    .all(JSON.stringify(personIds)) as string[];
}

/** Removes the rows. What they are keyed by is checked when the transaction ends. */
export function removeRows(raw: RawDatabase, places: readonly RowPlace[]): void {
  const byTable = new Map<string, string[]>();
  for (const { table, rowId } of places) {
    const ids = byTable.get(table);
    if (ids) ids.push(rowId);
    else byTable.set(table, [rowId]);
  }
  for (const [table, ids] of byTable)
    raw
      .prepare(`DELETE FROM "${table}" WHERE id IN (SELECT value FROM json_each(?))`)
      .run(JSON.stringify(ids));
}

/**
 * Removes what the history says of the rows, and mends the entries it was part of: how many rows they changed, and those
 * of which nothing is left. An entry that another one takes back or was taken back by stays, with nothing in it.
 */
export function removeHistory(raw: RawDatabase, places: readonly RowPlace[]): void {
  const rows = JSON.stringify(places.map(({ table, rowId }) => [table, rowId]));
  const ofThem = `SELECT one.sequence FROM json_each(:rows) AS place
    CROSS JOIN row_change AS one ON one.table_name = place.value ->> 0 AND one.row_id = place.value ->> 1`;
  const touched = raw
    .prepare(`SELECT DISTINCT change_set_id FROM row_change WHERE sequence IN (${ofThem})`)
    .pluck()
    .all({ rows }) as string[];
  const takenApart = mergesTakenApart(raw, places);
  raw.prepare(`DELETE FROM row_change WHERE sequence IN (${ofThem})`).run({ rows });
  for (const id of takenApart) {
    raw.prepare('DELETE FROM row_change WHERE change_set_id = ?').run(id);
    touched.push(id);
  }
  const sets = JSON.stringify(touched);
  raw
    .prepare(
      `UPDATE change_set SET change_count =
          (SELECT count(*) FROM row_change WHERE row_change.change_set_id = change_set.id)
        WHERE id IN (SELECT value FROM json_each(:sets))`,
    )
    .run({ sets });
  raw
    .prepare(
      `DELETE FROM change_set WHERE change_count = 0 AND id IN (SELECT value FROM json_each(:sets))
        AND NOT EXISTS (SELECT 1 FROM change_set AS other WHERE other.change_count > 0
          AND (other.undoes_id = change_set.id OR other.undone_by_id = change_set.id
            OR other.id = change_set.undoes_id OR other.id = change_set.undone_by_id))`,
    )
    .run({ sets });
}

/**
 * Merges of an erased record into one that stays, and their taking apart: the history of the other record holds the names
 * and numbers that came over and went back, so all of it goes. They cannot be done again without the erased record.
 */
function mergesTakenApart(raw: RawDatabase, places: readonly RowPlace[]): string[] {
  const aliases = places.flatMap(({ table, rowId }) => (table === 'person_alias' ? [rowId] : []));
  const merges = raw
    .prepare(
      `SELECT DISTINCT merge.id, merge.undone_by_id FROM json_each(?) AS alias
        CROSS JOIN row_change AS one ON one.table_name = 'person_alias' AND one.row_id = alias.value
        JOIN change_set AS merge ON merge.id = one.change_set_id
        WHERE one.operation = 'insert' AND merge.undone_by_id IS NOT NULL`,
    )
    .all(JSON.stringify(aliases)) as { id: string; undone_by_id: string }[];
  const ids = merges.flatMap(({ id, undone_by_id }) => [id, undone_by_id]);
  const again = raw
    .prepare('SELECT id FROM change_set WHERE undoes_id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(ids)) as string[];
  return [...new Set([...ids, ...again])];
}
