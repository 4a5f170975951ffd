/** Dated progress notes of an action. */
import type { z } from 'zod';

import type { progressNoteSchema } from '../../../shared/contract/action-plan.ts';
import type { Saved } from '../../../shared/contract/common.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { makeChange, type Database } from '../store/change.ts';
import type { ActionProgressTable } from '../store/schema.ts';
import { getAction, getProgress } from './action-plan.repository.ts';
import { actionName } from './action-words.ts';
import { requireNote } from './required-words.ts';

export type ProgressNote = z.infer<typeof progressNoteSchema>;

/** The note as the contract has it. */
export function toProgressNote(note: ActionProgressTable): ProgressNote {
  return { progressId: note.id, notedOn: note.noted_on, note: note.note, version: note.version };
}

/** @throws EngineError NOT_FOUND, REFUSED (`note`) */
export async function addProgress(
  db: Database,
  input: { actionId: string; notedOn: IsoDate; note: string },
): Promise<ProgressNote> {
  const note = requireNote(input.note);
  const { description } = await getAction(db, input.actionId);
  const { result } = await makeChange(
    db,
    { label: `progress of action ${actionName(description)}` },
    async (change) => {
      await getAction(change.db, input.actionId);
      const row = { action_id: input.actionId, noted_on: input.notedOn, note };
      return getProgress(change.db, await change.insert('action_progress', row));
    },
  );
  return toProgressNote(result);
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`note`) */
export async function saveProgress(
  db: Database,
  input: {
    progressId: string;
    version: number;
    patch: { notedOn?: IsoDate | undefined; note?: string | undefined };
  },
): Promise<Saved> {
  const { notedOn, note } = input.patch;
  const patch = {
    ...(notedOn !== undefined && { noted_on: notedOn }),
    ...(note !== undefined && { note: requireNote(note) }),
  };
  const label = await labelFor(db, input.progressId, 'progress');
  const { result, at } = await makeChange(db, { label }, (change) =>
    change.update('action_progress', input.progressId, patch, {
      what: 'progress note',
      version: input.version,
    }),
  );
  return { version: result, savedAt: at };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeProgress(
  db: Database,
  input: { progressId: string; version: number },
): Promise<{ savedAt: string }> {
  const label = await labelFor(db, input.progressId, 'removal of a progress note');
  const { at } = await makeChange(db, { label }, (change) =>
    change.remove('action_progress', input.progressId, { what: 'progress note', version: input.version }),
  );
  return { savedAt: at };
}

async function labelFor(db: Database, progressId: string, what: string): Promise<string> {
  const { action_id } = await getProgress(db, progressId);
  const { description } = await getAction(db, action_id);
  return `${what} of action ${actionName(description)}`;
}
