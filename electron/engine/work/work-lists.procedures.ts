import { implementation } from '../implement.ts';
import { listWageRates, removeWageRate, setWageRate } from './wage-rates.service.ts';
import { experiencePage, jobPage, programmePage, workCounts, workYears } from './work-lists.service.ts';

const { wageRates, workLists } = implementation;

export const workListProcedures = workLists.router({
  programmes: workLists.programmes.handler(({ context, input }) =>
    programmePage(context.workspace.requireStore().db, input),
  ),
  experience: workLists.experience.handler(({ context, input }) =>
    experiencePage(context.workspace.requireStore().db, input),
  ),
  jobs: workLists.jobs.handler(({ context, input }) => jobPage(context.workspace.requireStore().db, input)),
  years: workLists.years.handler(({ context }) => workYears(context.workspace.requireStore().db)),
  counts: workLists.counts.handler(({ context }) => workCounts(context.workspace.requireStore().db)),
});

export const wageRateProcedures = wageRates.router({
  list: wageRates.list.handler(({ context }) => listWageRates(context.workspace.requireStore().db)),
  set: wageRates.set.handler(({ context, input }) => setWageRate(context.workspace.requireStore().db, input)),
  remove: wageRates.remove.handler(({ context, input }) =>
    removeWageRate(context.workspace.requireStore().db, input),
  ),
});
