import { implementation } from '../implement.ts';
import { mergeProcedures } from './merge-people.procedures.ts';
import { listSettings } from './people.repository.ts';
import { personRecordProcedures } from './person-records.procedures.ts';
import {
  addPerson,
  peopleCounts,
  peoplePage,
  personDetails,
  personIds,
  savePerson,
} from './people.service.ts';
import { addSavedView, listSavedViews, removeSavedView, renameSavedView } from './saved-views.service.ts';
import { setForMany } from './set-for-many.service.ts';

const { people } = implementation;

export const peopleProcedures = people.router({
  ...mergeProcedures,
  ...personRecordProcedures,
  list: people.list.handler(({ context, input }) => peoplePage(context.workspace.requireStore().db, input)),
  ids: people.ids.handler(({ context, input }) => personIds(context.workspace.requireStore().db, input)),
  setForMany: people.setForMany.handler(({ context, input }) =>
    setForMany(context.workspace.requireStore(), input),
  ),
  views: people.views.handler(({ context }) => listSavedViews(context.workspace.requireStore().db)),
  addView: people.addView.handler(({ context, input }) =>
    addSavedView(context.workspace.requireStore().db, input),
  ),
  renameView: people.renameView.handler(({ context, input }) =>
    renameSavedView(context.workspace.requireStore().db, input),
  ),
  removeView: people.removeView.handler(({ context, input }) =>
    removeSavedView(context.workspace.requireStore().db, input),
  ),
  counts: people.counts.handler(({ context }) => peopleCounts(context.workspace.requireStore().db)),
  get: people.get.handler(({ context, input }) =>
    personDetails(context.workspace.requireStore().db, input.personId),
  ),
  add: people.add.handler(({ context, input }) => addPerson(context.workspace.requireStore().db, input)),
  save: people.save.handler(({ context, input }) => savePerson(context.workspace.requireStore().db, input)),
  settings: people.settings.handler(({ context }) => listSettings(context.workspace.requireStore().db)),
});
