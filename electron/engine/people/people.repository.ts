/** Young people and their records, as rows. Writes go through a change. */
import { sql, type Kysely, type SqlBool } from 'kysely';

import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import { type AcademicYear, academicYearOf } from '../../../shared/domain/academic-year.ts';
import { birthDatesForNationalCurriculumYear } from '../../../shared/domain/age.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { notFound } from '../store/engine-error.ts';
import type { PersonTable, Schema } from '../store/schema.ts';

type Reader = Kysely<Schema>;

export type PlanState = 'in-force' | 'ceased' | 'none';
export type PersonSort = 'name' | 'age' | 'setting' | 'next-review' | 'officer';

/** What to look for; every word must be found. */
export interface PersonSearch {
  /** Each as a name key (`nameKey`), found anywhere in the surname, forename or preferred name. */
  nameWords: readonly string[];
  /** The whole search without spaces, in small letters, found anywhere in the UPN, ULN or local id; '' for none. */
  number: string;
}

export interface PersonFilter {
  search: PersonSearch | null;
  planState: PlanState | null;
  /** Lead officer, setting and year group. */
  whose: ReviewFilter;
  /** Main need. */
  need: string | null;
}

/** A plan (of person `p`) is in force on the day; the day it ceases is its last. */
const planOn = (
  day: IsoDate,
) => sql<SqlBool>`exists (select 1 from ehc_plan as plan where plan.person_id = p.id
  and plan.started_on <= ${day} and (plan.ceased_on is null or plan.ceased_on >= ${day}))`;
/** A plan (of person `p`) ceased before the day. */
const planCeasedBefore = (day: IsoDate) => sql<SqlBool>`exists (select 1 from ehc_plan as plan
  where plan.person_id = p.id and plan.ceased_on < ${day})`;

/**
 * Person `p`, with the year taught now as `taught` and no other table needed, is one of those asked for: by lead
 * officer, setting and national curriculum year (the taught year, where recorded, else the one by age).
 */
export function isAskedFor(filter: ReviewFilter, day: IsoDate) {
  const conditions = [sql<SqlBool>`true`];
  if (filter.officer !== null) conditions.push(sql`p.lead_officer = ${filter.officer}`);
  if (filter.settingId !== null) conditions.push(sql`p.setting_id = ${filter.settingId}`);
  const years = filter.curriculumYears;
  if (years !== null) {
    const born = birthDatesForNationalCurriculumYear(years.from, years.to, academicYearOf(day));
    conditions.push(sql`(taught.taught_year between ${years.from} and ${years.to}
      or (taught.taught_year is null and p.date_of_birth between ${born.earliest} and ${born.latest}))`);
  }
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** When the plan in force on the day (the day it ceases is its last) was made, by person, as `plan`. */
export function startOfPlan(db: Reader, day: IsoDate) {
  return db
    .selectFrom('ehc_plan')
    .where('started_on', '<=', day)
    .where((or) => or.or([or('ceased_on', 'is', null), or('ceased_on', '>=', day)]))
    .groupBy('person_id')
    .select(['person_id', (max) => max.fn.max('started_on').as('started_on')])
    .as('plan');
}

/** The last day a review was held, by person, as `review`; null where none was. */
export function lastReviewHeld(db: Reader) {
  return db
    .selectFrom('annual_review')
    .groupBy('person_id')
    .select(['person_id', (max) => max.fn.max('held_on').as('held_on')])
    .as('review');
}

/**
 * The twelve months run from the last review held or the start of the plan in force, whichever is later; while no plan
 * is in force there is no next review. `nextReviewDueOn` says the same of one person.
 */
export const reviewCountedFrom = sql<IsoDate>`case when review.held_on > plan.started_on then review.held_on
  else plan.started_on end`;

function filtered(db: Reader, filter: PersonFilter, day: IsoDate) {
  let query = db
    .selectFrom('person as p')
    // The year taught now is needed to know the year group; where that is not asked for, the join costs nothing.
    .$if(filter.whose.curriculumYears !== null, (people) =>
      people.leftJoin('person_year as taught', (join) =>
        join.onRef('taught.person_id', '=', 'p.id').on('taught.academic_year', '=', academicYearOf(day)),
      ),
    )
    .where(isAskedFor(filter.whose, day));
  if (filter.need !== null)
    query = query.where(
      sql<SqlBool>`(select need.code from person_need as need where need.person_id = p.id
        order by need.rank, need.id limit 1) = ${filter.need}`,
    );
  if (filter.planState === 'in-force') query = query.where(planOn(day));
  if (filter.planState === 'ceased')
    query = query.where(sql<SqlBool>`${planCeasedBefore(day)} and not ${planOn(day)}`);
  if (filter.planState === 'none') {
    query = query.where(sql<SqlBool>`not ${planCeasedBefore(day)} and not ${planOn(day)}`);
  }
  const { search } = filter;
  if (search) {
    query = query.where((eb) =>
      eb.or([
        ...(search.nameWords.length > 0
          ? [
              eb.and(
                search.nameWords.map((word) =>
                  eb.or([contains('p.name_key', word), contains('lower(p.preferred_name)', word)]),
                ),
              ),
            ]
          : []),
        ...(search.number === ''
          ? []
          : ['lower(p.upn)', 'p.uln', 'lower(p.local_id)'].map((column) => contains(column, search.number))),
      ]),
    );
  }
  return query;
}

/** The column holds the text; % and _ in it stand for themselves. */
function contains(column: string, text: string) {
  const pattern = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql<SqlBool>`${sql.raw(column)} like ${pattern} escape '\\'`;
}

/** The number of people that match, and the ids of one page of them in the order asked for; unknown comes last. */
export async function listPersonIds(
  db: Reader,
  filter: PersonFilter,
  order: { sort: PersonSort; descending: boolean },
  page: { offset: number; limit: number },
  day: IsoDate,
): Promise<{ total: number; ids: string[] }> {
  const { total } = await filtered(db, filter, day)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const direction = order.descending ? 'desc' : 'asc';
  let query = filtered(db, filter, day).select('p.id');
  if (order.sort === 'age') {
    // The younger have the later date of birth.
    query = query
      .orderBy(sql`case when p.date_of_birth is null then 1 else 0 end`)
      .orderBy('p.date_of_birth', order.descending ? 'asc' : 'desc');
  } else if (order.sort === 'setting') {
    query = query
      .leftJoin('setting', 'setting.id', 'p.setting_id')
      .orderBy(sql`case when setting.id is null then 1 else 0 end`)
      .orderBy(sql`lower(setting.name)`, direction);
  } else if (order.sort === 'officer') {
    query = query
      .orderBy(sql`case when p.lead_officer = '' then 1 else 0 end`)
      .orderBy(sql`lower(p.lead_officer)`, direction);
  } else if (order.sort === 'next-review') {
    query = query
      .leftJoin(startOfPlan(db, day), (join) => join.onRef('plan.person_id', '=', 'p.id'))
      .leftJoin(lastReviewHeld(db), (join) => join.onRef('review.person_id', '=', 'p.id'))
      .orderBy(sql`case when plan.started_on is null then 1 else 0 end`)
      .orderBy(reviewCountedFrom, direction);
  }
  const byName = order.sort === 'name' ? direction : 'asc';
  const rows = await query
    .orderBy(sql`lower(p.surname)`, byName)
    .orderBy(sql`lower(p.forename)`, byName)
    .orderBy('p.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { total, ids: rows.map((row) => row.id) };
}

/** What a row of the list shows, before ages and clocks are worked out. */
export interface PersonListRow {
  id: string;
  surname: string;
  forename: string;
  date_of_birth: IsoDate | null;
  upn: string;
  uln: string;
  local_id: string;
  sex: string;
  ethnicity: string;
  postcode: string;
  lead_officer: string;
  setting_name: string | null;
  taught_year: number | null;
}

/** The people of a page, in no particular order. */
export async function listPersonRows(
  db: Reader,
  ids: readonly string[],
  year: AcademicYear,
): Promise<PersonListRow[]> {
  return db
    .selectFrom('person as p')
    .leftJoin('setting', 'setting.id', 'p.setting_id')
    .leftJoin('person_year as taught', (join) =>
      join.onRef('taught.person_id', '=', 'p.id').on('taught.academic_year', '=', year),
    )
    .where('p.id', 'in', ids)
    .select([
      'p.id',
      'p.surname',
      'p.forename',
      'p.date_of_birth',
      'p.upn',
      'p.uln',
      'p.local_id',
      'p.sex',
      'p.ethnicity',
      'p.postcode',
      'p.lead_officer',
      'setting.name as setting_name',
      'taught.taught_year',
    ])
    .execute();
}

/** The EHC plans of these people, the earliest first. */
export async function listPlansOf(db: Reader, personIds: readonly string[]) {
  return db
    .selectFrom('ehc_plan')
    .selectAll()
    .where('person_id', 'in', personIds)
    .orderBy('started_on')
    .orderBy('id')
    .execute();
}

/** The last day a review was held, by person; people without one are missing. */
export async function listLastReviews(db: Reader, personIds: readonly string[]) {
  return db
    .selectFrom('annual_review')
    .where('person_id', 'in', personIds)
    .where('held_on', 'is not', null)
    .groupBy('person_id')
    .select(['person_id', (eb) => eb.fn.max('held_on').as('held_on')])
    .execute();
}

/** The stages of the pathway that have not ended, in order. */
export async function listOpenStages(db: Reader, personIds: readonly string[]) {
  return db
    .selectFrom('pathway_stage')
    .select(['person_id', 'stage'])
    .where('person_id', 'in', personIds)
    .where('ended_on', 'is', null)
    .orderBy('stage')
    .execute();
}

/** Needs in order of rank. */
export async function listNeedsOf(db: Reader, personIds: readonly string[]) {
  return db
    .selectFrom('person_need')
    .selectAll()
    .where('person_id', 'in', personIds)
    .orderBy('rank')
    .orderBy('id')
    .execute();
}

/** How many people there are, and how many have a plan in force on the day. */
export async function countPeople(db: Reader, day: IsoDate): Promise<{ all: number; planInForce: number }> {
  const people = await db
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  const plans = await db
    .selectFrom('ehc_plan')
    .where('started_on', '<=', day)
    .where((eb) => eb.or([eb('ceased_on', 'is', null), eb('ceased_on', '>=', day)]))
    .select((eb) => eb.fn.count<number>('person_id').distinct().as('planInForce'))
    .executeTakeFirstOrThrow();
  return { all: people.all, planInForce: plans.planInForce };
}

/** @throws EngineError NOT_FOUND */
export async function getPerson(db: Reader, personId: string): Promise<PersonTable> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst();
  if (!row) throw notFound('young person');
  return row;
}

/** Whether somebody else has this number already. */
export async function isNumberTaken(
  db: Reader,
  field: 'upn' | 'uln',
  value: string,
  exceptPersonId: string | null,
): Promise<boolean> {
  let query = db.selectFrom('person').select('id').where(field, '=', value);
  if (exceptPersonId !== null) query = query.where('id', '<>', exceptPersonId);
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}

/** A setting; undefined where there is none of this id. */
export async function findSetting(db: Reader, settingId: string) {
  return db.selectFrom('setting').selectAll().where('id', '=', settingId).executeTakeFirst();
}

/** Every setting with the number of people whose current one it is, by name. */
export async function listSettings(db: Reader) {
  return db
    .selectFrom('setting')
    .leftJoin('person', 'person.setting_id', 'setting.id')
    .groupBy(['setting.id', 'setting.version', 'setting.name', 'setting.type'])
    .select((eb) => [
      'setting.id as settingId',
      'setting.version as version',
      'setting.name as name',
      'setting.type as type',
      eb.fn.count<number>('person.id').as('people'),
    ])
    .orderBy(sql`lower(setting.name)`)
    .orderBy('setting.id')
    .execute();
}

/** The annual reviews of one person, the earliest held first; those still to be held before them. */
export async function listReviews(db: Reader, personId: string) {
  return db
    .selectFrom('annual_review')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('held_on')
    .orderBy('id')
    .execute();
}

/** The work experience of one person with the employer's name, the earliest first. */
export async function listWorkExperience(db: Reader, personId: string) {
  return db
    .selectFrom('work_experience')
    .leftJoin('employer', 'employer.id', 'work_experience.employer_id')
    .selectAll('work_experience')
    .select('employer.name as employer')
    .where('person_id', '=', personId)
    .orderBy('started_on')
    .orderBy('work_experience.id')
    .execute();
}

/** The programmes of one person with host employer and job coach, the earliest first. */
export async function listProgrammes(db: Reader, personId: string) {
  return db
    .selectFrom('programme')
    .leftJoin('employer', 'employer.id', 'programme.host_employer_id')
    .leftJoin('job_coach', 'job_coach.id', 'programme.job_coach_id')
    .selectAll('programme')
    .select(['employer.name as host_employer', 'job_coach.name as job_coach'])
    .where('person_id', '=', personId)
    .orderBy('started_on')
    .orderBy('programme.id')
    .execute();
}

/** The paid jobs of one person with the employer's name, the earliest first. */
export async function listPaidJobs(db: Reader, personId: string) {
  return db
    .selectFrom('paid_job')
    .leftJoin('employer', 'employer.id', 'paid_job.employer_id')
    .selectAll('paid_job')
    .select('employer.name as employer')
    .where('person_id', '=', personId)
    .orderBy('started_on')
    .orderBy('paid_job.id')
    .execute();
}

/** What trackers say of one person's vocational profile, the earliest first. */
export async function listVocationalProfiles(db: Reader, personId: string) {
  return db
    .selectFrom('vocational_profile')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('recorded_on')
    .orderBy('id')
    .execute();
}

/** The year group taught in and the setting of one person, by academic year. */
export async function listTaughtYears(db: Reader, personId: string) {
  return db
    .selectFrom('person_year')
    .leftJoin('setting', 'setting.id', 'person_year.setting_id')
    .selectAll('person_year')
    .select('setting.name as setting_name')
    .where('person_id', '=', personId)
    .orderBy('academic_year')
    .execute();
}

/** What trackers said of one person that fits no field. */
export async function listAdditionalInformation(db: Reader, personId: string) {
  return db
    .selectFrom('additional_information')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
}
