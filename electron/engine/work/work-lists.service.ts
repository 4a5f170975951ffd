/** Programmes, paid jobs and work experience of everybody, as lists that can be narrowed. */
import { sql, type Kysely, type SqlBool } from 'kysely';

import type {
  ExperienceRow,
  JobRow,
  JobShow,
  ProgrammeRow,
  SpellState,
} from '../../../shared/contract/work-lists.ts';
import {
  academicYearEnd,
  academicYearOf,
  academicYearStart,
  type AcademicYear,
} from '../../../shared/domain/academic-year.ts';
import { jobChecks, nextCheck } from '../../../shared/domain/job-checks.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { Schema } from '../store/schema.ts';
import { today } from '../today.ts';
import { belowMinimum, payDay, readWageRates } from './pay-check.ts';
import { recordedCheck } from './person-work.service.ts';

type Reader = Kysely<Schema>;

export interface ListFilter {
  kind: string | null;
  academicYear: AcademicYear | null;
  state: 'running' | 'ended' | 'left-early' | null;
  offset: number;
  limit: number;
}

/** What runs on any day of an academic year; what has no beginning runs in none. */
const runsIn = (year: AcademicYear) => sql<SqlBool>`spell.started_on <= ${academicYearEnd(year)}
  and (spell.ended_on is null or spell.ended_on >= ${academicYearStart(year)})`;

const isInState = (state: NonNullable<ListFilter['state']>, day: IsoDate) =>
  ({
    running: sql<SqlBool>`spell.started_on <= ${day} and (spell.ended_on is null or spell.ended_on >= ${day})
      and coalesce(spell.left_early, 0) = 0`,
    ended: sql<SqlBool>`spell.ended_on < ${day} and coalesce(spell.left_early, 0) = 0`,
    'left-early': sql<SqlBool>`spell.left_early = 1`,
  })[state];

/** Whether a spell is still to come, running, ended or left early on a day; not known without a beginning. */
export function stateOf(
  spell: { started_on: IsoDate | null; ended_on: IsoDate | null; left_early?: number | null },
  day: IsoDate,
): SpellState {
  if (spell.left_early === 1) return 'left-early';
  if (spell.ended_on !== null && spell.ended_on < day) return 'ended';
  if (spell.started_on === null) return 'not-known';
  return spell.started_on > day ? 'to-come' : 'running';
}

/** A page of programmes, the latest first; what has no beginning comes last. */
export async function programmePage(
  db: Reader,
  filter: ListFilter,
): Promise<{ total: number; rows: ProgrammeRow[] }> {
  const day = today();
  let query = db.selectFrom('programme as spell').innerJoin('person as p', 'p.id', 'spell.person_id');
  if (filter.kind !== null) query = query.where('spell.kind', '=', filter.kind as never);
  if (filter.academicYear !== null) query = query.where(runsIn(filter.academicYear));
  if (filter.state !== null) query = query.where(isInState(filter.state, day));
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .leftJoin('employer', 'employer.id', 'spell.host_employer_id')
    .leftJoin('job_coach', 'job_coach.id', 'spell.job_coach_id')
    .selectAll('spell')
    .select(['p.surname', 'p.forename', 'employer.name as host', 'job_coach.name as coach'])
    .orderBy(sql`spell.started_on is null`)
    .orderBy('spell.started_on', 'desc')
    .orderBy(sql`lower(p.surname)`)
    .orderBy(sql`lower(p.forename)`)
    .orderBy('spell.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return {
    total,
    rows: rows.map((row) => ({
      ...whose(row),
      kind: row.kind,
      provider: row.provider,
      hostEmployer: row.host ?? '',
      jobCoach: row.coach ?? '',
      plannedEndOn: row.planned_end_on,
      state: stateOf(row, day),
    })),
  };
}

/** A page of work experience and voluntary work together. */
export async function experiencePage(
  db: Reader,
  filter: ListFilter,
): Promise<{ total: number; rows: ExperienceRow[] }> {
  const day = today();
  const both = sql<{
    id: string;
    person_id: string;
    employer_id: string | null;
    kind: ExperienceRow['kind'];
    role: string;
    started_on: IsoDate | null;
    ended_on: IsoDate | null;
    left_early: null;
  }>`(select id, person_id, employer_id, kind, role, started_on, ended_on, null as left_early from work_experience
    union all select id, person_id, employer_id, 'voluntary', role, started_on, ended_on, null from voluntary_work)`.as(
    'spell',
  );
  let query = db.selectFrom(both).innerJoin('person as p', 'p.id', 'spell.person_id');
  if (filter.kind !== null) query = query.where('spell.kind', '=', filter.kind as never);
  if (filter.academicYear !== null) query = query.where(runsIn(filter.academicYear));
  if (filter.state !== null) query = query.where(isInState(filter.state, day));
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .leftJoin('employer', 'employer.id', 'spell.employer_id')
    .selectAll('spell')
    .select(['p.surname', 'p.forename', 'employer.name as employer'])
    .orderBy(sql`spell.started_on is null`)
    .orderBy('spell.started_on', 'desc')
    .orderBy(sql`lower(p.surname)`)
    .orderBy(sql`lower(p.forename)`)
    .orderBy('spell.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return {
    total,
    rows: rows.map((row) => ({
      ...whose(row),
      kind: row.kind,
      employer: row.employer ?? '',
      role: row.role,
      state: stateOf(row, day),
    })),
  };
}

/** A page of paid jobs: with checks to make, by the day of the check; else the latest first. */
export async function jobPage(
  db: Reader,
  input: { show: JobShow; academicYear: AcademicYear | null; offset: number; limit: number },
): Promise<{ total: number; rows: JobRow[] }> {
  const all = await readJobs(db, input.academicYear);
  const shown = all.filter((row) => {
    switch (input.show) {
      case 'checks':
        return row.nextCheck !== null && row.nextCheck.state !== 'to-come';
      case 'running':
      case 'ended':
        return row.state === input.show;
      case 'below-minimum':
        return row.belowMinimum !== null;
      default:
        return true;
    }
  });
  if (input.show === 'checks')
    shown.sort((a, b) => ((a.nextCheck?.dueOn ?? '') < (b.nextCheck?.dueOn ?? '') ? -1 : 1));
  return { total: shown.length, rows: shown.slice(input.offset, input.offset + input.limit) };
}

/** How many checks of jobs are late and due, and how much there is of each kind. */
export async function workCounts(db: Reader) {
  const jobs = await readJobs(db, null);
  const count = async (table: 'programme' | 'work_experience' | 'voluntary_work') =>
    (
      await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
    ).total;
  const checks = (state: 'late' | 'due') =>
    jobs.filter(({ nextCheck: next }) => next?.state === state).length;
  return {
    checksLate: checks('late'),
    checksDue: checks('due'),
    programmes: await count('programme'),
    jobs: jobs.length,
    experience: (await count('work_experience')) + (await count('voluntary_work')),
  };
}

/** The academic years of the lists: from the first in which anything began to the present one or the last; latest first. */
export async function workYears(db: Reader): Promise<AcademicYear[]> {
  const { first, last } = await db
    .selectFrom(
      sql<{ started_on: IsoDate | null }>`(select started_on from programme
        union all select started_on from work_experience
        union all select started_on from voluntary_work
        union all select started_on from paid_job)`.as('spell'),
    )
    .select((eb) => [eb.fn.min('spell.started_on').as('first'), eb.fn.max('spell.started_on').as('last')])
    .executeTakeFirstOrThrow();
  const now = academicYearOf(today());
  const from = first === null ? now : Math.min(now, academicYearOf(first));
  const to = last === null ? now : Math.max(now, academicYearOf(last));
  return Array.from({ length: to - from + 1 }, (_, index) => to - index);
}

async function readJobs(db: Reader, year: AcademicYear | null): Promise<JobRow[]> {
  const day = today();
  let query = db
    .selectFrom('paid_job as spell')
    .innerJoin('person as p', 'p.id', 'spell.person_id')
    .leftJoin('employer', 'employer.id', 'spell.employer_id');
  if (year !== null) query = query.where(runsIn(year));
  const rows = await query
    .selectAll('spell')
    .select(['p.surname', 'p.forename', 'p.date_of_birth', 'employer.name as employer'])
    .orderBy(sql`spell.started_on is null`)
    .orderBy('spell.started_on', 'desc')
    .orderBy(sql`lower(p.surname)`)
    .orderBy(sql`lower(p.forename)`)
    .orderBy('spell.id')
    .execute();
  const checks = groupBy(
    await db.selectFrom('job_check').selectAll().orderBy('weeks').execute(),
    (check) => check.paid_job_id,
  );
  const apprenticeships = groupBy(
    await db
      .selectFrom('programme')
      .selectAll()
      .where('kind', 'in', ['apprenticeship', 'supported-apprenticeship'])
      .execute(),
    (programme) => programme.person_id,
  );
  const rates = await readWageRates(db);
  return rows.map((row) => {
    const own = checks.get(row.id) ?? [];
    const next = nextCheck(
      jobChecks({ startedOn: row.started_on, endedOn: row.ended_on }, own.map(recordedCheck), day),
    );
    const below = (hourlyPay: number | null, paidOn: IsoDate | null) =>
      belowMinimum(
        rates,
        { hourlyPay, paidOn, employerId: row.employer_id },
        row.date_of_birth,
        apprenticeships.get(row.person_id) ?? [],
      );
    // The pay that a check found is newer than that of the first day.
    const paid = own.findLast((check) => check.hourly_pay !== null);
    return {
      ...whose(row),
      employer: row.employer ?? '',
      role: row.role,
      weeklyHours: row.weekly_hours,
      hourlyPay: row.hourly_pay,
      state: stateOf(row, day),
      nextCheck: next && {
        weeks: next.weeks,
        dueOn: next.dueOn,
        state: next.state as 'late' | 'due' | 'to-come',
      },
      belowMinimum: paid ? below(paid.hourly_pay, paid.checked_on) : below(row.hourly_pay, payDay(row)),
    };
  });
}

function whose(row: {
  id: string;
  person_id: string;
  surname: string;
  forename: string;
  started_on: IsoDate | null;
  ended_on: IsoDate | null;
}) {
  return {
    recordId: row.id,
    personId: row.person_id,
    surname: row.surname,
    forename: row.forename,
    startedOn: row.started_on,
    endedOn: row.ended_on,
  };
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
