/** Every change: when, what, before and after; and taking changes back. */
import { z } from 'zod';

import { procedure } from '../rpc/define.ts';
import { idSchema, instantSchema } from './common.ts';

export const changeSetSchema = z.object({
  changeSetId: idSchema,
  at: instantSchema,
  /** What was done, in words: "Score of statement 4". */
  label: z.string(),
  kind: z.enum(['edit', 'import', 'undo']),
  changeCount: z.number().int(),
  undone: z.boolean(),
});
export type ChangeSet = z.infer<typeof changeSetSchema>;

export const changeDetailSchema = z.object({
  /** What the row is, in words: "Statement 4", "Young person: Amelia Hughes". */
  what: z.string(),
  operation: z.enum(['added', 'changed', 'removed']),
  fields: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type ChangeDetail = z.infer<typeof changeDetailSchema>;

/**
 * What an undo did. `kept` names what was changed since and was therefore left as it is: a row of which all stays, or in
 * brackets the fields of it that stay ("Young person: Amelia Hughes (Postcode)"; its other fields went back).
 * `undoneCount` and `keptCount` count rows; one of which part went back and part stays is in both.
 */
export const undoneSchema = z.object({
  label: z.string(),
  undoneCount: z.number().int(),
  keptCount: z.number().int(),
  kept: z.array(z.string()),
});
export type Undone = z.infer<typeof undoneSchema>;

export const history = {
  list: procedure
    .input(z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(200) }))
    .output(z.object({ total: z.number().int(), changeSets: z.array(changeSetSchema) })),
  get: procedure
    .input(
      z.object({
        changeSetId: idSchema,
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(
      z.object({ changeSet: changeSetSchema, total: z.number().int(), changes: z.array(changeDetailSchema) }),
    ),
  /** The names of what Ctrl+Z and Ctrl+Y would do next; null when there is nothing. */
  next: procedure.output(z.object({ undo: z.string().nullable(), redo: z.string().nullable() })),
  /** Takes back the last change that has not been taken back; null when there is none. */
  undoLast: procedure.output(undoneSchema.nullable()),
  redoLast: procedure.output(undoneSchema.nullable()),
  /** Takes back one change of any age, keeping what was changed since (and saying so). */
  undo: procedure.input(z.object({ changeSetId: idSchema })).output(undoneSchema),
};
