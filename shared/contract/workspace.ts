/** The data file: create, open, close, recent ones, and whose it is. */
import { z } from 'zod';

import { SHORTEST_PASSPHRASE } from '../domain/passphrase-length.ts';
import { procedure } from '../rpc/define.ts';
import { cannotWriteReason } from './errors.ts';
import {
  fileTicketSchema,
  idSchema,
  instantSchema,
  lineSchema,
  savedSchema,
  versionSchema,
} from './common.ts';

/** Why a data file could not be created or opened. The file is left as it was in every case. */
export const workspaceErrors = {
  /** The passphrase (or recovery key) does not fit this file. */
  WRONG_PASSPHRASE: {},
  /** The file is something else: not made by SEND Pathways. */
  NOT_A_WORKSPACE: {},
  /** The file is ours and the passphrase fits, but its contents are damaged. */
  DAMAGED: {},
  /** The file was last used by a newer version of the application. */
  NEWER_VERSION: { data: z.object({ fileVersion: z.number(), ownVersion: z.number() }) },
  /** The folder, or the file, cannot be written to. */
  READ_ONLY_PLACE: {},
  /** Another window or computer has the file open. */
  OPEN_ELSEWHERE: {},
  /** There is already a file of this name (create never overwrites). */
  ALREADY_EXISTS: {},
  /** The name of the file is longer than the system lets the files be that lie beside it. */
  NAME_TOO_LONG: {},
  /** The file is in order, but the disk it lies on is full or not there: opening needs to write. */
  CANNOT_OPEN: { data: z.object({ reason: cannotWriteReason }) },
  /** The file is no longer where it was. */
  FILE_MISSING: {},
  /** A data file, and the passphrase fits, but not the one that was asked for by its `workspaceId`. */
  ANOTHER_FILE: {},
} as const;

export const passphraseSchema = z.string().min(1).max(1000);

export const workspaceDetailsSchema = z.object({
  workspaceId: idSchema,
  /** Under which it stands in the list of recent ones: opens this very file again. Null for the sample. */
  recentId: idSchema.nullable(),
  fileName: z.string(),
  isSample: z.boolean(),
  authorityName: lineSchema,
  /** The local authority's three-digit DfE code, or empty. */
  authorityCode: z.string().regex(/^(\d{3})?$/),
  responsiblePerson: lineSchema,
  email: lineSchema,
  telephone: lineSchema,
  version: versionSchema,
  /** Where the file lies, in so far as it matters for its safety. */
  place: z.enum(['local-disk', 'network-share', 'synchronised-folder', 'unknown']),
});
export type WorkspaceDetails = z.infer<typeof workspaceDetailsSchema>;

const detailsInput = workspaceDetailsSchema.pick({
  authorityName: true,
  authorityCode: true,
  responsiblePerson: true,
  email: true,
  telephone: true,
});

export const recentWorkspaceSchema = z.object({
  recentId: idSchema,
  fileName: z.string(),
  authorityName: z.string(),
  lastOpenedAt: instantSchema,
  missing: z.boolean(),
});
export type RecentWorkspace = z.infer<typeof recentWorkspaceSchema>;

export const workspace = {
  /** The open data file, or null. */
  current: procedure.output(workspaceDetailsSchema.nullable()),
  /** Data files opened before on this computer, latest first. */
  recent: procedure.output(z.array(recentWorkspaceSchema)),
  /** Takes one off the recent list; the file itself stays. */
  forget: procedure.input(z.object({ recentId: idSchema })).output(z.object({})),
  /** Makes a new data file at the place chosen in the shell and opens it. */
  create: procedure
    .errors(workspaceErrors)
    .input(
      z.object({
        fileId: idSchema,
        passphrase: passphraseSchema.min(SHORTEST_PASSPHRASE),
        details: detailsInput,
      }),
    )
    .output(workspaceDetailsSchema),
  /** Opens a data file, closing the one that is open. */
  open: procedure
    .errors(workspaceErrors)
    .input(
      z.object({
        source: z.union([z.object({ fileId: idSchema }), z.object({ recentId: idSchema })]),
        unlock: z.union([
          z.object({ passphrase: passphraseSchema }),
          z.object({ recoveryKey: z.string().max(200) }),
        ]),
        /** Opens it only if it is this data file: for going on after the engine was started again. */
        workspaceId: idSchema.optional(),
      }),
    )
    .output(workspaceDetailsSchema),
  /** Makes (or opens again) a sample data file with invented young people, and opens it. */
  openSample: procedure.errors(workspaceErrors).output(workspaceDetailsSchema),
  close: procedure.output(z.object({})),
  saveDetails: procedure
    .input(z.object({ version: versionSchema, patch: detailsInput.partial() }))
    .output(savedSchema),
  /** Changes the passphrase. The recovery key changes with it. */
  changePassphrase: procedure
    .errors(workspaceErrors)
    .input(z.object({ current: passphraseSchema, next: passphraseSchema.min(SHORTEST_PASSPHRASE) }))
    .output(z.object({ recoveryKey: z.string() })),
  /** The key that opens this file when the passphrase is lost, to be printed and locked away. */
  recoveryKey: procedure
    .errors(workspaceErrors)
    .input(z.object({ passphrase: passphraseSchema }))
    .output(z.object({ recoveryKey: z.string() })),
  /** Browser shell only: a place for a new data file of this name in the one folder that shell keeps them in. */
  reserve: procedure
    .errors(workspaceErrors)
    .input(z.object({ name: z.string().min(1).max(120) }))
    .output(fileTicketSchema),
  /** Browser shell only: the data files in that folder. */
  listInFolder: procedure.output(z.array(fileTicketSchema.extend({ changedAt: instantSchema }))),
};
