/** The list of next reviews, as it is narrowed on the screen, as a workbook. */
import { z } from 'zod';

import { reviewFilterSchema, reviewPeriodSchema } from './reviews.ts';

export const reviewListRequestSchema = z.object({
  report: z.literal('review-list'),
  format: z.literal('xlsx'),
  filter: reviewFilterSchema,
  period: reviewPeriodSchema,
});
export type ReviewListRequest = z.infer<typeof reviewListRequestSchema>;
