/** Everything that the action plan prints, gathered from the data file. */
import type { Kysely } from 'kysely';

import { actionStatuses } from '../../../shared/content/codes/action-status.ts';
import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { findActionPlan } from '../../../shared/content/instruments.ts';
import type { Action } from '../../../shared/contract/action-plan.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { planDetails } from '../action-plan/action-plan.service.ts';
import { getPlan } from '../action-plan/action-plan.repository.ts';
import { actionsOfPlan } from '../action-plan/action.service.ts';
import type { ActionPlanReportAction, ActionPlanReportData } from '../export/action-plan-report.ts';
import { notFound } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { listAssessments } from '../toolkit/toolkit.repository.ts';
import { documentId } from './document-id.ts';
import { countChanges } from './reports.repository.ts';

/** @throws EngineError NOT_FOUND (plan, or an edition of the form that this application does not know) */
export async function actionPlanReportData(
  db: Kysely<Schema>,
  planId: string,
  preparedOn: IsoDate,
): Promise<ActionPlanReportData> {
  const row = await getPlan(db, planId);
  const wording = findActionPlan(row.instrument_id, row.instrument_version);
  if (!wording) throw notFound('edition of the form');
  const plan = await planDetails(db, row);
  const actions = await actionsOfPlan(db, row);
  const newestFirst = (await listAssessments(db)).map((assessment) => assessment.id);
  const topicIds = new Set(wording.topics.map((topic) => topic.id));
  const toReport = (action: Action) => toReportAction(action, newestFirst);
  return {
    wording,
    authorityName: plan.authorityName,
    responsiblePerson: plan.responsiblePerson,
    email: plan.email,
    telephone: plan.telephone,
    topics: wording.topics.map((topic) => ({
      number: topic.number,
      title: topic.title,
      outcomes: topic.outcomes.map((outcome) => ({
        text: outcome.text,
        isPriority: plan.priorityOutcomeIds.includes(outcome.id),
        bulleted: outcome.bulleted,
        ...(outcome.childrenLead !== undefined && { childrenLead: outcome.childrenLead }),
        ...(outcome.children !== undefined && { children: outcome.children }),
      })),
      actions: actions.filter((action) => action.topicId === topic.id).map(toReport),
    })),
    actionsWithoutTopic: actions
      .filter((action) => action.topicId === null || !topicIds.has(action.topicId))
      .map(toReport),
    statusChoices: actionStatuses.map((status) => status.label),
    attribution: wording.attribution,
    documentId: documentId('IWP', planId, await countChanges(db)),
    preparedOn,
  };
}

function toReportAction(action: Action, assessmentsNewestFirst: readonly string[]): ActionPlanReportAction {
  return {
    description: action.description,
    lead: action.lead,
    dueOn: action.dueOn,
    statusLabel: labelOfCode(actionStatuses, action.status),
    progress: action.progress.map(({ notedOn, note }) => ({ date: notedOn, note })),
    linkedTo: linkedTo(action, assessmentsNewestFirst),
  };
}

/** "Statement 7, Priority 1": the links to the newest assessment that the action is linked to. */
function linkedTo(action: Action, assessmentsNewestFirst: readonly string[]): string {
  const newest = assessmentsNewestFirst.find((id) => action.links.some((link) => link.assessmentId === id));
  const links = action.links.filter((link) => link.assessmentId === newest);
  const numbers = (of: 'statementNumber' | 'priorityNumber') =>
    links.flatMap((link) => (link[of] === null ? [] : [link[of]])).toSorted((a, b) => a - b);
  return [
    ...numbers('statementNumber').map((number) => `Statement ${number}`),
    ...numbers('priorityNumber').map((number) => `Priority ${number}`),
  ].join(', ');
}
