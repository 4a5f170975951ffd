/** Actions: each lives once, under a topic of the plan, and is shown wherever it is linked. */
import type { Kysely } from 'kysely';

import type { Action, ActionLinkInput, ActionStatus } from '../../../shared/contract/action-plan.ts';
import type { Saved } from '../../../shared/contract/common.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { makeChange, type Change, type Database } from '../store/change.ts';
import { refused } from '../store/engine-error.ts';
import type {
  ActionLinkTable,
  ActionPlanTable,
  ActionProgressTable,
  ActionTable,
  Schema,
} from '../store/schema.ts';
import { today } from '../today.ts';
import { toLink, writeLink } from './action-link.service.ts';
import { topicsOf } from './action-plan.service.ts';
import {
  getAction,
  getCurrentPlan,
  getPlan,
  listActions,
  listActionsOfTopic,
  listLinks,
  listLinksOfPlan,
  listProgress,
  listProgressOfPlan,
} from './action-plan.repository.ts';
import { actionChangeLabel, actionName } from './action-words.ts';
import { toProgressNote } from './progress.service.ts';
import { requireDescription } from './required-words.ts';

/** Every action of the current plan: topics in the order of the form, actions without a topic last. */
export async function currentActions(db: Kysely<Schema>): Promise<Action[]> {
  return actionsOfPlan(db, await getCurrentPlan(db));
}

/** Every action of a plan, in the order of {@link currentActions}. */
export async function actionsOfPlan(db: Kysely<Schema>, plan: ActionPlanTable): Promise<Action[]> {
  const actions = await listActions(db, plan.id);
  const links = byAction(await listLinksOfPlan(db, plan.id));
  const progress = byAction(await listProgressOfPlan(db, plan.id));
  const topicIds = topicsOf(plan).map((topic) => topic.id);
  const place = (action: ActionTable) => {
    const index = action.topic_id === null ? -1 : topicIds.indexOf(action.topic_id);
    return index === -1 ? topicIds.length : index;
  };
  return actions
    .toSorted((a, b) => place(a) - place(b))
    .map((action) => toAction(action, links.get(action.id) ?? [], progress.get(action.id) ?? []));
}

function byAction<Row extends { action_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.action_id);
    if (group) group.push(row);
    else groups.set(row.action_id, [row]);
  }
  return groups;
}

function toAction(
  action: ActionTable,
  links: readonly ActionLinkTable[],
  progress: readonly ActionProgressTable[],
): Action {
  return {
    actionId: action.id,
    planId: action.plan_id,
    topicId: action.topic_id,
    description: action.description,
    lead: action.lead,
    dueOn: action.due_on,
    status: action.status,
    completedOn: action.completed_on,
    links: links.map(toLink),
    progress: progress.map(toProgressNote),
    position: action.position,
    version: action.version,
  };
}

/**
 * Adds an action as the last of its topic, not started.
 * @throws EngineError NOT_FOUND, CLOSED_ASSESSMENT (the link), REFUSED (`description`, `topicId`)
 */
export async function addAction(
  db: Database,
  input: {
    planId: string;
    topicId: string | null;
    description: string;
    lead: string;
    dueOn: IsoDate | null;
    link: ActionLinkInput | null;
  },
): Promise<Action> {
  const description = requireDescription(input.description);
  const { result } = await makeChange(
    db,
    { label: `new action ${actionName(description)}` },
    async (change) => {
      const plan = await getPlan(change.db, input.planId);
      requireTopic(plan, input.topicId);
      const actionId = await change.insert('action', {
        plan_id: plan.id,
        topic_id: input.topicId,
        description,
        lead: input.lead.trim(),
        due_on: input.dueOn,
        status: 'not-started',
        completed_on: null,
        position: await lastPosition(change, plan.id, input.topicId),
        created_at: change.at,
      });
      if (input.link) await writeLink(change, actionId, input.link);
      return toAction(await getAction(change.db, actionId), await listLinks(change.db, actionId), []);
    },
  );
  return result;
}

export interface ActionPatch {
  topicId?: string | null | undefined;
  description?: string | undefined;
  lead?: string | undefined;
  dueOn?: IsoDate | null | undefined;
  status?: ActionStatus | undefined;
}

/**
 * Changes what the patch names. The day an action was done is set when it becomes done and cleared when it is not any
 * more; under another topic it becomes the last.
 * @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`description`, `topicId`)
 */
export async function saveAction(
  db: Database,
  input: { actionId: string; version: number; patch: ActionPatch },
): Promise<Saved> {
  const { patch } = input;
  const named = await getAction(db, input.actionId);
  const fields = Object.entries(patch).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  const label = actionChangeLabel(fields, patch.description ?? named.description);
  const { result, at } = await makeChange(db, { label }, async (change) => {
    const action = await getAction(change.db, input.actionId);
    const row: Partial<Omit<ActionTable, 'id' | 'version'>> = {};
    if (patch.description !== undefined) row.description = requireDescription(patch.description);
    if (patch.lead !== undefined) row.lead = patch.lead.trim();
    if (patch.dueOn !== undefined) row.due_on = patch.dueOn;
    if (patch.status !== undefined && patch.status !== action.status) {
      row.status = patch.status;
      row.completed_on = patch.status === 'done' ? today() : null;
    }
    if (patch.topicId !== undefined && patch.topicId !== action.topic_id) {
      requireTopic(await getPlan(change.db, action.plan_id), patch.topicId);
      row.topic_id = patch.topicId;
      row.position = await lastPosition(change, action.plan_id, patch.topicId);
    }
    return change.update('action', action.id, row, { what: 'action', version: input.version });
  });
  return { version: result, savedAt: at };
}

/**
 * Puts an action before another of the same topic, or last.
 * @throws EngineError NOT_FOUND, REFUSED (`beforeActionId`: an action of another topic)
 */
export async function moveAction(
  db: Database,
  input: { actionId: string; beforeActionId: string | null },
): Promise<{ savedAt: string }> {
  const { description } = await getAction(db, input.actionId);
  const { at } = await makeChange(
    db,
    { label: `place of action ${actionName(description)}` },
    async (change) => {
      const action = await getAction(change.db, input.actionId);
      if (input.beforeActionId === action.id) return;
      const others = (await listActionsOfTopic(change.db, action.plan_id, action.topic_id)).filter(
        (each) => each.id !== action.id,
      );
      const target = input.beforeActionId;
      const index = target === null ? others.length : others.findIndex((each) => each.id === target);
      if (index === -1) {
        await getAction(change.db, target ?? '');
        throw refused('beforeActionId', 'Choose an action under the same topic.');
      }
      const order = [...others.slice(0, index), action, ...others.slice(index)];
      const [before, after] = [order[index - 1], order[index + 1]];
      const between = positionBetween(before?.position, after?.position);
      if (between !== null) {
        await change.update('action', action.id, { position: between }, { what: 'action' });
        return;
      }
      // No number is left between the two: number the whole topic afresh.
      for (const [place, each] of order.entries()) {
        await change.update('action', each.id, { position: place + 1 }, { what: 'action' });
      }
    },
  );
  return { savedAt: at };
}

/** A position between two others, or null when they are too close for one. */
export function positionBetween(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  if (after === undefined) return before + 1;
  const middle = (before + after) / 2;
  return middle > before && middle < after ? middle : null;
}

/**
 * Removes an action with its links and progress notes, as one change that can be taken back.
 * @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE
 */
export async function removeAction(
  db: Database,
  input: { actionId: string; version: number },
): Promise<{ savedAt: string }> {
  const { description } = await getAction(db, input.actionId);
  const { at } = await makeChange(
    db,
    { label: `removal of action ${actionName(description)}` },
    async (change) => {
      for (const link of await listLinks(change.db, input.actionId)) {
        await change.remove('action_link', link.id, { what: 'link of the action' });
      }
      for (const note of await listProgress(change.db, input.actionId)) {
        await change.remove('action_progress', note.id, { what: 'progress note' });
      }
      await change.remove('action', input.actionId, { what: 'action', version: input.version });
    },
  );
  return { savedAt: at };
}

async function lastPosition(change: Change, planId: string, topicId: string | null): Promise<number> {
  const last = (await listActionsOfTopic(change.db, planId, topicId)).at(-1);
  return positionBetween(last?.position, undefined) ?? 1;
}

function requireTopic(plan: ActionPlanTable, topicId: string | null): void {
  if (topicId === null || topicsOf(plan).some((topic) => topic.id === topicId)) return;
  throw refused('topicId', 'Choose one of the topics of the plan.');
}
