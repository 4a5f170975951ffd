import { currentAssessment } from '../../../shared/domain/current-assessment.ts';
import { implementation } from '../implement.ts';
import type { Store } from '../store/open-store.ts';
import { calculateOnce } from './calculate-once.ts';
import { figurePeople } from './figure-people.service.ts';
import { saveOwnFigures } from './own-figures.service.ts';
import { section1Figures } from './section-1.service.ts';
import { startAssessment } from './start-assessment.service.ts';
import { getAssessment } from './toolkit.repository.ts';
import {
  assessmentDetails,
  assessmentSummaries,
  saveEvidence,
  saveHeader,
  savePriority,
  saveScore,
  saveYearDate,
} from './toolkit.service.ts';

const { toolkit } = implementation;

export const toolkitProcedures = toolkit.router({
  list: toolkit.list.handler(({ context }) => assessmentSummaries(context.workspace.requireStore().db)),
  get: toolkit.get.handler(({ context, input }) =>
    assessmentDetails(context.workspace.requireStore().db, input.assessmentId),
  ),
  start: toolkit.start.handler(async ({ context, input }) => {
    const { db } = context.workspace.requireStore();
    return assessmentDetails(db, await startAssessment(db, input));
  }),
  saveHeader: toolkit.saveHeader.handler(({ context, input }) =>
    saveHeader(context.workspace.requireStore().db, input),
  ),
  saveYearDate: toolkit.saveYearDate.handler(({ context, input }) =>
    saveYearDate(context.workspace.requireStore().db, input),
  ),
  saveScore: toolkit.saveScore.handler(({ context, input }) =>
    saveScore(context.workspace.requireStore().db, input),
  ),
  saveEvidence: toolkit.saveEvidence.handler(({ context, input }) =>
    saveEvidence(context.workspace.requireStore().db, input),
  ),
  savePriority: toolkit.savePriority.handler(({ context, input }) =>
    savePriority(context.workspace.requireStore().db, input),
  ),
  section1: toolkit.section1.handler(({ context, input }) =>
    section1Of(context.workspace.requireStore(), input.assessmentId),
  ),
  currentSection1: toolkit.currentSection1.handler(async ({ context }) => {
    const store = context.workspace.requireStore();
    const current = currentAssessment(await assessmentSummaries(store.db));
    if (!current) return null;
    const { assessmentId } = current;
    return { assessmentId, figures: await section1Of(store, assessmentId) };
  }),
  figurePeople: toolkit.figurePeople.handler(({ context, input }) =>
    figurePeople(context.workspace.requireStore().db, input),
  ),
  saveOwnFigures: toolkit.saveOwnFigures.handler(({ context, input }) =>
    saveOwnFigures(context.workspace.requireStore().db, input),
  ),
});

async function section1Of(store: Store, assessmentId: string) {
  const assessment = await getAssessment(store.db, assessmentId);
  return section1Figures(store.db, assessment, (years) => calculateOnce(store, years));
}
