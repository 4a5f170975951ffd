/**
 * The closed list of what can go wrong in any call, as data. Words for people are made in the page from the code and
 * its data (`renderer/api/error-words.ts`), so that no sentence travels with a path or a name in it by accident.
 * Anything unexpected becomes INTERNAL with a log id and no detail.
 */
import { z } from 'zod';

/** Why a file could not be written; opening a data file writes too. */
export const cannotWriteReason = z.enum(['disk-full', 'read-only', 'gone', 'other']);

export const commonErrors = {
  /** No data file is open. */
  NOT_OPEN: {},
  /** The thing asked for does not exist (any more). */
  NOT_FOUND: { data: z.object({ what: z.string() }) },
  /** The row was changed after the page read it; nothing was written. */
  CHANGED_ELSEWHERE: { data: z.object({ what: z.string() }) },
  /** The assessment has been closed by a newer one and is read-only. */
  CLOSED_ASSESSMENT: {},
  /** A value was refused by a rule; `field` names the input, `problem` says what would be accepted. */
  REFUSED: { data: z.object({ field: z.string(), problem: z.string() }) },
  /** The disk is full, the drive was removed, or the file could not be written. Nothing was written. */
  CANNOT_WRITE: { data: z.object({ reason: cannotWriteReason }) },
  /** Unexpected. The log has the detail under this id. */
  INTERNAL: { data: z.object({ logId: z.string() }) },
} as const;
