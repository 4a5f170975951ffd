/** The vocational and the employment profile: one version is written in, the earlier ones are kept as they were. */
import type { Kysely } from 'kysely';

import {
  newestEdition,
  profileNames,
  questionsOf,
  questionWords,
} from '../../../shared/content/profile-questions.ts';
import type { ProfileKind } from '../../../shared/content/profile-question-types.ts';
import type { Saved } from '../../../shared/contract/common.ts';
import type { Profile, ProfileVersion } from '../../../shared/contract/profiles.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { getPerson } from '../people/people.repository.ts';
import { type Change, type Database, makeChange } from '../store/change.ts';
import { notFound, refused } from '../store/engine-error.ts';
import type { ProfileVersionTable, Schema } from '../store/schema.ts';
import { today } from '../today.ts';
import { getAnswer, getVersion, listAnswers, listPictures, listVersions } from './profiles.repository.ts';

type Reader = Kysely<Schema>;

/** The versions of one profile, the newest first. */
export async function profileVersions(
  db: Reader,
  { personId, kind }: { personId: string; kind: ProfileKind },
): Promise<ProfileVersion[]> {
  const rows = await listVersions(db, personId, kind);
  return (await withContent(db, rows)).map(
    ({ answers: _answers, pictures: _pictures, ...version }) => version,
  );
}

/** @throws EngineError NOT_FOUND */
export async function profileDetails(db: Reader, profileVersionId: string): Promise<Profile> {
  const { person_id, kind } = await getVersion(db, profileVersionId);
  const all = await withContent(db, await listVersions(db, person_id, kind));
  const found = all.find((each) => each.profileVersionId === profileVersionId);
  if (!found) throw notFound('version of the profile');
  return found;
}

/**
 * The version that is written in, with what stands in it; the latest version where none is, and null where the profile
 * was never begun. For documents: the pictures come without their bytes.
 */
export async function currentProfile(
  db: Reader,
  personId: string,
  kind: ProfileKind,
): Promise<Profile | null> {
  const [newest] = await withContent(db, (await listVersions(db, personId, kind)).slice(0, 1));
  return newest ?? null;
}

/** @param rows the versions of one profile, the newest first */
async function withContent(db: Reader, rows: readonly ProfileVersionTable[]): Promise<Profile[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [answers, pictures] = [await listAnswers(db, ids), await listPictures(db, ids)];
  return rows.map((row, index) => {
    const own = <Row extends { profile_version_id: string }>(all: readonly Row[]) =>
      all.filter(({ profile_version_id }) => profile_version_id === row.id);
    const [ownAnswers, ownPictures] = [own(answers), own(pictures)];
    const answered = new Set([
      ...ownAnswers.filter(({ answer }) => answer.trim() !== '').map(({ question_id }) => question_id),
      ...ownPictures.map(({ question_id }) => question_id),
    ]);
    return {
      profileVersionId: row.id,
      version: row.version,
      kind: row.kind,
      edition: row.edition,
      begunOn: row.begun_on,
      closedOn: row.closed_on,
      reason: row.reason,
      isOpen: index === 0 && row.closed_on === null,
      answered: answered.size,
      answers: ownAnswers.map((answer) => ({
        answerId: answer.id,
        version: answer.version,
        questionId: answer.question_id,
        answer: answer.answer,
      })),
      pictures: ownPictures.map((picture) => ({
        profilePictureId: picture.id,
        version: picture.version,
        questionId: picture.question_id,
        pictureId: picture.person_picture_id,
        description: picture.description,
        width: picture.pixel_width,
        height: picture.pixel_height,
      })),
    };
  });
}

/**
 * Begins a profile, or a new version of it: the answers and pictures of the version before are copied, and that version
 * is closed. Beginning a vocational profile also records, on the same day, that the young person has one: that record
 * is what lists, figures and exports read (see ARCHITECTURE.md, "Profiles").
 * @throws EngineError NOT_FOUND (young person), REFUSED (`begunOn`, `reason`)
 */
export async function beginProfile(
  db: Database,
  input: { personId: string; kind: ProfileKind; begunOn: IsoDate; reason: string },
): Promise<{ profileVersionId: string }> {
  const { personId, kind, begunOn } = input;
  const name = profileNames[kind];
  const versions = await listVersions(db, personId, kind);
  const label = versions.length === 0 ? `beginning of the ${name}` : `new version of the ${name}`;
  const { result } = await makeChange(db, { label }, async (change) => {
    const person = await getPerson(change.db, personId);
    const [before, ...earlier] = await listVersions(change.db, personId, kind);
    const reason = input.reason.trim();
    requireDay(begunOn, person.date_of_birth, before);
    if (before && reason === '') {
      throw refused(
        'reason',
        'Say why a new version is begun: “Annual review of 3 September 2026”, for example.',
      );
    }
    const [content] = before ? await withContent(change.db, [before]) : [];
    for (const version of before ? [before, ...earlier] : []) {
      if (version.closed_on === null) {
        await change.update(
          'profile_version',
          version.id,
          { closed_on: begunOn },
          { what: 'version of the profile' },
        );
      }
    }
    const edition = newestEdition(kind);
    const profileVersionId = await change.insert('profile_version', {
      person_id: personId,
      kind,
      edition: edition.id,
      begun_on: begunOn,
      closed_on: null,
      reason: before ? reason : '',
    });
    for (const { id } of questionsOf(edition)) {
      const answer = content?.answers.find(({ questionId }) => questionId === id)?.answer ?? '';
      await change.insert('profile_answer', {
        profile_version_id: profileVersionId,
        question_id: id,
        answer,
      });
    }
    for (const [position, picture] of (content?.pictures ?? []).entries()) {
      await change.insert('profile_picture', {
        profile_version_id: profileVersionId,
        question_id: picture.questionId,
        person_picture_id: picture.pictureId,
        description: picture.description,
        position,
      });
    }
    if (kind === 'vocational') await recordThatThereIsOne(change, personId, begunOn);
    return profileVersionId;
  });
  return { profileVersionId: result };
}

function requireDay(
  begunOn: IsoDate,
  dateOfBirth: IsoDate | null,
  before: ProfileVersionTable | undefined,
): void {
  if (begunOn > today()) throw refused('begunOn', 'This day is in the future.');
  if (dateOfBirth !== null && begunOn < dateOfBirth)
    throw refused('begunOn', 'This day is before the young person was born.');
  if (before && begunOn < before.begun_on) {
    throw refused(
      'begunOn',
      `The version before was begun on ${formatDate(before.begun_on)}: a new one cannot be older.`,
    );
  }
}

async function recordThatThereIsOne(change: Change, personId: string, on: IsoDate): Promise<void> {
  const recorded = await change.db
    .selectFrom('vocational_profile')
    .select('id')
    .where('person_id', '=', personId)
    .where('recorded_on', '=', on)
    .executeTakeFirst();
  if (recorded) {
    await change.update(
      'vocational_profile',
      recorded.id,
      { has_profile: 1 },
      { what: 'vocational profile' },
    );
    return;
  }
  await change.insert('vocational_profile', {
    person_id: personId,
    recorded_on: on,
    has_profile: 1,
    attached_to_plan: null,
    notes: '',
  });
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE, REFUSED (`answer`: the version is closed) */
export async function saveAnswer(
  db: Database,
  input: { answerId: string; version: number; answer: string },
): Promise<Saved> {
  const { question_id } = await getAnswer(db, input.answerId);
  const label = `answer to “${questionWords(question_id)}”`;
  const { result, at } = await makeChange(db, { label }, async (change) => {
    const { id, profile_version_id } = await getAnswer(change.db, input.answerId);
    await requireOpen(change, profile_version_id, 'answer');
    return change.update(
      'profile_answer',
      id,
      { answer: input.answer },
      { what: 'answer', version: input.version },
    );
  });
  return { version: result, savedAt: at };
}

/**
 * Only the newest version is written in, and only while it is open.
 * @throws EngineError NOT_FOUND, REFUSED (the field named)
 */
export async function requireOpen(
  change: Change,
  profileVersionId: string,
  field: string,
): Promise<ProfileVersionTable> {
  const version = await getVersion(change.db, profileVersionId);
  const [newest] = await listVersions(change.db, version.person_id, version.kind);
  if (newest?.id !== version.id || version.closed_on !== null) {
    throw refused(
      field,
      'This version is closed and kept as it was. Write in the newest version of the profile.',
    );
  }
  return version;
}

/** @throws EngineError NOT_FOUND, CHANGED_ELSEWHERE */
export async function saveAttached(
  db: Database,
  input: { recordId: string; version: number; attachedToPlan: boolean | null },
): Promise<Saved> {
  const { result, at } = await makeChange(
    db,
    { label: 'whether the vocational profile is attached to the EHC plan' },
    (change) =>
      change.update(
        'vocational_profile',
        input.recordId,
        { attached_to_plan: input.attachedToPlan === null ? null : input.attachedToPlan ? 1 : 0 },
        { what: 'vocational profile', version: input.version },
      ),
  );
  return { version: result, savedAt: at };
}
