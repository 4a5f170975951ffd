import { implementation } from '../implement.ts';
import { removeJobCheck, saveJobCheck } from './job-checks.service.ts';
import { personWork } from './person-work.service.ts';
import { addWork, removeWork, saveWork } from './work-records.service.ts';

const { work } = implementation;

export const workProcedures = work.router({
  ofPerson: work.ofPerson.handler(({ context, input }) =>
    personWork(context.workspace.requireStore().db, input.personId),
  ),
  add: work.add.handler(({ context, input }) => addWork(context.workspace.requireStore().db, input)),
  save: work.save.handler(({ context, input }) => saveWork(context.workspace.requireStore().db, input)),
  remove: work.remove.handler(({ context, input }) => removeWork(context.workspace.requireStore().db, input)),
  check: work.check.handler(({ context, input }) => saveJobCheck(context.workspace.requireStore().db, input)),
  removeCheck: work.removeCheck.handler(({ context, input }) =>
    removeJobCheck(context.workspace.requireStore().db, input),
  ),
});
