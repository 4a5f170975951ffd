import { implementation } from '../implement.ts';
import { profileAsOn } from './profile-as-on.ts';
import { addPicture, pictureAddress, removePicture, savePicture } from './profile-pictures.service.ts';
import {
  beginProfile,
  profileDetails,
  profileVersions,
  saveAnswer,
  saveAttached,
} from './profiles.service.ts';
import { addReflection, reflectionsOf, removeReflection, saveReflection } from './reflections.service.ts';

const { profiles } = implementation;

export const profileProcedures = profiles.router({
  versions: profiles.versions.handler(({ context, input }) =>
    profileVersions(context.workspace.requireStore().db, input),
  ),
  get: profiles.get.handler(({ context, input }) =>
    profileDetails(context.workspace.requireStore().db, input.profileVersionId),
  ),
  begin: profiles.begin.handler(({ context, input }) =>
    beginProfile(context.workspace.requireStore().db, input),
  ),
  saveAnswer: profiles.saveAnswer.handler(({ context, input }) =>
    saveAnswer(context.workspace.requireStore().db, input),
  ),
  asOn: profiles.asOn.handler(({ context, input }) =>
    profileAsOn(context.workspace.requireStore().db, input),
  ),
  addPicture: profiles.addPicture.handler(({ context, input }) =>
    addPicture(context.workspace.requireStore().db, input),
  ),
  savePicture: profiles.savePicture.handler(({ context, input }) =>
    savePicture(context.workspace.requireStore().db, input),
  ),
  removePicture: profiles.removePicture.handler(({ context, input }) =>
    removePicture(context.workspace.requireStore().db, input),
  ),
  picture: profiles.picture.handler(({ context, input }) =>
    pictureAddress(context.workspace.requireStore().db, input.pictureId),
  ),
  reflections: profiles.reflections.handler(({ context, input }) =>
    reflectionsOf(context.workspace.requireStore().db, input.personId),
  ),
  addReflection: profiles.addReflection.handler(({ context, input }) =>
    addReflection(context.workspace.requireStore().db, input),
  ),
  saveReflection: profiles.saveReflection.handler(({ context, input }) =>
    saveReflection(context.workspace.requireStore().db, input),
  ),
  removeReflection: profiles.removeReflection.handler(({ context, input }) =>
    removeReflection(context.workspace.requireStore().db, input),
  ),
  saveAttached: profiles.saveAttached.handler(({ context, input }) =>
    saveAttached(context.workspace.requireStore().db, input),
  ),
});
