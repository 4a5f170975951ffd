/** The header of the action plan, and which of its outcomes the authority marks as a priority. */
import type { Kysely } from 'kysely';

import { findActionPlan } from '../../../shared/content/instruments.ts';
import type { ActionPlanTopic } from '../../../shared/content/instrument-types.ts';
import type { Plan } from '../../../shared/contract/action-plan.ts';
import type { Saved } from '../../../shared/contract/common.ts';
import { makeChange, type Database } from '../store/change.ts';
import { notFound } from '../store/engine-error.ts';
import type { ActionPlanTable, Schema } from '../store/schema.ts';
import { getCurrentPlan, getPlan, listPriorityOutcomes } from './action-plan.repository.ts';

/** @throws EngineError NOT_FOUND */
export async function currentPlan(db: Kysely<Schema>): Promise<Plan> {
  return planDetails(db, await getCurrentPlan(db));
}

/** The plan as the contract has it. */
export async function planDetails(db: Kysely<Schema>, plan: ActionPlanTable): Promise<Plan> {
  const priorities = await listPriorityOutcomes(db, plan.id);
  return {
    planId: plan.id,
    instrumentId: plan.instrument_id,
    instrumentVersion: plan.instrument_version,
    authorityName: plan.authority_name,
    responsiblePerson: plan.responsible_person,
    email: plan.email,
    telephone: plan.telephone,
    priorityOutcomeIds: priorities.map((row) => row.outcome_id),
    version: plan.version,
  };
}

export interface PlanHeaderPatch {
  authorityName?: string | undefined;
  responsiblePerson?: string | undefined;
  email?: string | undefined;
  telephone?: string | undefined;
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function savePlanHeader(
  db: Database,
  input: { planId: string; version: number; patch: PlanHeaderPatch },
): Promise<Saved> {
  const { authorityName, responsiblePerson, email, telephone } = input.patch;
  const { result, at } = await makeChange(db, { label: 'details of the action plan' }, (change) =>
    change.update(
      'action_plan',
      input.planId,
      {
        ...(authorityName !== undefined && { authority_name: authorityName }),
        ...(responsiblePerson !== undefined && { responsible_person: responsiblePerson }),
        ...(email !== undefined && { email }),
        ...(telephone !== undefined && { telephone }),
      },
      { what: 'action plan', version: input.version },
    ),
  );
  return { version: result, savedAt: at };
}

/**
 * Marks an outcome as a priority, or takes the mark away; doing it twice changes nothing.
 * @throws EngineError NOT_FOUND (plan, or an outcome that its edition does not have)
 */
export async function setOutcomePriority(
  db: Database,
  input: { planId: string; outcomeId: string; isPriority: boolean },
): Promise<{ savedAt: string }> {
  const plan = await getPlan(db, input.planId);
  const topic = topicsOf(plan).find((each) =>
    each.outcomes.some((outcome) => outcome.id === input.outcomeId),
  );
  if (!topic) throw notFound('outcome');
  const place = `${topic.number} ${topic.title}`;
  const label = input.isPriority
    ? `priority outcome of topic ${place}`
    : `outcome of topic ${place} no longer a priority`;
  const { at } = await makeChange(db, { label }, async (change) => {
    const marked = (await listPriorityOutcomes(change.db, plan.id)).find(
      (row) => row.outcome_id === input.outcomeId,
    );
    if (input.isPriority && !marked) {
      await change.insert('priority_outcome', { plan_id: plan.id, outcome_id: input.outcomeId });
    } else if (!input.isPriority && marked) {
      await change.remove('priority_outcome', marked.id, { what: 'priority outcome' });
    }
  });
  return { savedAt: at };
}

/** The topics of the edition a plan was made with; none when this application does not know the edition. */
export function topicsOf(plan: ActionPlanTable): readonly ActionPlanTopic[] {
  return findActionPlan(plan.instrument_id, plan.instrument_version)?.topics ?? [];
}
