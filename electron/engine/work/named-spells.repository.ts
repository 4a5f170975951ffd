/** Who is or was with an employer or a job coach. */
import { sql, type Kysely, type RawBuilder } from 'kysely';

import type { NamedSpell } from '../../../shared/contract/employers.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { NamedTable } from '../store/named-record.ts';
import type { Schema } from '../store/schema.ts';

type What = NamedSpell['what'];
interface SpellRow {
  record_id: string;
  named_id: string;
  person_id: string;
  what: What;
  started_on: IsoDate | null;
  ended_on: IsoDate | null;
}

const part = (what: What, table: string, column: string, start = 'started_on', end = 'ended_on') =>
  sql`select id as record_id, ${sql.ref(column)} as named_id, person_id, ${sql.lit(what)} as what,
    ${sql.raw(start)} as started_on, ${sql.raw(end)} as ended_on
    from ${sql.table(table)} where ${sql.ref(column)} is not null`;

const parts: Readonly<Record<NamedTable, readonly RawBuilder<unknown>[]>> = {
  employer: [
    part('experience', 'work_experience', 'employer_id'),
    part('programme', 'programme', 'host_employer_id'),
    part('job', 'paid_job', 'employer_id'),
    part('voluntary', 'voluntary_work', 'employer_id'),
    // Looking at a job is not being there: it has no days that run.
    part('analysis', 'job_analysis', 'employer_id', 'null', 'null'),
  ],
  job_coach: [
    part('experience', 'work_experience', 'job_coach_id'),
    part('programme', 'programme', 'job_coach_id'),
    part('job', 'paid_job', 'job_coach_id'),
    part('instruction', 'instruction_plan', 'job_coach_id', 'null', 'null'),
  ],
};
const spellsOf = (table: NamedTable) =>
  sql<SpellRow>`(${sql.join(parts[table], sql` union all `)})`.as('spell');

/** Running on a day: begun, and not ended before it. Without a beginning it is not known, so it is not counted. */
const runsOn = (day: IsoDate) =>
  sql<boolean>`(spell.started_on <= ${day} and (spell.ended_on is null or spell.ended_on >= ${day}))`;

/** Young people by employer or job coach: today, and ever. Each counts once. */
export async function countWith(
  db: Kysely<Schema>,
  table: NamedTable,
  day: IsoDate,
): Promise<Map<string, { now: number; ever: number }>> {
  const rows = await db
    .selectFrom(spellsOf(table))
    .select([
      'spell.named_id',
      sql<number>`count(distinct spell.person_id)`.as('ever'),
      sql<number>`count(distinct case when ${runsOn(day)} then spell.person_id end)`.as('now'),
    ])
    .groupBy('spell.named_id')
    .execute();
  return new Map(rows.map(({ named_id, now, ever }) => [named_id, { now, ever }]));
}

/** Everybody who is or was with one, the latest first. */
export async function listWith(
  db: Kysely<Schema>,
  table: NamedTable,
  id: string,
  day: IsoDate,
): Promise<NamedSpell[]> {
  const rows = await db
    .selectFrom(spellsOf(table))
    .innerJoin('person', 'person.id', 'spell.person_id')
    .where('spell.named_id', '=', id)
    .select(['spell.record_id', 'spell.person_id', 'spell.what', 'spell.started_on', 'spell.ended_on'])
    .select(['person.surname', 'person.forename', sql<number>`coalesce(${runsOn(day)}, 0)`.as('runs')])
    .orderBy(sql`spell.started_on is null`)
    .orderBy('spell.started_on', 'desc')
    .orderBy('spell.record_id')
    .execute();
  return rows.map((row) => ({
    recordId: row.record_id,
    personId: row.person_id,
    surname: row.surname,
    forename: row.forename,
    what: row.what,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    isRunning: row.runs === 1,
  }));
}
