/** Work experience, programmes, paid jobs and voluntary work of one young person, recorded and corrected by hand. */
import { z } from 'zod';

import { programmeKinds } from '../content/codes/programme-kind.ts';
import { workExperienceKinds } from '../content/codes/work-experience-kind.ts';
import { checkWeeks } from '../domain/job-checks.ts';
import { procedure } from '../rpc/define.ts';
import { idSchema, isoDateSchema, lineSchema, longTextSchema, savedSchema, versionSchema } from './common.ts';

const date = isoDateSchema.nullable();
const yesNo = z.boolean().nullable();
const amount = z.number().min(0).nullable();
const codesOf = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  z.enum(list.map(({ code }) => code) as [Code, ...Code[]]);

/**
 * Employers and job coaches are named: who of that name is there already is meant, whatever its capitals and spaces;
 * else it is begun. '' is nobody.
 */
const name = lineSchema;
/** Hours a week. */
const weeklyHours = amount;
/** Pounds. */
const pounds = amount;

export const experienceFieldsSchema = z.object({
  employer: name,
  setting: codesOf(workExperienceKinds).nullable(),
  role: lineSchema,
  startedOn: date,
  endedOn: date,
  weeklyHours,
  jobCoach: name,
  reflection: longTextSchema,
});
export const programmeFieldsSchema = z.object({
  kind: codesOf(programmeKinds),
  provider: lineSchema,
  hostEmployer: name,
  jobCoach: name,
  startedOn: date,
  endedOn: date,
  plannedEndOn: date,
  weeklyHours,
  accessToWork: yesNo,
  accessToWorkFrom: date,
  accessToWorkYearly: pounds,
  leftEarly: yesNo,
  leftReason: lineSchema,
  funding: lineSchema,
  yearlyCost: pounds,
  destination: lineSchema,
  notes: longTextSchema,
});
export const jobFieldsSchema = z.object({
  employer: name,
  role: lineSchema,
  startedOn: date,
  endedOn: date,
  endedReason: lineSchema,
  weeklyHours,
  hourlyPay: pounds,
  /** The day whose pay it is; that of the first day of the job where it is null. */
  payOn: date,
  contract: lineSchema,
  inWorkSupport: lineSchema,
  jobCoach: name,
  accessToWork: yesNo,
  notes: longTextSchema,
});
export const voluntaryFieldsSchema = z.object({
  employer: name,
  role: lineSchema,
  startedOn: date,
  endedOn: date,
  weeklyHours,
  notes: longTextSchema,
});

export const workKinds = ['experience', 'programme', 'job', 'voluntary'] as const;
export type WorkKind = (typeof workKinds)[number];
const fieldsOfKind = {
  experience: experienceFieldsSchema,
  programme: programmeFieldsSchema,
  job: jobFieldsSchema,
  voluntary: voluntaryFieldsSchema,
};
export type WorkFields = { [Kind in WorkKind]: z.infer<(typeof fieldsOfKind)[Kind]> };

/** Something that is worth a second look; it stands beside the field and never keeps anything from being saved. */
export const noticeSchema = z.object({ field: z.string(), words: z.string() });
export type Notice = z.infer<typeof noticeSchema>;

const record = { recordId: idSchema, version: versionSchema, notices: z.array(noticeSchema) };

export const weeksSchema = z.literal(checkWeeks);
export const jobCheckFieldsSchema = z.object({
  checkedOn: isoDateSchema,
  stillInWork: yesNo,
  weeklyHours,
  hourlyPay: pounds,
  note: longTextSchema,
});
export type JobCheckFields = z.infer<typeof jobCheckFieldsSchema>;
/** One of the checks at 13, 26 and 52 weeks, with what was recorded of it. */
export const jobCheckSchema = z.object({
  weeks: weeksSchema,
  dueOn: isoDateSchema,
  state: z.enum(['done', 'late', 'due', 'to-come', 'passed', 'not-needed']),
  recorded: jobCheckFieldsSchema
    .extend({ recordId: idSchema, version: versionSchema, notices: z.array(noticeSchema) })
    .nullable(),
});
export type JobCheckRecord = z.infer<typeof jobCheckSchema>;

export const personWorkSchema = z.object({
  experience: z.array(experienceFieldsSchema.extend(record)),
  programme: z.array(programmeFieldsSchema.extend(record)),
  job: z.array(jobFieldsSchema.extend(record).extend({ checks: z.array(jobCheckSchema) })),
  voluntary: z.array(voluntaryFieldsSchema.extend(record)),
});
export type PersonWork = z.infer<typeof personWorkSchema>;

const of = <Kind extends WorkKind, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), ...shape });

const addSchema = z.discriminatedUnion('kind', [
  of('experience', { personId: idSchema, fields: experienceFieldsSchema.partial() }),
  of('programme', { personId: idSchema, fields: programmeFieldsSchema.partial() }),
  of('job', { personId: idSchema, fields: jobFieldsSchema.partial() }),
  of('voluntary', { personId: idSchema, fields: voluntaryFieldsSchema.partial() }),
]);
export type AddWork = z.infer<typeof addSchema>;

const which = { recordId: idSchema, version: versionSchema };
const saveSchema = z.discriminatedUnion('kind', [
  of('experience', { ...which, patch: experienceFieldsSchema.partial() }),
  of('programme', { ...which, patch: programmeFieldsSchema.partial() }),
  of('job', { ...which, patch: jobFieldsSchema.partial() }),
  of('voluntary', { ...which, patch: voluntaryFieldsSchema.partial() }),
]);
export type SaveWork = z.infer<typeof saveSchema>;

export const work = {
  ofPerson: procedure.input(z.object({ personId: idSchema })).output(personWorkSchema),
  add: procedure.input(addSchema).output(z.object({ recordId: idSchema })),
  save: procedure.input(saveSchema).output(savedSchema),
  remove: procedure.input(z.object({ kind: z.enum(workKinds), ...which })).output(z.void()),
  /** Records a check of a job, or changes what was recorded (then with its version). */
  check: procedure
    .input(
      z.object({
        jobId: idSchema,
        weeks: weeksSchema,
        version: versionSchema.nullable(),
        patch: jobCheckFieldsSchema.partial(),
      }),
    )
    .output(savedSchema),
  removeCheck: procedure.input(z.object(which)).output(z.void()),
};
