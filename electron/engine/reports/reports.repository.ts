/** What only the documents ask of the data file. */
import type { Kysely } from 'kysely';

import type { ActionTable, Schema } from '../store/schema.ts';

/** An action as it is linked to one statement or priority of an assessment. */
export type LinkedAction = Pick<ActionTable, 'description' | 'lead' | 'due_on' | 'status'> & {
  statement_number: number | null;
  priority_number: number | null;
};

/** The actions linked to an assessment, of whichever plan, in the order of their plan. */
export async function listActionsOfAssessment(
  db: Kysely<Schema>,
  assessmentId: string,
): Promise<LinkedAction[]> {
  return db
    .selectFrom('action_link')
    .innerJoin('action', 'action.id', 'action_link.action_id')
    .innerJoin('action_plan', 'action_plan.id', 'action.plan_id')
    .where('action_link.assessment_id', '=', assessmentId)
    .select([
      'action.description',
      'action.lead',
      'action.due_on',
      'action.status',
      'action_link.statement_number',
      'action_link.priority_number',
    ])
    .orderBy('action_plan.created_at')
    .orderBy('action.position')
    .orderBy('action.id')
    .execute();
}

/** How many changes the data file has seen: two documents with the same number show the same data. */
export async function countChanges(db: Kysely<Schema>): Promise<number> {
  const { count } = await db
    .selectFrom('change_set')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
