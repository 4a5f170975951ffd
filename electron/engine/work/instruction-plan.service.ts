/** Plans of systematic instruction: the five steps for one task, and the parts the task is broken down into. */
import type { Kysely } from 'kysely';

import type { Saved } from '../../../shared/contract/common.ts';
import type {
  InstructionPlan,
  InstructionPlanFields,
  InstructionPlanRow,
} from '../../../shared/contract/instruction-plans.ts';
import { getPerson } from '../people/people.repository.ts';
import { type Change, type Database, makeChange } from '../store/change.ts';
import { notFound, refused } from '../store/engine-error.ts';
import { namedRecordId } from '../store/named-record.ts';
import type { InstructionPlanTable, Schema } from '../store/schema.ts';
import { requireNotAhead, requireSinceBirth } from './day-rules.ts';
import { listParts } from './instruction-parts.service.ts';

type Reader = Kysely<Schema>;
type Patch = { [Field in keyof InstructionPlanFields]?: InstructionPlanFields[Field] | undefined };
const steps = ['objective', 'strategy', 'delivery', 'evaluation', 'refinement'] as const;
type Columns = Pick<
  InstructionPlanTable,
  'task' | 'job_coach_id' | 'started_on' | 'reviewed_on' | (typeof steps)[number]
>;
const WHAT = 'systematic instruction plan';

const selectPlans = (db: Reader) =>
  db
    .selectFrom('instruction_plan')
    .leftJoin('job_coach', 'job_coach.id', 'instruction_plan.job_coach_id')
    .selectAll('instruction_plan')
    .select('job_coach.name as job_coach_name');

/** The plans of a young person, the latest first, those without a day last. */
export async function instructionPlansOf(db: Reader, personId: string): Promise<InstructionPlanRow[]> {
  const rows = await selectPlans(db)
    .select((plan) =>
      plan
        .selectFrom('instruction_part')
        .whereRef('instruction_part.instruction_plan_id', '=', 'instruction_plan.id')
        .select(({ fn }) => fn.countAll<number>().as('parts'))
        .as('parts'),
    )
    .where('instruction_plan.person_id', '=', personId)
    .orderBy('instruction_plan.started_on', 'desc')
    .orderBy('instruction_plan.id', 'desc')
    .execute();
  return rows.map((row) => ({
    recordId: row.id,
    version: row.version,
    task: row.task,
    jobCoach: row.job_coach_name ?? '',
    startedOn: row.started_on,
    reviewedOn: row.reviewed_on,
    parts: row.parts ?? 0,
  }));
}

/** @throws EngineError NOT_FOUND */
export async function instructionPlanDetails(db: Reader, recordId: string): Promise<InstructionPlan> {
  const row = await selectPlans(db).where('instruction_plan.id', '=', recordId).executeTakeFirst();
  if (!row) throw notFound(WHAT);
  const { surname, forename, preferred_name } = await getPerson(db, row.person_id);
  const { objective, strategy, delivery, evaluation, refinement } = row;
  return {
    recordId: row.id,
    version: row.version,
    personId: row.person_id,
    surname,
    forename,
    preferredName: preferred_name,
    task: row.task,
    jobCoach: row.job_coach_name ?? '',
    startedOn: row.started_on,
    reviewedOn: row.reviewed_on,
    objective,
    strategy,
    delivery,
    evaluation,
    refinement,
    parts: (await listParts(db, row.id)).map(({ id, version, description, cue, support }) => ({
      recordId: id,
      version,
      description,
      cue,
      support,
    })),
  };
}

/** @throws EngineError NOT_FOUND (young person), REFUSED (`task`, `jobCoach`, `startedOn`, `reviewedOn`) */
export async function addInstructionPlan(
  db: Database,
  input: { personId: string; fields: Patch },
): Promise<{ recordId: string }> {
  const { personId } = input;
  const { result } = await makeChange(db, { label: `new ${WHAT}` }, async (change) => {
    const blank: Columns = {
      task: '',
      job_coach_id: null,
      started_on: null,
      reviewed_on: null,
      objective: '',
      strategy: '',
      delivery: '',
      evaluation: '',
      refinement: '',
    };
    const columns = await patched(change, personId, blank, input.fields);
    return change.insert('instruction_plan', { person_id: personId, ...columns });
  });
  return { recordId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`task`, `jobCoach`, `startedOn`, `reviewedOn`) */
export async function saveInstructionPlan(
  db: Database,
  input: { recordId: string; version: number; patch: Patch },
): Promise<Saved> {
  const { result, at } = await makeChange(db, { label: labelOf(input.patch) }, async (change) => {
    const row = await getPlan(change.db, input.recordId);
    const columns = await patched(change, row.person_id, row, input.patch);
    return change.update('instruction_plan', row.id, columns, { what: WHAT, version: input.version });
  });
  return { version: result, savedAt: at };
}

async function patched(change: Change, personId: string, before: Columns, patch: Patch): Promise<Columns> {
  const person = await getPerson(change.db, personId);
  const after: Columns = {
    task: patch.task === undefined ? before.task : patch.task.trim(),
    job_coach_id:
      patch.jobCoach === undefined
        ? before.job_coach_id
        : await namedRecordId(change, 'job_coach', patch.jobCoach, 'jobCoach'),
    started_on: patch.startedOn === undefined ? before.started_on : patch.startedOn,
    reviewed_on: patch.reviewedOn === undefined ? before.reviewed_on : patch.reviewedOn,
    objective: patch.objective ?? before.objective,
    strategy: patch.strategy ?? before.strategy,
    delivery: patch.delivery ?? before.delivery,
    evaluation: patch.evaluation ?? before.evaluation,
    refinement: patch.refinement ?? before.refinement,
  };
  if (after.task === '') throw refused('task', 'Enter the task that is to be learned.');
  requireSinceBirth('startedOn', patch.startedOn, person.date_of_birth);
  requireSinceBirth('reviewedOn', patch.reviewedOn, person.date_of_birth);
  requireNotAhead('reviewedOn', patch.reviewedOn, 'Enter the day on which the plan was looked at again.');
  const daysChanged = patch.startedOn !== undefined || patch.reviewedOn !== undefined;
  if (daysChanged && after.started_on && after.reviewed_on && after.reviewed_on < after.started_on) {
    throw refused(
      patch.reviewedOn === undefined ? 'startedOn' : 'reviewedOn',
      'The plan would be reviewed before it was started. Check both days.',
    );
  }
  return after;
}

/** Takes the plan out with its parts; all of it can be put back. @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeInstructionPlan(
  db: Database,
  input: { recordId: string; version: number },
): Promise<void> {
  await makeChange(db, { label: `removal of a ${WHAT}` }, async (change) => {
    await getPlan(change.db, input.recordId);
    for (const { id } of await listParts(change.db, input.recordId))
      await change.remove('instruction_part', id, { what: 'part of the task' });
    await change.remove('instruction_plan', input.recordId, { what: WHAT, version: input.version });
  });
}

async function getPlan(db: Reader, id: string): Promise<InstructionPlanTable> {
  const row = await db.selectFrom('instruction_plan').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound(WHAT);
  return row;
}

function labelOf(patch: Patch): string {
  const words: Readonly<Record<keyof InstructionPlanFields, string>> = {
    task: 'task',
    jobCoach: 'job coach',
    startedOn: 'start',
    reviewedOn: 'review',
    objective: 'objective',
    strategy: 'strategy and materials',
    delivery: 'instruction',
    evaluation: 'evaluation',
    refinement: 'refinement',
  };
  const [only, ...others] = (Object.keys(words) as (keyof InstructionPlanFields)[]).filter(
    (field) => patch[field] !== undefined,
  );
  return `${only && others.length === 0 ? words[only] : 'details'} of a ${WHAT}`;
}
