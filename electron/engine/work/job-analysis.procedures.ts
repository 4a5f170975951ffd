import { implementation } from '../implement.ts';
import {
  addJobAnalysis,
  jobAnalysesOf,
  jobAnalysisDetails,
  removeJobAnalysis,
  saveJobAnalysis,
  saveJobAnalysisAnswer,
} from './job-analysis.service.ts';

const { jobAnalyses } = implementation;

export const jobAnalysisProcedures = jobAnalyses.router({
  ofPerson: jobAnalyses.ofPerson.handler(({ context, input }) =>
    jobAnalysesOf(context.workspace.requireStore().db, input.personId),
  ),
  get: jobAnalyses.get.handler(({ context, input }) =>
    jobAnalysisDetails(context.workspace.requireStore().db, input.recordId),
  ),
  add: jobAnalyses.add.handler(({ context, input }) =>
    addJobAnalysis(context.workspace.requireStore().db, input),
  ),
  save: jobAnalyses.save.handler(({ context, input }) =>
    saveJobAnalysis(context.workspace.requireStore().db, input),
  ),
  saveAnswer: jobAnalyses.saveAnswer.handler(({ context, input }) =>
    saveJobAnalysisAnswer(context.workspace.requireStore().db, input),
  ),
  remove: jobAnalyses.remove.handler(({ context, input }) =>
    removeJobAnalysis(context.workspace.requireStore().db, input),
  ),
});
