/** Assessment packs for annual reviews: for whom, with what in them, and into which file or files. */
import { z } from 'zod';

import { MOST_PACKS, packParts } from '../content/assessment-pack-parts.ts';
import { procedure, withProgress } from '../rpc/define.ts';
import { idSchema, isoDateSchema } from './common.ts';
import { madeReportSchema } from './reports.ts';
import { reviewFilterSchema } from './reviews.ts';

export const packsWhoseSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('person'), personId: idSchema }),
  /** Those chosen from a list, in the order given. */
  z.object({
    of: z.literal('people'),
    personIds: z.array(idSchema).min(1).max(MOST_PACKS['pdf-each']),
  }),
  /** Everybody whose next review is due in the period, the earliest first. */
  z.object({
    of: z.literal('due-reviews'),
    filter: reviewFilterSchema,
    period: z.object({ from: isoDateSchema.nullable(), to: isoDateSchema.nullable() }),
  }),
]);
export type PacksWhose = z.infer<typeof packsWhoseSchema>;

/** Into what: `placeId` and `folderId` are what the shell's dialogs chose; null keeps the file for a download. */
export const packsOutputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['one-pdf', 'one-workbook']), placeId: idSchema.nullable() }),
  z.object({
    kind: z.enum(['pdf-each', 'workbook-each']),
    folderId: idSchema.nullable(),
    /** With tokens: `shared/domain/pack-file-name.ts`. */
    pattern: z.string().max(200),
    /** What becomes of files of the same name that are in the folder already. */
    alreadyThere: z.enum(['keep-both', 'replace']),
  }),
]);
export type PacksOutput = z.infer<typeof packsOutputSchema>;

export const packsChoicesSchema = z.object({
  leaveOut: z.array(z.enum(packParts)),
  /** Text of 16 points and more. */
  isLargePrint: z.boolean(),
  /** Who to speak to and what was noted in confidence: only where it is asked for. */
  withContact: z.boolean(),
  withNotes: z.boolean(),
  withSensitiveNotes: z.boolean(),
});

export const packsRequestSchema = packsChoicesSchema.extend({
  whose: packsWhoseSchema,
  output: packsOutputSchema,
});
export type PacksRequest = z.infer<typeof packsRequestSchema>;

/** `kept` waits to be downloaded; `saved` is where the person chose. */
export const madePacksSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept'), packs: z.number().int(), made: madeReportSchema }),
  z.object({
    kind: z.literal('saved'),
    packs: z.number().int(),
    savedFileId: idSchema,
    /** Of the file or, where there are many, of their folder. */
    name: z.string(),
    pages: z.number().int().nullable(),
  }),
]);
export type MadePacks = z.infer<typeof madePacksSchema>;

export const packsToPrepareSchema = z.object({
  whose: packsWhoseSchema,
  kind: z.enum(['one-pdf', 'pdf-each', 'one-workbook', 'workbook-each']),
  /** Written where the person chooses; otherwise kept in memory for a download. */
  toPlace: z.boolean(),
  pattern: z.string().max(200),
  folderId: idSchema.nullable(),
});
export type PacksToPrepare = z.infer<typeof packsToPrepareSchema>;

export const assessmentPacks = {
  /** Who would get a pack and what the file would be called; refuses nobody, too many and a pattern that cannot be filled in. */
  prepare: procedure.input(packsToPrepareSchema).output(
    z.object({
      packs: z.number().int(),
      /** What to call the one file. */
      suggestedName: z.string(),
      /** The first of them, as an example of what a pattern makes of one. */
      first: z.object({
        surname: z.string(),
        forename: z.string(),
        preferredName: z.string(),
        localId: z.string(),
        curriculumYear: z.number().int().nullable(),
        dueOn: isoDateSchema.nullable(),
        settingName: z.string(),
        leadOfficer: z.string(),
      }),
      /** How many files of these names are in the folder. */
      alreadyThere: z.number().int(),
    }),
  ),
  /** Makes the packs, writing as it goes. Stopping it leaves nothing behind. */
  make: procedure.input(packsRequestSchema).output(withProgress(madePacksSchema)),
};
