/** What programmes cost a year and who pays for them, by academic year, kind, funding and provider. */
import { z } from 'zod';

import { procedure } from '../rpc/define.ts';
import { academicYearSchema, idSchema, isoDateSchema } from './common.ts';

const count = z.number().int();
/** Pounds; null where none of the programmes has one recorded, which is another thing than 0. */
const pounds = z.number().nullable();

export const costGroupSchema = z.object({
  /** By which its programmes are asked for; '' where nothing is recorded. */
  key: z.string(),
  label: z.string(),
  programmes: count,
  cost: pounds,
  /** Of how many programmes the cost is the sum. */
  withCost: count,
  accessToWork: pounds,
  withAccessToWork: count,
});
export type CostGroup = z.infer<typeof costGroupSchema>;

export const costDivisions = ['kind', 'funding', 'provider'] as const;
export type CostDivision = (typeof costDivisions)[number];

export const costReportSchema = z.object({
  academicYear: academicYearSchema,
  /** Every academic year in which a programme ran, the latest first; `key` is its first calendar year. */
  byYear: z.array(costGroupSchema),
  /** The chosen year. */
  total: costGroupSchema,
  by: z.object({
    kind: z.array(costGroupSchema),
    funding: z.array(costGroupSchema),
    provider: z.array(costGroupSchema),
  }),
  /** Programmes without the day they began: they are in no year. */
  withoutStart: count,
});
export type CostReport = z.infer<typeof costReportSchema>;

export const costRecordSchema = z.object({
  recordId: idSchema,
  personId: idSchema,
  surname: z.string(),
  forename: z.string(),
  kind: z.string(),
  provider: z.string(),
  funding: z.string(),
  startedOn: isoDateSchema,
  endedOn: isoDateSchema.nullable(),
  yearlyCost: pounds,
  accessToWorkYearly: pounds,
});
export type CostRecord = z.infer<typeof costRecordSchema>;

export const costsRequestSchema = z.object({
  report: z.literal('costs'),
  academicYear: academicYearSchema,
  format: z.enum(['pdf', 'xlsx']),
});

export const costs = {
  report: procedure.input(z.object({ academicYear: academicYearSchema })).output(costReportSchema),
  /** The programmes behind a figure: of a group, or of the whole year. */
  records: procedure
    .input(
      z.object({
        academicYear: academicYearSchema,
        group: z.object({ by: z.enum(costDivisions), key: z.string().max(500) }).nullable(),
        /** Those of which this is known. */
        known: z.enum(['cost', 'access-to-work']).nullable(),
      }),
    )
    .output(z.array(costRecordSchema)),
};
