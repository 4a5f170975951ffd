/** Which actions of the plan are shown, and in which order they stand: pure rules. */
import type { Action } from '../../../shared/contract/action-plan.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { isOpenAction, isOverdueAction } from '../../components/actions/action-words.ts';

export const shownActions = ['all', 'open', 'overdue'] as const;
export type ShownActions = (typeof shownActions)[number];

export interface PlanFilter {
  show: ShownActions;
  /** A lead by name, '' for actions without one, null for everybody's. */
  lead: string | null;
}

export const everything: PlanFilter = { show: 'all', lead: null };

/** Whether the filter leaves anything out. */
export function isFiltering({ show, lead }: PlanFilter): boolean {
  return show !== 'all' || lead !== null;
}

/** Whether an action is among those that the filter shows. */
export function matches(action: Action, { show, lead }: PlanFilter, today: IsoDate): boolean {
  if (lead !== null && !isSameLead(action.lead, lead)) return false;
  switch (show) {
    case 'all':
      return true;
    case 'open':
      return isOpenAction(action);
    case 'overdue':
      return isOverdueAction(action, today);
  }
}

/** The names of those who lead an action, each once however it is written, in alphabetical order. */
export function leadsOf(actions: readonly Action[]): string[] {
  const names = new Map<string, string>();
  for (const { lead } of actions) {
    const name = lead.trim();
    if (name !== '' && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()].toSorted((a, b) => a.localeCompare(b, 'en-GB', { sensitivity: 'base' }));
}

function isSameLead(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** The actions under a topic (null: under none yet), in the order of the plan. */
export function actionsUnder(actions: readonly Action[], topicId: string | null): Action[] {
  return actions.filter((action) => action.topicId === topicId).toSorted((a, b) => a.position - b.position);
}

/**
 * Where an action goes when it is moved by one place among those shown: before the action answered, or last (null).
 * Undefined when it is at the end already.
 *
 * @param all the ids of all actions of its topic, in order
 * @param shown those of them that are shown, in order
 */
export function placeAfterMove(
  all: readonly string[],
  shown: readonly string[],
  actionId: string,
  direction: 'up' | 'down',
): string | null | undefined {
  const index = shown.indexOf(actionId);
  if (index < 0) return undefined;
  if (direction === 'up') return shown[index - 1];
  const next = shown[index + 1];
  return next === undefined ? undefined : (all[all.indexOf(next) + 1] ?? null);
}

/** '3 actions, 1 overdue', or 'no actions'. */
export function countWords(actions: readonly Action[], today: IsoDate): string {
  if (actions.length === 0) return 'No actions';
  const open = actions.filter(isOpenAction).length;
  const overdue = actions.filter((action) => isOverdueAction(action, today)).length;
  const words = [actions.length === 1 ? '1 action' : `${actions.length} actions`, `${open} open`];
  if (overdue > 0) words.push(`${overdue} overdue`);
  return words.join(', ');
}
