/** Young people and what is recorded of them. */
import { z } from 'zod';

import { procedure } from '../rpc/define.ts';
import {
  academicYearSchema,
  idSchema,
  isoDateSchema,
  lineSchema,
  longTextSchema,
  savedSchema,
  versionSchema,
} from './common.ts';
import { reviewFilterSchema } from './reviews.ts';

const date = isoDateSchema.nullable();

/** What is recorded of a young person directly. Codes are those of `shared/content/codes`. */
export const personFieldsSchema = z.object({
  localId: lineSchema,
  upn: lineSchema,
  uln: lineSchema,
  surname: lineSchema,
  forename: lineSchema,
  preferredName: lineSchema,
  dateOfBirth: date,
  sex: lineSchema,
  ethnicity: lineSchema,
  postcode: lineSchema,
  settingId: idSchema.nullable(),
  leadOfficer: lineSchema,
  contact: longTextSchema,
  consent: lineSchema,
  notes: longTextSchema,
});
export type PersonFields = z.infer<typeof personFieldsSchema>;

export const personRowSchema = z.object({
  personId: idSchema,
  surname: z.string(),
  forename: z.string(),
  dateOfBirth: date,
  /** Age today. */
  age: z.number().int().nullable(),
  /** National curriculum year now (a recorded taught year wins). */
  curriculumYear: z.number().int().nullable(),
  upn: z.string(),
  settingName: z.string(),
  primaryNeed: z.string(),
  planState: z.enum(['in-force', 'ceased', 'none']),
  lastReviewOn: date,
  nextReviewDueOn: date,
  localId: z.string(),
  uln: z.string(),
  sex: z.string(),
  ethnicity: z.string(),
  postcode: z.string(),
  leadOfficer: z.string(),
  /** The stages of the pathway that are open now, in order. */
  stages: z.array(z.number().int()),
});
export type PersonRow = z.infer<typeof personRowSchema>;

export const planRecordSchema = z.object({
  recordId: idSchema,
  version: versionSchema,
  startedOn: date,
  ceasedOn: date,
  ceaseReason: z.string(),
});
export const reviewRecordSchema = z.object({
  recordId: idSchema,
  version: versionSchema,
  dueOn: date,
  /** The appointment: the day and the time (`14:30`, '' while none is agreed). */
  meetingOn: date,
  meetingAt: z.string(),
  heldOn: date,
  attended: z.boolean().nullable(),
  employmentFocus: z.boolean().nullable(),
  outcome: z.string(),
  decisionOn: date,
  finalPlanOn: date,
  notes: z.string(),
});
export const workExperienceRecordSchema = z.object({
  recordId: idSchema,
  employer: z.string(),
  setting: z.enum(['open', 'internal', 'simulated']).nullable(),
  startedOn: date,
  endedOn: date,
  reflection: z.string(),
});
export const programmeRecordSchema = z.object({
  recordId: idSchema,
  kind: z.string(),
  provider: z.string(),
  hostEmployer: z.string(),
  jobCoach: z.string(),
  startedOn: date,
  endedOn: date,
  weeklyHours: z.number().nullable(),
  accessToWork: z.boolean().nullable(),
  leftEarly: z.boolean().nullable(),
  leftReason: z.string(),
});
export const paidJobRecordSchema = z.object({
  recordId: idSchema,
  employer: z.string(),
  role: z.string(),
  startedOn: date,
  endedOn: date,
  weeklyHours: z.number().nullable(),
  hourlyPay: z.number().nullable(),
});
export const taughtYearRecordSchema = z.object({
  recordId: idSchema,
  version: versionSchema,
  academicYear: academicYearSchema,
  taughtYear: z.number().int().nullable(),
  settingId: idSchema.nullable(),
  settingName: z.string(),
});
/** Whether there is a vocational profile; null while nobody has said. */
export const vocationalProfileRecordSchema = z.object({
  recordId: idSchema,
  version: versionSchema,
  recordedOn: date,
  hasProfile: z.boolean().nullable(),
  attachedToPlan: z.boolean().nullable(),
  notes: z.string(),
});
/** A cell of a tracker that fits none of our fields: kept, shown, and exported again. */
export const additionalInformationSchema = z.object({
  recordId: idSchema,
  heading: z.string(),
  value: z.string(),
  /** "annual_review_tracker.xlsx, AR 2021-22, row 12". */
  source: z.string(),
});

export const personSchema = personFieldsSchema.extend({
  personId: idSchema,
  version: versionSchema,
  settingName: z.string(),
  age: z.number().int().nullable(),
  curriculumYear: z.number().int().nullable(),
  planState: z.enum(['in-force', 'ceased', 'none']),
  nextReviewDueOn: date,
  needs: z.array(z.object({ rank: z.number().int(), code: z.string() })),
  plans: z.array(planRecordSchema),
  reviews: z.array(reviewRecordSchema),
  workExperience: z.array(workExperienceRecordSchema),
  programmes: z.array(programmeRecordSchema),
  paidJobs: z.array(paidJobRecordSchema),
  taughtYears: z.array(taughtYearRecordSchema),
  vocationalProfiles: z.array(vocationalProfileRecordSchema).optional(),
  additional: z.array(additionalInformationSchema),
});
export type Person = z.infer<typeof personSchema>;

export const personSorts = ['name', 'age', 'setting', 'next-review', 'officer'] as const;

/** Which young people; every part left open (null or left out) narrows nothing. */
export const personFilterSchema = reviewFilterSchema.partial().extend({
  /** Looks in names, UPN, ULN and local id. */
  search: z.string().max(200),
  planState: z.enum(['in-force', 'ceased', 'none']).nullable(),
  /** Main need. */
  need: z.string().max(40).nullable().optional(),
});
export type PersonFilter = z.infer<typeof personFilterSchema>;

/** More young people than this are changed in several steps. */
export const MOST_CHANGED_AT_ONCE = 50_000;

/** A way of looking at a list, kept under a name; what it holds is the page's own. */
export const savedViewSchema = z.object({
  viewId: idSchema,
  version: versionSchema,
  name: z.string(),
  view: z.string(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const people = {
  /** A page of young people. */
  list: procedure
    .input(
      personFilterSchema.extend({
        sort: z.enum(personSorts),
        descending: z.boolean(),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(z.object({ total: z.number().int(), people: z.array(personRowSchema) })),
  /** The ids of everybody who fits, for what is done to all of them. */
  ids: procedure.input(personFilterSchema).output(z.array(idSchema)),
  /** Gives many young people the same lead officer or setting, in one change. Answers how many were changed. */
  setForMany: procedure
    .input(
      z.object({
        personIds: z.array(idSchema).min(1).max(MOST_CHANGED_AT_ONCE),
        patch: z.union([z.object({ leadOfficer: lineSchema }), z.object({ settingId: idSchema.nullable() })]),
      }),
    )
    .output(z.object({ changed: z.number().int() })),
  /** The views of the list of young people, by name. */
  views: procedure.output(z.array(savedViewSchema)),
  addView: procedure
    .input(z.object({ name: lineSchema, view: z.string().max(20_000) }))
    .output(z.object({ viewId: idSchema })),
  renameView: procedure
    .input(z.object({ viewId: idSchema, version: versionSchema, name: lineSchema }))
    .output(savedSchema),
  removeView: procedure.input(z.object({ viewId: idSchema, version: versionSchema })).output(z.void()),
  counts: procedure.output(z.object({ all: z.number().int(), planInForce: z.number().int() })),
  get: procedure.input(z.object({ personId: idSchema })).output(personSchema),
  add: procedure
    .input(z.object({ fields: personFieldsSchema.partial() }))
    .output(z.object({ personId: idSchema })),
  save: procedure
    .input(z.object({ personId: idSchema, version: versionSchema, patch: personFieldsSchema.partial() }))
    .output(savedSchema),
  settings: procedure.output(
    z.array(
      z.object({
        settingId: idSchema,
        version: versionSchema,
        name: z.string(),
        type: z.string(),
        people: z.number().int(),
      }),
    ),
  ),
};
