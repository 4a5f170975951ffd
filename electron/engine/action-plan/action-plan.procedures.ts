import { implementation } from '../implement.ts';
import { linkAction, unlinkAction } from './action-link.service.ts';
import { currentPlan, savePlanHeader, setOutcomePriority } from './action-plan.service.ts';
import { addAction, currentActions, moveAction, removeAction, saveAction } from './action.service.ts';
import { addProgress, removeProgress, saveProgress } from './progress.service.ts';

const { action, actionPlan } = implementation;

export const actionPlanProcedures = actionPlan.router({
  get: actionPlan.get.handler(({ context }) => currentPlan(context.workspace.requireStore().db)),
  saveHeader: actionPlan.saveHeader.handler(({ context, input }) =>
    savePlanHeader(context.workspace.requireStore().db, input),
  ),
  setOutcomePriority: actionPlan.setOutcomePriority.handler(({ context, input }) =>
    setOutcomePriority(context.workspace.requireStore().db, input),
  ),
});

export const actionProcedures = action.router({
  list: action.list.handler(({ context }) => currentActions(context.workspace.requireStore().db)),
  add: action.add.handler(({ context, input }) => addAction(context.workspace.requireStore().db, input)),
  save: action.save.handler(({ context, input }) => saveAction(context.workspace.requireStore().db, input)),
  move: action.move.handler(({ context, input }) => moveAction(context.workspace.requireStore().db, input)),
  remove: action.remove.handler(({ context, input }) =>
    removeAction(context.workspace.requireStore().db, input),
  ),
  link: action.link.handler(({ context, input }) => linkAction(context.workspace.requireStore().db, input)),
  unlink: action.unlink.handler(({ context, input }) =>
    unlinkAction(context.workspace.requireStore().db, input),
  ),
  addProgress: action.addProgress.handler(({ context, input }) =>
    addProgress(context.workspace.requireStore().db, input),
  ),
  saveProgress: action.saveProgress.handler(({ context, input }) =>
    saveProgress(context.workspace.requireStore().db, input),
  ),
  removeProgress: action.removeProgress.handler(({ context, input }) =>
    removeProgress(context.workspace.requireStore().db, input),
  ),
});
