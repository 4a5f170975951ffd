/** A young person's own actions. They name the young person, so they are never in the authority's action plan. */
import type { Kysely } from 'kysely';

import type { Saved } from '../../../shared/contract/common.ts';
import type { OpenPersonAction, PersonAction } from '../../../shared/contract/pathway.ts';
import type { ReviewFilter } from '../../../shared/contract/reviews.ts';
import type { StageNumber } from '../../../shared/content/stages.ts';
import { addDays, addWeeks, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { actionChangeLabel, actionName } from '../action-plan/action-words.ts';
import { requireDescription, requireNote } from '../action-plan/required-words.ts';
import { getPerson } from '../people/people.repository.ts';
import { type Database, makeChange } from '../store/change.ts';
import type { PersonActionTable, Schema } from '../store/schema.ts';
import { today } from '../today.ts';
import type { Page } from './pathway.repository.ts';
import {
  countDueActions,
  getPersonAction,
  getProgressNote,
  listOpenPersonActions,
  listPersonActions,
  listProgressOf,
} from './person-actions.repository.ts';
import { whose } from './whose.ts';

/** The actions of one person with their notes: open ones by due day, then what is done or stopped. */
export async function actionsOfPerson(db: Kysely<Schema>, personId: string): Promise<PersonAction[]> {
  const actions = await listPersonActions(db, personId);
  const notes = await listProgressOf(
    db,
    actions.map(({ id }) => id),
  );
  return actions.map((row) => ({
    actionId: row.id,
    description: row.description,
    lead: row.lead,
    dueOn: row.due_on,
    status: row.status,
    completedOn: row.completed_on,
    stage: row.stage,
    progress: notes
      .filter(({ person_action_id }) => person_action_id === row.id)
      .map(({ id, noted_on, note, version }) => ({ progressId: id, notedOn: noted_on, note, version })),
    version: row.version,
  }));
}

/** A page of the open actions of everybody, the one due first comes first. */
export async function openPersonActions(
  db: Kysely<Schema>,
  input: { filter: ReviewFilter; onlyOverdue: boolean } & Page,
): Promise<{ total: number; rows: OpenPersonAction[] }> {
  const day = today();
  const { total, rows } = await listOpenPersonActions(db, input, day);
  return {
    total,
    rows: rows.map((row) => ({
      ...whose(row, day),
      actionId: row.id,
      description: row.description,
      lead: row.lead,
      dueOn: row.due_on,
      status: row.status,
    })),
  };
}

/** An action is overdue from the day after the one it is due on. */
export async function personActionCounts(
  db: Kysely<Schema>,
): Promise<{ overdue: number; dueInTwoWeeks: number }> {
  const day = today();
  return {
    overdue: await countDueActions(db, null, addDays(day, -1)),
    dueInTwoWeeks: await countDueActions(db, day, addWeeks(day, 2)),
  };
}

/** @throws EngineError NOT_FOUND (young person), REFUSED (`description`) */
export async function addPersonAction(
  db: Database,
  input: {
    personId: string;
    description: string;
    lead: string;
    dueOn: IsoDate | null;
    stage: StageNumber | null;
  },
): Promise<{ actionId: string }> {
  const description = requireDescription(input.description);
  const label = `new action ${actionName(description)}`;
  const { result } = await makeChange(db, { label }, async (change) => {
    await getPerson(change.db, input.personId);
    return change.insert('person_action', {
      person_id: input.personId,
      description,
      lead: input.lead.trim(),
      due_on: input.dueOn,
      status: 'not-started',
      completed_on: null,
      stage: input.stage,
      created_at: change.at,
    });
  });
  return { actionId: result };
}

type Patch = {
  [Field in 'description' | 'lead' | 'dueOn' | 'status' | 'stage']?: PersonAction[Field] | undefined;
};

/**
 * Changes what the patch names. The day an action was done is set when it becomes done and cleared when it is not any
 * more.
 * @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`description`)
 */
export async function savePersonAction(
  db: Database,
  input: { actionId: string; version: number; patch: Patch },
): Promise<Saved> {
  const { patch } = input;
  const named = await getPersonAction(db, input.actionId);
  const label = actionChangeLabel(Object.keys(patch), patch.description ?? named.description);
  const { result, at } = await makeChange(db, { label }, async (change) => {
    const action = await getPersonAction(change.db, input.actionId);
    const row: Partial<Omit<PersonActionTable, 'id' | 'version'>> = {};
    if (patch.description !== undefined) row.description = requireDescription(patch.description);
    if (patch.lead !== undefined) row.lead = patch.lead.trim();
    if (patch.dueOn !== undefined) row.due_on = patch.dueOn;
    if (patch.stage !== undefined) row.stage = patch.stage;
    if (patch.status !== undefined && patch.status !== action.status) {
      row.status = patch.status;
      row.completed_on = patch.status === 'done' ? today() : null;
    }
    return change.update('person_action', action.id, row, { what: 'action', version: input.version });
  });
  return { version: result, savedAt: at };
}

/** Removes an action with its notes, as one change. @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removePersonAction(
  db: Database,
  input: { actionId: string; version: number },
): Promise<{ savedAt: string }> {
  const { description } = await getPersonAction(db, input.actionId);
  const label = `removal of action ${actionName(description)}`;
  const { at } = await makeChange(db, { label }, async (change) => {
    for (const note of await listProgressOf(change.db, [input.actionId]))
      await change.remove('person_action_progress', note.id, { what: 'progress note' });
    await change.remove('person_action', input.actionId, { what: 'action', version: input.version });
  });
  return { savedAt: at };
}

/** @throws EngineError NOT_FOUND, REFUSED (`note`) */
export async function addPersonActionProgress(
  db: Database,
  input: { actionId: string; notedOn: IsoDate; note: string },
): Promise<{ progressId: string }> {
  const note = requireNote(input.note);
  const { description } = await getPersonAction(db, input.actionId);
  const label = `progress of action ${actionName(description)}`;
  const { result } = await makeChange(db, { label }, async (change) => {
    await getPersonAction(change.db, input.actionId);
    return change.insert('person_action_progress', {
      person_action_id: input.actionId,
      noted_on: input.notedOn,
      note,
    });
  });
  return { progressId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`note`) */
export async function savePersonActionProgress(
  db: Database,
  input: {
    progressId: string;
    version: number;
    patch: { notedOn?: IsoDate | undefined; note?: string | undefined };
  },
): Promise<Saved> {
  const { notedOn, note } = input.patch;
  const label = await labelFor(db, input.progressId, 'progress');
  const { result, at } = await makeChange(db, { label }, (change) =>
    change.update(
      'person_action_progress',
      input.progressId,
      {
        ...(notedOn !== undefined && { noted_on: notedOn }),
        ...(note !== undefined && { note: requireNote(note) }),
      },
      { what: 'progress note', version: input.version },
    ),
  );
  return { version: result, savedAt: at };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removePersonActionProgress(
  db: Database,
  input: { progressId: string; version: number },
): Promise<{ savedAt: string }> {
  const label = await labelFor(db, input.progressId, 'removal of a progress note');
  const { at } = await makeChange(db, { label }, (change) =>
    change.remove('person_action_progress', input.progressId, {
      what: 'progress note',
      version: input.version,
    }),
  );
  return { savedAt: at };
}

async function labelFor(db: Database, progressId: string, what: string): Promise<string> {
  const { person_action_id } = await getProgressNote(db, progressId);
  const { description } = await getPersonAction(db, person_action_id);
  return `${what} of action ${actionName(description)}`;
}
