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

/** How many ids one question names: SQLite takes 32,766 parameters, and short statements are prepared sooner. */
const IDS_AT_ONCE = 500;

/** What the names of packs need of young people beyond what a list of reviews has. */
export async function listNamesForPacks(
  db: Kysely<Schema>,
  personIds: readonly string[],
): Promise<Map<string, { preferredName: string; localId: string }>> {
  const names = new Map<string, { preferredName: string; localId: string }>();
  for (let from = 0; from < personIds.length; from += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('person')
      .where('id', 'in', personIds.slice(from, from + IDS_AT_ONCE))
      .select(['id', 'preferred_name', 'local_id'])
      .execute();
    for (const row of rows) names.set(row.id, { preferredName: row.preferred_name, localId: row.local_id });
  }
  return names;
}
