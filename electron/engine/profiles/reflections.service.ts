/** What a young person says of a placement after it: liked, disliked, learned, and whether the aim has changed. */
import type { Saved } from '../../../shared/contract/common.ts';
import type { Reflection, ReflectionFields } from '../../../shared/contract/profiles.ts';
import { type Change, type Database, makeChange } from '../store/change.ts';
import { notFound, refused } from '../store/engine-error.ts';
import type { PlacementReflectionTable } from '../store/schema.ts';
import { today } from '../today.ts';
import { getReflection, listReflections } from './profiles.repository.ts';

type Placement =
  | { of: 'work-experience'; workExperienceId: string }
  | { of: 'programme'; programmeId: string };
type Patch = { [Field in keyof ReflectionFields]?: ReflectionFields[Field] | undefined };

/** The latest first. */
export async function reflectionsOf(db: Database, personId: string): Promise<Reflection[]> {
  return (await listReflections(db, personId)).map((row) => ({
    reflectionId: row.id,
    version: row.version,
    workExperienceId: row.work_experience_id,
    programmeId: row.programme_id,
    reflectedOn: row.reflected_on,
    liked: row.liked,
    disliked: row.disliked,
    learned: row.learned,
    aspirationChanged: row.aspiration_changed === null ? null : row.aspiration_changed === 1,
    aspiration: row.aspiration,
  }));
}

/** Begins a reflection, dated today. @throws EngineError NOT_FOUND (the placement is not this young person's) */
export async function addReflection(
  db: Database,
  input: { personId: string; placement: Placement },
): Promise<{ reflectionId: string }> {
  const { personId, placement } = input;
  const { result } = await makeChange(db, { label: 'reflection on a placement' }, async (change) => {
    await requireOwn(change, personId, placement);
    return change.insert('placement_reflection', {
      person_id: personId,
      work_experience_id: placement.of === 'work-experience' ? placement.workExperienceId : null,
      programme_id: placement.of === 'programme' ? placement.programmeId : null,
      reflected_on: today(),
      liked: '',
      disliked: '',
      learned: '',
      aspiration_changed: null,
      aspiration: '',
    });
  });
  return { reflectionId: result };
}

async function requireOwn(change: Change, personId: string, placement: Placement): Promise<void> {
  const [table, id] =
    placement.of === 'programme'
      ? (['programme', placement.programmeId] as const)
      : (['work_experience', placement.workExperienceId] as const);
  const row = await change.db
    .selectFrom(table as 'programme')
    .select('id')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) throw notFound('placement');
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`reflectedOn`) */
export async function saveReflection(
  db: Database,
  input: { reflectionId: string; version: number; patch: Patch },
): Promise<Saved> {
  const { reflectionId, version, patch } = input;
  if (typeof patch.reflectedOn === 'string' && patch.reflectedOn > today())
    throw refused('reflectedOn', 'This day is in the future. Enter the day on which you talked about it.');
  const { result, at } = await makeChange(db, { label: labelOf(patch) }, async (change) => {
    await getReflection(change.db, reflectionId);
    return change.update('placement_reflection', reflectionId, columnsOf(patch), {
      what: 'reflection',
      version,
    });
  });
  return { version: result, savedAt: at };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function removeReflection(
  db: Database,
  input: { reflectionId: string; version: number },
): Promise<void> {
  await makeChange(db, { label: 'removal of a reflection on a placement' }, (change) =>
    change.remove('placement_reflection', input.reflectionId, {
      what: 'reflection',
      version: input.version,
    }),
  );
}

function columnsOf(patch: Patch): Partial<Omit<PlacementReflectionTable, 'id' | 'version'>> {
  const { aspirationChanged } = patch;
  return {
    ...(patch.reflectedOn !== undefined && { reflected_on: patch.reflectedOn }),
    ...(patch.liked !== undefined && { liked: patch.liked }),
    ...(patch.disliked !== undefined && { disliked: patch.disliked }),
    ...(patch.learned !== undefined && { learned: patch.learned }),
    ...(patch.aspiration !== undefined && { aspiration: patch.aspiration }),
    ...(aspirationChanged !== undefined && {
      aspiration_changed: aspirationChanged === null ? null : aspirationChanged ? 1 : 0,
    }),
  };
}

const fieldNames: Readonly<Record<keyof ReflectionFields, string>> = {
  reflectedOn: 'date',
  liked: 'what was liked',
  disliked: 'what was not liked',
  learned: 'what was learned',
  aspirationChanged: 'whether the aim has changed',
  aspiration: 'the aim now',
};

function labelOf(patch: Patch): string {
  const fields = Object.keys(patch) as (keyof ReflectionFields)[];
  const [only] = fields;
  return fields.length === 1 && only !== undefined
    ? `${fieldNames[only]}, reflection on a placement`
    : 'reflection on a placement';
}
