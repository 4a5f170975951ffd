import { implementation } from '../implement.ts';
import { EngineError } from '../store/engine-error.ts';
import { makePacks, preparePacks } from './assessment-pack.service.ts';

const { assessmentPacks } = implementation;

export const assessmentPackProcedures = assessmentPacks.router({
  prepare: assessmentPacks.prepare.handler(({ context, input }) =>
    preparePacks(context.workspace.requireStore().db, context.files, input),
  ),
  make: assessmentPacks.make.handler(async function* ({ context, input, signal }) {
    const store = context.workspace.requireStore();
    const places = {
      files: context.files,
      fontsFolder: context.options.fontsFolder,
      closing: store.closing,
    };
    try {
      return yield* makePacks(store.db, places, input, signal);
    } catch (error) {
      throw store.closing.aborted ? new EngineError('NOT_OPEN') : error;
    }
  }),
});
