/** The young person that a row of a list is about. */
import { z } from 'zod';

import { idSchema } from './common.ts';

export const whoseSchema = z.object({
  personId: idSchema,
  surname: z.string(),
  forename: z.string(),
  /** National curriculum year now. */
  curriculumYear: z.number().int().nullable(),
  settingName: z.string(),
  leadOfficer: z.string(),
});
