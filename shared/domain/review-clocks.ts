import type { PhaseMoveCode } from '../content/codes/phase-move.ts';
import { addMonths, addWeeks, isoDateFromParts, isoDateParts, type IsoDate } from './iso-date.ts';

/**
 * The dates by which each step of an annual review has to be done. References are to the Special Educational Needs
 * and Disability Regulations 2014 unless another Act is named. All of them are last permissible days: "within four
 * weeks of Monday the 1st" ends with Monday the 29th.
 */

/**
 * The day by which a plan must be reviewed: within 12 months of the last review, or of the day the plan was made
 * when there has been none (Children and Families Act 2014, section 44). As authorities count it, the anniversary is the last day; a 29 February
 * review is due again on 28 February. Null when neither is known.
 */
export function nextReviewDue(dates: {
  readonly planMade: IsoDate | null;
  readonly lastReviewHeld: IsoDate | null;
}): IsoDate | null {
  const from = dates.lastReviewHeld ?? dates.planMade;
  return from === null ? null : addMonths(from, 12);
}

/** Everyone is told of the meeting at least two weeks before it, and advice is sent round by then (regulation 20(3), (4)). */
export function adviceCirculatedBy(meeting: IsoDate): IsoDate {
  return addWeeks(meeting, -2);
}

/** The report of the meeting is sent within two weeks of it (regulation 20). */
export function reportBy(meeting: IsoDate): IsoDate {
  return addWeeks(meeting, 2);
}

/** The authority decides to maintain, amend or cease, and says so, within four weeks of the meeting (regulation 20(10)). */
export function decisionBy(meeting: IsoDate): IsoDate {
  return addWeeks(meeting, 4);
}

/**
 * The final amended plan: within eight weeks of the amendment notice (regulation 22), and within 12 weeks of the
 * meeting in any case, because the notice itself is due with the decision, within four (R (L, M and P) v Devon County
 * Council [2022] EWHC 493 (Admin)). While no notice has been sent, the 12 weeks stand alone.
 */
export function finalPlanBy(dates: {
  readonly meeting: IsoDate;
  readonly amendmentNotice: IsoDate | null;
}): IsoDate {
  const fromMeeting = addWeeks(dates.meeting, 12);
  if (dates.amendmentNotice === null) return fromMeeting;
  const fromNotice = addWeeks(dates.amendmentNotice, 8);
  return fromNotice < fromMeeting ? fromNotice : fromMeeting;
}

/** The notice of the proposed amendments is due with the decision, within four weeks of the meeting (the case above). */
export function amendmentNoticeBy(meeting: IsoDate): IsoDate {
  return decisionBy(meeting);
}

/** All the dates that follow from one meeting. */
export interface ReviewClocks {
  readonly adviceCirculatedBy: IsoDate;
  readonly reportBy: IsoDate;
  readonly decisionBy: IsoDate;
  readonly finalPlanBy: IsoDate;
}

/** Every date that follows from one meeting, once it is arranged or has been held. */
export function reviewClocks(meeting: IsoDate, amendmentNotice: IsoDate | null = null): ReviewClocks {
  return {
    adviceCirculatedBy: adviceCirculatedBy(meeting),
    reportBy: reportBy(meeting),
    decisionBy: decisionBy(meeting),
    finalPlanBy: finalPlanBy({ meeting, amendmentNotice }),
  };
}

/**
 * The day by which the plan for a move between phases must be final: 15 February of the calendar year of the move,
 * 31 March from secondary to post-16, five months before a move between post-16 places (regulation 18).
 */
export function phaseTransferBy(move: PhaseMoveCode, moves: IsoDate): IsoDate {
  const { year } = isoDateParts(moves);
  if (move === 'between-post-16') return addMonths(moves, -5);
  const date =
    move === 'secondary-to-post-16' ? isoDateFromParts(year, 3, 31) : isoDateFromParts(year, 2, 15);
  if (date === null) throw new RangeError('The move is outside the years 1 to 9999');
  return date;
}

/** True from the day after the last permissible day. */
export function isLate(due: IsoDate, today: IsoDate): boolean {
  return due < today;
}
