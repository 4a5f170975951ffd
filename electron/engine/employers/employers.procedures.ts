import { implementation } from '../implement.ts';
import {
  addEmployer,
  employerDetails,
  listEmployers,
  mergeEmployers,
  removeEmployer,
  saveEmployer,
} from './employers.service.ts';

const { employers } = implementation;

export const employerProcedures = employers.router({
  list: employers.list.handler(({ context }) => listEmployers(context.workspace.requireStore().db)),
  get: employers.get.handler(({ context, input }) =>
    employerDetails(context.workspace.requireStore().db, input.employerId),
  ),
  add: employers.add.handler(({ context, input }) => addEmployer(context.workspace.requireStore().db, input)),
  save: employers.save.handler(({ context, input }) =>
    saveEmployer(context.workspace.requireStore().db, input),
  ),
  remove: employers.remove.handler(({ context, input }) =>
    removeEmployer(context.workspace.requireStore(), input),
  ),
  merge: employers.merge.handler(({ context, input }) =>
    mergeEmployers(context.workspace.requireStore(), input),
  ),
});
