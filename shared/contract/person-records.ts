/** What is recorded of a young person beside their own details, by hand: EHC plans, needs, years, and their settings. */
import { z } from 'zod';

import { procedure } from '../rpc/define.ts';
import {
  academicYearSchema,
  idSchema,
  instantSchema,
  isoDateSchema,
  lineSchema,
  savedSchema,
  versionSchema,
} from './common.ts';

const date = isoDateSchema.nullable();
const record = { recordId: idSchema, version: versionSchema };

export const planFieldsSchema = z.object({ startedOn: date, ceasedOn: date, ceaseReason: lineSchema });
export type PlanFields = z.infer<typeof planFieldsSchema>;

export const yearFieldsSchema = z.object({
  taughtYear: z.number().nullable(),
  settingId: idSchema.nullable(),
});
export type YearFields = z.infer<typeof yearFieldsSchema>;

export const settingFieldsSchema = z.object({ name: lineSchema, type: lineSchema });
export type SettingFields = z.infer<typeof settingFieldsSchema>;

const needs = z.array(lineSchema).max(20);

export const personRecords = {
  addPlan: procedure
    .input(z.object({ personId: idSchema, fields: planFieldsSchema.partial() }))
    .output(z.object({ recordId: idSchema })),
  savePlan: procedure.input(z.object({ ...record, patch: planFieldsSchema.partial() })).output(savedSchema),
  removePlan: procedure.input(z.object(record)).output(z.void()),
  /** The needs in their order, as they were on the page and as they are to be. */
  saveNeeds: procedure
    .input(z.object({ personId: idSchema, before: needs, after: needs }))
    .output(z.object({ savedAt: instantSchema })),
  /** Version 0 for a year of which nothing is recorded yet. */
  saveYear: procedure
    .input(
      z.object({
        personId: idSchema,
        academicYear: academicYearSchema,
        version: z.number().int().min(0),
        patch: yearFieldsSchema.partial(),
      }),
    )
    .output(savedSchema),
  removeYear: procedure.input(z.object(record)).output(z.void()),
  addSetting: procedure.input(settingFieldsSchema).output(z.object({ settingId: idSchema })),
  saveSetting: procedure
    .input(z.object({ settingId: idSchema, version: versionSchema, patch: settingFieldsSchema.partial() }))
    .output(savedSchema),
};
