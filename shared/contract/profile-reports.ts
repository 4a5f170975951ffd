/** A profile on paper. */
import { z } from 'zod';

import { idSchema } from './common.ts';
import { profileKindSchema } from './profiles.ts';

/** Large type with pictures; a page or two for the EHC plan; or blank, to be filled in by hand. */
const profileLayoutSchema = z.enum(['easy-read', 'summary', 'blank']);
export type ProfileLayout = z.infer<typeof profileLayoutSchema>;

export const profileReportRequestSchema = z.object({
  report: z.literal('profile'),
  format: z.literal('pdf'),
  personId: idSchema,
  kind: profileKindSchema,
  /** Null for the version that is written in. */
  profileVersionId: idSchema.nullable(),
  layout: profileLayoutSchema,
});
export type ProfileReportRequest = z.infer<typeof profileReportRequestSchema>;
