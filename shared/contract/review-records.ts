/** Annual reviews of one young person, recorded and corrected by hand. */
import { z } from 'zod';

import { procedure } from '../rpc/define.ts';
import { idSchema, isoDateSchema, longTextSchema, savedSchema, versionSchema } from './common.ts';

const date = isoDateSchema.nullable();

/** What is recorded of a review. Codes are those of `shared/content/codes`. */
export const reviewFieldsSchema = z.object({
  dueOn: date,
  heldOn: date,
  attended: z.boolean().nullable(),
  employmentFocus: z.boolean().nullable(),
  outcome: z.string().max(40),
  decisionOn: date,
  finalPlanOn: date,
  notes: longTextSchema,
});
export type ReviewFields = z.infer<typeof reviewFieldsSchema>;

export const reviewRecords = {
  add: procedure
    .input(z.object({ personId: idSchema, fields: reviewFieldsSchema.partial() }))
    .output(z.object({ recordId: idSchema })),
  save: procedure
    .input(z.object({ recordId: idSchema, version: versionSchema, patch: reviewFieldsSchema.partial() }))
    .output(savedSchema),
  remove: procedure.input(z.object({ recordId: idSchema, version: versionSchema })).output(z.void()),
};
