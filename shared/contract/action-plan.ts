/** The Internships Work action plan, and the actions: each lives once and is shown wherever it is linked. */
import { z } from 'zod';

import { procedure } from '../rpc/define.ts';
import {
  idSchema,
  instantSchema,
  isoDateSchema,
  lineSchema,
  longTextSchema,
  savedSchema,
  versionSchema,
} from './common.ts';

export const actionStatuses = ['not-started', 'in-progress', 'done', 'stopped'] as const;
export const actionStatusSchema = z.enum(actionStatuses);
export type ActionStatus = z.infer<typeof actionStatusSchema>;

/** Where an action came from: a statement or a priority of one assessment (exactly one of the two numbers is set). */
export const actionLinkSchema = z.object({
  linkId: idSchema,
  assessmentId: idSchema,
  statementNumber: z.number().int().nullable(),
  priorityNumber: z.number().int().nullable(),
});

export const progressNoteSchema = z.object({
  progressId: idSchema,
  notedOn: isoDateSchema,
  note: longTextSchema,
  version: versionSchema,
});

export const actionSchema = z.object({
  actionId: idSchema,
  planId: idSchema,
  /** The topic of the plan, or null while it has not been put under one. */
  topicId: z.string().nullable(),
  description: longTextSchema,
  lead: lineSchema,
  dueOn: isoDateSchema.nullable(),
  status: actionStatusSchema,
  /** Set by the application on the day the status became done. */
  completedOn: isoDateSchema.nullable(),
  links: z.array(actionLinkSchema),
  progress: z.array(progressNoteSchema),
  position: z.number(),
  version: versionSchema,
});
export type Action = z.infer<typeof actionSchema>;

export const planSchema = z.object({
  planId: idSchema,
  instrumentId: z.string(),
  instrumentVersion: z.string(),
  authorityName: lineSchema,
  responsiblePerson: lineSchema,
  email: lineSchema,
  telephone: lineSchema,
  /** Outcomes that the authority marked as a priority. None is marked to begin with. */
  priorityOutcomeIds: z.array(z.string()),
  version: versionSchema,
});
export type Plan = z.infer<typeof planSchema>;

const linkInput = z.union([
  z.object({ assessmentId: idSchema, statementNumber: z.number().int().min(1) }),
  z.object({ assessmentId: idSchema, priorityNumber: z.number().int().min(1) }),
]);
export type ActionLinkInput = z.infer<typeof linkInput>;

export const actionPlan = {
  /** The plan of the current edition (made with the data file). */
  get: procedure.output(planSchema),
  saveHeader: procedure
    .input(
      z.object({
        planId: idSchema,
        version: versionSchema,
        patch: planSchema
          .pick({ authorityName: true, responsiblePerson: true, email: true, telephone: true })
          .partial(),
      }),
    )
    .output(savedSchema),
  setOutcomePriority: procedure
    .input(z.object({ planId: idSchema, outcomeId: z.string(), isPriority: z.boolean() }))
    .output(z.object({ savedAt: instantSchema })),
};

export const action = {
  /** Every action of the plan, in order of topic and position. */
  list: procedure.output(z.array(actionSchema)),
  add: procedure
    .input(
      z.object({
        planId: idSchema,
        topicId: z.string().nullable(),
        description: longTextSchema.min(1),
        lead: lineSchema,
        dueOn: isoDateSchema.nullable(),
        link: linkInput.nullable(),
      }),
    )
    .output(actionSchema),
  save: procedure
    .input(
      z.object({
        actionId: idSchema,
        version: versionSchema,
        patch: actionSchema
          .pick({ topicId: true, description: true, lead: true, dueOn: true, status: true })
          .partial(),
      }),
    )
    .output(savedSchema),
  /** Puts the action before another of the same topic, or (null) last. */
  move: procedure
    .input(z.object({ actionId: idSchema, beforeActionId: idSchema.nullable() }))
    .output(z.object({ savedAt: instantSchema })),
  remove: procedure
    .input(z.object({ actionId: idSchema, version: versionSchema }))
    .output(z.object({ savedAt: instantSchema })),
  link: procedure.input(z.object({ actionId: idSchema, to: linkInput })).output(actionLinkSchema),
  unlink: procedure.input(z.object({ linkId: idSchema })).output(z.object({ savedAt: instantSchema })),
  addProgress: procedure
    .input(z.object({ actionId: idSchema, notedOn: isoDateSchema, note: longTextSchema.min(1) }))
    .output(progressNoteSchema),
  saveProgress: procedure
    .input(
      z.object({
        progressId: idSchema,
        version: versionSchema,
        patch: progressNoteSchema.pick({ notedOn: true, note: true }).partial(),
      }),
    )
    .output(savedSchema),
  removeProgress: procedure
    .input(z.object({ progressId: idSchema, version: versionSchema }))
    .output(z.object({ savedAt: instantSchema })),
};
