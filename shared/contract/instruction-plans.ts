/** Plans of systematic instruction: one task for one young person, in five steps and broken down into parts. */
import { z } from 'zod';

import { procedure } from '../rpc/define.ts';
import { idSchema, isoDateSchema, lineSchema, longTextSchema, savedSchema, versionSchema } from './common.ts';

const fieldsSchema = z.object({
  task: lineSchema,
  /** Named, and begun where there is none of that name; '' is nobody. */
  jobCoach: lineSchema,
  startedOn: isoDateSchema.nullable(),
  reviewedOn: isoDateSchema.nullable(),
  objective: longTextSchema,
  strategy: longTextSchema,
  delivery: longTextSchema,
  evaluation: longTextSchema,
  refinement: longTextSchema,
});
export type InstructionPlanFields = z.infer<typeof fieldsSchema>;

const partFieldsSchema = z.object({
  description: longTextSchema,
  cue: longTextSchema,
  support: longTextSchema,
});
export type InstructionPartFields = z.infer<typeof partFieldsSchema>;

const which = { recordId: idSchema, version: versionSchema };

const partSchema = partFieldsSchema.extend(which);
export type InstructionPart = z.infer<typeof partSchema>;

const rowSchema = z.object({
  ...which,
  ...fieldsSchema.pick({ task: true, jobCoach: true, startedOn: true, reviewedOn: true }).shape,
  /** How many parts the task is broken down into. */
  parts: z.number().int(),
});
export type InstructionPlanRow = z.infer<typeof rowSchema>;

const detailsSchema = fieldsSchema.extend({
  ...which,
  personId: idSchema,
  surname: z.string(),
  forename: z.string(),
  preferredName: z.string(),
  parts: z.array(partSchema),
});
export type InstructionPlan = z.infer<typeof detailsSchema>;

const added = z.object({ recordId: idSchema });

export const instructionPlans = {
  /** The latest first. */
  ofPerson: procedure.input(z.object({ personId: idSchema })).output(z.array(rowSchema)),
  get: procedure.input(z.object({ recordId: idSchema })).output(detailsSchema),
  add: procedure.input(z.object({ personId: idSchema, fields: fieldsSchema.partial() })).output(added),
  save: procedure.input(z.object({ ...which, patch: fieldsSchema.partial() })).output(savedSchema),
  /** Takes the plan out with its parts. */
  remove: procedure.input(z.object(which)).output(z.void()),
  /** Adds a part after the last. */
  addPart: procedure.input(z.object({ planId: idSchema, description: longTextSchema })).output(added),
  savePart: procedure.input(z.object({ ...which, patch: partFieldsSchema.partial() })).output(savedSchema),
  /** Puts a part before another of the same plan, or last. */
  movePart: procedure.input(z.object({ recordId: idSchema, beforeId: idSchema.nullable() })).output(z.void()),
  removePart: procedure.input(z.object(which)).output(z.void()),
};
