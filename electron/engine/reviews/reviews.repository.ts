/** Young people whose EHC plan is in force, with what the clocks of their annual reviews run from, as rows. */
import { sql, type Kysely } from 'kysely';

import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import { type AcademicYear, academicYearOf } from '../../../shared/domain/academic-year.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { isAskedFor, lastReviewHeld, reviewCountedFrom, startOfPlan } from '../people/people.repository.ts';
import type { Schema } from '../store/schema.ts';

type Reader = Kysely<Schema>;

export interface ClockRow {
  id: string;
  surname: string;
  forename: string;
  date_of_birth: IsoDate | null;
  lead_officer: string;
  setting_name: string | null;
  taught_year: number | null;
  /** When the plan in force was made. */
  started_on: IsoDate;
  /** The last review ever held. */
  held_on: IsoDate | null;
}

/** People with a plan in force on the day (the day it ceases is its last), its start, and their last review. */
function peopleWithPlan(db: Reader, filter: ReviewFilter, day: IsoDate) {
  const year = academicYearOf(day);
  return db
    .selectFrom('person as p')
    .innerJoin(startOfPlan(db, day), (join) => join.onRef('plan.person_id', '=', 'p.id'))
    .leftJoin(lastReviewHeld(db), (join) => join.onRef('review.person_id', '=', 'p.id'))
    .leftJoin('setting', 'setting.id', 'p.setting_id')
    .leftJoin('person_year as taught', (join) =>
      join.onRef('taught.person_id', '=', 'p.id').on('taught.academic_year', '=', year),
    )
    .where(isAskedFor(filter, day));
}

const clockColumns = [
  'p.id',
  'p.surname',
  'p.forename',
  'p.date_of_birth',
  'p.lead_officer',
  'setting.name as setting_name',
  'taught.taught_year',
  'plan.started_on',
  'review.held_on',
] as const;

/** Days from which the twelve months may run, both included; null leaves an end open. */
export interface CountedFrom {
  from: IsoDate | null;
  to: IsoDate | null;
}

function dueQuery(db: Reader, filter: ReviewFilter, range: CountedFrom, day: IsoDate) {
  let query = peopleWithPlan(db, filter, day);
  if (range.from !== null) query = query.where(reviewCountedFrom, '>=', range.from);
  if (range.to !== null) query = query.where(reviewCountedFrom, '<=', range.to);
  return query;
}

/** How many have a clock that runs from a day of the range. */
export async function countDue(
  db: Reader,
  filter: ReviewFilter,
  range: CountedFrom,
  day: IsoDate,
): Promise<number> {
  const { total } = await dueQuery(db, filter, range, day)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** A page of those whose clock runs from a day of the range, the earliest first. */
export async function listDue(
  db: Reader,
  filter: ReviewFilter,
  range: CountedFrom,
  page: { offset: number; limit: number },
  day: IsoDate,
): Promise<ClockRow[]> {
  const rows = await dueQuery(db, filter, range, day)
    .select(clockColumns)
    .orderBy(reviewCountedFrom)
    .orderBy(sql`lower(p.surname)`)
    .orderBy(sql`lower(p.forename)`)
    .orderBy('p.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.flatMap(withStart);
}

/** The first day recorded as due of a review not held yet, later than the last one held; by person. */
export async function listRecordedDueDays(
  db: Reader,
  personIds: readonly string[],
): Promise<Map<string, IsoDate>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('annual_review as r')
    .where('r.person_id', 'in', personIds)
    .where('r.held_on', 'is', null)
    .where('r.due_on', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('annual_review as later')
            .select('later.id')
            .whereRef('later.person_id', '=', 'r.person_id')
            .whereRef('later.held_on', '>=', 'r.due_on'),
        ),
      ),
    )
    .groupBy('r.person_id')
    .select(['r.person_id', (eb) => eb.fn.min('r.due_on').as('due_on')])
    .execute();
  return new Map(rows.flatMap((row) => (row.due_on === null ? [] : [[row.person_id, row.due_on]])));
}

export interface HeldRow extends ClockRow {
  review_id: string;
  review_held_on: IsoDate;
  outcome: string;
  report_sent_on: IsoDate | null;
  amendment_notice_on: IsoDate | null;
}

/**
 * The last review of each person, where it was held on or after `since` and something is still to follow from it: no
 * decision yet, or the plan is to be amended and no final plan is recorded.
 */
export async function listAwaiting(
  db: Reader,
  filter: ReviewFilter,
  since: IsoDate,
  day: IsoDate,
): Promise<HeldRow[]> {
  const rows = await peopleWithPlan(db, filter, day)
    .innerJoin('annual_review as held', (join) =>
      join.onRef('held.person_id', '=', 'p.id').onRef('held.held_on', '=', 'review.held_on'),
    )
    .where('review.held_on', '>=', since)
    .where('review.held_on', '<=', day)
    .where((eb) =>
      eb.or([
        eb.and([eb('held.outcome', '=', ''), eb('held.decision_on', 'is', null)]),
        eb.and([eb('held.outcome', '=', 'amend'), eb('held.final_plan_on', 'is', null)]),
      ]),
    )
    .select([
      ...clockColumns,
      'held.id as review_id',
      'held.held_on as review_held_on',
      'held.outcome',
      'held.report_sent_on',
      'held.amendment_notice_on',
    ])
    .orderBy('p.id')
    .orderBy('held.id')
    .execute();
  return rows.flatMap((row) => {
    const { started_on, review_held_on } = row;
    return started_on === null || review_held_on === null ? [] : [{ ...row, started_on, review_held_on }];
  });
}

export interface MoveRow extends ClockRow {
  setting_type: string | null;
  final_plan_on: IsoDate | null;
  said_move: string | null;
  said_moves_on: IsoDate | null;
}

/**
 * People of whom a move may be known: of these national curriculum years, or with something said of the academic year.
 * With the last final plan that was issued since the day; by name.
 */
export async function listForMoves(
  db: Reader,
  filter: ReviewFilter,
  years: readonly number[],
  since: IsoDate,
  day: IsoDate,
): Promise<MoveRow[]> {
  const year = academicYearOf(day);
  const rows = await peopleWithPlan(db, filter, day)
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('annual_review')
          .where('final_plan_on', '>=', since)
          .groupBy('person_id')
          .select(['person_id', (max) => max.fn.max('final_plan_on').as('final_plan_on')])
          .as('final'),
      (join) => join.onRef('final.person_id', '=', 'p.id'),
    )
    .leftJoin(saidMove(db, year), (join) => join.onRef('said.person_id', '=', 'p.id'))
    .where((eb) =>
      eb.or([
        eb('said.move', 'is not', null),
        ...years.map((each) =>
          isAskedFor({ officer: null, settingId: null, curriculumYears: { from: each, to: each } }, day),
        ),
      ]),
    )
    .select([
      ...clockColumns,
      'setting.type as setting_type',
      'final.final_plan_on',
      'said.move as said_move',
      'said.moves_on as said_moves_on',
    ])
    .orderBy(sql`lower(p.surname)`)
    .orderBy(sql`lower(p.forename)`)
    .orderBy('p.id')
    .execute();
  return rows.flatMap(withStart);
}

/** What was said last of the move of each person in an academic year: two may have come together in a merge. */
function saidMove(db: Reader, year: AcademicYear) {
  return db
    .selectFrom('phase_move as one')
    .where('one.academic_year', '=', year)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('phase_move as later')
            .select('later.id')
            .whereRef('later.person_id', '=', 'one.person_id')
            .whereRef('later.academic_year', '=', 'one.academic_year')
            .whereRef('later.id', '>', 'one.id'),
        ),
      ),
    )
    .select(['one.person_id', 'one.move', 'one.moves_on'])
    .as('said');
}

/** What was said of one person's move, the last first. */
export async function listSaidMoves(db: Reader, personId: string, year: AcademicYear) {
  return db
    .selectFrom('phase_move')
    .selectAll()
    .where('person_id', '=', personId)
    .where('academic_year', '=', year)
    .orderBy('id', 'desc')
    .execute();
}

export interface MeetingRow {
  review_id: string;
  version: number;
  meeting_on: IsoDate;
  meeting_at: string;
  meeting_minutes: number | null;
  meeting_place: string;
  person_id: string;
  surname: string;
  forename: string;
  preferred_name: string;
  local_id: string;
}

const meetingColumns = [
  'r.id as review_id',
  'r.version',
  'r.meeting_on',
  'r.meeting_at',
  'r.meeting_minutes',
  'r.meeting_place',
  'p.id as person_id',
  'p.surname',
  'p.forename',
  'p.preferred_name',
  'p.local_id',
] as const;

/** A meeting was asked for, so it has a day; the column alone does not say so. */
function withMeeting<Row extends { meeting_on: IsoDate | null }>(
  row: Row,
): (Row & { meeting_on: IsoDate })[] {
  return row.meeting_on === null ? [] : [{ ...row, meeting_on: row.meeting_on }];
}

/** Meetings arranged for a day of the period, of people with a plan in force; by day, time and name. */
export async function listMeetings(
  db: Reader,
  filter: ReviewFilter,
  period: { from: IsoDate; to: IsoDate },
  day: IsoDate,
): Promise<MeetingRow[]> {
  const rows = await peopleWithPlan(db, filter, day)
    .innerJoin('annual_review as r', 'r.person_id', 'p.id')
    .where('r.meeting_on', '>=', period.from)
    .where('r.meeting_on', '<=', period.to)
    .select(meetingColumns)
    .orderBy('r.meeting_on')
    .orderBy('r.meeting_at')
    .orderBy(sql`lower(p.surname)`)
    .orderBy(sql`lower(p.forename)`)
    .orderBy('r.id')
    .execute();
  return rows.flatMap(withMeeting);
}

/** The next meeting of each whose clock runs from a day of the range; by day, time and name. */
export async function listMeetingsOfDue(
  db: Reader,
  filter: ReviewFilter,
  range: CountedFrom,
  day: IsoDate,
): Promise<MeetingRow[]> {
  const rows = await dueQuery(db, filter, range, day)
    .innerJoin(nextMeeting(db, day), (join) => join.onRef('next.person_id', '=', 'p.id'))
    .innerJoin('annual_review as r', (join) =>
      join
        .onRef('r.person_id', '=', 'p.id')
        .onRef('r.meeting_on', '=', 'next.meeting_on')
        .on('r.held_on', 'is', null),
    )
    .select(meetingColumns)
    .orderBy('r.meeting_on')
    .orderBy('r.meeting_at')
    .orderBy(sql`lower(p.surname)`)
    .orderBy(sql`lower(p.forename)`)
    .orderBy('r.id')
    .execute();
  return rows.flatMap(withMeeting);
}

/** How many of those whose clock runs from a day of the range have a meeting ahead. */
export async function countArranged(
  db: Reader,
  filter: ReviewFilter,
  range: CountedFrom,
  day: IsoDate,
): Promise<number> {
  const { meetings } = await dueQuery(db, filter, range, day)
    .innerJoin(nextMeeting(db, day), (join) => join.onRef('next.person_id', '=', 'p.id'))
    .select((eb) => eb.fn.countAll<number>().as('meetings'))
    .executeTakeFirstOrThrow();
  return meetings;
}

/** The day of the first meeting arranged for today or later of a review not held yet; by person. */
function nextMeeting(db: Reader, day: IsoDate) {
  return db
    .selectFrom('annual_review')
    .where('held_on', 'is', null)
    .where('meeting_on', '>=', day)
    .groupBy('person_id')
    .select(['person_id', (eb) => eb.fn.min('meeting_on').as('meeting_on')])
    .as('next');
}

/** How many clocks run from each calendar month (`2026-03`), the earliest first. */
export async function countByMonth(
  db: Reader,
  filter: ReviewFilter,
  day: IsoDate,
): Promise<{ month: string; count: number }[]> {
  return peopleWithPlan(db, filter, day)
    .select([
      sql<string>`substr(${reviewCountedFrom}, 1, 7)`.as('month'),
      (eb) => eb.fn.countAll<number>().as('count'),
    ])
    .groupBy('month')
    .orderBy('month')
    .execute();
}

/** The first meeting arranged for today or later of a review not held yet; by person. */
export async function listNextMeetings(
  db: Reader,
  personIds: readonly string[],
  day: IsoDate,
): Promise<Map<string, IsoDate>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('annual_review')
    .where('person_id', 'in', personIds)
    .where('held_on', 'is', null)
    .where('meeting_on', '>=', day)
    .groupBy('person_id')
    .select(['person_id', (eb) => eb.fn.min('meeting_on').as('meeting_on')])
    .execute();
  return new Map(rows.flatMap((row) => (row.meeting_on === null ? [] : [[row.person_id, row.meeting_on]])));
}

/**
 * Every lead officer who is named on a young person, by name. Whether a plan is in force does not matter: lists have
 * others too, and an officer who cannot be chosen cannot be found there.
 */
export async function listOfficers(db: Reader): Promise<{ name: string; people: number }[]> {
  return db
    .selectFrom('person as p')
    .where('p.lead_officer', '<>', '')
    .groupBy('p.lead_officer')
    .select((eb) => ['p.lead_officer as name', eb.fn.countAll<number>().as('people')])
    .orderBy(sql`lower(p.lead_officer)`)
    .execute();
}

/** The plan is in force, so it has a start; the column alone does not say so. */
function withStart<Row extends { started_on: IsoDate | null }>(row: Row): (Row & { started_on: IsoDate })[] {
  return row.started_on === null ? [] : [{ ...row, started_on: row.started_on }];
}
