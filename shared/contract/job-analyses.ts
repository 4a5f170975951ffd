/** What a job asks for, looked at for one young person: an answer to each question, and how it fits their profile. */
import { z } from 'zod';

import { procedure } from '../rpc/define.ts';
import { idSchema, isoDateSchema, lineSchema, longTextSchema, savedSchema, versionSchema } from './common.ts';

const fieldsSchema = z.object({
  /** Named, and begun where there is none of that name; '' is none. */
  employer: lineSchema,
  role: lineSchema,
  analysedOn: isoDateSchema.nullable(),
  analysedBy: lineSchema,
});
export type JobAnalysisFields = z.infer<typeof fieldsSchema>;

const rowSchema = fieldsSchema.extend({
  recordId: idSchema,
  version: versionSchema,
  /** Questions with an answer. */
  answered: z.number().int(),
});
export type JobAnalysisRow = z.infer<typeof rowSchema>;

const detailsSchema = rowSchema.extend({
  personId: idSchema,
  surname: z.string(),
  forename: z.string(),
  preferredName: z.string(),
  /** Only the questions that have been written in. */
  answers: z.array(z.object({ questionId: z.string(), version: versionSchema, answer: z.string() })),
  /** What the vocational profile says of what the job match asks; empty where there is none. */
  fromProfile: z.array(z.object({ questionId: z.string(), answer: z.string() })),
});
export type JobAnalysis = z.infer<typeof detailsSchema>;

const which = { recordId: idSchema, version: versionSchema };

export const jobAnalyses = {
  /** The latest first. */
  ofPerson: procedure.input(z.object({ personId: idSchema })).output(z.array(rowSchema)),
  get: procedure.input(z.object({ recordId: idSchema })).output(detailsSchema),
  add: procedure
    .input(z.object({ personId: idSchema, fields: fieldsSchema.partial() }))
    .output(z.object({ recordId: idSchema })),
  save: procedure.input(z.object({ ...which, patch: fieldsSchema.partial() })).output(savedSchema),
  saveAnswer: procedure
    .input(
      z.object({
        recordId: idSchema,
        questionId: z.string().max(100),
        /** 0 where nothing had been written yet. */
        version: z.number().int().min(0),
        answer: longTextSchema,
      }),
    )
    .output(savedSchema),
  remove: procedure.input(z.object(which)).output(z.void()),
};
