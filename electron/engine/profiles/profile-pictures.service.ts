/** The pictures of a profile: kept once for a young person, shown by every version that was begun with them. */
import type { Kysely } from 'kysely';

import { findEdition, questionsOf, questionWords } from '../../../shared/content/profile-questions.ts';
import type { Saved } from '../../../shared/contract/common.ts';
import { pictureLimits } from '../../../shared/domain/picture-limits.ts';
import { type Database, makeChange } from '../store/change.ts';
import { refused } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { checkPicture } from './check-picture.ts';
import { countUses, getPicture, getProfilePicture, getVersion, listPictures } from './profiles.repository.ts';
import { requireOpen } from './profiles.service.ts';

/** @throws EngineError NOT_FOUND, REFUSED (`picture`, `questionId`) */
export async function addPicture(
  db: Database,
  input: { profileVersionId: string; questionId: string; picture: string; description: string },
): Promise<{ profilePictureId: string }> {
  const { profileVersionId, questionId } = input;
  const header = checkPicture(input.picture);
  const label = `picture for “${questionWords(questionId)}”`;
  const { result } = await makeChange(db, { label }, async (change) => {
    const version = await requireOpen(change, profileVersionId, 'picture');
    const edition = findEdition(version.edition);
    if (!edition || !questionsOf(edition).some(({ id }) => id === questionId))
      throw refused('questionId', 'A picture belongs to a question of this profile.');
    const shown = await listPictures(change.db, [profileVersionId]);
    if (
      shown.filter(({ question_id }) => question_id === questionId).length >= pictureLimits.mostAtQuestion
    ) {
      throw refused(
        'picture',
        `There are ${pictureLimits.mostAtQuestion} pictures here already. Remove one to add another.`,
      );
    }
    const pictureId = await change.insert('person_picture', {
      person_id: version.person_id,
      media_type: header.mediaType,
      pixel_width: header.width,
      pixel_height: header.height,
      picture_base64: input.picture,
    });
    return change.insert('profile_picture', {
      profile_version_id: profileVersionId,
      question_id: questionId,
      person_picture_id: pictureId,
      description: input.description.trim(),
      position: Math.max(0, ...shown.map(({ position }) => position)) + 1,
    });
  });
  return { profilePictureId: result };
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`description`: the version is closed) */
export async function savePicture(
  db: Database,
  input: { profilePictureId: string; version: number; description: string },
): Promise<Saved> {
  const { result, at } = await makeChange(db, { label: 'what a picture shows' }, async (change) => {
    const picture = await getProfilePicture(change.db, input.profilePictureId);
    await requireOpen(change, picture.profile_version_id, 'description');
    return change.update(
      'profile_picture',
      picture.id,
      { description: input.description.trim() },
      { what: 'picture', version: input.version },
    );
  });
  return { version: result, savedAt: at };
}

/**
 * Takes a picture out of the open version. Its bytes go when no other version shows it; Undo puts both back.
 * @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`picture`: the version is closed)
 */
export async function removePicture(
  db: Database,
  input: { profilePictureId: string; version: number },
): Promise<void> {
  await makeChange(db, { label: 'removal of a picture' }, async (change) => {
    const picture = await getProfilePicture(change.db, input.profilePictureId);
    await requireOpen(change, picture.profile_version_id, 'picture');
    await change.remove('profile_picture', picture.id, { what: 'picture', version: input.version });
    if ((await countUses(change.db, picture.person_picture_id)) === 0)
      await change.remove('person_picture', picture.person_picture_id, { what: 'picture' });
  });
}

/** @throws EngineError NOT_FOUND */
export async function pictureAddress(db: Database, pictureId: string): Promise<{ address: string }> {
  const { media_type, picture_base64 } = await getPicture(db, pictureId);
  return { address: `data:${media_type};base64,${picture_base64}` };
}

/** The pictures of a version with their bytes, for documents. @throws EngineError NOT_FOUND */
export async function picturesForPrint(db: Kysely<Schema>, profileVersionId: string) {
  await getVersion(db, profileVersionId);
  const shown = await listPictures(db, [profileVersionId]);
  return Promise.all(
    shown.map(async (picture) => ({
      pictureId: picture.person_picture_id,
      questionId: picture.question_id,
      description: picture.description,
      width: picture.pixel_width,
      height: picture.pixel_height,
      bytes: new Uint8Array(
        Buffer.from((await getPicture(db, picture.person_picture_id)).picture_base64, 'base64'),
      ),
    })),
  );
}
