/** How a profile stood at the end of an earlier day, put together again from the history. */
import type { Kysely } from 'kysely';

import type { ProfileKind } from '../../../shared/content/profile-question-types.ts';
import { addDays, type IsoDate, isoDateParts } from '../../../shared/domain/iso-date.ts';
import type { ProfileContent } from '../../../shared/domain/profile-changes.ts';
import type { Schema } from '../store/schema.ts';
import { listVersions } from './profiles.repository.ts';

type Reader = Kysely<Schema>;
type Values = Record<string, string | number | null>;
type ProfilePart = 'profile_answer' | 'profile_picture';

/**
 * The version that was in force at the end of the day, with its answers and pictures as they were then. A version
 * that was only typed in after that day stands as it is when it is closed; while it is open, nobody can tell what stood
 * in it on that day, and the answer is null, as where there was no profile.
 */
export async function profileAsOn(
  db: Reader,
  { personId, kind, day }: { personId: string; kind: ProfileKind; day: IsoDate },
): Promise<ProfileContent | null> {
  const version = (await listVersions(db, personId, kind)).find(({ begun_on }) => begun_on <= day);
  if (!version) return null;
  const end = endOf(day);
  const wasThere = (await rowsAt(db, 'profile_version', [version.id], end)).length > 0;
  if (!wasThere && version.closed_on === null) return null;
  const until = wasThere ? end : null;
  const answers = await partsOf(db, 'profile_answer', version.id, until);
  const pictures = await partsOf(db, 'profile_picture', version.id, until);
  return {
    answers: answers.map((row) => ({
      questionId: String(row['question_id']),
      answer: String(row['answer'] ?? ''),
    })),
    pictures: pictures.map((row) => ({
      questionId: String(row['question_id']),
      pictureId: String(row['person_picture_id']),
      description: String(row['description'] ?? ''),
    })),
  };
}

/** The first instant after the day, by the clock here. */
function endOf(day: IsoDate): string {
  const { year, month, day: ofMonth } = isoDateParts(addDays(day, 1));
  return new Date(year, month - 1, ofMonth).toISOString();
}

async function partsOf(
  db: Reader,
  table: ProfilePart,
  profileVersionId: string,
  until: string | null,
): Promise<Values[]> {
  const now = await db
    .selectFrom(table as 'profile_answer')
    .selectAll()
    .where('profile_version_id', '=', profileVersionId)
    .execute();
  if (until === null) return now.map((row) => ({ ...row }));
  // What was removed since stands in the history alone; few things are ever removed.
  const removed = await db
    .selectFrom('row_change')
    .select(['row_id', 'before_json'])
    .where('table_name', '=', table)
    .where('operation', '=', 'remove')
    .execute();
  const gone = removed
    .filter(({ before_json }) => valuesIn(before_json)['profile_version_id'] === profileVersionId)
    .map(({ row_id }) => row_id);
  return rowsAt(db, table, [...new Set([...now.map(({ id }) => id), ...gone])], until);
}

/** The rows that were there before the instant, as they were then: everything done to them until then, once more. */
async function rowsAt(
  db: Reader,
  table: ProfilePart | 'profile_version',
  ids: readonly string[],
  before: string,
): Promise<Values[]> {
  if (ids.length === 0) return [];
  const steps = await db
    .selectFrom('row_change')
    .innerJoin('change_set', 'change_set.id', 'row_change.change_set_id')
    .select(['row_change.row_id', 'row_change.operation', 'row_change.after_json'])
    .where('row_change.table_name', '=', table)
    .where('row_change.row_id', 'in', ids)
    .where('change_set.at', '<', before)
    .orderBy('row_change.sequence')
    .execute();
  const rows = new Map<string, Values>();
  for (const { row_id, operation, after_json } of steps) {
    if (operation === 'remove') rows.delete(row_id);
    else rows.set(row_id, { ...rows.get(row_id), ...valuesIn(after_json) });
  }
  return [...rows.values()];
}

function valuesIn(json: string | null): Values {
  return json === null ? {} : (JSON.parse(json) as Values);
}
