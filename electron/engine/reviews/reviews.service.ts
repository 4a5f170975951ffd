/** Annual reviews of everybody, with the dates that the law sets. */
import type { Kysely } from 'kysely';

import type { DueReview, HeldReview, ReviewFilter } from '../../../shared/contract/reviews.ts';
import { addDays, addMonths, addWeeks, type IsoDate } from '../../../shared/domain/iso-date.ts';
import {
  amendmentNoticeBy,
  decisionBy,
  finalPlanBy,
  isLate,
  nextReviewDue,
  reportBy,
} from '../../../shared/domain/review-clocks.ts';
import type { Schema } from '../store/schema.ts';
import { today } from '../today.ts';
import { phaseTransfers } from './phase-moves.service.ts';
import { whose } from './whose.ts';
import {
  type ClockRow,
  countArranged,
  countByMonth,
  countDue,
  type CountedFrom,
  type HeldRow,
  listAwaiting,
  listDue,
  listMeetings,
  listNextMeetings,
  listRecordedDueDays,
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
  const meetings = await listNextMeetings(
    db,
    rows.map((row) => row.id),
    day,
  );
  const reviews = rows.map((row): DueReview => {
    const counted = countedFromOf(row);
    return {
      ...whose(row, day),
      dueOn: dueAfter(counted.on),
      countedFrom: counted,
      lastReviewOn: row.held_on,
      recordedDueOn: recorded.get(row.id) ?? null,
      meetingOn: meetings.get(row.id) ?? null,
    };
  });
  return { total, reviews };
}

/** How many of the reviews due in a period have a meeting arranged for today or later. */
export async function arrangedMeetings(
  db: Reader,
  { filter, period }: { filter: ReviewFilter; period: { from: IsoDate | null; to: IsoDate | null } },
): Promise<{ meetings: number }> {
  return { meetings: await countArranged(db, filter, countedFromFor(period), today()) };
}

/**
 * The calendar months in which next reviews are due, as `2027-03`, the earliest first. Twelve months end in the month of
 * the same name: also those from 29 February, which end on the 28th.
 */
export async function dueMonths(
  db: Reader,
  filter: ReviewFilter,
): Promise<{ month: string; count: number }[]> {
  const rows = await countByMonth(db, filter, today());
  return rows.map(({ month, count }) => ({
    month: `${String(Number(month.slice(0, 4)) + 1).padStart(4, '0')}${month.slice(4)}`,
    count,
  }));
}

export interface CalendarDay {
  day: IsoDate;
  count: number;
  first: { personId: string; surname: string; forename: string }[];
  meetings: { reviewId: string; personId: string; surname: string; forename: string; at: string }[];
}

/**
 * How many reviews are due on each day of a period (a month or so), with the first few of each by name, and every
 * meeting that is arranged.
 */
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
  const dayOf = (day: IsoDate): CalendarDay => {
    const known = days.get(day) ?? { day, count: 0, first: [], meetings: [] };
    days.set(day, known);
    return known;
  };
  for (const row of rows) {
    const known = dayOf(dueAfter(countedFromOf(row).on));
    known.count += 1;
    if (known.first.length < NAMES_OF_A_DAY)
      known.first.push({ personId: row.id, surname: row.surname, forename: row.forename });
  }
  for (const row of await listMeetings(db, input.filter, input.period, today())) {
    const { surname, forename } = row;
    dayOf(row.meeting_on).meetings.push({
      reviewId: row.review_id,
      personId: row.person_id,
      surname,
      forename,
      at: row.meeting_at,
    });
  }
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day));
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
        amendmentNoticeOn: row.amendment_notice_on,
        step: openStep(row),
        unrecorded: unrecordedOf(row),
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
    : { step: 'final-plan', dueOn: finalPlanBy({ meeting, amendmentNotice: row.amendment_notice_on }) };
}

/** The report comes before the decision, the notice of the amendments before the final plan. */
function unrecordedOf(row: HeldRow): HeldReview['unrecorded'] {
  const meeting = row.review_held_on;
  if (row.outcome === '')
    return row.report_sent_on === null ? { what: 'report', dueOn: reportBy(meeting) } : null;
  return row.amendment_notice_on === null
    ? { what: 'amendment-notice', dueOn: amendmentNoticeBy(meeting) }
    : null;
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
