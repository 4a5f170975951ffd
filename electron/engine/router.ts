import { actionPlanProcedures, actionProcedures } from './action-plan/action-plan.procedures.ts';
import { applicationProcedures } from './application/application.procedures.ts';
import { dataProtectionProcedures } from './data-protection/data-protection.procedures.ts';
import { employerProcedures } from './employers/employers.procedures.ts';
import { filesProcedures } from './files/files.procedures.ts';
import { historyProcedures } from './history/history.procedures.ts';
import { importProcedures } from './import/import.procedures.ts';
import { pathwayProcedures, personActionProcedures } from './pathway/pathway.procedures.ts';
import { jobCoachProcedures } from './job-coaches/job-coaches.procedures.ts';
import { peopleProcedures } from './people/people.procedures.ts';
import { profileProcedures } from './profiles/profiles.procedures.ts';
import { assessmentPackProcedures } from './reports/assessment-pack.procedures.ts';
import { reportProcedures } from './reports/report.procedures.ts';
import { reviewProcedures, reviewRecordProcedures } from './reviews/reviews.procedures.ts';
import { toolkitProcedures } from './toolkit/toolkit.procedures.ts';
import { wageRateProcedures, workListProcedures } from './work/work-lists.procedures.ts';
import { costProcedures } from './work/costs.procedures.ts';
import { instructionPlanProcedures } from './work/instruction-plan.procedures.ts';
import { jobAnalysisProcedures } from './work/job-analysis.procedures.ts';
import { workProcedures } from './work/work.procedures.ts';
import { workspaceProcedures } from './workspace/workspace.procedures.ts';

/** Every procedure of the engine, by area: one line for each `x.procedures.ts`. */
export const router = {
  application: applicationProcedures,
  files: filesProcedures,
  history: historyProcedures,
  workspace: workspaceProcedures,
  toolkit: toolkitProcedures,
  actionPlan: actionPlanProcedures,
  action: actionProcedures,
  people: peopleProcedures,
  reviews: reviewProcedures,
  review: reviewRecordProcedures,
  pathway: pathwayProcedures,
  personAction: personActionProcedures,
  work: workProcedures,
  jobAnalyses: jobAnalysisProcedures,
  instructionPlans: instructionPlanProcedures,
  profiles: profileProcedures,
  workLists: workListProcedures,
  costs: costProcedures,
  wageRates: wageRateProcedures,
  employers: employerProcedures,
  jobCoaches: jobCoachProcedures,
  import: importProcedures,
  report: reportProcedures,
  dataProtection: dataProtectionProcedures,
  assessmentPacks: assessmentPackProcedures,
};
