/** Job coaches: who they are, what they are trained in, and with how many young people they work. */
import type { Kysely } from 'kysely';

import type { Saved } from '../../../shared/contract/common.ts';
import type { JobCoach, JobCoachFields, JobCoachRow } from '../../../shared/contract/employers.ts';
import { ruleWords } from '../../../shared/domain/work-rules.ts';
import { type Database, makeChange } from '../store/change.ts';
import { refused } from '../store/engine-error.ts';
import { freeName, getNamedRecord, namedRecordWords } from '../store/named-record.ts';
import type { Store } from '../store/open-store.ts';
import { removeUnused } from '../store/remove-unused.ts';
import type { JobCoachTable, Schema } from '../store/schema.ts';
import { today } from '../today.ts';
import { countWith, listWith } from '../work/named-spells.repository.ts';

type Patch = { [Field in keyof JobCoachFields]?: JobCoachFields[Field] | undefined };
type Reader = Kysely<Schema>;

const WHAT = namedRecordWords.job_coach;

/** Every job coach by name, with the young people they work with today. */
export async function listJobCoaches(db: Reader): Promise<JobCoachRow[]> {
  const rows = await db.selectFrom('job_coach').selectAll().orderBy('name_key').orderBy('id').execute();
  const counts = await countWith(db, 'job_coach', today());
  return rows.map((row) => {
    const { notes: _, ...fields } = fieldsFrom(row);
    return {
      jobCoachId: row.id,
      version: row.version,
      ...fields,
      now: counts.get(row.id)?.now ?? 0,
      ever: counts.get(row.id)?.ever ?? 0,
    };
  });
}

/** @throws EngineError NOT_FOUND */
export async function jobCoachDetails(db: Reader, jobCoachId: string): Promise<JobCoach> {
  const row = await getNamedRecord(db, 'job_coach', jobCoachId);
  return {
    jobCoachId,
    version: row.version,
    ...fieldsFrom(row),
    people: await listWith(db, 'job_coach', jobCoachId, today()),
  };
}

/** @throws EngineError REFUSED (`name`: none, or one that is there already) */
export async function addJobCoach(db: Database, input: { name: string }): Promise<{ jobCoachId: string }> {
  const { result } = await makeChange(db, { label: 'new job coach' }, async (change) =>
    change.insert('job_coach', await freeName(change, 'job_coach', input.name, null)),
  );
  return { jobCoachId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (the field that cannot be as it is) */
export async function saveJobCoach(
  db: Database,
  input: { jobCoachId: string; version: number; patch: Patch },
): Promise<Saved> {
  const { jobCoachId, version, patch } = input;
  const { result, at } = await makeChange(db, { label: 'details of a job coach' }, async (change) => {
    const row = await getNamedRecord(change.db, 'job_coach', jobCoachId);
    for (const [field, words] of [
      ['systematicInstructionOn', 'Enter the day once the training is completed.'],
      ['occupationalStandardsOn', 'Enter the day once the training is completed.'],
    ] as const) {
      const day = patch[field];
      if (day !== undefined && day !== null && day > today())
        throw refused(field, `This day is in the future. ${words}`);
    }
    const began = patch.beganOn === undefined ? row.began_on : patch.beganOn;
    const left = patch.leftOn === undefined ? row.left_on : patch.leftOn;
    if (began !== null && left !== null && left < began)
      throw refused(patch.leftOn === undefined ? 'beganOn' : 'leftOn', ruleWords.coachLeftBeforeBeginning);
    const named = patch.name === undefined ? {} : await freeName(change, 'job_coach', patch.name, jobCoachId);
    return change.update(
      'job_coach',
      jobCoachId,
      {
        ...named,
        ...(patch.organisation !== undefined && { organisation: patch.organisation }),
        ...(patch.email !== undefined && { email: patch.email }),
        ...(patch.telephone !== undefined && { telephone: patch.telephone }),
        ...(patch.systematicInstructionOn !== undefined && {
          systematic_instruction_on: patch.systematicInstructionOn,
        }),
        ...(patch.occupationalStandardsOn !== undefined && {
          occupational_standards_on: patch.occupationalStandardsOn,
        }),
        began_on: began,
        left_on: left,
        ...(patch.mostPeople !== undefined && { most_people: patch.mostPeople }),
        ...(patch.notes !== undefined && { notes: patch.notes }),
      },
      { what: WHAT, version },
    );
  });
  return { version: result, savedAt: at };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`name`: records still name them) */
export async function removeJobCoach(
  store: Store,
  { jobCoachId, version }: { jobCoachId: string; version: number },
): Promise<void> {
  await makeChange(store.db, { label: 'removal of a job coach' }, (change) =>
    removeUnused(store, change, 'job_coach', jobCoachId, { what: WHAT, version }),
  );
}

function fieldsFrom(row: JobCoachTable): JobCoachFields {
  return {
    name: row.name,
    organisation: row.organisation,
    email: row.email,
    telephone: row.telephone,
    systematicInstructionOn: row.systematic_instruction_on,
    occupationalStandardsOn: row.occupational_standards_on,
    beganOn: row.began_on,
    leftOn: row.left_on,
    mostPeople: row.most_people,
    notes: row.notes,
  };
}
