/** Vocational profiles with a drawing each, an employment profile and a reflection, for young people of the sample. */
import type { ProfileKind } from '../../../shared/content/profile-question-types.ts';
import { addDays, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { addPicture } from '../profiles/profile-pictures.service.ts';
import { beginProfile, profileDetails, saveAnswer } from '../profiles/profiles.service.ts';
import { addReflection, saveReflection } from '../profiles/reflections.service.ts';
import type { Database } from '../store/change.ts';
import { today } from '../today.ts';
import { drawPicture } from './draw-picture.ts';
import {
  sampleEmploymentProfile,
  sampleEmploymentProfileBegun,
  sampleProfileBegun,
  sampleProfileReason,
  sampleProfiles,
  sampleReflection,
} from './sample-profiles.ts';

/** For young people who have done work experience, the first in the alphabet. */
export async function fillProfiles(db: Database): Promise<void> {
  const now = today();
  const people = await db
    .selectFrom('work_experience')
    .innerJoin('person', 'person.id', 'work_experience.person_id')
    .where('work_experience.started_on', '<=', now)
    .select(['person.id', 'work_experience.id as work_experience_id'])
    .orderBy('person.surname')
    .orderBy('person.forename')
    .orderBy('person.id')
    .orderBy('work_experience.id')
    .execute();
  const chosen = people.filter(({ id }, index) => people.findIndex((each) => each.id === id) === index);
  for (const [index, { first, second, drawing }] of sampleProfiles.entries()) {
    const person = chosen[index];
    if (!person) continue;
    const begun = { personId: person.id, kind: 'vocational' } as const;
    const profileVersionId = await fillVersion(db, first, {
      ...begun,
      begunOn: addDays(now, -sampleProfileBegun.first),
      reason: '',
    });
    // The version that is begun from this one shows it too.
    await addPicture(db, {
      profileVersionId,
      questionId: drawing.questionId,
      picture: drawPicture(drawing.drawing).toString('base64'),
      description: drawing.description,
    });
    await fillVersion(db, second, {
      ...begun,
      begunOn: addDays(now, -sampleProfileBegun.second),
      reason: sampleProfileReason,
    });
    if (index > 0) continue;
    await fillVersion(db, sampleEmploymentProfile, {
      personId: person.id,
      kind: 'employment',
      begunOn: addDays(now, -sampleEmploymentProfileBegun),
      reason: '',
    });
    const { reflectionId } = await addReflection(db, {
      personId: person.id,
      placement: { of: 'work-experience', workExperienceId: person.work_experience_id },
    });
    await saveReflection(db, { reflectionId, version: 1, patch: sampleReflection });
  }
}

/** Begins a version and writes the answers into it, by question. */
async function fillVersion(
  db: Database,
  answers: Readonly<Record<string, string>>,
  begun: { personId: string; kind: ProfileKind; begunOn: IsoDate; reason: string },
): Promise<string> {
  const { profileVersionId } = await beginProfile(db, begun);
  const profile = await profileDetails(db, profileVersionId);
  for (const { answerId, questionId, version } of profile.answers) {
    const answer = answers[questionId];
    if (answer !== undefined) await saveAnswer(db, { answerId, version, answer });
  }
  return profileVersionId;
}
