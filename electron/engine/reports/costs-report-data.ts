/** Costs and funding of an academic year, gathered from the data file. */
import type { Kysely } from 'kysely';

import type { AcademicYear } from '../../../shared/domain/academic-year.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import type { CostsReportData } from '../export/costs-report.ts';
import { notFound } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { costRecords, costReport } from '../work/costs.service.ts';
import { documentId } from './document-id.ts';
import { countChanges } from './reports.repository.ts';

/** @throws EngineError NOT_FOUND (a data file without its own row) */
export async function costsReportData(
  db: Kysely<Schema>,
  academicYear: AcademicYear,
  preparedOn: IsoDate,
): Promise<CostsReportData> {
  const workspace = await db.selectFrom('workspace').select(['id', 'authority_name']).executeTakeFirst();
  if (!workspace) throw notFound('data file');
  return {
    authorityName: workspace.authority_name,
    report: await costReport(db, academicYear),
    records: await costRecords(db, { academicYear, group: null, known: null }),
    documentId: documentId('CF', workspace.id, await countChanges(db)),
    preparedOn,
  };
}
