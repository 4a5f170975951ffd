/** Why a date of an annual review is what it is, in words, with the rule it comes from. Pure. */
import type { DueReview, HeldReview, PhaseTransferRow } from '../../../shared/contract/reviews.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import {
  adviceCirculatedBy,
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
    {
      what: 'Advice sent to everyone invited by',
      on: adviceCirculatedBy(dueOn),
      why: 'At least two weeks before a meeting on that day.',
      source: regulation('20'),
    },
    ...afterMeeting(dueOn, 'a meeting on that day'),
  ];
}

/** What follows from a meeting that was held. */
export function whyAfterMeeting({ heldOn }: Pick<HeldReview, 'heldOn'>): ExplainedDate[] {
  return afterMeeting(heldOn, `the meeting on ${formatDate(heldOn)}`);
}

function afterMeeting(meeting: IsoDate, words: string): ExplainedDate[] {
  return [
    {
      what: 'Report sent by',
      on: reportBy(meeting),
      why: `Within two weeks of ${words}.`,
      source: regulation('20'),
    },
    {
      what: 'Decision to maintain, amend or cease by',
      on: decisionBy(meeting),
      why: `Within four weeks of ${words}.`,
      source: regulation('20(10)'),
    },
    {
      what: 'Final plan, if it is amended, by',
      on: finalPlanBy({ meeting, amendmentNotice: null }),
      why: `Within 12 weeks of ${words}: four for the decision with the notice of amendments, eight more for the plan.`,
      source: `${regulation('22')}; R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)`,
    },
  ];
}

/** The day by which the plan for a move to the next phase has to be final. */
export function whyMoving({
  transfer,
  dueOn,
}: Pick<PhaseTransferRow, 'transfer' | 'dueOn'>): ExplainedDate[] {
  return [
    {
      what: 'Plan reviewed, amended and final by',
      on: dueOn,
      why:
        transfer === 'secondary-to-post-16'
          ? '31 March of the year of a move from secondary school to a post-16 place.'
          : '15 February of the year of a move to another phase of school.',
      source: regulation('18'),
    },
  ];
}

export const transferWords: Readonly<Record<PhaseTransferRow['transfer'], string>> = {
  'between-school-phases': 'Primary to secondary',
  'secondary-to-post-16': 'Secondary to post-16',
};

export const stepWords: Readonly<Record<HeldReview['step']['step'], string>> = {
  decision: 'Decision',
  'final-plan': 'Final amended plan',
};
