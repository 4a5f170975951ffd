import { implementation } from '../implement.ts';
import { costRecords, costReport } from './costs.service.ts';

const { costs } = implementation;

export const costProcedures = costs.router({
  report: costs.report.handler(({ context, input }) =>
    costReport(context.workspace.requireStore().db, input.academicYear),
  ),
  records: costs.records.handler(({ context, input }) =>
    costRecords(context.workspace.requireStore().db, input),
  ),
});
