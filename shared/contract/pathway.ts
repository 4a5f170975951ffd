/** The five stages of the pathway: one young person's, everybody's, and a young person's own actions. */
import { z } from 'zod';

import { stuckReasonCodes } from '../domain/pathway-stuck.ts';
import { procedure } from '../rpc/define.ts';
import { actionStatusSchema, progressNoteSchema } from './action-plan.ts';
import {
  idSchema,
  instantSchema,
  isoDateSchema,
  lineSchema,
  longTextSchema,
  savedSchema,
  versionSchema,
} from './common.ts';
import { reviewFilterSchema } from './reviews.ts';
import { whoseSchema } from './whose.ts';

const date = isoDateSchema.nullable();

export const stageSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

/** A time spent at one stage; open while it has no end. */
export const spellFieldsSchema = z.object({
  stage: stageSchema,
  startedOn: date,
  endedOn: date,
  startReason: longTextSchema,
  endReason: longTextSchema,
  nextStep: longTextSchema,
  nextStepOn: date,
  notes: longTextSchema,
});
export type SpellFields = z.infer<typeof spellFieldsSchema>;

export const spellSchema = spellFieldsSchema.extend({
  recordId: idSchema,
  version: versionSchema,
  startedOn: isoDateSchema,
});
export type Spell = z.infer<typeof spellSchema>;

export const checkStateSchema = z.enum(['to-do', 'done', 'not-needed']);
export type CheckState = z.infer<typeof checkStateSchema>;

const checkFieldsSchema = z.object({ state: checkStateSchema, doneOn: date, note: longTextSchema });
export type CheckFields = z.infer<typeof checkFieldsSchema>;

/** What is said of an item; items of which nothing was ever said are left out. */
export const checkSchema = checkFieldsSchema.extend({ itemId: z.string(), version: versionSchema });

/** Why somebody is stuck; empty when they are not. */
export const stuckReasonSchema = z.enum(stuckReasonCodes);

/** After how many weeks at a stage somebody is stuck. Version 0 while the usual number holds. */
export const stageLimitSchema = z.object({
  stage: stageSchema,
  weeks: z.number().int(),
  version: z.number().int().min(0),
});
export type StageLimit = z.infer<typeof stageLimitSchema>;

export const personPathwaySchema = z.object({
  spells: z.array(spellSchema.extend({ stuck: z.array(stuckReasonSchema) })),
  checks: z.array(checkSchema),
});
export type PersonPathway = z.infer<typeof personPathwaySchema>;

/** Somebody at a stage now: once for each stage they are at. */
export const pathwayRowSchema = whoseSchema.extend({
  recordId: idSchema,
  version: versionSchema,
  stage: stageSchema,
  startedOn: isoDateSchema,
  nextStep: z.string(),
  nextStepOn: date,
  stuck: z.array(stuckReasonSchema),
  /** Every stage they are at now, this one among them. */
  openStages: z.array(stageSchema),
});
export type PathwayRow = z.infer<typeof pathwayRowSchema>;

/** Somebody who is at no stage now, with the stage they were at last. */
export const withoutStageRowSchema = whoseSchema.extend({
  lastStage: stageSchema.nullable(),
  lastEndedOn: date,
});
export type WithoutStageRow = z.infer<typeof withoutStageRowSchema>;

export const pathwaySorts = ['name', 'stage', 'since', 'next-step', 'setting'] as const;
const page = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) };
const total = z.number().int();

export const pathway = {
  ofPerson: procedure.input(z.object({ personId: idSchema })).output(personPathwaySchema),
  beginStage: procedure
    .input(z.object({ personId: idSchema, fields: spellFieldsSchema.partial().required({ stage: true }) }))
    .output(z.object({ recordId: idSchema })),
  saveStage: procedure
    .input(z.object({ recordId: idSchema, version: versionSchema, patch: spellFieldsSchema.partial() }))
    .output(savedSchema),
  /** Ends a stage and, where one is named, begins the next, as one change. */
  endStage: procedure
    .input(
      z.object({
        recordId: idSchema,
        version: versionSchema,
        endedOn: date,
        endReason: longTextSchema,
        begin: z
          .object({
            stage: stageSchema,
            startReason: longTextSchema,
            nextStep: longTextSchema,
            nextStepOn: date,
          })
          .nullable(),
      }),
    )
    .output(z.object({ savedAt: instantSchema })),
  removeStage: procedure.input(z.object({ recordId: idSchema, version: versionSchema })).output(z.void()),
  /** Version 0 for an item of which nothing was said yet. */
  saveCheck: procedure
    .input(
      z.object({
        personId: idSchema,
        itemId: z.string().max(80),
        version: z.number().int().min(0),
        patch: checkFieldsSchema.partial(),
      }),
    )
    .output(savedSchema),
  /** Everybody who is at a stage now, once for each. */
  list: procedure
    .input(
      z.object({
        filter: reviewFilterSchema,
        stage: stageSchema.nullable(),
        onlyStuck: z.boolean(),
        sort: z.enum(pathwaySorts),
        descending: z.boolean(),
        ...page,
      }),
    )
    .output(z.object({ total, rows: z.array(pathwayRowSchema) })),
  /** Young people in Year 9 or above with an EHC plan in force who are at no stage now. */
  withoutStage: procedure
    .input(z.object({ filter: reviewFilterSchema, ...page }))
    .output(z.object({ total, rows: z.array(withoutStageRowSchema) })),
  counts: procedure.input(z.object({ filter: reviewFilterSchema })).output(
    z.object({
      stages: z.array(z.object({ stage: stageSchema, people: total, stuck: total })),
      withoutStage: total,
    }),
  ),
  limits: procedure.output(z.array(stageLimitSchema)),
  saveLimit: procedure
    .input(z.object({ stage: stageSchema, version: z.number().int().min(0), weeks: z.number() }))
    .output(savedSchema),
};

/** An action for one young person. It names them, so it is never part of the authority's action plan. */
export const personActionSchema = z.object({
  actionId: idSchema,
  description: longTextSchema,
  lead: lineSchema,
  dueOn: date,
  status: actionStatusSchema,
  /** Set by the application on the day the status became done. */
  completedOn: date,
  stage: stageSchema.nullable(),
  progress: z.array(progressNoteSchema),
  version: versionSchema,
});
export type PersonAction = z.infer<typeof personActionSchema>;

/** An action that is neither done nor stopped, with whose it is. */
export const openPersonActionSchema = whoseSchema.extend({
  actionId: idSchema,
  description: z.string(),
  lead: z.string(),
  dueOn: date,
  status: actionStatusSchema,
});
export type OpenPersonAction = z.infer<typeof openPersonActionSchema>;

export const personAction = {
  /** By due day; without one last, done and stopped after everything else. */
  ofPerson: procedure.input(z.object({ personId: idSchema })).output(z.array(personActionSchema)),
  /** Not done and not stopped, of everybody; the one due first comes first. */
  open: procedure
    .input(z.object({ filter: reviewFilterSchema, onlyOverdue: z.boolean(), ...page }))
    .output(z.object({ total, rows: z.array(openPersonActionSchema) })),
  counts: procedure.output(z.object({ overdue: total, dueInTwoWeeks: total })),
  add: procedure
    .input(
      z.object({
        personId: idSchema,
        description: longTextSchema,
        lead: lineSchema,
        dueOn: date,
        stage: stageSchema.nullable(),
      }),
    )
    .output(z.object({ actionId: idSchema })),
  save: procedure
    .input(
      z.object({
        actionId: idSchema,
        version: versionSchema,
        patch: personActionSchema
          .pick({ description: true, lead: true, dueOn: true, status: true, stage: true })
          .partial(),
      }),
    )
    .output(savedSchema),
  remove: procedure
    .input(z.object({ actionId: idSchema, version: versionSchema }))
    .output(z.object({ savedAt: instantSchema })),
  addProgress: procedure
    .input(z.object({ actionId: idSchema, notedOn: isoDateSchema, note: longTextSchema }))
    .output(z.object({ progressId: idSchema })),
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
