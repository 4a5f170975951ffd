/** Annual reviews of everybody: which are due, what follows from a meeting, moves between phases of education. */
import { z } from 'zod';

import {
  type PhaseMoveAnswer,
  type PhaseMoveCode,
  phaseMoveAnswers,
  phaseMoves,
} from '../content/codes/phase-move.ts';
import { procedure } from '../rpc/define.ts';
import { academicYearSchema, idSchema, isoDateSchema, lineSchema } from './common.ts';
import { whoseSchema } from './whose.ts';

const date = isoDateSchema.nullable();

const phaseMoveSchema = z.enum(phaseMoves.map(({ code }): PhaseMoveCode => code));
const phaseMoveAnswerSchema = z.enum(phaseMoveAnswers.map(({ code }): PhaseMoveAnswer => code));

/** Whose reviews: every part left open (null) narrows nothing. */
export const reviewFilterSchema = z.object({
  officer: lineSchema.nullable(),
  settingId: idSchema.nullable(),
  /** National curriculum years now, both included. */
  curriculumYears: z
    .object({ from: z.number().int().min(-4).max(25), to: z.number().int().min(-4).max(25) })
    .nullable(),
});
export type ReviewFilter = z.infer<typeof reviewFilterSchema>;

/** Days, both included; an end left open reaches as far as there is anything. */
export const reviewPeriodSchema = z.object({ from: date, to: date });
const pageSchema = {
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
};

/** `2027-03`. */
const calendarMonthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** The next review of a young person whose plan is in force. */
export const dueReviewSchema = whoseSchema.extend({
  /** The last permissible day: twelve months from `countedFrom`. */
  dueOn: isoDateSchema,
  /** What the twelve months run from. */
  countedFrom: z.object({ what: z.enum(['plan', 'review']), on: isoDateSchema }),
  lastReviewOn: date,
  /** What a tracker says is the day of the next review; it may be another than the last permissible one. */
  recordedDueOn: date,
  /** The day for which the next meeting is arranged; null while none is. */
  meetingOn: date,
});
export type DueReview = z.infer<typeof dueReviewSchema>;

/** What the local authority still has to do after a meeting. */
export const openStepSchema = z.object({
  step: z.enum(['decision', 'final-plan']),
  dueOn: isoDateSchema,
});
export const heldReviewSchema = whoseSchema.extend({
  reviewId: idSchema,
  heldOn: isoDateSchema,
  outcome: z.string(),
  amendmentNoticeOn: date,
  step: openStepSchema,
  /** What should have come before that step and is not recorded: many trackers do not say it. */
  unrecorded: z.object({ what: z.enum(['report', 'amendment-notice']), dueOn: isoDateSchema }).nullable(),
});
export type HeldReview = z.infer<typeof heldReviewSchema>;

/** A move to the next phase of education in this academic year. */
export const phaseTransferRowSchema = whoseSchema.extend({
  transfer: phaseMoveSchema,
  /** What tells of the move: the year and the setting, or that somebody said so. */
  because: z.string(),
  /** The day of the move: the beginning of the next academic year, where nobody said another. */
  movesOn: isoDateSchema,
  /** The day by which the plan for the move must be final. */
  dueOn: isoDateSchema,
  /** When a final plan was issued in this academic year, where one is recorded. */
  finalPlanOn: date,
});
export type PhaseTransferRow = z.infer<typeof phaseTransferRowSchema>;

/** What is known of one young person's move in this academic year. */
export const personMoveSchema = z.object({
  academicYear: academicYearSchema,
  /** What the year and the setting tell; null when they tell of no move. */
  told: z.object({ move: phaseMoveSchema, because: z.string() }).nullable(),
  /** What somebody said; null when nobody did. */
  said: z.object({ move: phaseMoveAnswerSchema, movesOn: date }).nullable(),
  /** The move that counts, with the day by which the plan must be final; null for no move. */
  move: z.object({ move: phaseMoveSchema, movesOn: isoDateSchema, dueOn: isoDateSchema }).nullable(),
});
export type PersonMove = z.infer<typeof personMoveSchema>;

export const reviews = {
  /** Next reviews that are due in a period, the earliest first. */
  due: procedure
    .input(z.object({ filter: reviewFilterSchema, period: reviewPeriodSchema, ...pageSchema }))
    .output(z.object({ total: z.number().int(), reviews: z.array(dueReviewSchema) })),
  /** How many of the reviews of such a list have a meeting arranged for today or later. */
  arranged: procedure
    .input(z.object({ filter: reviewFilterSchema, period: reviewPeriodSchema }))
    .output(z.object({ meetings: z.number().int() })),
  /** The calendar months in which next reviews are due, the earliest first. */
  months: procedure
    .input(z.object({ filter: reviewFilterSchema }))
    .output(z.array(z.object({ month: calendarMonthSchema, count: z.number().int() }))),
  /** How many reviews are due on each day of a period, with the first few of each, and the meetings of each day. */
  calendar: procedure
    .input(
      z.object({ filter: reviewFilterSchema, period: z.object({ from: isoDateSchema, to: isoDateSchema }) }),
    )
    .output(
      z.array(
        z.object({
          day: isoDateSchema,
          count: z.number().int(),
          first: z.array(z.object({ personId: idSchema, surname: z.string(), forename: z.string() })),
          /** By time; those without one first. */
          meetings: z.array(
            z.object({
              reviewId: idSchema,
              personId: idSchema,
              surname: z.string(),
              forename: z.string(),
              /** `14:30`, '' while no time is agreed. */
              at: z.string(),
            }),
          ),
        }),
      ),
    ),
  /** Reviews held in the last half year of which the decision or the final plan is still awaited; the most urgent first. */
  afterMeeting: procedure
    .input(z.object({ filter: reviewFilterSchema, ...pageSchema }))
    .output(
      z.object({ total: z.number().int(), late: z.number().int(), reviews: z.array(heldReviewSchema) }),
    ),
  /** What is known of the move of one young person in this academic year. */
  moveOf: procedure.input(z.object({ personId: idSchema })).output(personMoveSchema),
  /** Says what the year and the setting do not tell; `move` null takes it back. */
  sayMove: procedure
    .input(z.object({ personId: idSchema, move: phaseMoveAnswerSchema.nullable(), movesOn: date }))
    .output(z.void()),
  /** Who moves to another phase of education in this academic year. */
  phaseTransfers: procedure
    .input(z.object({ filter: reviewFilterSchema, ...pageSchema }))
    .output(z.object({ total: z.number().int(), people: z.array(phaseTransferRowSchema) })),
  /** How much there is of each, for everybody. */
  counts: procedure.output(
    z.object({
      late: z.number().int(),
      dueInFourWeeks: z.number().int(),
      afterMeeting: z.number().int(),
      afterMeetingLate: z.number().int(),
      phaseTransfers: z.number().int(),
    }),
  ),
  /** Every lead officer named on a young person, with how many name them. */
  officers: procedure.output(z.array(z.object({ name: z.string(), people: z.number().int() }))),
};
