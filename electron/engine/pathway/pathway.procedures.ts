import { implementation } from '../implement.ts';
import { saveCheck } from './pathway-checks.service.ts';
import { saveLimit, stageLimits } from './pathway-limits.service.ts';
import { pathwayCounts, pathwayList, peopleWithoutStage } from './pathway-lists.service.ts';
import { beginStage, endStage, personPathway, removeStage, saveStage } from './pathway.service.ts';
import {
  actionsOfPerson,
  addPersonAction,
  addPersonActionProgress,
  openPersonActions,
  personActionCounts,
  removePersonAction,
  removePersonActionProgress,
  savePersonAction,
  savePersonActionProgress,
} from './person-actions.service.ts';

const { pathway, personAction } = implementation;

export const pathwayProcedures = pathway.router({
  ofPerson: pathway.ofPerson.handler(({ context, input }) =>
    personPathway(context.workspace.requireStore().db, input.personId),
  ),
  beginStage: pathway.beginStage.handler(({ context, input }) =>
    beginStage(context.workspace.requireStore().db, input),
  ),
  saveStage: pathway.saveStage.handler(({ context, input }) =>
    saveStage(context.workspace.requireStore().db, input),
  ),
  endStage: pathway.endStage.handler(({ context, input }) =>
    endStage(context.workspace.requireStore().db, input),
  ),
  removeStage: pathway.removeStage.handler(({ context, input }) =>
    removeStage(context.workspace.requireStore().db, input),
  ),
  saveCheck: pathway.saveCheck.handler(({ context, input }) =>
    saveCheck(context.workspace.requireStore().db, input),
  ),
  list: pathway.list.handler(({ context, input }) => pathwayList(context.workspace.requireStore().db, input)),
  withoutStage: pathway.withoutStage.handler(({ context, input }) =>
    peopleWithoutStage(context.workspace.requireStore().db, input),
  ),
  counts: pathway.counts.handler(({ context, input }) =>
    pathwayCounts(context.workspace.requireStore().db, input),
  ),
  limits: pathway.limits.handler(({ context }) => stageLimits(context.workspace.requireStore().db)),
  saveLimit: pathway.saveLimit.handler(({ context, input }) =>
    saveLimit(context.workspace.requireStore().db, input),
  ),
});

export const personActionProcedures = personAction.router({
  ofPerson: personAction.ofPerson.handler(({ context, input }) =>
    actionsOfPerson(context.workspace.requireStore().db, input.personId),
  ),
  open: personAction.open.handler(({ context, input }) =>
    openPersonActions(context.workspace.requireStore().db, input),
  ),
  counts: personAction.counts.handler(({ context }) =>
    personActionCounts(context.workspace.requireStore().db),
  ),
  add: personAction.add.handler(({ context, input }) =>
    addPersonAction(context.workspace.requireStore().db, input),
  ),
  save: personAction.save.handler(({ context, input }) =>
    savePersonAction(context.workspace.requireStore().db, input),
  ),
  remove: personAction.remove.handler(({ context, input }) =>
    removePersonAction(context.workspace.requireStore().db, input),
  ),
  addProgress: personAction.addProgress.handler(({ context, input }) =>
    addPersonActionProgress(context.workspace.requireStore().db, input),
  ),
  saveProgress: personAction.saveProgress.handler(({ context, input }) =>
    savePersonActionProgress(context.workspace.requireStore().db, input),
  ),
  removeProgress: personAction.removeProgress.handler(({ context, input }) =>
    removePersonActionProgress(context.workspace.requireStore().db, input),
  ),
});
