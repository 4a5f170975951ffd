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

export const personSorts = ['name', 'age', 'setting', 'next-review'] as const;

export const people = {
  /** A page of young people. `search` looks in names, UPN, ULN and local id. */
  list: procedure
    .input(
      z.object({
        search: z.string().max(200),
        planState: z.enum(['in-force', 'ceased', 'none']).nullable(),
        settingId: idSchema.nullable(),
        sort: z.enum(personSorts),
        descending: z.boolean(),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(z.object({ total: z.number().int(), people: z.array(personRowSchema) })),
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
