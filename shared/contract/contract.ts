/** The one contract between the page and the engine: areas by name, procedures as `noun.verb`. */
import { assessmentPacks } from './assessment-packs.ts';
import { action, actionPlan } from './action-plan.ts';
import { application } from './application.ts';
import { costs } from './costs.ts';
import { dataProtection } from './data-protection.ts';
import { employers, jobCoaches } from './employers.ts';
import { history } from './history.ts';
import { importing } from './import.ts';
import { pathway, personAction } from './pathway.ts';
import { instructionPlans } from './instruction-plans.ts';
import { jobAnalyses } from './job-analyses.ts';
import { people } from './people.ts';
import { personRecords } from './person-records.ts';
import { peopleMerge } from './people-merge.ts';
import { files, report } from './reports.ts';
import { profiles } from './profiles.ts';
import { reviewRecords } from './review-records.ts';
import { reviews } from './reviews.ts';
import { toolkit } from './toolkit.ts';
import { work } from './work.ts';
import { wageRates, workLists } from './work-lists.ts';
import { workspace } from './workspace.ts';

export const contract = {
  application,
  workspace,
  toolkit,
  actionPlan,
  action,
  people: { ...people, ...personRecords, ...peopleMerge },
  reviews,
  review: reviewRecords,
  pathway,
  personAction,
  work,
  jobAnalyses,
  instructionPlans,
  profiles,
  workLists,
  costs,
  wageRates,
  employers,
  jobCoaches,
  import: importing,
  report,
  assessmentPacks,
  files,
  history,
  dataProtection,
};
export type Contract = typeof contract;
