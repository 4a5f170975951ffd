/** Employers and job coaches: records of their own, and who is or was with them. */
import { z } from 'zod';

import { procedure } from '../rpc/define.ts';
import { idSchema, isoDateSchema, lineSchema, longTextSchema, savedSchema, versionSchema } from './common.ts';

const date = isoDateSchema.nullable();

export const employerFieldsSchema = z.object({
  name: lineSchema,
  sector: lineSchema,
  size: lineSchema,
  /** Level of the Disability Confident scheme. */
  disabilityConfidentLevel: z.number().int().min(1).max(3).nullable(),
  contactName: lineSchema,
  email: lineSchema,
  telephone: lineSchema,
  address: longTextSchema,
  notes: longTextSchema,
});
export type EmployerFields = z.infer<typeof employerFieldsSchema>;

export const jobCoachFieldsSchema = z.object({
  name: lineSchema,
  organisation: lineSchema,
  email: lineSchema,
  telephone: lineSchema,
  /** When the training was completed. */
  systematicInstructionOn: date,
  occupationalStandardsOn: date,
  beganOn: date,
  leftOn: date,
  /** The most young people at a time. */
  mostPeople: z.number().int().min(1).max(200).nullable(),
  notes: longTextSchema,
});
export type JobCoachFields = z.infer<typeof jobCoachFieldsSchema>;

/** A young person who is or was there, and as what. */
export const namedSpellSchema = z.object({
  recordId: idSchema,
  personId: idSchema,
  surname: z.string(),
  forename: z.string(),
  what: z.enum(['experience', 'programme', 'job', 'voluntary', 'instruction', 'analysis']),
  startedOn: date,
  endedOn: date,
  isRunning: z.boolean(),
});
export type NamedSpell = z.infer<typeof namedSpellSchema>;

const counts = {
  /** Young people who are with them today. */
  now: z.number().int(),
  /** Young people who are or ever were. */
  ever: z.number().int(),
};
export const employerRowSchema = employerFieldsSchema
  .pick({ name: true, sector: true, size: true, disabilityConfidentLevel: true })
  .extend({ employerId: idSchema, version: versionSchema, ...counts });
export type EmployerRow = z.infer<typeof employerRowSchema>;
export const jobCoachRowSchema = jobCoachFieldsSchema
  .omit({ notes: true })
  .extend({ jobCoachId: idSchema, version: versionSchema, ...counts });
export type JobCoachRow = z.infer<typeof jobCoachRowSchema>;

export const employerSchema = employerFieldsSchema.extend({
  employerId: idSchema,
  version: versionSchema,
  people: z.array(namedSpellSchema),
});
export type Employer = z.infer<typeof employerSchema>;
export const jobCoachSchema = jobCoachFieldsSchema.extend({
  jobCoachId: idSchema,
  version: versionSchema,
  people: z.array(namedSpellSchema),
});
export type JobCoach = z.infer<typeof jobCoachSchema>;

export const employers = {
  list: procedure.output(z.array(employerRowSchema)),
  get: procedure.input(z.object({ employerId: idSchema })).output(employerSchema),
  add: procedure.input(z.object({ name: lineSchema })).output(z.object({ employerId: idSchema })),
  save: procedure
    .input(z.object({ employerId: idSchema, version: versionSchema, patch: employerFieldsSchema.partial() }))
    .output(savedSchema),
  /** Refused while anything refers to the employer. */
  remove: procedure.input(z.object({ employerId: idSchema, version: versionSchema })).output(z.void()),
  /** Two that are one: everything of the other comes to the one that is kept. */
  merge: procedure
    .input(
      z.object({
        keepId: idSchema,
        otherId: idSchema,
        versions: z.object({ keep: versionSchema, other: versionSchema }),
      }),
    )
    .output(z.object({ moved: z.number().int() })),
};

export const jobCoaches = {
  list: procedure.output(z.array(jobCoachRowSchema)),
  get: procedure.input(z.object({ jobCoachId: idSchema })).output(jobCoachSchema),
  add: procedure.input(z.object({ name: lineSchema })).output(z.object({ jobCoachId: idSchema })),
  save: procedure
    .input(z.object({ jobCoachId: idSchema, version: versionSchema, patch: jobCoachFieldsSchema.partial() }))
    .output(savedSchema),
  /** Refused while anything refers to the job coach. */
  remove: procedure.input(z.object({ jobCoachId: idSchema, version: versionSchema })).output(z.void()),
};
