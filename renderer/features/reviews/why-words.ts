/** Why a date of an annual review is what it is, in words, with the rule it comes from. Pure. */
import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { phaseMoves } from '../../../shared/content/codes/phase-move.ts';
import type { DueReview, HeldReview, PhaseTransferRow } from '../../../shared/contract/reviews.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import {
  adviceCirculatedBy,
  amendmentNoticeBy,
  decisionBy,
  finalPlanBy,
  reportBy,
} from '../../../shared/domain/review-clocks.ts';

/** A date by which something has to be done, why, and where that is written. */
export interface ExplainedDate {
  what: string;
  on: IsoDate;
  why: string;
  source: string;
}

const act = 'Children and Families Act 2014, section 44';
const devonCase = 'R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)';
const regulation = (number: string) => `SEND Regulations 2014, regulation ${number}`;

/** The day of the next review, and what follows if the meeting is held on its last permissible day. */
export function whyDue(review: Pick<DueReview, 'dueOn' | 'countedFrom'>): ExplainedDate[] {
  const { dueOn, countedFrom } = review;
  const from =
    countedFrom.what === 'review'
      ? `the last review, held on ${formatDate(countedFrom.on)}`
      : `the day the EHC plan was made, ${formatDate(countedFrom.on)}`;
  return [
    { what: 'Review held by', on: dueOn, why: `Twelve months from ${from}.`, source: act },
    whyAdvice(dueOn, 'a meeting on that day'),
    ...afterMeeting(dueOn, 'a meeting on that day'),
  ];
}

/** @param words the meeting in words: "a meeting on that day" */
export function whyAdvice(meeting: IsoDate, words: string): ExplainedDate {
  return {
    what: 'Advice sent to everyone invited by',
    on: adviceCirculatedBy(meeting),
    why: `At least two weeks before ${words}; everyone is told of the day by then, too.`,
    source: regulation('20(3) and (4)'),
  };
}

/** What follows from a meeting that was held. */
export function whyAfterMeeting({
  heldOn,
  amendmentNoticeOn,
}: Pick<HeldReview, 'heldOn' | 'amendmentNoticeOn'>): ExplainedDate[] {
  return afterMeeting(heldOn, `the meeting on ${formatDate(heldOn)}`, amendmentNoticeOn);
}

function afterMeeting(
  meeting: IsoDate,
  words: string,
  amendmentNotice: IsoDate | null = null,
): ExplainedDate[] {
  return [whyReport, whyDecision, whyFinalPlan].map((why) => why(meeting, words, amendmentNotice));
}

/** @param words the meeting in words: "the meeting on 3 March 2026" */
export function whyReport(meeting: IsoDate, words: string): ExplainedDate {
  return {
    what: 'Report sent by',
    on: reportBy(meeting),
    why: `Within two weeks of ${words}.`,
    source: regulation('20'),
  };
}

/**
 * By when it is decided what becomes of the plan, with its reason and its regulation.
 * @param words what the weeks run from: "the meeting on 3 March 2027"
 */
export function whyDecision(meeting: IsoDate, words: string): ExplainedDate {
  return {
    what: 'Decision to maintain, amend or cease by',
    on: decisionBy(meeting),
    why: `Within four weeks of ${words}.`,
    source: regulation('20(10)'),
  };
}

/**
 * By when the notice of amendments is sent, with its reason and its regulation.
 * @param words as in {@link whyDecision}
 */
export function whyAmendmentNotice(meeting: IsoDate, words: string): ExplainedDate {
  return {
    what: 'Notice of amendments by',
    on: amendmentNoticeBy(meeting),
    why: `With the decision, within four weeks of ${words}. The family then has at least 15 days to answer.`,
    source: `${regulation('22')}; ${devonCase}`,
  };
}

/**
 * By when the amended plan is final, with its reason and its regulation: eight weeks after the notice where it was
 * sent earlier.
 * @param words as in {@link whyDecision}
 */
export function whyFinalPlan(
  meeting: IsoDate,
  words: string,
  amendmentNotice: IsoDate | null,
): ExplainedDate {
  const on = finalPlanBy({ meeting, amendmentNotice });
  const isByNotice = amendmentNotice !== null && on < finalPlanBy({ meeting, amendmentNotice: null });
  return {
    what: 'Final plan, if it is amended, by',
    on,
    why: isByNotice
      ? `Within eight weeks of the amendment notice on ${formatDate(amendmentNotice)}.`
      : `Within 12 weeks of ${words}: four for the decision with the notice of amendments, eight more for the plan.`,
    source: `${regulation('22')}; ${devonCase}`,
  };
}

/** The day by which the plan for a move to the next phase has to be final. */
export function whyMoving({
  transfer,
  because,
  movesOn,
  dueOn,
}: Pick<PhaseTransferRow, 'transfer' | 'because' | 'movesOn' | 'dueOn'>): ExplainedDate[] {
  return [
    {
      what: 'Plan reviewed, amended and final by',
      on: dueOn,
      why: `${ruleOfMove(transfer, movesOn)} ${because}`,
      source: regulation(transfer === 'between-post-16' ? '18(2)' : '18(1)'),
    },
  ];
}

function ruleOfMove(transfer: PhaseTransferRow['transfer'], movesOn: IsoDate): string {
  if (transfer === 'between-post-16')
    return `Five months before the move from one post-16 place to another on ${formatDate(movesOn)}.`;
  return transfer === 'secondary-to-post-16'
    ? '31 March of the year of a move from secondary school to a post-16 place.'
    : '15 February of the year of a move to another phase of school.';
}

export const transferWords = (transfer: PhaseTransferRow['transfer']): string =>
  labelOfCode(phaseMoves, transfer);

export const stepWords: Readonly<Record<HeldReview['step']['step'], string>> = {
  decision: 'Decision',
  'final-plan': 'Final plan',
};

/** What a list says of something that should have come before: "Report not recorded (12 November)". */
export function unrecordedWords({ what, dueOn }: NonNullable<HeldReview['unrecorded']>): string {
  const name = what === 'report' ? 'The report' : 'The notice of amendments';
  return `${name} is not recorded; it was to be sent by ${formatDate(dueOn)}.`;
}
