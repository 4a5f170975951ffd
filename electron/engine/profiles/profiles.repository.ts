/** Profiles as rows: versions, answers, pictures. Writes go through a change. */
import type { Kysely } from 'kysely';

import type { ProfileKind } from '../../../shared/content/profile-question-types.ts';
import { notFound } from '../store/engine-error.ts';
import type {
  PersonPictureTable,
  PlacementReflectionTable,
  ProfileAnswerTable,
  ProfilePictureTable,
  ProfileVersionTable,
  Schema,
} from '../store/schema.ts';

type Reader = Kysely<Schema>;

/** The versions of one profile, the newest first. */
export async function listVersions(
  db: Reader,
  personId: string,
  kind: ProfileKind,
): Promise<ProfileVersionTable[]> {
  return db
    .selectFrom('profile_version')
    .selectAll()
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .orderBy('begun_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** @throws EngineError NOT_FOUND */
export async function getVersion(db: Reader, profileVersionId: string): Promise<ProfileVersionTable> {
  const row = await db
    .selectFrom('profile_version')
    .selectAll()
    .where('id', '=', profileVersionId)
    .executeTakeFirst();
  if (!row) throw notFound('version of the profile');
  return row;
}

/** @throws EngineError NOT_FOUND */
export async function getAnswer(db: Reader, answerId: string): Promise<ProfileAnswerTable> {
  const row = await db.selectFrom('profile_answer').selectAll().where('id', '=', answerId).executeTakeFirst();
  if (!row) throw notFound('question of the profile');
  return row;
}

/** In the order in which the version was begun with them. */
export async function listAnswers(db: Reader, profileVersionIds: readonly string[]) {
  return db
    .selectFrom('profile_answer')
    .selectAll()
    .where('profile_version_id', 'in', profileVersionIds)
    .orderBy('id')
    .execute();
}

/** The pictures of versions in the order in which they stand, with their measures and without their bytes. */
export async function listPictures(db: Reader, profileVersionIds: readonly string[]) {
  return db
    .selectFrom('profile_picture as shown')
    .innerJoin('person_picture as picture', 'picture.id', 'shown.person_picture_id')
    .where('shown.profile_version_id', 'in', profileVersionIds)
    .selectAll('shown')
    .select(['picture.pixel_width', 'picture.pixel_height'])
    .orderBy('shown.position')
    .orderBy('shown.id')
    .execute();
}

/** @throws EngineError NOT_FOUND */
export async function getProfilePicture(db: Reader, id: string): Promise<ProfilePictureTable> {
  const row = await db.selectFrom('profile_picture').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('picture');
  return row;
}

/** @throws EngineError NOT_FOUND */
export async function getPicture(db: Reader, pictureId: string): Promise<PersonPictureTable> {
  const row = await db
    .selectFrom('person_picture')
    .selectAll()
    .where('id', '=', pictureId)
    .executeTakeFirst();
  if (!row) throw notFound('picture');
  return row;
}

/** Places, in any version of any profile, where a picture is shown. */
export async function countUses(db: Reader, pictureId: string): Promise<number> {
  const { uses } = await db
    .selectFrom('profile_picture')
    .where('person_picture_id', '=', pictureId)
    .select((eb) => eb.fn.countAll<number>().as('uses'))
    .executeTakeFirstOrThrow();
  return uses;
}

/** The latest first; those without a day last. */
export async function listReflections(db: Reader, personId: string): Promise<PlacementReflectionTable[]> {
  return db
    .selectFrom('placement_reflection')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('reflected_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** @throws EngineError NOT_FOUND */
export async function getReflection(db: Reader, reflectionId: string): Promise<PlacementReflectionTable> {
  const row = await db
    .selectFrom('placement_reflection')
    .selectAll()
    .where('id', '=', reflectionId)
    .executeTakeFirst();
  if (!row) throw notFound('reflection');
  return row;
}
