/** Every change: when, what, before and after; and taking changes back. */
import { z } from 'zod';

import { keptReasons } from '../domain/kept-reasons.ts';
import { procedure } from '../rpc/define.ts';
import { idSchema, instantSchema } from './common.ts';

export const changeSetSchema = z.object({
  changeSetId: idSchema,
  at: instantSchema,
  /** What was done, in words: "Score of statement 4". */
  label: z.string(),
  kind: z.enum(['edit', 'import', 'undo']),
  /** Of an import, who made it, by the name of their account on the computer; '' when that was not recorded. */
  by: z.string(),
  changeCount: z.number().int(),
  /** How many of its changes are to the young person asked about; null where nobody was. */
  changesOfPerson: z.number().int().nullable(),
  /** A merge of two records that stands: it is taken apart with `people.unmerge`, which `undo` refuses to stand in for. */
  isMerge: z.boolean(),
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

const keptRowSchema = z.object({
  /** In words: "Young person: Amelia Hughes", or in brackets the fields of it that stay while the others went back. */
  what: z.string(),
  why: z.enum(keptReasons),
  /** For what is still needed, by what: "Paid job of Amelia Hughes, 1 September 2026 and 2 more"; else ''. */
  neededBy: z.string(),
});
export type KeptRow = z.infer<typeof keptRowSchema>;

/**
 * What an undo did. `kept` names what was left as it is, and why: a row of which all stays, or of which some fields do.
 * `undoneCount` and `keptCount` count rows; one of which part went back and part stays is in both.
 */
export const undoneSchema = z.object({
  label: z.string(),
  undoneCount: z.number().int(),
  keptCount: z.number().int(),
  kept: z.array(keptRowSchema),
});
export type Undone = z.infer<typeof undoneSchema>;

export const history = {
  /** All that was done, latest first; with `personId` only what touched that young person, under either of two merged identities. */
  list: procedure
    .input(
      z.object({
        personId: idSchema.optional(),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(z.object({ total: z.number().int(), changeSets: z.array(changeSetSchema) })),
  /** One change set row by row; with `personId` only the rows of that young person. */
  get: procedure
    .input(
      z.object({
        changeSetId: idSchema,
        personId: idSchema.optional(),
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
  /** Takes back one change of any age, keeping what was changed since (and saying so). REFUSED for a merge that stands. */
  undo: procedure.input(z.object({ changeSetId: idSchema })).output(undoneSchema),
};
