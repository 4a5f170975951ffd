/** Assessment packs for annual reviews: for whom, and with what in them. */
import { z } from 'zod';

import { idSchema, isoDateSchema } from './common.ts';
import { reviewFilterSchema } from './reviews.ts';

/** The parts that can be left out; the cover always stands. */
export const packParts = [
  'at-a-glance',
  'prompts',
  'vocational-profile',
  'pathway',
  'work',
  'actions',
  'views',
  'consent',
] as const;
export type PackPart = (typeof packParts)[number];

export const packPartWords: Readonly<Record<PackPart, string>> = {
  'at-a-glance': 'At a glance',
  prompts: 'Preparing for adulthood',
  'vocational-profile': 'Vocational profile',
  pathway: 'Supported employment pathway',
  work: 'Work and what came of it',
  actions: 'Actions',
  views: 'Views',
  consent: 'Consent and signatures',
};

/** More than this is made in several documents: nobody prints 4,000 pages at once. */
export const MOST_PACKS = 300;

export const assessmentPackRequestSchema = z.object({
  report: z.literal('assessment-packs'),
  format: z.literal('pdf'),
  whose: z.discriminatedUnion('of', [
    z.object({ of: z.literal('person'), personId: idSchema }),
    /** Everybody whose next review is due in the period, the earliest first. */
    z.object({
      of: z.literal('due-reviews'),
      filter: reviewFilterSchema,
      period: z.object({ from: isoDateSchema.nullable(), to: isoDateSchema.nullable() }),
    }),
  ]),
  leaveOut: z.array(z.enum(packParts)),
  /** Text of 16 points and more. */
  isLargePrint: z.boolean(),
  /** Who to speak to and what was noted in confidence: only where it is asked for. */
  withContact: z.boolean(),
  withNotes: z.boolean(),
});
export type AssessmentPackRequest = z.infer<typeof assessmentPackRequestSchema>;
