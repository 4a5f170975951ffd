import { implementation } from '../implement.ts';
import { getChangeDetails, listChangeSets, nextUndoAndRedo } from './history.service.ts';
import { redoLast, undoChangeSet, undoLast } from './undo.service.ts';

const { history } = implementation;

export const historyProcedures = history.router({
  list: history.list.handler(({ context, input }) =>
    listChangeSets(context.workspace.requireStore().db, input),
  ),
  get: history.get.handler(({ context, input }) =>
    getChangeDetails(context.workspace.requireStore().db, input),
  ),
  next: history.next.handler(({ context }) => nextUndoAndRedo(context.workspace.requireStore().db)),
  undoLast: history.undoLast.handler(({ context }) => undoLast(context.workspace.requireStore())),
  redoLast: history.redoLast.handler(({ context }) => redoLast(context.workspace.requireStore())),
  undo: history.undo.handler(({ context, input }) =>
    undoChangeSet(context.workspace.requireStore(), input.changeSetId),
  ),
});
