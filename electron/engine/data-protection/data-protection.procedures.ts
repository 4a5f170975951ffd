import { implementation } from '../implement.ts';
import { copiesBeside } from '../store/copies-beside.ts';
import { erasePeople, listErasures } from './erasure.service.ts';
import {
  addHold,
  allHolds,
  dueForDisposal,
  heldOnPerson,
  releaseHold,
  retentionRule,
  saveRetentionRule,
} from './retention.service.ts';
import {
  addSensitiveNote,
  listSensitiveNotes,
  removeSensitiveNote,
  saveSensitiveNote,
} from './sensitive-notes.service.ts';

const { dataProtection } = implementation;

export const dataProtectionProcedures = dataProtection.router({
  notes: dataProtection.notes.handler(({ context, input }) =>
    listSensitiveNotes(context.workspace.requireStore().db, input.personId),
  ),
  addNote: dataProtection.addNote.handler(({ context, input }) =>
    addSensitiveNote(context.workspace.requireStore().db, input),
  ),
  saveNote: dataProtection.saveNote.handler(({ context, input }) =>
    saveSensitiveNote(context.workspace.requireStore().db, input),
  ),
  removeNote: dataProtection.removeNote.handler(({ context, input }) =>
    removeSensitiveNote(context.workspace.requireStore().db, input),
  ),
  rule: dataProtection.rule.handler(({ context }) => retentionRule(context.workspace.requireStore().db)),
  saveRule: dataProtection.saveRule.handler(({ context, input }) =>
    saveRetentionRule(context.workspace.requireStore().db, input),
  ),
  due: dataProtection.due.handler(({ context, input }) =>
    dueForDisposal(context.workspace.requireStore().db, input),
  ),
  held: dataProtection.held.handler(({ context, input }) =>
    heldOnPerson(context.workspace.requireStore(), input.personId),
  ),
  holds: dataProtection.holds.handler(({ context }) => allHolds(context.workspace.requireStore().db)),
  addHold: dataProtection.addHold.handler(({ context, input }) =>
    addHold(context.workspace.requireStore().db, input),
  ),
  releaseHold: dataProtection.releaseHold.handler(({ context, input }) =>
    releaseHold(context.workspace.requireStore().db, input),
  ),
  copies: dataProtection.copies.handler(({ context }) =>
    copiesBeside(context.workspace.requireStore().filePath),
  ),
  erase: dataProtection.erase.handler(({ context, input }) =>
    erasePeople(context.workspace.requireStore(), input),
  ),
  erasures: dataProtection.erasures.handler(({ context }) =>
    listErasures(context.workspace.requireStore().db),
  ),
});
