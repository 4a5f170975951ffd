/** The actions of the plan: read once for the page, and everything that can be done to them. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Action, ActionLinkInput } from '../../shared/contract/action-plan.ts';
import type { IsoDate } from '../../shared/domain/iso-date.ts';
import { api, orpc } from './client.ts';
import { type Outcome, useRowWrites, useWrite } from './use-write.ts';

export type ActionPatch = Partial<Pick<Action, 'topicId' | 'description' | 'lead' | 'dueOn' | 'status'>>;
export type ProgressNote = Action['progress'][number];

/** Everything that can be done to an action. Each answers with its outcome and never throws. */
export interface ActionWrites {
  add(input: {
    planId: string;
    topicId: string | null;
    description: string;
    link: ActionLinkInput | null;
  }): Promise<Outcome<Action>>;
  save(action: Action, patch: ActionPatch): Promise<Outcome<unknown>>;
  /** Puts it before another action of its topic, or (null) last. */
  move(actionId: string, beforeActionId: string | null): Promise<Outcome<unknown>>;
  remove(action: Action): Promise<Outcome<unknown>>;
  link(actionId: string, to: ActionLinkInput): Promise<Outcome<unknown>>;
  unlink(linkId: string): Promise<Outcome<unknown>>;
  addProgress(actionId: string, notedOn: IsoDate, note: string): Promise<Outcome<unknown>>;
  saveProgress(
    progress: ProgressNote,
    patch: Partial<Pick<ProgressNote, 'notedOn' | 'note'>>,
  ): Promise<Outcome<unknown>>;
  removeProgress(progress: ProgressNote): Promise<Outcome<unknown>>;
}

/** All actions of the plan. */
export function useActions() {
  return useQuery(orpc.action.list.queryOptions());
}

/** What can be done with actions of the plan; each says whether it was saved. */
export function useActionWrites(): ActionWrites {
  const write = useWrite();
  const writeRow = useRowWrites();
  return useMemo(
    () => ({
      add: (input) => write(() => api.action.add({ ...input, lead: '', dueOn: null })),
      save: ({ actionId, version }, patch) =>
        writeRow(`action:${actionId}`, version, (newest) =>
          api.action.save({ actionId, version: newest, patch }),
        ),
      move: (actionId, beforeActionId) => write(() => api.action.move({ actionId, beforeActionId })),
      remove: ({ actionId, version }) =>
        writeRow(`action:${actionId}`, version, (newest) => api.action.remove({ actionId, version: newest })),
      link: (actionId, to) => write(() => api.action.link({ actionId, to })),
      unlink: (linkId) => write(() => api.action.unlink({ linkId })),
      addProgress: (actionId, notedOn, note) =>
        write(() => api.action.addProgress({ actionId, notedOn, note })),
      saveProgress: ({ progressId, version }, patch) =>
        writeRow(`progress:${progressId}`, version, (newest) =>
          api.action.saveProgress({ progressId, version: newest, patch }),
        ),
      removeProgress: ({ progressId, version }) =>
        writeRow(`progress:${progressId}`, version, (newest) =>
          api.action.removeProgress({ progressId, version: newest }),
        ),
    }),
    [write, writeRow],
  );
}
