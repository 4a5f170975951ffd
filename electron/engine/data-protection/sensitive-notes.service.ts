/** Notes that are kept apart: only shown when asked for, and in no export, pack or search. */
import type { Saved } from '../../../shared/contract/common.ts';
import type { SensitiveNote } from '../../../shared/contract/data-protection.ts';
import type { IsoDate } from '../../../shared/domain/iso-date.ts';
import { type Database, makeChange } from '../store/change.ts';
import { refused } from '../store/engine-error.ts';
import { getPerson } from '../people/people.repository.ts';
import { today } from '../today.ts';

const WHAT = 'sensitive note';

/** The notes of one young person, latest first. */
export async function listSensitiveNotes(db: Database, personId: string): Promise<SensitiveNote[]> {
  const rows = await db
    .selectFrom('sensitive_note')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('noted_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    noteId: row.id,
    version: row.version,
    notedOn: row.noted_on,
    note: row.note,
  }));
}

/** @throws EngineError NOT_FOUND (young person), REFUSED (`notedOn`, `note`) */
export async function addSensitiveNote(
  db: Database,
  input: { personId: string; notedOn: IsoDate; note: string },
): Promise<{ noteId: string }> {
  const { result } = await makeChange(db, { label: 'new sensitive note' }, async (change) => {
    await getPerson(change.db, input.personId);
    requireDay(input.notedOn);
    return change.insert('sensitive_note', {
      person_id: input.personId,
      noted_on: input.notedOn,
      note: requireWords(input.note),
    });
  });
  return { noteId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`notedOn`, `note`) */
export async function saveSensitiveNote(
  db: Database,
  input: { noteId: string; version: number; notedOn?: IsoDate | undefined; note?: string | undefined },
): Promise<Saved> {
  const { result, at } = await makeChange(db, { label: WHAT }, async (change) => {
    if (input.notedOn !== undefined) requireDay(input.notedOn);
    return change.update(
      'sensitive_note',
      input.noteId,
      {
        ...(input.notedOn !== undefined && { noted_on: input.notedOn }),
        ...(input.note !== undefined && { note: requireWords(input.note) }),
      },
      { what: WHAT, version: input.version },
    );
  });
  return { version: result, savedAt: at };
}

/** Takes the note out; it can be put back. @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeSensitiveNote(
  db: Database,
  input: { noteId: string; version: number },
): Promise<void> {
  await makeChange(db, { label: 'removal of a sensitive note' }, (change) =>
    change.remove('sensitive_note', input.noteId, { what: WHAT, version: input.version }),
  );
}

function requireDay(day: IsoDate): void {
  if (day > today()) throw refused('notedOn', 'This day is in the future. Enter the day it was noted.');
}

function requireWords(note: string): string {
  if (note.trim() === '') throw refused('note', 'Enter the note, or remove it.');
  return note;
}
