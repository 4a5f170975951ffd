/**
 * Who counts towards each figure of Section 1, as queries. Every figure has one query of its members; counting them and
 * listing them both start from it, so that "how many" and "who" can never differ. The definitions are those of
 * `shared/domain/section-1-figures.ts`.
 *
 * The joins are cross joins, made in the order written: the records of the year first, then the person by id, then the
 * plan. Left to itself the planner walks through every person again for every year.
 */
import { sql, type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool } from 'kysely';

import { furtherEducationSettingTypes } from '../../../shared/content/codes/setting-type.ts';
import {
  academicYearEnd,
  academicYearStart,
  type AcademicYear,
} from '../../../shared/domain/academic-year.ts';
import { birthDatesForAgeInYear, birthDatesForNationalCurriculumYear } from '../../../shared/domain/age.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import {
  cohortAges,
  firstJobUnderAge,
  substantialWeeklyHours,
} from '../../../shared/domain/section-1-figures.ts';
import type { Schema } from '../store/schema.ts';

/** An academic year with what the queries compare against, all as ISO days. */
interface YearBounds {
  academic_year: AcademicYear;
  starts_on: IsoDate;
  ends_on: IsoDate;
  /** Dates of birth of the cohort, both included. */
  cohort_born_from: IsoDate;
  cohort_born_to: IsoDate;
  /** Born on this day or before: national curriculum year 10 or above. */
  year_10_born_to: IsoDate;
  year_11_born_to: IsoDate;
  year_12_born_to: IsoDate;
  year_13_born_to: IsoDate;
  year_14_born_to: IsoDate;
}

/** The oldest national curriculum year that a date of birth is placed in; far above anybody in the cohort. */
const OLDEST_CURRICULUM_YEAR = 99;

function boundsOf(year: AcademicYear): RawBuilder<unknown> {
  const cohort = birthDatesForAgeInYear(cohortAges.youngest, cohortAges.oldest, year);
  const curriculumYears = [10, 11, 12, 13, 14].map(
    (from) => birthDatesForNationalCurriculumYear(from, OLDEST_CURRICULUM_YEAR, year).latest,
  );
  const days = [
    academicYearStart(year),
    academicYearEnd(year),
    cohort.earliest,
    cohort.latest,
    ...curriculumYears,
  ];
  return sql`(cast(${year} as integer), ${sql.join(days)})`;
}

/** The query builder with the chosen years beside the tables, as `in_year`. */
export function inYears(db: Kysely<Schema>, years: readonly AcademicYear[]) {
  return db.with(
    'in_year(academic_year, starts_on, ends_on, cohort_born_from, cohort_born_to, year_10_born_to, year_11_born_to, year_12_born_to, year_13_born_to, year_14_born_to)',
    () => sql<YearBounds>`(values ${sql.join(years.map(boundsOf))})`,
  );
}
export type InYears = ReturnType<typeof inYears>;

/** Where a query of members starts: a query of `inYears`, or (given to `selectFrom` of one) a subquery inside it. */
export type MemberSource = Pick<ExpressionBuilder<Schema & { in_year: YearBounds }, never>, 'selectFrom'>;

/** EHC plan `plan` is in force on at least one day of year `y`; the day it ceases is its last. */
export const isPlanInYear = sql<SqlBool>`plan.started_on <= y.ends_on and (plan.ceased_on is null
  or (plan.ceased_on >= y.starts_on and plan.ceased_on >= plan.started_on))`;

/** Person `p` belongs to the cohort of year `y`. */
const isInCohort = sql<SqlBool>`p.date_of_birth >= y.cohort_born_from and p.date_of_birth <= y.cohort_born_to
  and exists (select 1 from ehc_plan as plan where plan.person_id = p.id and ${isPlanInYear})`;

/**
 * Record `r` overlaps year `y`. It needs a start; an end that is missing means still going; one that ends before it
 * starts has no day.
 */
const overlapsYear = sql<SqlBool>`r.started_on <= y.ends_on and (r.ended_on is null
  or (r.ended_on >= y.starts_on and r.ended_on >= r.started_on))`;

/** The cohort: each person once a year. Everybody is read once, and compared with each year. */
export function cohortMembers(source: MemberSource) {
  return source
    .selectFrom('person as p')
    .crossJoin('in_year as y')
    .where(isInCohort)
    .select(['y.academic_year as academic_year', 'p.id as person_id']);
}

/**
 * Question 1: everybody in the cohort with a review held in the year that focused on employment, each once a year. The
 * reviews' people are put in order first, so that each is looked up once and near the last.
 */
export function employmentReviewMembers(source: MemberSource) {
  return source
    .selectFrom('in_year as y')
    .crossJoin('person as p')
    .where('p.id', 'in', (reviews) =>
      reviews
        .selectFrom('annual_review as r')
        .whereRef('r.held_on', '>=', 'y.starts_on')
        .whereRef('r.held_on', '<=', 'y.ends_on')
        .where('r.employment_focus', '=', 1)
        .select('r.person_id'),
    )
    .where(isInCohort)
    .select(['y.academic_year as academic_year', 'p.id as person_id']);
}

/** The national curriculum year that counts: the one taught, where recorded, else by date of birth (below 10: 0). */
const curriculumYear = sql<number>`coalesce(taught.taught_year, case
  when p.date_of_birth <= y.year_14_born_to then 14 when p.date_of_birth <= y.year_13_born_to then 13
  when p.date_of_birth <= y.year_12_born_to then 12 when p.date_of_birth <= y.year_11_born_to then 11
  when p.date_of_birth <= y.year_10_born_to then 10 else 0 end)`;

const isFurtherEducation = sql<SqlBool>`setting.type in (${sql.join([...furtherEducationSettingTypes])})`;

/** The row of question 2, or null below year 10: `workExperienceRow` of the domain, as SQL. */
const workExperienceRow = sql<'2a' | '2b' | '2c' | '2d' | '2e' | null>`case
  when ${curriculumYear} >= 14 then '2e'
  when ${curriculumYear} in (12, 13) and ${isFurtherEducation} then '2e'
  when ${curriculumYear} = 10 then '2a' when ${curriculumYear} = 11 then '2b'
  when ${curriculumYear} = 12 then '2c' when ${curriculumYear} = 13 then '2d' end`;

/** Question 2: a row for each open work experience of somebody in the cohort, with the row of the form it belongs in. */
export function workExperienceMembers(source: MemberSource) {
  return source
    .selectFrom('in_year as y')
    .crossJoin('work_experience as r')
    .crossJoin('person as p')
    .leftJoin('person_year as taught', (join) =>
      join.onRef('taught.person_id', '=', 'p.id').onRef('taught.academic_year', '=', 'y.academic_year'),
    )
    .leftJoin('setting', (join) =>
      join.on(sql<SqlBool>`setting.id = coalesce(taught.setting_id, p.setting_id)`),
    )
    .where('r.kind', '=', 'open')
    .where(overlapsYear)
    .whereRef('p.id', '=', 'r.person_id')
    .where(isInCohort)
    .select([
      'y.academic_year as academic_year',
      'p.id as person_id',
      'r.id as record_id',
      workExperienceRow.as('code'),
    ]);
}

const programmeQuestion = sql<'3' | '4' | '5'>`case r.kind when 'supported-internship' then '3'
  when 'traineeship' then '4' else '5' end`;

/** Questions 3 to 5: a row for each programme of somebody in the cohort, with the question it belongs to. */
export function programmeMembers(source: MemberSource) {
  return source
    .selectFrom('in_year as y')
    .crossJoin('programme as r')
    .crossJoin('person as p')
    .where('r.kind', 'in', [
      'supported-internship',
      'traineeship',
      'apprenticeship',
      'supported-apprenticeship',
    ])
    .where(overlapsYear)
    .whereRef('p.id', '=', 'r.person_id')
    .where(isInCohort)
    .select([
      'y.academic_year as academic_year',
      'p.id as person_id',
      'r.id as record_id',
      'r.kind as kind',
      programmeQuestion.as('code'),
    ]);
}

/**
 * Question 6: everybody (in the cohort or not) whose first paid job of any year starts in the year and who is under 25
 * on that day. The birthday is compared as text, as `ageOn` does: 29 February has come by 1 March, not before.
 */
export function firstJobMembers(source: MemberSource) {
  const bornAfter = sql<IsoDate>`(cast(substr(first_job.started_on, 1, 4) as integer) - ${sql.lit(firstJobUnderAge)})
    || substr(first_job.started_on, 5)`;
  return source
    .selectFrom((from) =>
      from
        .selectFrom('paid_job')
        .where('started_on', 'is not', null)
        .groupBy('person_id')
        .select(['person_id', (eb) => eb.fn.min('started_on').as('started_on')])
        .as('first_job'),
    )
    .crossJoin('in_year as y')
    .crossJoin('person as p')
    .whereRef('first_job.started_on', '>=', 'y.starts_on')
    .whereRef('first_job.started_on', '<=', 'y.ends_on')
    .whereRef('p.id', '=', 'first_job.person_id')
    .where('p.date_of_birth', '>', bornAfter)
    .select(['y.academic_year as academic_year', 'p.id as person_id', 'first_job.started_on as started_on']);
}

/** Question 7: a row for each paid job that starts in the year; whether it is of 16 or more hours (null: not known). */
export function jobStartMembers(source: MemberSource) {
  const isSubstantial = sql<
    0 | 1 | null
  >`case when r.weekly_hours >= ${sql.lit(substantialWeeklyHours)} then 1
    when r.weekly_hours is not null then 0 end`;
  return source
    .selectFrom('in_year as y')
    .crossJoin('paid_job as r')
    .whereRef('r.started_on', '>=', 'y.starts_on')
    .whereRef('r.started_on', '<=', 'y.ends_on')
    .select([
      'y.academic_year as academic_year',
      'r.person_id as person_id',
      'r.id as record_id',
      isSubstantial.as('is_substantial'),
    ]);
}

/** A number of people (or job starts) of one figure in one year. */
export interface YearCount {
  academicYear: AcademicYear;
  count: number;
}

/** What the years hold, before the rules of what may be shown are applied. Years with no member have no entry. */
export interface Section1Counts {
  cohort: YearCount[];
  employmentReviews: YearCount[];
  workExperience: (YearCount & { code: '2a' | '2b' | '2c' | '2d' | '2e' | null })[];
  programmes: (YearCount & { code: '3' | '4' | '5'; ofWhichSupported: number })[];
  firstJobs: YearCount[];
  jobStarts: { academicYear: AcademicYear; all: number; knownHours: number; substantial: number }[];
  /** Whether there is anything to count from. */
  recorded: {
    academicYear: AcademicYear;
    reviews: boolean;
    workExperience: boolean;
    programmes: boolean;
    /** A paid job that starts in the year or in any year before it. */
    jobs: boolean;
    /** A paid job that starts in the year itself. */
    jobStarted: boolean;
  }[];
}

/** Counts everything Section 1 asks for, in one query for each kind of record. */
export async function countSection1(
  db: Kysely<Schema>,
  years: readonly AcademicYear[],
): Promise<Section1Counts> {
  const query = inYears(db, years);
  return {
    cohort: await countCohort(query),
    employmentReviews: await countEmploymentReviews(query),
    workExperience: await countWorkExperience(query),
    programmes: await countProgrammes(query),
    firstJobs: await countFirstJobs(query),
    jobStarts: await countJobStarts(query),
    recorded: await whatIsRecorded(query),
  };
}

/** The base number: people of the cohort, by academic year. */
export async function countCohort(query: InYears): Promise<Section1Counts['cohort']> {
  return query
    .selectFrom((source) => cohortMembers(source).as('m'))
    .groupBy('m.academic_year')
    .select((eb) => ['m.academic_year as academicYear', eb.fn.countAll<number>().as('count')])
    .execute();
}

/** Question 1: people whose review focused on employment, by academic year. */
export async function countEmploymentReviews(query: InYears): Promise<Section1Counts['employmentReviews']> {
  return query
    .selectFrom((source) => employmentReviewMembers(source).as('m'))
    .groupBy('m.academic_year')
    .select((eb) => ['m.academic_year as academicYear', eb.fn.countAll<number>().as('count')])
    .execute();
}

/** Question 2: people by academic year and part (2a to 2e). Somebody with two placements of a part counts once. */
export async function countWorkExperience(query: InYears): Promise<Section1Counts['workExperience']> {
  return query
    .selectFrom((source) => workExperienceMembers(source).as('m'))
    .groupBy(['m.academic_year', 'm.code'])
    .select((eb) => [
      'm.academic_year as academicYear',
      'm.code as code',
      eb.fn.count<number>('m.person_id').distinct().as('count'),
    ])
    .execute();
}

/**
 * Questions 3 to 5: people by academic year and kind of programme; of apprenticeships, how many were supported ones.
 */
export async function countProgrammes(query: InYears): Promise<Section1Counts['programmes']> {
  return query
    .selectFrom((source) => programmeMembers(source).as('m'))
    .groupBy(['m.academic_year', 'm.code'])
    .select((eb) => [
      'm.academic_year as academicYear',
      'm.code as code',
      eb.fn.count<number>('m.person_id').distinct().as('count'),
      sql<number>`count(distinct case when m.kind = 'supported-apprenticeship' then m.person_id end)`.as(
        'ofWhichSupported',
      ),
    ])
    .execute();
}

/** Question 6: people whose first paid job started in the year, and who were young enough on that day, by academic year. */
export async function countFirstJobs(query: InYears): Promise<Section1Counts['firstJobs']> {
  return query
    .selectFrom((source) => firstJobMembers(source).as('m'))
    .groupBy('m.academic_year')
    .select((eb) => ['m.academic_year as academicYear', eb.fn.countAll<number>().as('count')])
    .execute();
}

/** Question 7: starts of paid jobs by academic year; of how many the hours are known, and how many had 16 or more. */
export async function countJobStarts(query: InYears): Promise<Section1Counts['jobStarts']> {
  return query
    .selectFrom((source) => jobStartMembers(source).as('m'))
    .groupBy('m.academic_year')
    .select((eb) => [
      'm.academic_year as academicYear',
      eb.fn.countAll<number>().as('all'),
      eb.fn.count<number>('m.is_substantial').as('knownHours'),
      sql<number>`count(case when m.is_substantial = 1 then 1 end)`.as('substantial'),
    ])
    .execute();
}

/**
 * Whether the years have anything to count from.
 * @param personIds only what is recorded of these; everybody's when left out
 */
export async function whatIsRecorded(
  query: InYears,
  personIds?: readonly string[],
): Promise<Section1Counts['recorded']> {
  const ofThem =
    personIds === undefined
      ? sql``
      : sql`and r.person_id in (select value from json_each(${JSON.stringify(personIds)}))`;
  const rows = await query
    .selectFrom('in_year as y')
    .select([
      'y.academic_year as academicYear',
      sql<0 | 1>`case when exists (select 1 from annual_review as r where r.held_on >= y.starts_on
        and r.held_on <= y.ends_on ${ofThem}) then 1 else 0 end`.as('reviews'),
      sql<
        0 | 1
      >`case when exists (select 1 from work_experience as r where ${overlapsYear} ${ofThem}) then 1 else 0 end`.as(
        'workExperience',
      ),
      sql<
        0 | 1
      >`case when exists (select 1 from programme as r where ${overlapsYear} ${ofThem}) then 1 else 0 end`.as(
        'programmes',
      ),
      sql<
        0 | 1
      >`case when exists (select 1 from paid_job as r where r.started_on <= y.ends_on ${ofThem}) then 1 else 0 end`.as(
        'jobs',
      ),
      sql<0 | 1>`case when exists (select 1 from paid_job as r where r.started_on <= y.ends_on
        and r.started_on >= y.starts_on ${ofThem}) then 1 else 0 end`.as('jobStarted'),
    ])
    .execute();
  return rows.map((row) => ({
    academicYear: row.academicYear,
    reviews: row.reviews === 1,
    workExperience: row.workExperience === 1,
    programmes: row.programmes === 1,
    jobs: row.jobs === 1,
    jobStarted: row.jobStarted === 1,
  }));
}
