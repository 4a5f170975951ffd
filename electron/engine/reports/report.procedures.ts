import { implementation } from '../implement.ts';
import { EngineError } from '../store/engine-error.ts';
import { makeReport } from './report.service.ts';

const { report } = implementation;

export const reportProcedures = report.router({
  create: report.create.handler(async ({ context, input, signal }) => {
    const store = context.workspace.requireStore();
    const document = await makeReport(store, input, context.options.fontsFolder, signal);
    // Closing the data file let go of its documents; one that was still being made must not stay behind.
    if (context.workspace.requireStore() !== store) throw new EngineError('NOT_OPEN');
    return context.files.keepExport(document);
  }),
});
