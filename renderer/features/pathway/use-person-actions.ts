/** A young person's own actions, in the shape in which actions are edited everywhere. */
import { useMemo } from 'react';
import type { PersonAction } from '../../../shared/contract/pathway.ts';
import { pathwayStages, type StageNumber } from '../../../shared/content/stages.ts';
import { api } from '../../api/client.ts';
import { useRowWrites, useWrite } from '../../api/use-write.ts';
import type { ActionHandlers, EditableAction } from '../../components/actions/actions-for-editing.ts';

/** What stands for a topic is the stage. */
export function toEditable({ stage, ...action }: PersonAction): EditableAction {
  return { ...action, topicId: stage === null ? null : String(stage) };
}

function stageOf(topicId: string | null): StageNumber | null {
  return pathwayStages.find(({ number }) => String(number) === topicId)?.number ?? null;
}

/** What can be done with the actions of a young person: those of the plan, with the stage in place of the topic. */
export function usePersonActionWrites(): ActionHandlers<EditableAction> {
  const write = useWrite();
  const writeRow = useRowWrites();
  return useMemo(
    () => ({
      save: ({ actionId, version }, { topicId, ...patch }) =>
        writeRow(`person-action:${actionId}`, version, (newest) =>
          api.personAction.save({
            actionId,
            version: newest,
            patch: { ...patch, ...(topicId !== undefined && { stage: stageOf(topicId) }) },
          }),
        ),
      remove: ({ actionId, version }) =>
        writeRow(`person-action:${actionId}`, version, (newest) =>
          api.personAction.remove({ actionId, version: newest }),
        ),
      addProgress: (actionId, notedOn, note) =>
        write(() => api.personAction.addProgress({ actionId, notedOn, note })),
      saveProgress: ({ progressId, version }, patch) =>
        writeRow(`person-progress:${progressId}`, version, (newest) =>
          api.personAction.saveProgress({ progressId, version: newest, patch }),
        ),
      removeProgress: ({ progressId, version }) =>
        writeRow(`person-progress:${progressId}`, version, (newest) =>
          api.personAction.removeProgress({ progressId, version: newest }),
        ),
    }),
    [write, writeRow],
  );
}
