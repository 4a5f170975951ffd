/** Annual reviews of everybody, with the dates that the law sets. */
import type { Kysely } from 'kysely';

import type {
  DueReview,
  HeldReview,
  PhaseTransferRow,
  ReviewFilter,
} from '../../../shared/contract/reviews.ts';
import { academicYearOf, academicYearStart } from '../../../shared/domain/academic-year.ts';
import { addDays, addMonths, addWeeks, type IsoDate } from '../../../shared/domain/iso-date.ts';
import {
  decisionBy,
  finalPlanBy,
  isLate,
  nextReviewDue,
  phaseTransferBy,
} from '../../../shared/domain/review-clocks.ts';
import { curriculumYearOf } from '../people/person-clock.ts';
import type { Schema } from '../store/schema.ts';
import { today } from '../today.ts';
import {
  type ClockRow,
  countDue,
  type CountedFrom,
  type HeldRow,
  listAwaiting,
  listDue,
  listRecordedDueDays,
  listWithFinalPlanSince,
} from './reviews.repository.ts';

type Reader = Kysely<Schema>;
interface Page {
  offset: number;
  limit: number;
}

const everybody: ReviewFilter = { officer: null, settingId: null, curriculumYears: null };

/** What follows from a meeting is asked about for half a year; trackers seldom say it of older ones. */
const MONTHS_AFTER_MEETING = 6;
/** Days of one month at most, and this many names for each, are shown in the calendar. */
const NAMES_OF_A_DAY = 3;

/** Next reviews due in a period, the earliest first. */
export async function dueReviews(
  db: Reader,
  input: { filter: ReviewFilter; period: { from: IsoDate | null; to: IsoDate | null } } & Page,
): Promise<{ total: number; reviews: DueReview[] }> {
  const day = today();
  const range = countedFromFor(input.period);
  const total = await countDue(db, input.filter, range, day);
  const rows = await listDue(db, input.filter, range, input, day);
  const recorded = await listRecordedDueDays(
    db,
    rows.map((row) => row.id),
  );
  const reviews = rows.map((row): DueReview => {
    const counted = countedFromOf(row);
    return {
      ...whose(row, day),
      dueOn: dueAfter(counted.on),
      countedFrom: counted,
      lastReviewOn: row.held_on,
      recordedDueOn: recorded.get(row.id) ?? null,
    };
  });
  return { total, reviews };
}

export interface CalendarDay {
  day: IsoDate;
  count: number;
  first: { personId: string; surname: string; forename: string }[];
}

/** How many reviews are due on each day of a period (a month or so), with the first few of each by name. */
export async function reviewCalendar(
  db: Reader,
  input: { filter: ReviewFilter; period: { from: IsoDate; to: IsoDate } },
): Promise<CalendarDay[]> {
  const rows = await listDue(
    db,
    input.filter,
    countedFromFor(input.period),
    { offset: 0, limit: Number.MAX_SAFE_INTEGER },
    today(),
  );
  const days = new Map<IsoDate, CalendarDay>();
  for (const row of rows) {
    const day = dueAfter(countedFromOf(row).on);
    const known = days.get(day) ?? { day, count: 0, first: [] };
    days.set(day, known);
    known.count += 1;
    if (known.first.length < NAMES_OF_A_DAY)
      known.first.push({ personId: row.id, surname: row.surname, forename: row.forename });
  }
  return [...days.values()];
}

/** Reviews of which something is still awaited, the most urgent first. */
export async function reviewsAwaiting(
  db: Reader,
  input: { filter: ReviewFilter } & Page,
): Promise<{ total: number; late: number; reviews: HeldReview[] }> {
  const day = today();
  const rows = await listAwaiting(db, input.filter, addMonths(day, -MONTHS_AFTER_MEETING), day);
  const all = rows
    .map((row): HeldReview => {
      return {
        ...whose(row, day),
        reviewId: row.review_id,
        heldOn: row.review_held_on,
        outcome: row.outcome,
        step: openStep(row),
      };
    })
    .sort(
      (a, b) =>
        a.step.dueOn.localeCompare(b.step.dueOn) ||
        a.surname.localeCompare(b.surname, 'en-GB') ||
        a.forename.localeCompare(b.forename, 'en-GB'),
    );
  return {
    total: all.length,
    late: all.filter(({ step }) => isLate(step.dueOn, day)).length,
    reviews: all.slice(input.offset, input.offset + input.limit),
  };
}

function openStep(row: HeldRow): HeldReview['step'] {
  const meeting = row.review_held_on;
  return row.outcome === ''
    ? { step: 'decision', dueOn: decisionBy(meeting) }
    : { step: 'final-plan', dueOn: finalPlanBy({ meeting, amendmentNotice: null }) };
}

/**
 * The years after which everybody moves to another phase: from primary to secondary after year 6, from secondary to
 * post-16 after year 11 (regulation 18 names the moves; which years they fall in is how most schools are). Moves at
 * other ages depend on the setting.
 */
const yearsOfMoves = [
  { curriculumYear: 6, transfer: 'between-school-phases' },
  { curriculumYear: 11, transfer: 'secondary-to-post-16' },
] as const;

/** Who moves at the end of this academic year, by the day their plan must be final, then by name. */
export async function phaseTransfers(
  db: Reader,
  input: { filter: ReviewFilter } & Page,
): Promise<{ total: number; people: PhaseTransferRow[] }> {
  const day = today();
  const year = academicYearOf(day);
  const moves = academicYearStart(year + 1);
  const people: PhaseTransferRow[] = [];
  for (const { curriculumYear, transfer } of yearsOfMoves) {
    const years = input.filter.curriculumYears;
    if (years !== null && (curriculumYear < years.from || curriculumYear > years.to)) continue;
    const filter = { ...input.filter, curriculumYears: { from: curriculumYear, to: curriculumYear } };
    for (const row of await listWithFinalPlanSince(db, filter, academicYearStart(year), day)) {
      people.push({
        ...whose(row, day),
        transfer,
        dueOn: phaseTransferBy(transfer, moves),
        finalPlanOn: row.final_plan_on,
      });
    }
  }
  people.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return { total: people.length, people: people.slice(input.offset, input.offset + input.limit) };
}

/** How much there is of each, for everybody. */
export async function reviewCounts(db: Reader): Promise<{
  late: number;
  dueInFourWeeks: number;
  afterMeeting: number;
  afterMeetingLate: number;
  phaseTransfers: number;
}> {
  const day = today();
  const due = (from: IsoDate | null, to: IsoDate) =>
    countDue(db, everybody, countedFromFor({ from, to }), day);
  const awaiting = await reviewsAwaiting(db, { filter: everybody, offset: 0, limit: 0 });
  const transfers = await phaseTransfers(db, { filter: everybody, offset: 0, limit: 0 });
  return {
    late: await due(null, addDays(day, -1)),
    dueInFourWeeks: await due(day, addWeeks(day, 4)),
    afterMeeting: awaiting.total,
    afterMeetingLate: awaiting.late,
    phaseTransfers: transfers.total,
  };
}

function countedFromOf(row: ClockRow): DueReview['countedFrom'] {
  return row.held_on !== null && row.held_on > row.started_on
    ? { what: 'review', on: row.held_on }
    : { what: 'plan', on: row.started_on };
}

function dueAfter(countedFrom: IsoDate): IsoDate {
  const due = nextReviewDue({ planMade: countedFrom, lastReviewHeld: null });
  if (due === null) throw new RangeError('The twelve months run from a known day');
  return due;
}

/**
 * The days from which twelve months end within the period. The end of February is why this is not simply twelve months
 * earlier: what was made on 29 February is due on the 28th, as is what was made on the 28th.
 */
export function countedFromFor(period: { from: IsoDate | null; to: IsoDate | null }): CountedFrom {
  const firstDueFrom = (day: IsoDate): IsoDate => {
    let start = addMonths(day, -12);
    while (dueAfter(start) < day) start = addDays(start, 1);
    while (dueAfter(addDays(start, -1)) >= day) start = addDays(start, -1);
    return start;
  };
  return {
    from: period.from === null ? null : firstDueFrom(period.from),
    to: period.to === null ? null : addDays(firstDueFrom(addDays(period.to, 1)), -1),
  };
}

function whose(
  row: ClockRow,
  day: IsoDate,
): Pick<DueReview, 'personId' | 'surname' | 'forename' | 'curriculumYear' | 'settingName' | 'leadOfficer'> {
  return {
    personId: row.id,
    surname: row.surname,
    forename: row.forename,
    curriculumYear: curriculumYearOf(row.date_of_birth, row.taught_year, day),
    settingName: row.setting_name ?? '',
    leadOfficer: row.lead_officer,
  };
}
