import { implementation } from '../implement.ts';
import { forgetRecent, listRecent, pathOfRecent } from './recent-workspaces.ts';
import { openSampleWorkspace } from './sample-workspace.ts';
import {
  changePassphrase,
  createAndOpen,
  currentDetails,
  openExisting,
  recoveryKeyFor,
  saveDetails,
} from './workspace.service.ts';
import { listFolder, reservePlace } from './workspaces-folder.ts';

const { workspace } = implementation;

export const workspaceProcedures = workspace.router({
  current: workspace.current.handler(({ context }) => currentDetails(context)),
  recent: workspace.recent.handler(({ context }) => listRecent(context.options.settingsFolder)),
  forget: workspace.forget.handler(async ({ context, input }) => {
    await forgetRecent(context.options.settingsFolder, input.recentId);
    return {};
  }),
  create: workspace.create.handler(({ context, input }) =>
    createAndOpen(
      context,
      context.files.pathFor(input.fileId, 'create-workspace'),
      input.passphrase,
      input.details,
    ),
  ),
  open: workspace.open.handler(async ({ context, input: { source, unlock, workspaceId } }) => {
    const path =
      'fileId' in source
        ? context.files.pathFor(source.fileId, 'open-workspace')
        : await pathOfRecent(context.options.settingsFolder, source.recentId);
    return openExisting(context, path, unlock, workspaceId);
  }),
  openSample: workspace.openSample.handler(({ context }) => openSampleWorkspace(context)),
  close: workspace.close.handler(async ({ context }) => {
    await context.workspace.close();
    return {};
  }),
  saveDetails: workspace.saveDetails.handler(({ context, input }) =>
    saveDetails(context.workspace.requireStore(), input.version, input.patch),
  ),
  changePassphrase: workspace.changePassphrase.handler(async ({ context, input }) => ({
    recoveryKey: await changePassphrase(context, input.current, input.next),
  })),
  recoveryKey: workspace.recoveryKey.handler(async ({ context, input }) => ({
    recoveryKey: await recoveryKeyFor(context.workspace.requireStore(), input.passphrase),
  })),
  reserve: workspace.reserve.handler(({ context, input }) => reservePlace(context, input.name)),
  listInFolder: workspace.listInFolder.handler(({ context }) => listFolder(context)),
});
