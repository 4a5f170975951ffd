/** Programmes, paid jobs and work experience of everybody, as lists; and the rates that pay is checked against. */
import { z } from 'zod';

import { wageBands } from '../content/minimum-wage.ts';
import { procedure } from '../rpc/define.ts';
import { academicYearSchema, idSchema, isoDateSchema, savedSchema, versionSchema } from './common.ts';
import { weeksSchema } from './work.ts';

const date = isoDateSchema.nullable();
const page = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) };

/** Today: `to-come` begins later; `not-known` while it is not recorded when it began. */
export const spellStates = ['running', 'ended', 'left-early', 'to-come', 'not-known'] as const;
export type SpellState = (typeof spellStates)[number];

const filter = {
  kind: z.string().max(40).nullable(),
  /** What runs on any day of the academic year. */
  academicYear: academicYearSchema.nullable(),
  state: z.enum(['running', 'ended', 'left-early']).nullable(),
};
const whose = {
  recordId: idSchema,
  personId: idSchema,
  surname: z.string(),
  forename: z.string(),
  startedOn: date,
  endedOn: date,
};

export const programmeRowSchema = z.object({
  ...whose,
  kind: z.string(),
  provider: z.string(),
  hostEmployer: z.string(),
  jobCoach: z.string(),
  plannedEndOn: date,
  state: z.enum(spellStates),
});
export type ProgrammeRow = z.infer<typeof programmeRowSchema>;

export const experienceRowSchema = z.object({
  ...whose,
  kind: z.enum(['open', 'internal', 'simulated', 'voluntary']).nullable(),
  employer: z.string(),
  role: z.string(),
  state: z.enum(spellStates),
});
export type ExperienceRow = z.infer<typeof experienceRowSchema>;

export const jobShows = ['all', 'checks', 'running', 'ended', 'below-minimum'] as const;
export type JobShow = (typeof jobShows)[number];
export const jobRowSchema = z.object({
  ...whose,
  employer: z.string(),
  role: z.string(),
  weeklyHours: z.number().nullable(),
  hourlyPay: z.number().nullable(),
  state: z.enum(spellStates),
  nextCheck: z
    .object({ weeks: weeksSchema, dueOn: isoDateSchema, state: z.enum(['late', 'due', 'to-come']) })
    .nullable(),
  /** Words where the pay last recorded is below the minimum wage of its day. */
  belowMinimum: z.string().nullable(),
});
export type JobRow = z.infer<typeof jobRowSchema>;

export const workLists = {
  programmes: procedure
    .input(z.object({ ...filter, ...page }))
    .output(z.object({ total: z.number().int(), rows: z.array(programmeRowSchema) })),
  experience: procedure
    .input(z.object({ ...filter, ...page }))
    .output(z.object({ total: z.number().int(), rows: z.array(experienceRowSchema) })),
  jobs: procedure
    .input(z.object({ show: z.enum(jobShows), academicYear: academicYearSchema.nullable(), ...page }))
    .output(z.object({ total: z.number().int(), rows: z.array(jobRowSchema) })),
  /** The academic years from the first in which anything of these began to the present one or the last; latest first. */
  years: procedure.output(z.array(academicYearSchema)),
  /** Checks of jobs that are late, and that come within two weeks. */
  counts: procedure.output(
    z.object({
      checksLate: z.number().int(),
      checksDue: z.number().int(),
      programmes: z.number().int(),
      jobs: z.number().int(),
      experience: z.number().int(),
    }),
  ),
};

const bandSchema = z.enum(wageBands.map(({ code }) => code));
export const wageRateSchema = z.object({
  startsOn: isoDateSchema,
  band: bandSchema,
  /** Pounds an hour; null for what is published only. */
  hourlyRate: z.number(),
  /** What was published for the day; null where the authority added it. */
  published: z.number().nullable(),
  /** The authority's own entry, where there is one. */
  own: z.object({ recordId: idSchema, version: versionSchema }).nullable(),
});
export type WageRateRow = z.infer<typeof wageRateSchema>;

export const wageRates = {
  list: procedure.output(z.array(wageRateSchema)),
  /** Sets the authority's own rate of a day and band. */
  set: procedure
    .input(
      z.object({
        startsOn: isoDateSchema,
        band: bandSchema,
        hourlyRate: z.number().min(0),
        version: versionSchema.nullable(),
      }),
    )
    .output(savedSchema),
  /** Takes the authority's own rate out: the published one stands again. */
  remove: procedure.input(z.object({ recordId: idSchema, version: versionSchema })).output(z.void()),
};
