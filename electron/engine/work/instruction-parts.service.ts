/** The parts that a task is broken down into, each with its cue and the support it needs, in the order they are done. */
import type { Kysely } from 'kysely';

import type { Saved } from '../../../shared/contract/common.ts';
import type { InstructionPartFields } from '../../../shared/contract/instruction-plans.ts';
import { positionBetween } from '../action-plan/action.service.ts';
import { type Database, makeChange } from '../store/change.ts';
import { notFound, refused } from '../store/engine-error.ts';
import type { InstructionPartTable, Schema } from '../store/schema.ts';

type Reader = Kysely<Schema>;
type Patch = { [Field in keyof InstructionPartFields]?: InstructionPartFields[Field] | undefined };
const WHAT = 'part of the task';

/** In the order in which they are done. */
export async function listParts(db: Reader, planId: string): Promise<InstructionPartTable[]> {
  return db
    .selectFrom('instruction_part')
    .selectAll()
    .where('instruction_plan_id', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Adds a part after the last. @throws EngineError NOT_FOUND (plan), REFUSED (`description`) */
export async function addInstructionPart(
  db: Database,
  input: { planId: string; description: string },
): Promise<{ recordId: string }> {
  const description = requireDescription(input.description);
  const { result } = await makeChange(db, { label: 'new part of a task' }, async (change) => {
    const plan = await change.db
      .selectFrom('instruction_plan')
      .select('id')
      .where('id', '=', input.planId)
      .executeTakeFirst();
    if (!plan) throw notFound('systematic instruction plan');
    const last = (await listParts(change.db, plan.id)).at(-1);
    return change.insert('instruction_part', {
      instruction_plan_id: plan.id,
      description,
      cue: '',
      support: '',
      position: positionBetween(last?.position, undefined) ?? 1,
    });
  });
  return { recordId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`description`) */
export async function saveInstructionPart(
  db: Database,
  input: { recordId: string; version: number; patch: Patch },
): Promise<Saved> {
  const { description, cue, support } = input.patch;
  const label =
    description !== undefined ? 'part of a task' : cue !== undefined ? 'cue of a part' : 'support of a part';
  const { result, at } = await makeChange(db, { label }, async (change) => {
    await getPart(change.db, input.recordId);
    return change.update(
      'instruction_part',
      input.recordId,
      {
        ...(description !== undefined && { description: requireDescription(description) }),
        ...(cue !== undefined && { cue }),
        ...(support !== undefined && { support }),
      },
      { what: WHAT, version: input.version },
    );
  });
  return { version: result, savedAt: at };
}

/** @throws EngineError NOT_FOUND, REFUSED (`beforeId`: a part of another plan) */
export async function moveInstructionPart(
  db: Database,
  input: { recordId: string; beforeId: string | null },
): Promise<void> {
  await makeChange(db, { label: 'order of the parts of a task' }, async (change) => {
    const moved = await getPart(change.db, input.recordId);
    if (input.beforeId === moved.id) return;
    const others = (await listParts(change.db, moved.instruction_plan_id)).filter(
      ({ id }) => id !== moved.id,
    );
    const index =
      input.beforeId === null ? others.length : others.findIndex(({ id }) => id === input.beforeId);
    if (index === -1) throw refused('beforeId', 'Choose a part of the same task.');
    const order = [...others.slice(0, index), moved, ...others.slice(index)];
    const between = positionBetween(order[index - 1]?.position, order[index + 1]?.position);
    if (between !== null) {
      await change.update('instruction_part', moved.id, { position: between }, { what: WHAT });
      return;
    }
    // No number is left between the two: number the parts afresh.
    for (const [place, each] of order.entries())
      await change.update('instruction_part', each.id, { position: place + 1 }, { what: WHAT });
  });
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeInstructionPart(
  db: Database,
  input: { recordId: string; version: number },
): Promise<void> {
  await makeChange(db, { label: 'removal of a part of a task' }, async (change) => {
    await getPart(change.db, input.recordId);
    await change.remove('instruction_part', input.recordId, { what: WHAT, version: input.version });
  });
}

async function getPart(db: Reader, id: string): Promise<InstructionPartTable> {
  const row = await db.selectFrom('instruction_part').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound(WHAT);
  return row;
}

function requireDescription(description: string): string {
  const trimmed = description.trim();
  if (trimmed === '') throw refused('description', 'Enter what is done in this part.');
  return trimmed;
}
