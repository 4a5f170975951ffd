/** A young person's own actions, as rows. Writes go through a change. */
import { sql, type Kysely } from 'kysely';

import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import { academicYearOf } from '../../../shared/domain/academic-year.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { isAskedFor } from '../people/people.repository.ts';
import { notFound } from '../store/engine-error.ts';
import type { PersonActionProgressTable, PersonActionTable, Schema } from '../store/schema.ts';
import type { Page } from './pathway.repository.ts';

type Reader = Kysely<Schema>;

/** Open ones by due day, without one last; then what is done or stopped. */
export async function listPersonActions(db: Reader, personId: string): Promise<PersonActionTable[]> {
  return db
    .selectFrom('person_action')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy(sql`case when status in ('done', 'stopped') then 1 else 0 end`)
    .orderBy(sql`case when due_on is null then 1 else 0 end`)
    .orderBy('due_on')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** @throws EngineError NOT_FOUND */
export async function getPersonAction(db: Reader, actionId: string): Promise<PersonActionTable> {
  const row = await db.selectFrom('person_action').selectAll().where('id', '=', actionId).executeTakeFirst();
  if (!row) throw notFound('action');
  return row;
}

/** Notes in the order of their days. */
export async function listProgressOf(
  db: Reader,
  actionIds: readonly string[],
): Promise<PersonActionProgressTable[]> {
  if (actionIds.length === 0) return [];
  return db
    .selectFrom('person_action_progress')
    .selectAll()
    .where('person_action_id', 'in', actionIds)
    .orderBy('noted_on')
    .orderBy('id')
    .execute();
}

/** @throws EngineError NOT_FOUND */
export async function getProgressNote(db: Reader, progressId: string): Promise<PersonActionProgressTable> {
  const row = await db
    .selectFrom('person_action_progress')
    .selectAll()
    .where('id', '=', progressId)
    .executeTakeFirst();
  if (!row) throw notFound('progress note');
  return row;
}

/** A page of everybody's open actions, the one due first first, and how many there are. */
export async function listOpenPersonActions(
  db: Reader,
  asked: { filter: ReviewFilter; onlyOverdue: boolean } & Page,
  day: IsoDate,
) {
  let query = db
    .selectFrom('person_action as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('setting', 'setting.id', 'p.setting_id')
    .leftJoin('person_year as taught', (join) =>
      join.onRef('taught.person_id', '=', 'p.id').on('taught.academic_year', '=', academicYearOf(day)),
    )
    .where('a.status', 'in', ['not-started', 'in-progress'])
    .where(isAskedFor(asked.filter, day));
  if (asked.onlyOverdue) query = query.where('a.due_on', '<', day);
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select([
      'a.id',
      'a.description',
      'a.lead',
      'a.due_on',
      'a.status',
      'p.id as person_id',
      'p.surname',
      'p.forename',
      'p.date_of_birth',
      'p.lead_officer',
      'setting.name as setting_name',
      'taught.taught_year',
    ])
    .orderBy(sql`case when a.due_on is null then 1 else 0 end`)
    .orderBy('a.due_on')
    .orderBy(sql`lower(p.surname)`)
    .orderBy('a.id')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { total, rows };
}

/** How many open actions are due in a period, both days included; null leaves the beginning open. */
export async function countDueActions(db: Reader, from: IsoDate | null, to: IsoDate): Promise<number> {
  let query = db
    .selectFrom('person_action')
    .where('status', 'in', ['not-started', 'in-progress'])
    .where('due_on', '<=', to);
  if (from !== null) query = query.where('due_on', '>=', from);
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}
