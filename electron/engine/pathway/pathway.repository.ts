/** Stages of the pathway, checklists and the young people at each stage, as rows. Writes go through a change. */
import { sql, type Kysely, type SqlBool } from 'kysely';

import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import type { StageNumber } from '../../../shared/content/stages.ts';
import { academicYearOf } from '../../../shared/domain/academic-year.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { stuckIfBegunBefore } from '../../../shared/domain/pathway-stuck.ts';
import { isAskedFor, startOfPlan } from '../people/people.repository.ts';
import { notFound } from '../store/engine-error.ts';
import type { PathwayCheckTable, PathwayStageTable, Schema } from '../store/schema.ts';

type Reader = Kysely<Schema>;

export interface Page {
  offset: number;
  limit: number;
}

/** How many weeks are too long, by stage. */
export type Limits = ReadonlyMap<StageNumber, number>;

/** The stages of these people, in the order in which they began. */
export async function listSpells(db: Reader, personIds: readonly string[]): Promise<PathwayStageTable[]> {
  return db
    .selectFrom('pathway_stage')
    .selectAll()
    .where('person_id', 'in', personIds)
    .orderBy('started_on')
    .orderBy('stage')
    .orderBy('id')
    .execute();
}

/** @throws EngineError NOT_FOUND */
export async function getSpell(db: Reader, recordId: string): Promise<PathwayStageTable> {
  const row = await db.selectFrom('pathway_stage').selectAll().where('id', '=', recordId).executeTakeFirst();
  if (!row) throw notFound('stage of the pathway');
  return row;
}

/** What is ticked, or not needed, on the checklists of one person. */
export async function listChecks(db: Reader, personId: string): Promise<PathwayCheckTable[]> {
  return db
    .selectFrom('pathway_check')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('item_id')
    .execute();
}

/** One item of a checklist; undefined while nothing has been said of it. */
export async function findCheck(db: Reader, personId: string, itemId: string) {
  return db
    .selectFrom('pathway_check')
    .selectAll()
    .where('person_id', '=', personId)
    .where('item_id', '=', itemId)
    .executeTakeFirst();
}

/** The stages whose weeks were changed; the others are as proposed. */
export async function listLimitRows(db: Reader) {
  return db.selectFrom('pathway_limit').selectAll().execute();
}

/** Spell `s` is stuck: says the same as `stuckReasons` of one spell. */
function isStuck(limits: Limits, day: IsoDate) {
  const tooLong = [...limits].map(
    ([stage, weeks]) =>
      sql<SqlBool>`(s.stage = ${stage} and s.started_on < ${stuckIfBegunBefore(weeks, day)})`,
  );
  return sql<SqlBool>`(${sql.join(tooLong, sql` or `)} or s.next_step = '' or s.next_step_on < ${day})`;
}

function openSpells(db: Reader, filter: ReviewFilter, day: IsoDate) {
  return db
    .selectFrom('pathway_stage as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .leftJoin('setting', 'setting.id', 'p.setting_id')
    .leftJoin('person_year as taught', (join) =>
      join.onRef('taught.person_id', '=', 'p.id').on('taught.academic_year', '=', academicYearOf(day)),
    )
    .where('s.ended_on', 'is', null)
    .where(isAskedFor(filter, day));
}

const whoseColumns = [
  'p.id as person_id',
  'p.surname',
  'p.forename',
  'p.date_of_birth',
  'p.lead_officer',
  'setting.name as setting_name',
  'taught.taught_year',
] as const;

export interface OpenSpellsAsked {
  filter: ReviewFilter;
  stage: StageNumber | null;
  onlyStuck: boolean;
  sort: 'name' | 'stage' | 'since' | 'next-step' | 'setting';
  descending: boolean;
}

/** A page of the spells that are open, and how many there are. A next step without a day comes last. */
export async function listOpenSpells(
  db: Reader,
  asked: OpenSpellsAsked & Page,
  limits: Limits,
  day: IsoDate,
) {
  let query = openSpells(db, asked.filter, day);
  if (asked.stage !== null) query = query.where('s.stage', '=', asked.stage);
  if (asked.onlyStuck) query = query.where(isStuck(limits, day));
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const direction = asked.descending ? 'desc' : 'asc';
  let ordered = query.select([
    ...whoseColumns,
    's.id',
    's.version',
    's.stage',
    's.started_on',
    's.next_step',
    's.next_step_on',
  ]);
  if (asked.sort === 'stage') ordered = ordered.orderBy('s.stage', direction);
  if (asked.sort === 'setting') {
    ordered = ordered
      .orderBy(sql`case when setting.id is null then 1 else 0 end`)
      .orderBy(sql`lower(setting.name)`, direction);
  }
  if (asked.sort === 'next-step') {
    ordered = ordered
      .orderBy(sql`case when s.next_step_on is null then 1 else 0 end`)
      .orderBy('s.next_step_on', direction);
  }
  if (asked.sort === 'since') ordered = ordered.orderBy('s.started_on', direction);
  const byName = asked.sort === 'name' ? direction : 'asc';
  const rows = await ordered
    .orderBy(sql`lower(p.surname)`, byName)
    .orderBy(sql`lower(p.forename)`, byName)
    .orderBy('p.id')
    .orderBy('s.stage')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  return { total, rows };
}

/** How many are at each stage, and how many of them are stuck; stages where nobody is are missing. */
export async function countOpenSpells(db: Reader, filter: ReviewFilter, limits: Limits, day: IsoDate) {
  return openSpells(db, filter, day)
    .groupBy('s.stage')
    .select((eb) => [
      's.stage',
      eb.fn.countAll<number>().as('people'),
      sql<number>`sum(case when ${isStuck(limits, day)} then 1 else 0 end)`.as('stuck'),
    ])
    .execute();
}

/** Preparing for adulthood counts from Year 9. */
const FIRST_YEAR = 9;
const LAST_YEAR = 25;

function withoutStageQuery(db: Reader, filter: ReviewFilter, day: IsoDate) {
  const { from, to } = filter.curriculumYears ?? { from: FIRST_YEAR, to: LAST_YEAR };
  const years = { from: Math.max(FIRST_YEAR, from), to };
  return db
    .selectFrom('person as p')
    .innerJoin(startOfPlan(db, day), (join) => join.onRef('plan.person_id', '=', 'p.id'))
    .leftJoin('setting', 'setting.id', 'p.setting_id')
    .leftJoin('person_year as taught', (join) =>
      join.onRef('taught.person_id', '=', 'p.id').on('taught.academic_year', '=', academicYearOf(day)),
    )
    .where(isAskedFor({ ...filter, curriculumYears: years }, day))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('pathway_stage as s')
            .select('s.id')
            .whereRef('s.person_id', '=', 'p.id')
            .where('s.ended_on', 'is', null),
        ),
      ),
    );
}

/** How many young people in Year 9 or above with an EHC plan in force are at no stage. */
export async function countWithoutStage(db: Reader, filter: ReviewFilter, day: IsoDate): Promise<number> {
  const { total } = await withoutStageQuery(db, filter, day)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** Young people in Year 9 or above with an EHC plan in force who are at no stage, the oldest first. */
export async function listWithoutStage(db: Reader, filter: ReviewFilter, page: Page, day: IsoDate) {
  return withoutStageQuery(db, filter, day)
    .select(whoseColumns)
    .orderBy('p.date_of_birth')
    .orderBy(sql`lower(p.surname)`)
    .orderBy(sql`lower(p.forename)`)
    .orderBy('p.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}
