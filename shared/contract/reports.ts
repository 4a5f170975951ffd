/** What is handed over: documents and workbooks, made in memory and saved where the person chooses. */
import { z } from 'zod';

import { appointmentsRequestSchema } from './appointments.ts';
import { profileReportRequestSchema } from './profile-reports.ts';
import { costsRequestSchema } from './costs.ts';
import { reviewListRequestSchema } from './review-list.ts';
import { procedure } from '../rpc/define.ts';
import { fileTicketSchema, idSchema } from './common.ts';

export const reportRequestSchema = z.discriminatedUnion('report', [
  z.object({ report: z.literal('toolkit'), assessmentId: idSchema, format: z.enum(['pdf', 'xlsx']) }),
  z.object({ report: z.literal('action-plan'), planId: idSchema, format: z.enum(['pdf', 'xlsx']) }),
  /** Every young person with all records, one sheet a kind of record; an import takes it back. */
  z.object({ report: z.literal('people'), format: z.literal('xlsx') }),
  profileReportRequestSchema,
  z.object({ report: z.literal('job-analysis'), recordId: idSchema, format: z.literal('pdf') }),
  z.object({ report: z.literal('instruction-plan'), recordId: idSchema, format: z.literal('pdf') }),
  /** Everything held on one young person, to be handed to them. */
  z.object({
    report: z.literal('subject-access'),
    personId: idSchema,
    format: z.enum(['pdf', 'xlsx']),
    withSensitiveNotes: z.boolean(),
    withHistory: z.boolean(),
  }),
  appointmentsRequestSchema,
  reviewListRequestSchema,
  /** What programmes cost in an academic year and who pays. */
  costsRequestSchema,
]);
export type ReportRequest = z.infer<typeof reportRequestSchema>;

export const madeReportSchema = z.object({
  exportId: idSchema,
  suggestedName: z.string(),
  size: z.number().int(),
  pages: z.number().int().nullable(),
});
export type MadeReport = z.infer<typeof madeReportSchema>;

export const report = {
  /** Makes the document; it is kept in memory until saved, replaced or the data file is closed. */
  create: procedure.input(reportRequestSchema).output(madeReportSchema),
};

export const files = {
  /** Browser shell: the bytes of a file the person chose to import. */
  upload: procedure.input(z.object({ file: z.file() })).output(fileTicketSchema),
  /** What follows in a file that is sent in parts, so that a large one holds nothing up. Answers with the size so far. */
  append: procedure.input(z.object({ fileId: idSchema, part: z.file() })).output(fileTicketSchema),
  /** The bytes of a made document, for saving in the browser shell and for the preview. */
  download: procedure.input(z.object({ exportId: idSchema })).output(z.file()),
};
