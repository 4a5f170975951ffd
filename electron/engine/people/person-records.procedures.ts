import { implementation } from '../implement.ts';
import { removeYear, saveNeeds, saveYear } from './needs-and-years.service.ts';
import { addPlan, removePlan, savePlan } from './plan-records.service.ts';
import { addSetting, saveSetting } from './settings.service.ts';

const { people } = implementation;

/** EHC plans, needs, years and settings by hand: part of the area of young people. */
export const personRecordProcedures = {
  addPlan: people.addPlan.handler(({ context, input }) =>
    addPlan(context.workspace.requireStore().db, input),
  ),
  savePlan: people.savePlan.handler(({ context, input }) =>
    savePlan(context.workspace.requireStore().db, input),
  ),
  removePlan: people.removePlan.handler(({ context, input }) =>
    removePlan(context.workspace.requireStore().db, input),
  ),
  saveNeeds: people.saveNeeds.handler(({ context, input }) =>
    saveNeeds(context.workspace.requireStore().db, input),
  ),
  saveYear: people.saveYear.handler(({ context, input }) =>
    saveYear(context.workspace.requireStore().db, input),
  ),
  removeYear: people.removeYear.handler(({ context, input }) =>
    removeYear(context.workspace.requireStore().db, input),
  ),
  addSetting: people.addSetting.handler(({ context, input }) =>
    addSetting(context.workspace.requireStore().db, input),
  ),
  saveSetting: people.saveSetting.handler(({ context, input }) =>
    saveSetting(context.workspace.requireStore().db, input),
  ),
};
