import { implementation } from '../implement.ts';
import {
  getChangeDetails,
  getChangeDetailsOfPerson,
  listChangeSets,
  listChangeSetsOfPerson,
  nextUndoAndRedo,
} from './history.service.ts';
import { redoLast, undoAnyButMerge, undoLast } from './undo.service.ts';

const { history } = implementation;

export const historyProcedures = history.router({
  list: history.list.handler(({ context, input }) =>
    input.personId === undefined
      ? listChangeSets(context.workspace.requireStore().db, input)
      : listChangeSetsOfPerson(context.workspace.requireStore(), { ...input, personId: input.personId }),
  ),
  get: history.get.handler(({ context, input }) =>
    input.personId === undefined
      ? getChangeDetails(context.workspace.requireStore().db, input)
      : getChangeDetailsOfPerson(context.workspace.requireStore(), { ...input, personId: input.personId }),
  ),
  next: history.next.handler(({ context }) => nextUndoAndRedo(context.workspace.requireStore().db)),
  undoLast: history.undoLast.handler(({ context }) => undoLast(context.workspace.requireStore())),
  redoLast: history.redoLast.handler(({ context }) => redoLast(context.workspace.requireStore())),
  undo: history.undo.handler(({ context, input }) =>
    undoAnyButMerge(context.workspace.requireStore(), input.changeSetId),
  ),
});
