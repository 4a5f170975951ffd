/** Data protection in daily use: sensitive notes, how long records are kept, holds, and erasure. */
import { z } from 'zod';

import { MOST_ERASED_AT_ONCE } from '../domain/retention.ts';
import { procedure } from '../rpc/define.ts';
import { retentionYears } from '../domain/retention.ts';
import { idSchema, isoDateSchema, lineSchema, longTextSchema, savedSchema, versionSchema } from './common.ts';

const years = z.number().int().min(retentionYears.fewest).max(retentionYears.most).nullable();

export const retentionRuleSchema = z.object({
  yearsAfterBirth: years,
  yearsAfterPlan: years,
  /** False while the proposed rule stands and nobody has decided. */
  isDecided: z.boolean(),
  /** null until it is first saved. */
  version: versionSchema.nullable(),
});
export type RetentionRuleInForce = z.infer<typeof retentionRuleSchema>;

export const sensitiveNoteSchema = z.object({
  noteId: idSchema,
  version: versionSchema,
  notedOn: isoDateSchema,
  note: z.string(),
});
export type SensitiveNote = z.infer<typeof sensitiveNoteSchema>;

export const retentionHoldSchema = z.object({
  holdId: idSchema,
  version: versionSchema,
  personId: idSchema,
  name: z.string(),
  reason: z.string(),
  heldFrom: isoDateSchema,
  releasedOn: isoDateSchema.nullable(),
});
export type RetentionHold = z.infer<typeof retentionHoldSchema>;

export const disposalRowSchema = z.object({
  personId: idSchema,
  name: z.string(),
  dateOfBirth: isoDateSchema.nullable(),
  planCeasedOn: isoDateSchema.nullable(),
  dueOn: isoDateSchema,
  /** Why it is kept all the same; '' where nothing holds it. */
  hold: z.string(),
});
export type DisposalRow = z.infer<typeof disposalRowSchema>;

export const erasureSchema = z.object({
  erasureId: idSchema,
  erasedOn: isoDateSchema,
  reason: z.string(),
  people: z.number().int(),
  erasedBy: z.string(),
  isWiped: z.boolean(),
});
export type Erasure = z.infer<typeof erasureSchema>;

/** What is held on one young person, as the page of their records shows it: how many of what, never the contents. */
export const heldSchema = z.object({
  kinds: z.array(z.object({ name: z.string(), records: z.number().int() })),
  changes: z.number().int(),
  sensitiveNotes: z.number().int(),
  planState: z.enum(['in-force', 'ceased', 'none']),
  dueOn: isoDateSchema.nullable(),
  holds: z.array(retentionHoldSchema),
});
export type HeldOnPerson = z.infer<typeof heldSchema>;

const ofPerson = z.object({ personId: idSchema });
const ofNote = z.object({ noteId: idSchema, version: versionSchema });

export const dataProtection = {
  /** Only ever asked for when somebody chose to see them. Latest first. */
  notes: procedure.input(ofPerson).output(z.array(sensitiveNoteSchema)),
  addNote: procedure
    .input(ofPerson.extend({ notedOn: isoDateSchema, note: longTextSchema }))
    .output(z.object({ noteId: idSchema })),
  saveNote: procedure
    .input(ofNote.extend({ notedOn: isoDateSchema.optional(), note: longTextSchema.optional() }))
    .output(savedSchema),
  removeNote: procedure.input(ofNote).output(z.void()),

  rule: procedure.output(retentionRuleSchema),
  saveRule: procedure
    .input(
      z.object({
        patch: z.object({ yearsAfterBirth: years, yearsAfterPlan: years }).partial(),
        version: versionSchema.nullable(),
      }),
    )
    .output(savedSchema),
  /** Whose records are due, the longest overdue first; held ones are listed with the reason. */
  due: procedure
    .input(z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(2000) }))
    .output(
      z.object({
        total: z.number().int(),
        held: z.number().int(),
        /** Of how many nothing can be said, because their date of birth is not recorded. */
        withoutDateOfBirth: z.number().int(),
        rows: z.array(disposalRowSchema),
      }),
    ),

  held: procedure.input(ofPerson).output(heldSchema),
  holds: procedure.output(z.array(retentionHoldSchema)),
  addHold: procedure.input(ofPerson.extend({ reason: lineSchema })).output(z.object({ holdId: idSchema })),
  releaseHold: procedure.input(z.object({ holdId: idSchema, version: versionSchema })).output(savedSchema),

  /** The names of copies that were made beside the data file before it was brought up to a newer version. */
  copies: procedure.output(z.array(z.string())),
  /**
   * Removes young people and everything recorded of them for good. It cannot be taken back. REFUSED (`personIds`) when a
   * hold stands against one of them: then nobody is erased.
   */
  erase: procedure
    .input(z.object({ personIds: z.array(idSchema).min(1).max(MOST_ERASED_AT_ONCE), reason: lineSchema }))
    .output(z.object({ people: z.number().int(), isWiped: z.boolean() })),
  erasures: procedure.output(z.array(erasureSchema)),
};
