/** Annual reviews of one young person, recorded and corrected by hand. */
import { z } from 'zod';

import { procedure } from '../rpc/define.ts';
import { idSchema, isoDateSchema, lineSchema, longTextSchema, savedSchema, versionSchema } from './common.ts';

const date = isoDateSchema.nullable();

/** What is recorded of a review. Codes are those of `shared/content/codes`. */
export const reviewFieldsSchema = z.object({
  /** The day of which a tracker or an officer says that the review is due. */
  dueOn: date,
  /** The appointment: the day, the time (as it is typed; kept as `14:30`), how long, and where. */
  meetingOn: date,
  meetingAt: lineSchema,
  meetingMinutes: z.number().int().nullable(),
  meetingPlace: lineSchema,
  adviceCirculatedOn: date,
  heldOn: date,
  attended: z.boolean().nullable(),
  employmentFocus: z.boolean().nullable(),
  youngPersonViews: longTextSchema,
  familyViews: longTextSchema,
  settingViews: longTextSchema,
  /** What the meeting recommends. */
  recommendation: z.string().max(40),
  reportSentOn: date,
  /** What the local authority decides. */
  outcome: z.string().max(40),
  decisionOn: date,
  amendmentNoticeOn: date,
  finalPlanOn: date,
  notes: longTextSchema,
});
export type ReviewFields = z.infer<typeof reviewFieldsSchema>;

/** A report or advice for a review: from whom, when it was asked for, when it came. */
export const reviewAdviceFieldsSchema = z.object({
  /** In what part: "Health", "Head teacher or principal". */
  source: lineSchema,
  /** The name of who gives it. */
  author: lineSchema,
  requestedOn: date,
  receivedOn: date,
});
export type ReviewAdviceFields = z.infer<typeof reviewAdviceFieldsSchema>;
export const reviewAdviceSchema = reviewAdviceFieldsSchema.extend({
  recordId: idSchema,
  version: versionSchema,
});
export type ReviewAdvice = z.infer<typeof reviewAdviceSchema>;

/** An outcome for adult life, under one of the four headings. */
export const reviewOutcomeFieldsSchema = z.object({
  outcome: longTextSchema,
  steps: longTextSchema,
  progress: longTextSchema,
});
export type ReviewOutcomeFields = z.infer<typeof reviewOutcomeFieldsSchema>;
export const reviewOutcomeSchema = reviewOutcomeFieldsSchema.extend({
  recordId: idSchema,
  version: versionSchema,
  area: z.string(),
});
export type ReviewOutcome = z.infer<typeof reviewOutcomeSchema>;

export const reviewDetailsSchema = reviewFieldsSchema.extend({
  recordId: idSchema,
  version: versionSchema,
  personId: idSchema,
  surname: z.string(),
  forename: z.string(),
  preferredName: z.string(),
  curriculumYear: z.number().int().nullable(),
  settingName: z.string(),
  leadOfficer: z.string(),
  /**
   * By when this review has to be held: twelve months from the review before it, or from the start of the plan. Null
   * where neither is known.
   */
  heldBy: z.object({ on: isoDateSchema, what: z.enum(['plan', 'review']), from: isoDateSchema }).nullable(),
  advice: z.array(reviewAdviceSchema),
  /** In the order in which they stand under each heading. */
  outcomes: z.array(reviewOutcomeSchema),
  /** The review before this one, with how many of its outcomes are not in this one. */
  before: z
    .object({ recordId: idSchema, heldOn: isoDateSchema, outcomesToCarry: z.number().int() })
    .nullable(),
});
export type ReviewDetails = z.infer<typeof reviewDetailsSchema>;

const row = z.object({ recordId: idSchema, version: versionSchema });
const added = z.object({ recordId: idSchema });

export const reviewRecords = {
  get: procedure.input(z.object({ recordId: idSchema })).output(reviewDetailsSchema),
  add: procedure.input(z.object({ personId: idSchema, fields: reviewFieldsSchema.partial() })).output(added),
  save: procedure.input(row.extend({ patch: reviewFieldsSchema.partial() })).output(savedSchema),
  /** Removes the review with its advice and outcomes. */
  remove: procedure.input(row).output(z.void()),

  addAdvice: procedure.input(z.object({ reviewId: idSchema, source: lineSchema })).output(added),
  /** Adds those of whom advice has to be asked by law, where they are not on the list yet. */
  addUsualAdvice: procedure
    .input(z.object({ reviewId: idSchema }))
    .output(z.object({ added: z.number().int() })),
  saveAdvice: procedure.input(row.extend({ patch: reviewAdviceFieldsSchema.partial() })).output(savedSchema),
  removeAdvice: procedure.input(row).output(z.void()),

  addOutcome: procedure
    .input(z.object({ reviewId: idSchema, area: z.string().max(40), outcome: longTextSchema }))
    .output(added),
  saveOutcome: procedure
    .input(row.extend({ patch: reviewOutcomeFieldsSchema.partial() }))
    .output(savedSchema),
  /** Puts an outcome before another of the same heading, or last. */
  moveOutcome: procedure
    .input(z.object({ recordId: idSchema, beforeId: idSchema.nullable() }))
    .output(z.void()),
  removeOutcome: procedure.input(row).output(z.void()),
  /** Takes over the outcomes of the review before, with their steps, so that progress can be written. */
  carryOutcomes: procedure
    .input(z.object({ reviewId: idSchema }))
    .output(z.object({ carried: z.number().int() })),
};
