import { currentAssessment } from '../../../shared/domain/current-assessment.ts';
import { implementation } from '../implement.ts';
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
  section1: toolkit.section1.handler(async ({ context, input }) => {
    const { db } = context.workspace.requireStore();
    return section1Figures(db, await getAssessment(db, input.assessmentId));
  }),
  currentSection1: toolkit.currentSection1.handler(async ({ context }) => {
    const { db } = context.workspace.requireStore();
    const current = currentAssessment(await assessmentSummaries(db));
    if (!current) return null;
    const { assessmentId } = current;
    return { assessmentId, figures: await section1Figures(db, await getAssessment(db, assessmentId)) };
  }),
  figurePeople: toolkit.figurePeople.handler(({ context, input }) =>
    figurePeople(context.workspace.requireStore().db, input),
  ),
  saveOwnFigures: toolkit.saveOwnFigures.handler(({ context, input }) =>
    saveOwnFigures(context.workspace.requireStore().db, input),
  ),
});
