/** Work experience, programmes, paid jobs and voluntary work of a young person, recorded and corrected by hand. */
import type { Saved } from '../../../shared/contract/common.ts';
import type { AddWork, SaveWork, WorkKind } from '../../../shared/contract/work.ts';
import { type Change, type Database, makeChange } from '../store/change.ts';
import { notFound } from '../store/engine-error.ts';
import { namedRecordId } from '../store/named-record.ts';
import { blankColumns, type Columns, columnsOf, fieldsOf, workColumns } from './work-columns.ts';
import { requireFitting } from './work-fitting.ts';

/** @throws EngineError NOT_FOUND (young person), REFUSED (the field that cannot be as it is) */
export async function addWork(db: Database, input: AddWork): Promise<{ recordId: string }> {
  const { kind, personId } = input;
  const { table, noun } = workColumns[kind];
  const { result } = await makeChange(db, { label: `new ${noun}` }, async (change) => {
    const blank = blankColumns(kind);
    const after = await patched(change, kind, blank, input.fields);
    await requireFitting(change, kind, personId, null, blank, after);
    return change.insert(table as 'paid_job', { ...after, person_id: personId } as never);
  });
  return { recordId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (the field that cannot be as it is) */
export async function saveWork(db: Database, input: SaveWork): Promise<Saved> {
  const { kind, recordId, version } = input;
  const { table, noun } = workColumns[kind];
  const { result, at } = await makeChange(db, { label: labelOf(kind, input.patch) }, async (change) => {
    const row = await getRow(change, kind, recordId);
    const before = columnsOf(kind, row);
    const after = await patched(change, kind, before, input.patch);
    await requireFitting(change, kind, row.person_id, recordId, before, after);
    return change.update(table as 'paid_job', recordId, after, { what: noun, version });
  });
  return { version: result, savedAt: at };
}

/**
 * Takes the record out, with the checks of a job and the reflection on a placement; all of it can be put back.
 * @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE
 */
export async function removeWork(
  db: Database,
  { kind, recordId, version }: { kind: WorkKind; recordId: string; version: number },
): Promise<void> {
  const { table, noun, one } = workColumns[kind];
  await makeChange(db, { label: `removal of ${one}` }, async (change) => {
    await getRow(change, kind, recordId);
    if (kind === 'job') await removeChecks(change, recordId);
    if (kind === 'experience') await removeReflections(change, 'work_experience_id', recordId);
    if (kind === 'programme') await removeReflections(change, 'programme_id', recordId);
    await change.remove(table, recordId, { what: noun, version });
  });
}

async function removeChecks(change: Change, jobId: string): Promise<void> {
  const checks = await change.db
    .selectFrom('job_check')
    .select('id')
    .where('paid_job_id', '=', jobId)
    .execute();
  for (const { id } of checks) await change.remove('job_check', id, { what: 'check of a paid job' });
}

/** What a young person said of a placement is said of nothing without it. */
async function removeReflections(
  change: Change,
  column: 'work_experience_id' | 'programme_id',
  recordId: string,
): Promise<void> {
  const rows = await change.db
    .selectFrom('placement_reflection')
    .select('id')
    .where(column, '=', recordId)
    .execute();
  for (const { id } of rows) await change.remove('placement_reflection', id, { what: 'reflection' });
}

async function getRow(change: Change, kind: WorkKind, recordId: string) {
  const { table, noun } = workColumns[kind];
  const row = await change.db
    .selectFrom(table as 'paid_job')
    .selectAll()
    .where('id', '=', recordId)
    .executeTakeFirst();
  if (!row) throw notFound(noun);
  return row as unknown as Record<string, unknown> & { person_id: string };
}

/** @throws EngineError REFUSED (a name that is none) */
async function patched(
  change: Change,
  kind: WorkKind,
  before: Columns,
  patch: Readonly<Record<string, unknown>>,
): Promise<Columns> {
  const after = { ...before };
  for (const [field, { column, as, names }] of fieldsOf(kind)) {
    const value = patch[field];
    if (value === undefined) continue;
    if (names) after[column] = await namedRecordId(change, names, value as string, field);
    else if (as === 'flag') after[column] = value === null ? null : value === true ? 1 : 0;
    else after[column] = value as Columns[string];
  }
  return after;
}

function labelOf(kind: WorkKind, patch: Readonly<Record<string, unknown>>): string {
  const changed = fieldsOf(kind).filter(([field]) => patch[field] !== undefined);
  const [only] = changed;
  const { one } = workColumns[kind];
  return changed.length === 1 && only ? `${only[1].words} of ${one}` : `details of ${one}`;
}
