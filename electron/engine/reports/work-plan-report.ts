/** A job analysis or a plan of systematic instruction on paper, gathered from the data file. */
import type { Kysely } from 'kysely';

import type { ReportRequest } from '../../../shared/contract/reports.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { PdfModel } from '../export/pdf/blocks.ts';
import { instructionPlanPdf, jobAnalysisPdf } from '../export/work-plan-pdf.ts';
import { notFound } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { instructionPlanDetails } from '../work/instruction-plan.service.ts';
import { jobAnalysisDetails } from '../work/job-analysis.service.ts';
import { documentId } from './document-id.ts';
import { countChanges } from './reports.repository.ts';

/** @throws EngineError NOT_FOUND */
export async function workPlanPdf(
  db: Kysely<Schema>,
  { report, recordId }: Extract<ReportRequest, { report: 'job-analysis' | 'instruction-plan' }>,
  preparedOn: IsoDate,
): Promise<PdfModel> {
  const workspace = await db.selectFrom('workspace').select('authority_name').executeTakeFirst();
  if (!workspace) throw notFound('data file');
  const copyOf = async (form: 'JA' | 'SI') => ({
    authorityName: workspace.authority_name,
    documentId: documentId(form, recordId, await countChanges(db)),
    preparedOn,
  });
  return report === 'job-analysis'
    ? jobAnalysisPdf(await jobAnalysisDetails(db, recordId), await copyOf('JA'))
    : instructionPlanPdf(await instructionPlanDetails(db, recordId), await copyOf('SI'));
}
