import { implementation } from '../implement.ts';
import {
  addJobCoach,
  jobCoachDetails,
  listJobCoaches,
  removeJobCoach,
  saveJobCoach,
} from './job-coaches.service.ts';

const { jobCoaches } = implementation;

export const jobCoachProcedures = jobCoaches.router({
  list: jobCoaches.list.handler(({ context }) => listJobCoaches(context.workspace.requireStore().db)),
  get: jobCoaches.get.handler(({ context, input }) =>
    jobCoachDetails(context.workspace.requireStore().db, input.jobCoachId),
  ),
  add: jobCoaches.add.handler(({ context, input }) =>
    addJobCoach(context.workspace.requireStore().db, input),
  ),
  save: jobCoaches.save.handler(({ context, input }) =>
    saveJobCoach(context.workspace.requireStore().db, input),
  ),
  remove: jobCoaches.remove.handler(({ context, input }) =>
    removeJobCoach(context.workspace.requireStore(), input),
  ),
});
