/** Pieces that several areas of the contract share. */
import { z } from 'zod';

import { isIsoDate } from '../domain/iso-date.ts';

/** UUIDv7 in text. */
export const idSchema = z.uuid();

/** A calendar day, `2026-09-03`. */
export const isoDateSchema = z.string().refine(isIsoDate, { message: 'is not a calendar day' });

/** An instant, ISO 8601 in UTC. */
export const instantSchema = z.string();

/** An academic year by the calendar year it begins in: 2021 is 2021/22. */
export const academicYearSchema = z.number().int().min(1990).max(2100);

/** Rows carry a version; a write names the one it was made from, so that nothing is overwritten unseen. */
export const versionSchema = z.number().int().min(1);

/** What a saved row answers: its new version and the moment it was saved. */
export const savedSchema = z.object({ version: versionSchema, savedAt: instantSchema });
export type Saved = z.infer<typeof savedSchema>;

/** Short text typed by a person: one line. */
export const lineSchema = z.string().max(500);

/** Long text typed by a person. */
export const longTextSchema = z.string().max(50_000);

/** A file the person chose, known to the page by id, name and size, never by its path. */
export const fileTicketSchema = z.object({
  fileId: idSchema,
  name: z.string(),
  size: z.number().int().min(0),
});
export type FileTicket = z.infer<typeof fileTicketSchema>;
