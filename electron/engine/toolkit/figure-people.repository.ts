/** Who is behind a figure of Section 1, and by which records: from the same queries that the figure is counted from. */
import { sql, type AliasableExpression, type Kysely } from 'kysely';

import type { FigureCode } from '../../../shared/contract/toolkit.ts';
import type { AcademicYear } from '../../../shared/domain/academic-year.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { Schema } from '../store/schema.ts';
import {
  cohortMembers,
  employmentReviewMembers,
  firstJobMembers,
  inYears,
  isPlanInYear,
  jobStartMembers,
  programmeMembers,
  workExperienceMembers,
  type MemberSource,
} from './section-1.repository.ts';

/** One side of one figure: the people counted (numerator), or all those they are taken from. */
export interface FigurePart {
  code: FigureCode;
  academicYear: AcademicYear;
  part: 'numerator' | 'denominator';
}

export interface MemberPerson {
  id: string;
  surname: string;
  forename: string;
  date_of_birth: IsoDate | null;
}

/** How many people are behind a figure, and one page of them in order of surname, forename and id. */
export async function listFigurePeople(
  db: Kysely<Schema>,
  figure: FigurePart,
  page: { offset: number; limit: number },
): Promise<{ total: number; people: MemberPerson[] }> {
  const query = inYears(db, [figure.academicYear]);
  const counted = await query
    .selectFrom((source) => personIds(source, figure).as('m'))
    .select((eb) => eb.fn.count<number>('m.person_id').distinct().as('total'))
    .executeTakeFirstOrThrow();
  const people = await query
    .selectFrom('person')
    .where('person.id', 'in', (source) =>
      source.selectFrom(personIds(source, figure).as('m')).select('m.person_id'),
    )
    .select(['person.id', 'person.surname', 'person.forename', 'person.date_of_birth'])
    .orderBy(sql`lower(person.surname)`)
    .orderBy(sql`lower(person.forename)`)
    .orderBy('person.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { total: counted.total, people };
}

/** The ids of the people behind a figure; somebody with several records comes several times. */
function personIds(
  source: MemberSource,
  { code, part }: FigurePart,
): AliasableExpression<{ person_id: string }> {
  switch (code) {
    case 'base':
      return source.selectFrom(cohortMembers(source).as('c')).select('c.person_id');
    case '1':
      return part === 'denominator'
        ? source.selectFrom(cohortMembers(source).as('c')).select('c.person_id')
        : source.selectFrom(employmentReviewMembers(source).as('r')).select('r.person_id');
    case '2a':
    case '2b':
    case '2c':
    case '2d':
    case '2e':
      return source
        .selectFrom(workExperienceMembers(source).as('w'))
        .where('w.code', '=', code)
        .select('w.person_id');
    case '3':
    case '4':
    case '5':
      return source
        .selectFrom(programmeMembers(source).as('p'))
        .where('p.code', '=', code)
        .select('p.person_id');
    case '6':
      return source.selectFrom(firstJobMembers(source).as('f')).select('f.person_id');
    case '7': {
      const starts = source.selectFrom(jobStartMembers(source).as('j')).select('j.person_id');
      return part === 'denominator'
        ? starts.where('j.is_substantial', 'is not', null)
        : starts.where('j.is_substantial', '=', 1);
    }
  }
}

/** A record by which somebody counts. `what` is the kind of programme or the role of a job; `where` names the place. */
export interface MemberRecord {
  person_id: string;
  record_id: string;
  started_on: IsoDate;
  ended_on: IsoDate | null;
}
export interface MemberProgramme extends MemberRecord {
  kind: string;
  provider: string;
  employer: string | null;
}
export interface MemberWorkExperience extends MemberRecord {
  employer: string | null;
}
export interface MemberJob extends MemberRecord {
  role: string;
  employer: string | null;
  weekly_hours: number | null;
}

interface Wanted {
  academicYear: AcademicYear;
  personIds: readonly string[];
}

/** The EHC plans in force in the year, in order of their start. */
export async function listMemberPlans(db: Kysely<Schema>, wanted: Wanted): Promise<MemberRecord[]> {
  return inYears(db, [wanted.academicYear])
    .selectFrom('in_year as y')
    .crossJoin('ehc_plan as plan')
    .where('plan.person_id', 'in', wanted.personIds)
    .where(isPlanInYear)
    .select(['plan.person_id', 'plan.id as record_id', 'plan.ceased_on as ended_on'])
    .select((eb) => eb.ref('plan.started_on').$notNull().as('started_on'))
    .orderBy('plan.started_on')
    .execute();
}

/** The reviews by which people count for question 1; both dates are the day it was held. */
export async function listMemberReviews(db: Kysely<Schema>, wanted: Wanted): Promise<MemberRecord[]> {
  return inYears(db, [wanted.academicYear])
    .selectFrom('in_year as y')
    .crossJoin('annual_review as r')
    .where('r.person_id', 'in', wanted.personIds)
    .whereRef('r.held_on', '>=', 'y.starts_on')
    .whereRef('r.held_on', '<=', 'y.ends_on')
    .where('r.employment_focus', '=', 1)
    .select(['r.person_id', 'r.id as record_id', 'r.held_on as ended_on'])
    .select((eb) => eb.ref('r.held_on').$notNull().as('started_on'))
    .orderBy('r.held_on')
    .execute();
}

/** The open work experience of question 2. */
export async function listMemberWorkExperience(
  db: Kysely<Schema>,
  wanted: Wanted,
): Promise<MemberWorkExperience[]> {
  return inYears(db, [wanted.academicYear])
    .selectFrom((source) => workExperienceMembers(source).as('m'))
    .innerJoin('work_experience as r', 'r.id', 'm.record_id')
    .leftJoin('employer', 'employer.id', 'r.employer_id')
    .where('m.person_id', 'in', wanted.personIds)
    .select(['m.person_id', 'm.record_id', 'r.ended_on', 'employer.name as employer'])
    .select((eb) => eb.ref('r.started_on').$notNull().as('started_on'))
    .orderBy('r.started_on')
    .execute();
}

/** The programmes of one of the questions 3 to 5. */
export async function listMemberProgrammes(
  db: Kysely<Schema>,
  code: '3' | '4' | '5',
  wanted: Wanted,
): Promise<MemberProgramme[]> {
  return inYears(db, [wanted.academicYear])
    .selectFrom((source) => programmeMembers(source).as('m'))
    .innerJoin('programme as r', 'r.id', 'm.record_id')
    .leftJoin('employer', 'employer.id', 'r.host_employer_id')
    .where('m.person_id', 'in', wanted.personIds)
    .where('m.code', '=', code)
    .select(['m.person_id', 'm.record_id', 'r.ended_on', 'r.kind', 'r.provider', 'employer.name as employer'])
    .select((eb) => eb.ref('r.started_on').$notNull().as('started_on'))
    .orderBy('r.started_on')
    .execute();
}

/** The first paid jobs of question 6: every job that started on the person's first day of paid work. */
export async function listMemberFirstJobs(db: Kysely<Schema>, wanted: Wanted): Promise<MemberJob[]> {
  return inYears(db, [wanted.academicYear])
    .selectFrom((source) => firstJobMembers(source).as('m'))
    .innerJoin('paid_job as r', (join) =>
      join.onRef('r.person_id', '=', 'm.person_id').onRef('r.started_on', '=', 'm.started_on'),
    )
    .leftJoin('employer', 'employer.id', 'r.employer_id')
    .where('m.person_id', 'in', wanted.personIds)
    .select([
      'm.person_id',
      'r.id as record_id',
      'r.ended_on',
      'r.role',
      'r.weekly_hours',
      'employer.name as employer',
    ])
    .select((eb) => eb.ref('r.started_on').$notNull().as('started_on'))
    .orderBy('r.id')
    .execute();
}

/** The job starts of question 7: those of 16 or more hours, or all with known hours. */
export async function listMemberJobStarts(
  db: Kysely<Schema>,
  part: FigurePart['part'],
  wanted: Wanted,
): Promise<MemberJob[]> {
  return inYears(db, [wanted.academicYear])
    .selectFrom((source) => jobStartMembers(source).as('m'))
    .innerJoin('paid_job as r', 'r.id', 'm.record_id')
    .leftJoin('employer', 'employer.id', 'r.employer_id')
    .where('m.person_id', 'in', wanted.personIds)
    .where('m.is_substantial', 'in', part === 'numerator' ? [1] : [0, 1])
    .select([
      'm.person_id',
      'm.record_id',
      'r.ended_on',
      'r.role',
      'r.weekly_hours',
      'employer.name as employer',
    ])
    .select((eb) => eb.ref('r.started_on').$notNull().as('started_on'))
    .orderBy('r.started_on')
    .execute();
}
