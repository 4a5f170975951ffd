/** The action plan, its actions, their links and progress notes, as rows. Writes go through a change. */
import type { Kysely } from 'kysely';

import { notFound } from '../store/engine-error.ts';
import type {
  ActionLinkTable,
  ActionPlanTable,
  ActionProgressTable,
  ActionTable,
  PriorityOutcomeTable,
  Schema,
} from '../store/schema.ts';

type Reader = Kysely<Schema>;

/**
 * The newest plan; the others are of earlier editions.
 * @throws EngineError NOT_FOUND
 */
export async function getCurrentPlan(db: Reader): Promise<ActionPlanTable> {
  const row = await db
    .selectFrom('action_plan')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw notFound('action plan');
  return row;
}

/** @throws EngineError NOT_FOUND */
export async function getPlan(db: Reader, planId: string): Promise<ActionPlanTable> {
  const row = await db.selectFrom('action_plan').selectAll().where('id', '=', planId).executeTakeFirst();
  if (!row) throw notFound('action plan');
  return row;
}

/** The outcomes that are marked as a priority of a plan. */
export async function listPriorityOutcomes(db: Reader, planId: string): Promise<PriorityOutcomeTable[]> {
  return db
    .selectFrom('priority_outcome')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('outcome_id')
    .execute();
}

/** In order of position, whatever their topic. */
export async function listActions(db: Reader, planId: string): Promise<ActionTable[]> {
  return db
    .selectFrom('action')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** @throws EngineError NOT_FOUND */
export async function getAction(db: Reader, actionId: string): Promise<ActionTable> {
  const row = await db.selectFrom('action').selectAll().where('id', '=', actionId).executeTakeFirst();
  if (!row) throw notFound('action');
  return row;
}

/** The actions of one topic (or of none), in order. */
export async function listActionsOfTopic(
  db: Reader,
  planId: string,
  topicId: string | null,
): Promise<ActionTable[]> {
  return db
    .selectFrom('action')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('topic_id', topicId === null ? 'is' : '=', topicId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** The links of every action of a plan, oldest first. */
export async function listLinksOfPlan(db: Reader, planId: string): Promise<ActionLinkTable[]> {
  return db
    .selectFrom('action_link')
    .innerJoin('action', 'action.id', 'action_link.action_id')
    .where('action.plan_id', '=', planId)
    .selectAll('action_link')
    .orderBy('action_link.id')
    .execute();
}

/** What one action is linked to, in the order in which it was linked. */
export async function listLinks(db: Reader, actionId: string): Promise<ActionLinkTable[]> {
  return db.selectFrom('action_link').selectAll().where('action_id', '=', actionId).orderBy('id').execute();
}

/** @throws EngineError NOT_FOUND */
export async function getLink(db: Reader, linkId: string): Promise<ActionLinkTable> {
  const row = await db.selectFrom('action_link').selectAll().where('id', '=', linkId).executeTakeFirst();
  if (!row) throw notFound('link of the action');
  return row;
}

/** The progress notes of every action of a plan, by date. */
export async function listProgressOfPlan(db: Reader, planId: string): Promise<ActionProgressTable[]> {
  return db
    .selectFrom('action_progress')
    .innerJoin('action', 'action.id', 'action_progress.action_id')
    .where('action.plan_id', '=', planId)
    .selectAll('action_progress')
    .orderBy('action_progress.noted_on')
    .orderBy('action_progress.id')
    .execute();
}

/** By date. */
export async function listProgress(db: Reader, actionId: string): Promise<ActionProgressTable[]> {
  return db
    .selectFrom('action_progress')
    .selectAll()
    .where('action_id', '=', actionId)
    .orderBy('noted_on')
    .orderBy('id')
    .execute();
}

/** @throws EngineError NOT_FOUND */
export async function getProgress(db: Reader, progressId: string): Promise<ActionProgressTable> {
  const row = await db
    .selectFrom('action_progress')
    .selectAll()
    .where('id', '=', progressId)
    .executeTakeFirst();
  if (!row) throw notFound('progress note');
  return row;
}
