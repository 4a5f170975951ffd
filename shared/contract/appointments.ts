/** Appointments of annual reviews, for the calendar of Outlook or another program. */
import { z } from 'zod';

import { idSchema, isoDateSchema } from './common.ts';
import { reviewFilterSchema, reviewPeriodSchema } from './reviews.ts';

/** What each appointment is called: whoever can see the calendar can read it. */
export const appointmentTitles = ['plain', 'local-number', 'name'] as const;
export type AppointmentTitle = (typeof appointmentTitles)[number];

export const appointmentsRequestSchema = z.object({
  report: z.literal('appointments'),
  format: z.literal('ics'),
  which: z.discriminatedUnion('of', [
    z.object({ of: z.literal('review'), reviewId: idSchema }),
    /** Every meeting on a day of the period, of those whom the filter leaves. */
    z.object({
      of: z.literal('period'),
      filter: reviewFilterSchema,
      period: z.object({ from: isoDateSchema, to: isoDateSchema }),
    }),
    /** The next meeting of each whose review is due in the period, of those whom the filter leaves. */
    z.object({ of: z.literal('due-reviews'), filter: reviewFilterSchema, period: reviewPeriodSchema }),
  ]),
  title: z.enum(appointmentTitles),
});
export type AppointmentsRequest = z.infer<typeof appointmentsRequestSchema>;
